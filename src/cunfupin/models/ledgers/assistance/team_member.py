"""Member of a stationed team ("驻村工作队员台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Reference, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class TeamMember(LedgerRow):
    """Member of a stationed team."""

    __tablename__ = "team_member"
    __ledger__ = Ledger(
        title="驻村工作队员台账",
        module="assistance",
        key=("resident_team", "helper", "term_started_on"),
        parent="resident_team",
        purpose="队员任期和职责，换人另起一行",
    )

    resident_team = field(
        Reference("resident_team"),
        "所属工作队",
        group="队员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("工作队",),
    )
    helper = field(
        Reference("helper"),
        "帮扶责任人",
        group="队员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名", "队员", "驻村队员"),
    )
    team_role = field(
        Code("team_role"),
        "队内职务",
        group="队员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("队内角色",),
    )
    duty = field(LongText(), "成员职责", group="队员", aliases=("工作职责", "职责分工"))
    is_full_time = field(YesNo(), "是否脱产驻村", group="队员", aliases=("脱产驻村",))
    term_started_on = field(
        Date(),
        "任期开始日期",
        group="任期",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("任职时间", "任期起"),
    )
    term_ended_on = field(Date(), "任期结束日期", group="任期", privacy=Privacy.PUBLIC, aliases=("离任时间", "任期止"))
    note = recurring.note(group="备注")
