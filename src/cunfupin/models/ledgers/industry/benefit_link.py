"""Link by which a business benefits a household ("利益联结台账")."""

from cunfupin.fields import Area, Code, Ledger, LongText, Money, Privacy, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class BenefitLink(LedgerRow):
    """Link by which a business benefits a household."""

    __tablename__ = "benefit_link"
    __ledger__ = Ledger(
        title="利益联结台账",
        module="industry",
        key=("business_entity", "household", "year", "link_kind"),
        parent="business_entity",
        per_year=True,
        purpose="工资性、生产性、资产性联结及户收益签认",
    )

    business_entity = recurring.business_entity(group="联结", required=Required.MUST)
    village = recurring.village(group="联结", required=Required.MUST)
    household = recurring.household(group="联结", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="联结", privacy=Privacy.PUBLIC)
    year = recurring.year(group="联结", required=Required.MUST)
    link_kind = field(
        Code("link_kind"),
        "利益联结方式",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结类型", "利益联结机制", "联结方式"),
    )
    link_method = field(
        Code("link_method"),
        "联结做法",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结形式", "带动方式"),
        help="须属于利益联结方式",
    )
    contract_no = recurring.contract_no(group="联结")
    signed_on = recurring.signed_on(group="联结")
    link_content = field(LongText(), "联结内容", group="联结", privacy=Privacy.PUBLIC, aliases=("协议内容",))
    contribution_area = field(Area(), "土地入股面积", group="联结", privacy=Privacy.PUBLIC, aliases=("入股面积",))
    contribution_amount = field(Money(), "出资金额", group="联结", privacy=Privacy.PUBLIC, aliases=("入股金额", "股金"))
    started_on = recurring.started_on(group="联结")
    ended_on = recurring.ended_on(group="联结")
    amount = field(
        Money(),
        "金额",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "户收益", "收益金额", "带动增收"),
        help="资产性收益与户财产性收入一致",
    )
    issued_on = recurring.issued_on(group="联结")
    has_head_signature = recurring.has_head_signature(group="联结")
    note = recurring.note(group="备注")
