"""Work log of a stationed helper ("驻村工作日志台账")."""

from cunfupin.fields import Date, Integer, Ledger, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class WorkLog(LedgerRow):
    """Work log of a stationed helper."""

    __tablename__ = "work_log"
    __ledger__ = Ledger(
        title="驻村工作日志台账",
        module="governance",
        key=("helper", "log_on"),
        parent="helper",
        append_only=True,
        purpose="每日工作内容和走访户",
    )

    helper = recurring.helper(group="日志", required=Required.MUST)
    village = recurring.village(group="日志", required=Required.MUST)
    log_on = field(Date(), "日志日期", group="日志", required=Required.MUST)
    content = recurring.content(group="日志", required=Required.MUST)
    visited_households = field(Text(200), "走访户名单", group="日志", aliases=("走访户",))
    visited_household_count = field(Integer(), "走访户数", group="日志")
    found_problem = recurring.found_problem(group="日志")
    solution = recurring.solution(group="日志")
    photo = recurring.photo(group="日志")
    note = recurring.note(group="备注")
