"""Task of the plan ("责任清单")."""

from cunfupin.fields import Code, Codes, Ledger, LongText, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PlanItem(LedgerRow):
    """Task of the plan."""

    __tablename__ = "plan_item"
    __ledger__ = Ledger(
        title="责任清单",
        module="plan",
        key=("plan_document", "section_no", "task_name"),
        other_keys=("task_name",),
        name="task_name",
        parent="plan_document",
        per_year=True,
        purpose="方案逐条任务；牵头责任领导由乡镇填写",
    )

    plan_document = field(
        Reference("plan_document"),
        "所属方案",
        group="任务",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("工作方案",),
    )
    year = recurring.year(group="任务", required=Required.MUST)
    section_no = field(
        Text(20),
        "条目编号",
        group="任务",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("条目号", "章节"),
        index=True,
    )
    plan_board = field(
        Code("plan_board"), "任务板块", group="任务", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("板块",)
    )
    task_name = field(
        Text(100),
        "任务名称",
        group="任务",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("工作任务", "重点任务"),
    )
    task_content = field(LongText(), "任务内容", group="任务", privacy=Privacy.PUBLIC, aliases=("工作要求", "主要任务"))
    lead_person = field(
        Text(20),
        "牵头责任领导",
        group="责任",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("牵头领导", "责任领导", "分管领导"),
        help="方案下发时为空，乡镇必须填齐",
    )
    lead_unit = field(Text(60), "牵头责任单位", group="责任", privacy=Privacy.PUBLIC, aliases=("牵头单位", "牵头部门"))
    responsible_unit = field(Text(60), "责任单位", group="责任", privacy=Privacy.PUBLIC, aliases=("责任主体",))
    responsible_roles = field(
        Codes("responsible_role"),
        "责任干部",
        group="责任",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("责任干部范围",),
        help="默认各村第一书记、各村书记",
    )
    due_on = recurring.due_on(group="完成")
    plan_item_status = field(
        Code("task_status"),
        "任务状态",
        group="完成",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("完成状态",),
    )
    is_zero_tolerance = field(
        YesNo(), "是否零容忍事项", group="完成", privacy=Privacy.PUBLIC, help="为是时对应规则疑点数必须为 0"
    )
    note = recurring.note(group="备注")
