"""Rows of a data file as rules look at them: the whole file read at once, or row by row as rules ask."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from cunfupin.fields import Value
from cunfupin.models.registry import fields_of, ledgers
from cunfupin.models.registry import ledger as ledger_class
from cunfupin.rules.finding import Row
from cunfupin.rules.relations import ways
from cunfupin.rules.roll import Roll, Rows, compared, is_paper

from .records import expression

HOUSEHOLD = "household"
_BEHIND = "Z"
"""Sorts behind everything that may follow in a paper's number."""


def read_rows(connection: Connection, ledger: str, condition: str = "", *values: Value) -> list[Row]:
    """Living rows of a ledger that meet a condition, with all fields, derived ones too."""
    names = ("uid", *(spec.name for spec in fields_of(ledger)))
    found = connection.exec_driver_sql(f"{_selection(ledger)} {condition}", values)
    return [dict(zip(names, row, strict=True)) for row in found]


@cache
def _selection(ledger: str) -> str:
    table = ledger_class(ledger).__table__
    columns = [expression(table, spec).label(spec.name) for spec in fields_of(ledger)]
    statement = select(table.c.uid, *columns).where(table.c.is_removed == 0)
    return str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


class WholeFile(Rows):
    """Every living row of a data file."""

    def __init__(self, connection: Connection) -> None:
        super().__init__({ledger: read_rows(connection, ledger) for ledger in ledgers()})


class AskedRows:
    """Rows read when a rule asks for them; each question is asked once. `typed` stands in place of a stored row."""

    def __init__(self, connection: Connection, typed: Mapping[str, Row] | None = None) -> None:
        self._connection = connection
        self._typed = typed or {}
        self._known: dict[tuple[str, str, Value | None], Sequence[Row]] = {}

    def rows(self, ledger: str) -> Sequence[Row]:
        """All rows of a ledger."""
        return self._asked(ledger, "", None, "")

    def get(self, ledger: str, uid: bytes) -> Row | None:
        """One row."""
        found = self.where(ledger, "uid", uid)
        return found[0] if found else None

    def where(self, ledger: str, name: str, value: Value) -> Sequence[Row]:
        """Rows whose field holds the value."""
        column = f'"{ledger}"."{name}"'
        if is_paper(ledger, name):
            wanted = str(compared(ledger, name, value))
            return self._asked(ledger, name, wanted, f"AND {column} >= ? AND {column} < ?", wanted, wanted + _BEHIND)
        return self._asked(ledger, name, value, f"AND {column} = ?", value)

    anywhere = where

    def _asked(self, ledger: str, name: str, value: Value | None, condition: str, *values: Value) -> Sequence[Row]:
        key = ledger, name, value
        if key not in self._known:
            found = self._with_typed(ledger, read_rows(self._connection, ledger, condition, *values))
            self._known[key] = [row for row in found if not name or compared(ledger, name, row[name]) == value]
        return self._known[key]

    def _with_typed(self, ledger: str, found: list[Row]) -> list[Row]:
        typed = self._typed.get(ledger)
        return [*(row for row in found if row["uid"] != typed["uid"]), typed] if typed else found


def rows_of_household(roll: Roll, uid: bytes) -> dict[str, list[Row]]:
    """The household and everything that hangs on it, by ledger."""
    found: dict[str, list[Row]] = {}
    for ledger in ledgers():
        rows = {row["uid"]: row for row in _hanging(roll, ledger, uid, found)}
        if rows:
            found[ledger] = list(rows.values())
    return found


def _hanging(roll: Roll, ledger: str, uid: bytes, found: Mapping[str, Sequence[Row]]) -> Iterator[Row]:
    if ledger == HOUSEHOLD:
        yield from roll.where(HOUSEHOLD, "uid", uid)
        return
    for way in ways(ledger, HOUSEHOLD):
        via, led_to = way[0]
        for parent in found.get(led_to, ()):
            yield from roll.where(ledger, via, parent["uid"])


def working_year(connection: Connection, today: date) -> int:
    """Year of data that is worked on: the latest that households have records of, not later than this year."""
    latest: int | None = connection.exec_driver_sql(
        "SELECT max(year) FROM household_year WHERE is_removed = 0 AND year <= ?", (today.year,)
    ).scalar()
    return latest or today.year
