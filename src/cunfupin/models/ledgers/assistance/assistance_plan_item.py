"""Item of an assistance plan ("帮扶计划项目明细")."""

from cunfupin.fields import Date, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssistancePlanItem(LedgerRow):
    """Item of an assistance plan."""

    __tablename__ = "assistance_plan_item"
    __ledger__ = Ledger(
        title="帮扶计划项目明细",
        module="assistance",
        key=("assistance_plan", "project_name"),
        name="project_name",
        parent="assistance_plan",
        purpose="计划中的项目、规模和资金",
    )

    assistance_plan = field(
        Reference("assistance_plan"), "所属帮扶计划", group="项目", required=Required.MUST, aliases=("帮扶计划",)
    )
    measure_group = recurring.measure_group(group="项目", required=Required.MUST)
    project_name = field(
        Text(100),
        "项目名称",
        group="项目",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶项目名称", "扶贫项目名称"),
    )
    project_content = field(
        LongText(),
        "建设内容及规模",
        group="项目",
        privacy=Privacy.PUBLIC,
        aliases=("项目内容", "项目内容及规模", "建设内容", "项目规模"),
    )
    quantity = recurring.quantity(group="项目", merge_group="amount")
    unit = recurring.unit(group="项目", merge_group="amount")
    total_fund = field(Money(), "资金总额", group="项目", aliases=("资金总额（元）", "扶持资金额度", "总投资"))
    expected_income_gain = field(Money(), "预计增收", group="项目", aliases=("预计增收（元）", "预期增收"))
    planned_started_on = field(Date(), "计划开始日期", group="项目", aliases=("计划开工日期", "实施时间"))
    planned_ended_on = field(
        Date(),
        "计划完成日期",
        group="项目",
        aliases=("完成时限", "计划竣工日期", "计划完成时间"),
        help="不早于计划开始日期",
    )
    responsible_person = recurring.responsible_person(group="项目")
    note = recurring.note(group="备注")
