"""The roll of households as it stood on an earlier day ("历史时点名册"), each beside what has changed since."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from cunfupin.errors import UserError
from cunfupin.fields import Date, Moment
from cunfupin.models.registry import field_of
from cunfupin.rules.finding import Row
from cunfupin.sync.past import first_moment

from .as_of import records_on
from .lists.registry import Line, Listed, WorkList
from .names import labels
from .records import read_records
from .workspace import Workspace

_FIELDS = ("household_type", "poverty_attribute", "exit_status", "monitoring_category", "risk_level", "register_status")
_COLUMNS = (
    ("户编号", 10), ("户主", 5), ("村", 6), ("组", 5), ("人口", 4),
    *((field_of("household", name).label, 8) for name in _FIELDS), ("后来改了", 0),
)  # fmt: skip
_PEOPLE = "current_member_count"
_MINUTES = len("2020-11-23T08:30")
_ACTIVE = (None, "active")
Names = Mapping[bytes, str]


def roll_on(workspace: Workspace, day: date) -> Listed:
    """The households of that evening, as far as this data file knew them. UserError for a day to come."""
    if day > workspace.today:
        raise UserError(f"{Date().format(day.isoformat())}还没有到，请填今天或以前的日期")
    past = records_on(workspace, ["household", "member"], day)
    lines = tuple(_lines(workspace, past["household"], past["member"]))
    facts = WorkList(
        name="past_roll",
        group="",
        title=f"{Date().format(day.isoformat())}农户名册",
        note=_note(workspace),
        columns=_COLUMNS,
        make=lambda _roll: lines,
    )
    return Listed(facts=facts, lines=lines)


def _note(workspace: Workspace) -> str:
    with workspace.read() as connection:
        first = first_moment(connection)
    since = f"，本机从 {Moment().format(first[:_MINUTES] + 'Z')} 起有记录" if first else ""
    return f"当天晚上本机数据文件里的样子，以后才录入、才收到的不在内{since}"


def _lines(workspace: Workspace, households: Sequence[Row], members: Sequence[Row]) -> Iterator[Line]:
    with workspace.read() as connection:
        villages = labels(connection, "village", {one["village"] for one in households if one["village"]})
        groups = labels(
            connection, "village_group", {one["village_group"] for one in households if one["village_group"]}
        )
        now = read_records(connection, "household", [one["uid"] for one in households])
    people: defaultdict[bytes | None, list[Row]] = defaultdict(list)
    for member in members:
        if member["member_status"] in _ACTIVE:
            people[member["household"]].append(member)
    for one in sorted(households, key=lambda one: (villages.get(one["village"], ""), one["household_no"] or "")):
        yield _line(one, people[one["uid"]], villages.get(one["village"], ""), groups, now.get(one["uid"]))


def _line(household: Row, people: Sequence[Row], village: str, groups: Names, now: Mapping[str, Any] | None) -> Line:
    head = next((one["full_name"] for one in people if one["relation_to_head"] == "head"), None)
    changed = _changed(household, len(people), now)
    return Line(
        cells=(
            household["household_no"] or "",
            head or "",
            village,
            groups.get(household["village_group"], ""),
            str(len(people)),
            *(field_of("household", name).kind.format(household[name]) for name in _FIELDS),
            changed,
        ),
        ledger="household",
        uid=household["uid"],
        village=village,
        tone="warn" if changed else "",
    )


def _changed(household: Row, people: int, now: Mapping[str, Any] | None) -> str:
    """What of the columns is different today."""
    if now is None or now["is_removed"]:
        return "已移走"
    then: Row = {**household, _PEOPLE: people}
    specs = (field_of("household", name) for name in (_PEOPLE, *_FIELDS))
    return "、".join(
        f"{spec.label}→{spec.kind.format(now[spec.name]) or '空'}"
        for spec in specs
        if now[spec.name] != then[spec.name]
    )
