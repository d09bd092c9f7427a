"""Task assigned to a village ("任务分解到村台账")."""

from cunfupin.fields import Code, Decimal, Ledger, Percent, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class PlanAssignment(LedgerRow):
    """Task assigned to a village."""

    __tablename__ = "plan_assignment"
    __ledger__ = Ledger(
        title="任务分解到村台账",
        module="plan",
        key=("plan_item", "plan_target", "village"),
        parent="plan_item",
        purpose="一项任务分解到各村，落到第一书记和村书记",
    )

    plan_item = field(
        Reference("plan_item"),
        "所属任务",
        group="分解",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("任务",),
    )
    plan_target = field(
        Reference("plan_target"), "对应指标", group="分解", privacy=Privacy.PUBLIC, aliases=("任务指标",)
    )
    village = recurring.village(group="分解", required=Required.MUST)
    first_secretary = field(
        Text(20),
        "第一书记",
        group="分解",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("驻村第一书记", "第一书记姓名"),
    )
    village_secretary = field(
        Text(20),
        "村书记",
        group="分解",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村党支部书记", "村党组织书记", "村书记姓名"),
    )
    village_commander = field(
        Text(20), "包村指挥长", group="分解", privacy=Privacy.PUBLIC, aliases=("包村领导", "包村指挥长姓名", "挂点领导")
    )
    responsible_person = recurring.responsible_person(group="分解")
    target_value = field(
        Decimal(2),
        "目标值",
        group="分解",
        privacy=Privacy.PUBLIC,
        aliases=("目标", "目标数", "村目标"),
        help="各村合计不小于乡级目标",
        merge_group="target",
    )
    unit = recurring.unit(group="分解", merge_group="target")
    due_on = recurring.due_on(group="分解")
    actual_value = field(Decimal(2), "完成值", group="分解", privacy=Privacy.PUBLIC, aliases=("实际完成", "完成数"))
    completion_rate = derived(Percent(), "完成率", group="分解", privacy=Privacy.PUBLIC, help="等于完成值 ÷ 目标值")
    plan_item_status = field(
        Code("task_status"),
        "任务状态",
        group="分解",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("完成状态",),
    )
    light = field(Code("light"), "亮灯", group="分解", privacy=Privacy.PUBLIC, aliases=("红黄绿灯", "进度灯"))
    note = recurring.note(group="备注")
