"""Day's attendance of a stationed helper ("驻村考勤台账")."""

from cunfupin.fields import Code, Date, Ledger, Moment, Privacy, Reference, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class TeamAttendance(LedgerRow):
    """Day's attendance of a stationed helper."""

    __tablename__ = "team_attendance"
    __ledger__ = Ledger(
        title="驻村考勤台账",
        module="governance",
        key=("helper", "attended_on"),
        parent="helper",
        append_only=True,
        purpose="第一书记、队员逐日签到签退",
    )

    village = recurring.village(group="考勤", required=Required.MUST)
    resident_team = field(
        Reference("resident_team"), "所属工作队", group="考勤", privacy=Privacy.PUBLIC, aliases=("工作队",)
    )
    helper = recurring.helper(group="考勤", required=Required.MUST)
    attended_on = field(Date(), "考勤日期", group="考勤", required=Required.MUST, aliases=("签到日期",))
    signed_in_at = field(Moment(), "签到时间", group="考勤")
    signed_out_at = field(Moment(), "签退时间", group="考勤", help="不早于签到时间")
    sign_method = field(Code("sign_method"), "签到方式", group="考勤", aliases=("考勤方式",))
    location = recurring.location(group="考勤")
    attendance_status = field(
        Code("attendance_status"), "考勤状态", group="考勤", required=Required.MUST, aliases=("出勤状态",)
    )
    is_overnight = field(YesNo(), "是否夜宿", group="考勤", aliases=("夜宿", "住宿"))
    is_valid = field(YesNo(), "是否有效", group="考勤", aliases=("有效签到",))
    leave_request = field(
        Reference("leave_request"), "请假单", group="考勤", aliases=("关联请假",), help="考勤状态为请假时必填"
    )
    note = recurring.note(group="备注")
