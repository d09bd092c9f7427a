"""What a use case changed, for views to refresh on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Ledgers whose rows changed and the step that can be undone; empty when nothing changed.

    `held` amounts wait for a second person.
    """

    ledgers: frozenset[str] = frozenset()
    rows: frozenset[bytes] = frozenset()
    action: str = ""
    held: int = 0


@dataclass
class Change:
    """A change in the making: write through `connection`, the triggers see everything."""

    connection: Connection
    action: str
    seal_part: Callable[[str], None]
    """Seal what was written so far with a reason of its own; it stays part of the same step."""
    affirmed: list[tuple[str, bytes, str]] = field(default_factory=list)
    annotated: list[tuple[str, bytes, str, str | None]] = field(default_factory=list)
    changes: Changes = Changes()

    def affirm(self, ledger: str, uid: bytes, merge_key: str) -> None:
        """Record the present value of a merge key as a decision, even when it does not change."""
        self.affirmed.append((ledger, uid, merge_key))

    def annotate(self, ledger: str, uid: bytes, merge_key: str, value: str | None) -> None:
        """Record a fact about a record that is no field of it (see `sync.annotations`)."""
        self.annotated.append((ledger, uid, merge_key, value))
