"""Farming of a household and its reward ("种养产业奖补台账")."""

from cunfupin.fields import (
    Area,
    BankCard,
    Code,
    Date,
    Decimal,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="农户",
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    phone = field(
        Phone(), "联系电话", group="农户", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    year = field(
        Year(),
        "年度",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    activity_kind = field(
        Code("activity_kind"),
        "产业类别",
        group="种养",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("种养类别", "产业类型"),
    )
    crop = field(
        Code("crop"),
        "品种",
        group="种养",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("种养品种", "产业品种", "作物"),
    )
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
    quantity = field(Decimal(2), "数量", group="种养", privacy=Privacy.PUBLIC, merge_group="amount")
    unit = field(Text(10), "计量单位", group="种养", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    total_yield = field(Decimal(2), "总产量", group="种养", privacy=Privacy.PUBLIC, aliases=("产量", "年产量"))
    sale_channel = field(Text(60), "销售渠道", group="种养", privacy=Privacy.PUBLIC, aliases=("销路",))
    output_amount = field(Money(), "年产值", group="种养", aliases=("产值", "年销售额", "销售收入"))
    production_cost = field(Money(), "生产成本", group="种养", aliases=("成本", "生产支出"))
    income_gain = field(Money(), "增收金额", group="种养", aliases=("增收", "年增收", "增收（元/年）", "户均增收"))
    is_new = field(YesNo(), "是否当年新发展", group="种养", privacy=Privacy.PUBLIC, aliases=("新发展",))
    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="种养",
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
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
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="奖补",
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）"),
        help="等于奖补标准 × 面积或数量；同户同品种同年不得重复",
        merge_group="amount",
    )
    applied_on = field(Date(), "申请日期", group="奖补", aliases=("申请时间", "申报日期", "申请书日期"))
    village_checked_on = field(Date(), "村级核实日期", group="奖补", aliases=("村核日期", "村级审核日期"))
    township_checked_on = field(
        Date(), "乡镇验收日期", group="奖补", aliases=("乡验收日期", "乡镇验收时间"), owner="township"
    )
    notice_on = field(Date(), "公示日期", group="奖补", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    issued_on = field(
        Date(),
        "发放日期",
        group="奖补",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    bank_name = field(Text(60), "开户银行", group="奖补", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="奖补", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="奖补",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
