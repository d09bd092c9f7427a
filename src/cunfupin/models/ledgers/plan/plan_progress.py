"""Progress reported on a village's task ("任务进度台账")."""

from cunfupin.fields import Attachment, Code, Decimal, Ledger, LongText, Month, Privacy, Reference, Required, Text
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
    found_problem = field(LongText(), "发现问题", group="进度", aliases=("存在问题", "发现的问题", "问题"))
    solution = field(LongText(), "解决措施", group="进度", aliases=("处理措施", "解决办法", "整改建议"))
    next_step = field(LongText(), "下一步打算", group="进度", privacy=Privacy.PUBLIC, aliases=("下步计划",))
    filled_by = field(Text(20), "填表人", group="进度", aliases=("填写人",))
    reviewed_by = field(Text(20), "审核人", group="进度", aliases=("复核人",))
    review_status = field(Code("review_status"), "审核状态", group="进度", aliases=("审批状态",))
    proof = field(Attachment(), "佐证材料", group="进度", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
