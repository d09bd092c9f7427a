"""Commendation ("评先表彰台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Commendation(LedgerRow):
    """Commendation."""

    __tablename__ = "commendation"
    __ledger__ = Ledger(
        title="评先表彰台账",
        module="governance",
        key=("honour_kind", "full_name", "commended_on"),
        name="full_name",
        parent="village",
        per_year=True,
        append_only=True,
        purpose="脱贫典型、文明家庭、最美邻里、身边好人等评选",
    )

    village = recurring.village(group="表彰", required=Required.MUST)
    household = recurring.household(group="表彰", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(group="表彰", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="表彰", required=Required.MUST)
    honour_kind = field(
        Code("honour_kind"),
        "荣誉类型",
        group="表彰",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("荣誉称号", "评选类型"),
    )
    honour_level = field(Code("admin_level"), "表彰级别", group="表彰", privacy=Privacy.PUBLIC, aliases=("级别",))
    commended_on = field(
        Date(), "表彰日期", group="表彰", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("表彰时间",)
    )
    deeds = field(LongText(), "主要事迹", group="表彰", privacy=Privacy.PUBLIC, aliases=("事迹",))
    reward_points = recurring.reward_points(group="表彰")
    document_no = recurring.document_no(group="表彰")
    photo = recurring.photo(group="表彰")
    note = recurring.note(group="备注")
