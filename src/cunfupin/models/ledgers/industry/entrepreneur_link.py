"""Household that an entrepreneur takes along ("带头人带动户台账")."""

from cunfupin.fields import Code, Ledger, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class EntrepreneurLink(LedgerRow):
    """Household that an entrepreneur takes along."""

    __tablename__ = "entrepreneur_link"
    __ledger__ = Ledger(
        title="带头人带动户台账",
        module="industry",
        key=("entrepreneur", "household", "year"),
        parent="entrepreneur",
        per_year=True,
        purpose="带动户名单、方式和增收",
    )

    entrepreneur = field(
        Reference("entrepreneur"),
        "所属带头人",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("带头人", "带头人姓名", "创业致富带头人"),
    )
    village = recurring.village(group="带动", required=Required.MUST)
    household = recurring.household(group="带动", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="带动", privacy=Privacy.PUBLIC)
    year = recurring.year(group="带动", required=Required.MUST)
    link_kind = field(
        Code("link_kind"),
        "利益联结方式",
        group="带动",
        privacy=Privacy.PUBLIC,
        aliases=("联结类型", "利益联结机制", "联结方式"),
    )
    link_method = field(
        Code("link_method"),
        "联结做法",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结形式", "带动方式"),
        help="须属于利益联结方式",
    )
    income_gain = recurring.income_gain(group="带动")
    started_on = recurring.started_on(group="带动")
    ended_on = recurring.ended_on(group="带动")
    has_head_signature = recurring.has_head_signature(group="带动")
    note = recurring.note(group="备注")
