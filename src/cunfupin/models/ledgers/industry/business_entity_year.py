"""Business in one year ("经营主体年度经营台账")."""

from cunfupin.fields import Integer, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class BusinessEntityYear(LedgerRow):
    """Business in one year."""

    __tablename__ = "business_entity_year"
    __ledger__ = Ledger(
        title="经营主体年度经营台账",
        module="industry",
        key=("business_entity", "year"),
        parent="business_entity",
        per_year=True,
        purpose="新增会员、收益、盈余分配的年度情况",
    )

    business_entity = recurring.business_entity(group="年度", required=Required.MUST)
    year = recurring.year(group="年度", required=Required.MUST)
    member_household_count = field(
        Integer(),
        "成员户数",
        group="年度",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("会员户数", "社员户数"),
    )
    new_member_household_count = field(
        Integer(), "新增会员户数", group="年度", privacy=Privacy.PUBLIC, aliases=("新增成员户数",)
    )
    output_amount = recurring.output_amount(group="年度")
    net_profit = field(
        Money(),
        "经济收益",
        group="年度",
        privacy=Privacy.PUBLIC,
        aliases=("合作社经济收益", "年收益", "盈余"),
        help="目标以万元表述时换算为元",
    )
    distributed_amount = field(Money(), "盈余分配金额", group="年度", privacy=Privacy.PUBLIC, aliases=("盈余返还",))
    wage_paid = field(Money(), "支付务工工资", group="年度", privacy=Privacy.PUBLIC, aliases=("支付劳务费",))
    benefit_household_count = recurring.benefit_household_count(group="年度")
    benefit_poor_count = recurring.benefit_poor_count(group="年度")
    processed_product = field(
        Text(80), "深加工产品", group="年度", privacy=Privacy.PUBLIC, aliases=("副产品", "精深加工产品")
    )
    note = recurring.note(group="备注")
