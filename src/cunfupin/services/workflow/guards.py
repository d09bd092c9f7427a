"""What a step needs beyond filled fields, as functions that say what is lacking. `reason` overrules where the rules allow it.

Modules named `<subject>_guards` join by themselves.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cunfupin.joining import join_modules
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll


@dataclass(frozen=True, kw_only=True)
class Case:
    """A step about to be taken: the record with its new values, the journal's row, the reason given."""

    record: Row
    entry: Row
    reason: str
    roll: Roll

    def number(self, name: str) -> float:
        """A parameter ("参数") as a number."""
        return float(self.roll.parameters[name])

    @property
    def household(self) -> Row | None:
        """The household that the record is about."""
        return self.roll.get("household", self.record.get("household"))

    @property
    def facts(self) -> Row:
        """The values of the record, and above them those of the journal's row."""
        return {**self.record, **self.entry}


Guard = Callable[[Case], Iterator[str]]
_guards: dict[tuple[str, str], list[Guard]] = {}


def guard(ledger: str, *steps: str) -> Callable[[Guard], Guard]:
    """The function is asked before these steps."""

    def register(function: Guard) -> Guard:
        for step in steps:
            _guards.setdefault((ledger, step), []).append(function)
        return function

    return register


def lacking(ledger: str, step: str, case: Case) -> list[str]:
    """Sentences about what the step still needs."""
    join_modules(__package__ or "", "_guards")
    return [sentence for one in _guards.get((ledger, step), ()) for sentence in one(case)]
