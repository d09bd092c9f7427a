"""The township's weekly look at monitoring: leads by village and channel, households at risk that nobody visited this month."""

from collections import defaultdict
from collections.abc import Iterator

from cunfupin.fields import in_beijing
from cunfupin.models.workflows import workflows
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.naming import household_name, record_name, shown, village_name
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day
from cunfupin.services.workflow.position import Position, position

from .registry import Basis, Line, basis_of, line_about, own_village, work_list

_GROUP = "进度"
_LEAD = "monitoring_lead"
_OPEN_LEADS = ("", "observe")
_TAKEN_UP = "include"


@work_list(
    "lead_channels", _GROUP, "线索来源统计", note="本年发现的线索按村、按来源渠道：登记几条、纳入监测几条、没办结几条、其中超期几条",
    columns=(("村", 8), ("来源渠道", 0), ("登记", 5), ("纳入监测", 5), ("没办结", 5), ("超期", 5)),
    told="超期",
)  # fmt: skip
def lead_channels(roll: Roll) -> Iterator[Line]:
    """A line for each village and channel."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for lead in roll.rows(_LEAD):
        on = day(lead["found_on"])
        if on and on.year == roll.year:
            channel = shown(_LEAD, lead, "lead_channel") if lead["lead_channel"] else "渠道没有填"
            found[village_name(_LEAD, lead, roll), channel].append(lead)
    for (village, channel), leads in sorted(found.items()):
        stands = [(lead, position(workflows()[_LEAD], lead, roll)) for lead in leads]
        waiting = [(lead, one) for lead, one in stands if one.state in _OPEN_LEADS]
        late = [lead for lead, one in waiting if _is_late(lead, one, roll)]
        taken = sum(one.state == _TAKEN_UP for _lead, one in stands)
        yield Line(
            cells=(village, channel, *map(str, (len(leads), taken, len(waiting), len(late)))),
            village=village,
            tone="bad" if late else "",
            rule="下面是没有办结的线索",
            basis=tuple(
                Basis(what=record_name(_LEAD, lead, roll), amount="超期" if lead in late else "", ledger=_LEAD, uid=lead["uid"])
                for lead, _one in waiting
            ),
        )  # fmt: skip


def _is_late(lead: Row, stands: Position, roll: Roll) -> bool:
    days = (stands.due(step, lead, roll) for step in stands.flow.steps if stands.is_ready(step))
    return any(on < roll.today for on in days if on)


@work_list(
    "unvisited_cases", _GROUP, "本月没有走访的监测户", ledger="monitoring_case",
    note="风险没有消除的监测户，这个月还没有走访记录的",
    columns=(("村", 6), ("户", 0), ("风险", 8), ("监测状态", 5), ("上次走访", 7)),
    told="上次走访",
)  # fmt: skip
def unvisited_cases(roll: Roll) -> Iterator[Line]:
    """A line for each open case whose household was not visited this month."""
    month = roll.today.isoformat()[:7]
    for case in roll.rows("monitoring_case"):
        household = roll.get("household", case["household"])
        if case["case_status"] not in OPEN or household is None:
            continue
        visits = roll.where("visit", "household", household["uid"])
        last = in_beijing(max((row["visited_at"] or "" for row in visits), default=""))
        if last[:7] != month:
            yield line_about(
                "monitoring_case", case, roll, own_village(household, roll), household_name(household, roll),
                shown("monitoring_case", case, "risks"), shown("monitoring_case", case, "case_status"), last[:10] or "没有",
                tone="warn", basis=basis_of("visit", visits, roll, lambda row: in_beijing(row["visited_at"] or "")[:10]),
            )  # fmt: skip
