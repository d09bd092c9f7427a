"""Farming of a household and its reward ("种养产业奖补台账")."""

from cunfupin.fields import Area, Code, Date, Decimal, Ledger, Money, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class FarmingActivity(LedgerRow):
    """Farming of a household and its reward."""

    __tablename__ = "farming_activity"
    __ledger__ = Ledger(
        title="种养产业奖补台账",
        module="industry",
        key=("household", "year", "crop"),
        name="full_name",
        parent="household",
        per_year=True,
        purpose="到户种养规模、产出和奖补；汇总烟叶、白莲等面积",
    )

    village = recurring.village(group="农户", required=Required.MUST)
    household = recurring.household(group="农户", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="农户", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="农户")
    phone = recurring.phone(group="农户")
    year = recurring.year(group="农户", required=Required.MUST)
    activity_kind = field(
        Code("activity_kind"),
        "产业类别",
        group="种养",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("种养类别", "产业类型"),
    )
    crop = recurring.crop(group="种养", required=Required.MUST)
    plot_place = field(Text(80), "地块位置", group="种养", privacy=Privacy.PUBLIC, aliases=("种植地点", "养殖地点"))
    planted_area = field(
        Area(),
        "种植面积",
        group="种养",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("面积", "种植规模", "面积（亩）", "种植面积（亩）"),
        help="不大于户耕地面积 + 流转入面积",
        merge_group="amount",
    )
    rented_area = field(Area(), "流转入面积", group="种养", aliases=("流转面积",))
    quantity = recurring.quantity(group="种养", merge_group="amount")
    unit = recurring.unit(group="种养", merge_group="amount")
    total_yield = field(Decimal(2), "总产量", group="种养", privacy=Privacy.PUBLIC, aliases=("产量", "年产量"))
    sale_channel = field(Text(60), "销售渠道", group="种养", privacy=Privacy.PUBLIC, aliases=("销路",))
    output_amount = recurring.output_amount(group="种养")
    production_cost = field(Money(), "生产成本", group="种养", aliases=("成本", "生产支出"))
    income_gain = recurring.income_gain(group="种养")
    is_new = field(YesNo(), "是否当年新发展", group="种养", privacy=Privacy.PUBLIC, aliases=("新发展",))
    business_entity = recurring.business_entity(group="种养")
    industry_instructor = field(
        Reference("industry_instructor"),
        "产业指导员",
        group="种养",
        privacy=Privacy.PUBLIC,
        aliases=("指导员", "指导员姓名"),
    )
    subsidy_standard = field(
        Money(),
        "奖补标准",
        group="奖补",
        privacy=Privacy.PUBLIC,
        aliases=("补助标准", "标准（元/亩）", "标准（元/头）"),
        merge_group="amount",
    )
    subsidy_amount = recurring.subsidy_amount(
        group="奖补", help="等于奖补标准 × 面积或数量；同户同品种同年不得重复", merge_group="amount"
    )
    applied_on = recurring.applied_on(group="奖补")
    village_checked_on = field(Date(), "村级核实日期", group="奖补", aliases=("村核日期", "村级审核日期"))
    township_checked_on = field(
        Date(), "乡镇验收日期", group="奖补", aliases=("乡验收日期", "乡镇验收时间"), owner="township"
    )
    notice_on = recurring.notice_on(group="奖补")
    issued_on = recurring.issued_on(group="奖补")
    bank_name = recurring.bank_name(group="奖补")
    bank_account_name = recurring.bank_account_name(group="奖补", merge_group="account")
    bank_card = recurring.bank_card(group="奖补")
    note = recurring.note(group="备注")
