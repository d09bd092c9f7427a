"""Leave of a stationed helper ("驻村请假台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class LeaveRequest(LedgerRow):
    """Leave of a stationed helper."""

    __tablename__ = "leave_request"
    __ledger__ = Ledger(
        title="驻村请假台账",
        module="governance",
        key=("helper", "leave_started_on"),
        parent="helper",
        purpose="请假审批和销假",
    )

    helper = recurring.helper(group="请假", required=Required.MUST)
    village = recurring.village(group="请假")
    leave_kind = field(Code("leave_kind"), "请假类型", group="请假", required=Required.MUST, aliases=("假别",))
    leave_started_on = field(
        Date(),
        "请假开始日期",
        group="请假",
        required=Required.MUST,
        aliases=("请假时间起", "请假起"),
        merge_group="leave",
    )
    leave_ended_on = field(
        Date(),
        "请假结束日期",
        group="请假",
        required=Required.MUST,
        aliases=("请假时间止", "请假止"),
        help="不早于请假开始日期",
        merge_group="leave",
    )
    leave_day_count = field(
        Integer(),
        "请假天数",
        group="请假",
        help="3 天内乡镇批，超过 3 天县委组织部批；按本省文件核对",
        merge_group="leave",
    )
    leave_reason = field(Text(100), "请假事由", group="请假", required=Required.MUST, aliases=("请假原因",))
    approved_by = field(Text(20), "审批人", group="请假", required=Required.MUST, aliases=("批准人",))
    approved_on = recurring.approved_on(group="请假")
    approval_level = field(Code("approval_level"), "审批级别", group="请假", aliases=("审批级",))
    returned_from_leave_on = field(Date(), "销假日期", group="请假", aliases=("销假时间",), help="不早于请假开始日期")
    note = recurring.note(group="备注")
