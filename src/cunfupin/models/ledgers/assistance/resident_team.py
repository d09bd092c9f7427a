"""Team stationed in a village ("驻村工作队台账")."""

from cunfupin.fields import Date, Integer, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ResidentTeam(LedgerRow):
    """Team stationed in a village."""

    __tablename__ = "resident_team"
    __ledger__ = Ledger(
        title="驻村工作队台账",
        module="assistance",
        key=("village", "team_name"),
        other_keys=("team_name",),
        name="team_name",
        parent="village",
        purpose="各村驻村工作队及派出单位",
    )

    village = recurring.village(group="工作队", required=Required.MUST)
    team_name = field(
        Text(60),
        "工作队名称",
        group="工作队",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("队名", "驻村工作队"),
    )
    support_unit = recurring.support_unit(group="工作队", required=Required.SHOULD)
    team_leader_name = field(
        Text(20),
        "驻村工作队长",
        group="工作队",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("驻村队长", "驻村工作队队长"),
    )
    formed_started_on = field(
        Date(), "驻村开始日期", group="工作队", privacy=Privacy.PUBLIC, aliases=("驻村时间", "进驻时间")
    )
    formed_ended_on = field(Date(), "驻村结束日期", group="工作队", privacy=Privacy.PUBLIC, aliases=("驻村截止时间",))
    monthly_required_day_count = field(
        Integer(), "月应驻村天数", group="工作队", aliases=("驻村天数要求",), help="0–31；经验值 20，按本省文件核对"
    )
    note = recurring.note(group="备注")
