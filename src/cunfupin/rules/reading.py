"""Which fields of a record a rule looks at: what one must see to mend what it tells."""

from collections import deque
from typing import Any

from .finding import Row
from .registry import BY_ROW, Rule
from .roll import Roll


class _Watched(dict[str, Any]):
    """A row that remembers what was read of it, in that order."""

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        self.read: dict[str, None] = {}

    def __getitem__(self, name: str) -> Any:
        self.read[name] = None
        return super().__getitem__(name)


def fields_read(rule: Rule, row: Row, roll: Roll) -> tuple[str, ...]:
    """Fields of the row that the rule reads until it has told everything; none for rules of single values."""
    if rule.calling != BY_ROW:
        return ()
    watched = _Watched(row)
    if rule.of(watched, roll):
        deque(rule.bound(roll.parameters)(watched, roll), maxlen=0)
    return tuple(watched.read)
