"""What falls due ("待办"): ends of contracts and papers, steps of work that moves, visits. One list for a person or village."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial

from cunfupin.models.workflows import Workflow, workflows
from cunfupin.paths import resources_dir
from cunfupin.progress import Progress, Silent
from cunfupin.rules.finding import Row
from cunfupin.rules.naming import record_name, village_name
from cunfupin.rules.relations import is_active, village_of
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day

from .quality import whole_roll
from .workflow.position import position
from .workspace import Workspace

_VISIT_DAYS = "visit_days"


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A date of a ledger that people are reminded of; only rows whose `while_field` holds one of `while_values`."""

    ledger: str
    field: str
    days_before: int
    while_field: str
    while_values: tuple[str, ...]
    what: str

    def concerns(self, row: Row) -> bool:
        """Whether the row is still of interest."""
        return not self.while_field or (row[self.while_field] or "") in self.while_values


@dataclass(frozen=True, kw_only=True)
class Due:
    """One thing to do: what, about whom, until when, by whom, and the record that it is about."""

    what: str
    about: str
    due_on: date
    ledger: str
    uid: bytes
    village: bytes | None
    village_name: str
    person: str = ""

    def days_left(self, today: date) -> int:
        """Days until it is due; negative when it is late."""
        return (self.due_on - today).days


@cache
def reminders() -> tuple[Reminder, ...]:
    """Every date that people are reminded of."""
    with (resources_dir() / "reminders.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Reminder(
                ledger=row["ledger"],
                field=row["field"],
                days_before=int(row["days_before"]),
                while_field=row["while_field"],
                while_values=tuple(row["while_values"].split("|")),
                what=row["what"],
            )
            for row in csv.DictReader(file)
        )


def things_due(
    workspace: Workspace,
    *,
    village: bytes | None = None,
    person: str = "",
    today: date | None = None,
    progress: Progress | None = None,
) -> list[Due]:
    """Everything due, the most urgent first; of one village or person when named."""
    with whole_roll(workspace) as roll:
        found = due_in(roll, today or roll.today, progress)
        chosen = [one for one in found if village in (None, one.village) and person in ("", one.person)]
    return sorted(chosen, key=lambda one: (one.due_on, one.what, one.about))


def due_in(roll: Roll, today: date, progress: Progress | None = None) -> Iterator[Due]:
    """Everything due among these rows."""
    sources = [
        *(partial(_reminded, reminder, roll, today) for reminder in reminders()),
        *(partial(_steps, flow, roll) for flow in workflows().values() if any(step.since for step in flow.steps)),
        partial(_visits, roll, today),
    ]
    progress = progress or Silent()
    for number, found in enumerate(sources):
        progress.report(number, len(sources), "正在查看待办")
        yield from found()


def _due(roll: Roll, ledger: str, row: Row, what: str, due_on: date, person: str = "") -> Due:
    village = village_of(ledger, row, roll)
    return Due(
        what=what,
        about=record_name(ledger, row, roll),
        due_on=due_on,
        ledger=ledger,
        uid=row["uid"],
        village=village["uid"] if village else None,
        village_name=village_name(ledger, row, roll),
        person=person,
    )


def _reminded(reminder: Reminder, roll: Roll, today: date) -> Iterator[Due]:
    for row in roll.rows(reminder.ledger):
        due_on = day(row[reminder.field])
        near = due_on is not None and due_on - timedelta(days=reminder.days_before) <= today
        if due_on and near and reminder.concerns(row) and is_active(reminder.ledger, row, roll):
            person = row.get("responsible_person") or row.get("assigned_to") or ""
            yield _due(roll, reminder.ledger, row, reminder.what, due_on, person)


def _steps(flow: Workflow, roll: Roll) -> Iterator[Due]:
    """The next steps of each record that is on its way; results of one step ("核查：纳入监测") are one thing to do."""
    for record in roll.rows(flow.ledger):
        stands = position(flow, record, roll)
        days = ((step.title, stands.due(step, record, roll)) for step in flow.steps if stands.is_ready(step))
        for title, due_on in dict.fromkeys((title.partition("：")[0], due_on) for title, due_on in days if due_on):
            person = record.get("assigned_to") or _helper_of(record.get("household"), roll)
            yield _due(roll, flow.ledger, record, f"{flow.title}：{title}", due_on, person)


def _helper_of(household: bytes | None, roll: Roll) -> str:
    """Who helps the household today."""
    for pairing in roll.where("pairing", "household", household):
        if pairing["ended_on"] is None and (helper := roll.get("helper", pairing["helper"])):
            return helper["full_name"] or ""
    return ""


def _visits(roll: Roll, today: date) -> Iterator[Due]:
    """Households whose helper has not come for longer than the rule says ("走访")."""
    interval = timedelta(days=int(roll.parameters[_VISIT_DAYS]))
    for pairing in roll.rows("pairing"):
        household = roll.get("household", pairing["household"])
        ended = day(pairing["ended_on"])
        if not household or (ended and ended <= today) or not is_active("pairing", pairing, roll):
            continue
        visits = [row["visited_at"] or "" for row in roll.where("visit", "household", household["uid"])]
        last = day(max(visits, default="")) or day(pairing["started_on"])
        if last and last + interval <= today:
            helper = roll.get("helper", pairing["helper"])
            yield _due(
                roll, "household", household, "帮扶人走访", last + interval, (helper or {}).get("full_name") or ""
            )
