"""Rows of an invented township for what counts and judges rows, without a data file."""

from collections import defaultdict
from datetime import date
from typing import Any

from cunfupin.models.base import new_uid
from cunfupin.models.registry import stored_fields
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll, Rows


class Township:
    """Rows are added one by one; what is not named is blank."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, ledger: str, **values: Any) -> bytes:
        """A row; answers its uid."""
        names = [spec.name for spec in stored_fields(ledger)]
        assert set(values) <= set(names), set(values) - set(names)
        row: Row = {"uid": new_uid(), **dict.fromkeys(names), **values}
        self._rows[ledger].append(row)
        uid: bytes = row["uid"]
        return uid

    def roll(self, today: date = date(2020, 12, 31)) -> Roll:
        """The rows as rules and figures look at them."""
        return Roll(source=Rows(self._rows), today=today, year=today.year)
