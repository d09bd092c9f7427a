"""Effect of a year's assistance ("帮扶成效台账")."""

from cunfupin.fields import Date, Ledger, LongText, Money, Privacy, Reference, Required, Year, YesNo
from cunfupin.models.base import LedgerRow, field


class AssistanceEffect(LedgerRow):
    """Effect of a year's assistance."""

    __tablename__ = "assistance_effect"
    __ledger__ = Ledger(
        title="帮扶成效台账",
        module="assistance",
        key=("household", "year"),
        parent="household",
        per_year=True,
        purpose="年度成效和三保障达标确认，农户签字认可",
    )

    household = field(
        Reference("household"),
        "所属户",
        group="收入",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    year = field(
        Year(),
        "年度",
        group="收入",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    wage_income = field(Money(), "工资性收入", group="收入", aliases=("工资收入",))
    business_income = field(Money(), "生产经营性收入", group="收入", aliases=("经营性收入",))
    property_income = field(Money(), "财产性收入", group="收入", aliases=("财产收入",))
    transfer_income = field(Money(), "转移性收入", group="收入", aliases=("转移收入", "转移性收入合计"))
    total_income = field(
        Money(),
        "家庭总收入",
        group="收入",
        aliases=("总收入", "家庭年总收入"),
        help="等于工资性收入 + 生产经营性收入 + 财产性收入 + 转移性收入",
    )
    net_income = field(Money(), "家庭纯收入", group="收入", required=Required.MUST, aliases=("家庭年纯收入",))
    net_income_per_head = field(
        Money(),
        "人均纯收入",
        group="收入",
        required=Required.MUST,
        aliases=("家庭人均纯收入", "年人均纯收入", "上一年人均纯收入"),
    )
    is_fed_and_clothed = field(
        YesNo(), "吃穿是否不愁", group="达标", required=Required.MUST, aliases=("吃穿不愁", "两不愁")
    )
    is_education_secure = field(
        YesNo(), "义务教育是否有保障", group="达标", required=Required.MUST, aliases=("义务教育有保障", "义务教育")
    )
    is_medical_secure = field(
        YesNo(), "基本医疗是否有保障", group="达标", required=Required.MUST, aliases=("基本医疗有保障", "基本医疗")
    )
    is_housing_safe = field(
        YesNo(),
        "住房是否安全",
        group="达标",
        required=Required.MUST,
        aliases=("是否住房安全", "住房安全", "住房安全有保障"),
    )
    has_safe_water = field(
        YesNo(),
        "是否解决安全饮用水",
        group="达标",
        required=Required.MUST,
        aliases=("是否安全饮水", "是否实现安全饮水", "安全饮用水"),
    )
    has_exited_poverty = field(
        YesNo(),
        "当年是否脱贫",
        group="达标",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("是否脱贫", "脱贫与否"),
        help="为是须人均纯收入不低于当年标准线且五项达标",
    )
    effect_summary = field(LongText(), "成效说明", group="达标", aliases=("帮扶成效", "成效"))
    has_head_signature = field(
        YesNo(), "户主是否签字", group="签认", required=Required.MUST, aliases=("户主签字", "户主签名", "农户签字")
    )
    has_helper_signature = field(YesNo(), "帮扶人是否签字", group="签认", aliases=("帮扶人签字", "帮扶责任人签名"))
    signed_on = field(
        Date(), "签订日期", group="签认", aliases=("签字日期", "签认日期", "签约日期", "签约时间", "签订时间")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
