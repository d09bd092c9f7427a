"""Progress reported on a village's task ("任务进度台账")."""

from cunfupin.fields import Decimal, Ledger, LongText, Month, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PlanProgress(LedgerRow):
    """Progress reported on a village's task."""

    __tablename__ = "plan_progress"
    __ledger__ = Ledger(
        title="任务进度台账",
        module="plan",
        key=("plan_assignment", "reported_month"),
        parent="plan_assignment",
        append_only=True,
        purpose="各村按月报进度、问题和佐证",
    )

    plan_assignment = field(
        Reference("plan_assignment"),
        "所属村任务",
        group="进度",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村任务",),
    )
    reported_month = field(
        Month(), "报告月份", group="进度", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("进度月份",)
    )
    actual_value = field(
        Decimal(2), "完成值", group="进度", privacy=Privacy.PUBLIC, aliases=("实际完成", "完成数", "截至本月完成值")
    )
    progress_text = field(
        LongText(), "进展情况", group="进度", aliases=("整改进展", "进展", "整改进展情况", "工作进展")
    )
    found_problem = recurring.found_problem(group="进度")
    solution = recurring.solution(group="进度")
    next_step = field(LongText(), "下一步打算", group="进度", privacy=Privacy.PUBLIC, aliases=("下步计划",))
    filled_by = field(Text(20), "填表人", group="进度", aliases=("填写人",))
    reviewed_by = recurring.reviewed_by(group="进度")
    review_status = recurring.review_status(group="进度")
    proof = recurring.proof(group="进度")
    note = recurring.note(group="备注")
