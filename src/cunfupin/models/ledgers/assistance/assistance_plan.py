"""Assistance plan of a household ("帮扶计划台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssistancePlan(LedgerRow):
    """Assistance plan of a household."""

    __tablename__ = "assistance_plan"
    __ledger__ = Ledger(
        title="帮扶计划台账",
        module="assistance",
        key=("household", "year", "plan_kind"),
        parent="household",
        per_year=True,
        purpose="户的三年规划和年度帮扶计划",
    )

    household = recurring.household(group="计划", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="计划", required=Required.MUST)
    plan_kind = field(Code("plan_kind"), "计划类型", group="计划", required=Required.MUST, aliases=("规划类型",))
    plan_name = field(Text(80), "计划名称", group="计划", aliases=("帮扶计划名称",))
    main_goal = field(LongText(), "主要目标", group="计划", required=Required.SHOULD, aliases=("帮扶目标",))
    exit_goal = field(LongText(), "脱贫增收目标", group="计划", aliases=("脱贫（增收）目标", "脱贫目标", "增收目标"))
    expected_income_gain = field(Money(), "预计增收", group="计划", aliases=("预计增收（元）", "预期增收"))
    helper = recurring.helper(group="计划")
    has_head_signature = recurring.has_head_signature(group="签认", required=Required.SHOULD)
    has_team_signature = field(YesNo(), "驻村干部是否签字", group="签认", aliases=("驻村干部签字", "驻村干部签名"))
    made_on = field(Date(), "制定日期", group="签认", required=Required.MUST, aliases=("制定时间", "计划制定时间"))
    plan_status = field(Code("plan_status"), "计划状态", group="签认", required=Required.MUST, aliases=("状态",))
    note = recurring.note(group="备注")
