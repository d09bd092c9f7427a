"""Effect of a year's assistance ("帮扶成效台账")."""

from cunfupin.fields import Ledger, LongText, Money, Privacy, Required, YesNo
from cunfupin.models import recurring
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

    household = recurring.household(group="收入", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="收入", required=Required.MUST)
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
    net_income_per_head = recurring.net_income_per_head(group="收入", required=Required.MUST)
    is_fed_and_clothed = field(
        YesNo(), "吃穿是否不愁", group="达标", required=Required.MUST, aliases=("吃穿不愁", "两不愁")
    )
    is_education_secure = recurring.is_education_secure(group="达标", required=Required.MUST)
    is_medical_secure = recurring.is_medical_secure(group="达标", required=Required.MUST)
    is_housing_safe = recurring.is_housing_safe(group="达标", required=Required.MUST)
    has_safe_water = recurring.has_safe_water(group="达标", required=Required.MUST)
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
    has_head_signature = recurring.has_head_signature(group="签认", required=Required.MUST)
    has_helper_signature = field(YesNo(), "帮扶人是否签字", group="签认", aliases=("帮扶人签字", "帮扶责任人签名"))
    signed_on = recurring.signed_on(group="签认")
    note = recurring.note(group="备注")
