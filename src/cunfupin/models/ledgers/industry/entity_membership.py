"""Membership of a household in a business ("经营主体成员台账")."""

from cunfupin.fields import Area, Code, Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class EntityMembership(LedgerRow):
    """Membership of a household in a business."""

    __tablename__ = "entity_membership"
    __ledger__ = Ledger(
        title="经营主体成员台账",
        module="industry",
        key=("business_entity", "household", "joined_on"),
        parent="business_entity",
        purpose="合作社会员入社退社和出资",
    )

    business_entity = recurring.business_entity(group="成员", required=Required.MUST)
    village = recurring.village(group="成员", required=Required.MUST)
    household = recurring.household(group="成员", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="成员", privacy=Privacy.PUBLIC)
    joined_on = field(
        Date(),
        "入社日期",
        group="成员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("入社时间", "加入时间", "入会时间"),
    )
    left_entity_on = field(
        Date(), "退社日期", group="成员", privacy=Privacy.PUBLIC, aliases=("退社时间",), help="不早于入社日期"
    )
    contribution_kind = field(
        Code("contribution_kind"), "出资方式", group="成员", privacy=Privacy.PUBLIC, aliases=("入股方式",)
    )
    contribution_amount = field(Money(), "出资金额", group="成员", privacy=Privacy.PUBLIC, aliases=("入股金额", "股金"))
    contribution_area = field(Area(), "土地入股面积", group="成员", privacy=Privacy.PUBLIC, aliases=("入股面积",))
    share_certificate_no = field(Text(40), "股权证号", group="成员")
    note = recurring.note(group="备注")
