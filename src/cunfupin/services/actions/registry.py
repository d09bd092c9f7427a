"""Actions by the ledger whose records they are about. Modules named `<subject>_actions` join by themselves."""

from collections.abc import Callable
from dataclasses import dataclass

from cunfupin.joining import join_modules
from cunfupin.services.changes import Changes
from cunfupin.services.workspace import Workspace

Deed = Callable[[Workspace, bytes], Changes]
BOTH = ("village", "township")
_actions: dict[str, list["Action"]] = {}


@dataclass(frozen=True, kw_only=True)
class Action:
    """A button of a record: `tip` says what it writes, `who` may press it."""

    title: str
    tip: str
    who: tuple[str, ...]
    do: Deed


def action(ledger: str, title: str, *, tip: str, who: tuple[str, ...] = BOTH) -> Callable[[Deed], Deed]:
    """The function is offered for records of the ledger."""

    def register(function: Deed) -> Deed:
        _actions.setdefault(ledger, []).append(Action(title=title, tip=tip, who=who, do=function))
        return function

    return register


def actions_of(ledger: str) -> tuple[Action, ...]:
    """What is offered for records of a ledger."""
    join_modules(__package__ or "", "_actions")
    return tuple(_actions.get(ledger, ()))
