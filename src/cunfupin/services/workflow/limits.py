"""How many days a step may take, where that depends on more than the step."""

from collections.abc import Callable

from cunfupin.models.workflows import Step
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OFTEN_DAYS, is_struck_lately
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import days

_BY_URGENCY = {"critical": 0, "urgent": 3}

Limit = Callable[[Row, Roll], int | None]
_limits: dict[tuple[str, str], Limit] = {}


def limit(ledger: str, *steps: str) -> Callable[[Limit], Limit]:
    """The function's answer goes before the limit of these steps, unless it is None."""

    def register(function: Limit) -> Limit:
        _limits.update(dict.fromkeys(((ledger, step) for step in steps), function))
        return function

    return register


def days_allowed(ledger: str, step: Step, record: Row, roll: Roll) -> int | None:
    """The days from the beginning of the limit to its end."""
    special = _limits.get((ledger, step.name))
    found = special(record, roll) if special else None
    usual = roll.number(step.limit) if step.limit else step.days
    return usual if found is None else found


@limit("monitoring_case", "follow")
def every_week_after_a_disaster(case: Row, roll: Roll) -> int | None:
    """Somebody comes every week to a household struck by disaster or accident, for some time."""
    return OFTEN_DAYS if is_struck_lately(case, roll) else None


@limit("monitoring_lead", "include", "exclude", "observe")
def as_told_or_by_urgency(lead: Row, _roll: Roll) -> int | None:
    """The day that was set, sooner where it is urgent: 特急 the same day, 紧急 in three days."""
    told = days(lead["found_on"], lead["due_on"])
    urgent = None if lead["lead_result"] else _BY_URGENCY.get(lead["urgency"] or "")
    return min((one for one in (told, urgent) if one is not None), default=None)
