"""What a person still receives or does ("仍在享受的待遇"), and how each ends when the person is gone."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cunfupin.fields import Month
from cunfupin.models.registry import field_of, ledger
from cunfupin.rules.finding import Row

from .quality_rows import read_rows
from .workspace import Workspace

_DEATH = "death"


@dataclass(frozen=True, kw_only=True)
class _Ending:
    """How rows of a ledger end: the field of the last day or month, and what is set beside it."""

    ledger: str
    ended: str
    sets: dict[str, Any] = field(default_factory=dict)
    on_death: dict[str, Any] = field(default_factory=dict)


_ENDINGS = (
    _Ending(
        ledger="public_post", ended="post_ended_on", sets={"post_status": "ended"}, on_death={"post_end_reason": _DEATH}
    ),
    _Ending(ledger="subsistence_member", ended="ended_on"),
    _Ending(ledger="special_support", ended="ended_on"),
    _Ending(ledger="disability_subsidy", ended="ended_on"),
    _Ending(ledger="child_support", ended="ended_on"),
    _Ending(ledger="off_farm_job", ended="job_ended_month", sets={"is_working": 0}),
    _Ending(ledger="workshop_worker", ended="resigned_on"),
)
_BY_LEDGER = {one.ledger: one for one in _ENDINGS}


@dataclass(frozen=True, kw_only=True)
class Benefit:
    """A row that is still open for a person."""

    ledger: str
    uid: bytes
    member: bytes

    @property
    def title(self) -> str:
        """What it is called."""
        return ledger(self.ledger).__ledger__.title.removesuffix("台账").removesuffix("明细")


def open_benefits(workspace: Workspace, members: Sequence[bytes]) -> list[Benefit]:
    """Everything that these people still receive or do."""
    found = []
    with workspace.read() as connection:
        for one in _ENDINGS:
            for member in members:
                rows = read_rows(connection, one.ledger, f"AND member = ? AND {one.ended} IS NULL", member)
                found += [Benefit(ledger=one.ledger, uid=row["uid"], member=member) for row in rows]
    return found


def ending(benefit: Benefit, on: str, reason: str) -> Row:
    """What the row gets: a death ends it on the last day of its month, what else on the day itself."""
    how, day = _BY_LEDGER[benefit.ledger], date.fromisoformat(on)
    if reason == _DEATH:
        day = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    is_month = isinstance(field_of(how.ledger, how.ended).kind, Month)
    last = f"{day:%Y-%m}" if is_month else day.isoformat()
    return {how.ended: last, **how.sets, **(how.on_death if reason == _DEATH else {})}
