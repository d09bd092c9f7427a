"""Rows of a data file as rules look at them: the whole file read at once, or row by row as rules ask."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, ClassVar

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from cunfupin.fields import FieldSpec, Value
from cunfupin.models.registry import field_of, fields_of, ledgers
from cunfupin.models.registry import ledger as ledger_class
from cunfupin.rules.finding import Row
from cunfupin.rules.relations import household_of, ways
from cunfupin.rules.roll import PERSON, Roll, Rows, compared, is_paper
from cunfupin.sync.row_states import load_states

from .records import expression, read_records

HOUSEHOLD = "household"
RowsByLedger = dict[str, list[Row]]
_BEHIND = "Z"
"""Sorts behind everything that may follow in a paper's number."""


def read_rows(connection: Connection, ledger: str, condition: str = "", *values: Value) -> list[Row]:
    """Living rows of a ledger that meet a condition, with all fields, derived ones too."""
    names = ("uid", *_field_names(ledger))
    cursor = connection.connection.cursor()
    cursor.execute(f"{_selection(ledger, _field_names(ledger))} {condition}", values)
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@cache
def _field_names(ledger: str) -> tuple[str, ...]:
    return tuple(spec.name for spec in fields_of(ledger))


@cache
def _selection(ledger: str, names: tuple[str, ...]) -> str:
    columns = [f'"{ledger}".uid', *(_column(ledger, field_of(ledger, name)) for name in names)]
    return f'SELECT {", ".join(columns)} FROM "{ledger}" WHERE "{ledger}".is_removed = 0'


def _column(ledger: str, spec: FieldSpec) -> str:
    """SQL of a field; only what is derived needs the compiler, which takes its time, and a statement around it: then it
    looks at the row and not at the whole ledger."""
    if not spec.derived:
        return f'"{ledger}"."{spec.name}"'
    table = ledger_class(ledger).__table__
    statement = select(expression(table, spec).label(spec.name)).select_from(table)
    text = str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    return text.removeprefix("SELECT ").rpartition(" \nFROM ")[0]


class FileRows(Rows):
    """Every living row of a data file, read at once. `subjects` are the rows to be checked."""

    def __init__(self, subjects: RowsByLedger, shared: RowsByLedger | None = None) -> None:
        self.subjects = subjects
        joined = {ledger: [*rows, *shared[ledger]] for ledger, rows in subjects.items()} if shared else subjects
        super().__init__(joined)


class WholeFile(Rows):
    """Every living row of a data file; a ledger is read when it is first asked for, and of it the fields asked for."""

    def __init__(self, connection: Connection) -> None:
        self._read: dict[str, Sequence[Row]] = {}
        super().__init__(self._read)
        self._connection = connection

    def rows(self, ledger: str) -> Sequence[Row]:
        """All rows of a ledger."""
        if ledger not in self._read:
            self._read[ledger] = _Narrow(self._connection, ledger).rows
        return self._read[ledger]


class _NarrowRow(dict[str, Any]):
    """A row that holds the fields asked for so far."""

    narrow: "_Narrow"

    def __missing__(self, name: str) -> Any:
        self.narrow.read(name)
        return self[name]

    def get(self, name: str, default: Any = None) -> Any:
        """What the row holds; the default for what is no field of its ledger."""
        return self[name] if name in self.narrow.names else default


class _Narrow:
    """Living rows of a ledger with few of its fields; one more that is asked for is read for all rows."""

    asked: ClassVar[defaultdict[str, dict[str, None]]] = defaultdict(dict)
    """Names of fields that figures have wanted since the program began: read at once the next time."""

    def __init__(self, connection: Connection, ledger: str) -> None:
        self._connection, self._ledger = connection, ledger
        self._asked = self.asked[ledger]
        self.names = frozenset(("uid", *_field_names(ledger)))
        row = type("_Row", (_NarrowRow,), {"narrow": self})
        names = tuple(self._asked)
        self.rows: list[Row] = [row(zip(("uid", *names), values, strict=True)) for values in self._values(names)]

    def read(self, name: str) -> None:
        """One more field. KeyError when the ledger has none of this name."""
        if name not in self.names:
            raise KeyError(name)
        self._asked[name] = None
        for row, (_uid, value) in zip(self.rows, self._values((name,)), strict=True):
            row[name] = value

    def _values(self, names: tuple[str, ...]) -> Sequence[Any]:
        cursor = self._connection.connection.cursor()
        cursor.execute(f"{_selection(self._ledger, names)} ORDER BY {self._ledger}.rowid")
        return cursor.fetchall()


class AskedRows:
    """Rows read when a rule asks for them; each question is asked once. `typed` stands in place of a stored row."""

    def __init__(self, connection: Connection, typed: Mapping[str, Row] | None = None) -> None:
        self._connection = connection
        self._typed = typed or {}
        self._known: dict[tuple[str, str, Value | None], Sequence[Row]] = {}

    def rows(self, ledger: str) -> Sequence[Row]:
        """All rows of a ledger."""
        return self._asked(ledger, "", None, "")

    def get(self, ledger: str, uid: bytes | None) -> Row | None:
        """One row."""
        found = self.where(ledger, "uid", uid)
        return found[0] if found else None

    def where(self, ledger: str, name: str, value: Value | None) -> Sequence[Row]:
        """Rows whose field holds the value."""
        if value is None or value == "":
            return ()
        column = f'"{ledger}"."{name}"'
        if is_paper(ledger, name):
            wanted = str(compared(ledger, name, value))
            return self._asked(ledger, name, wanted, f"AND {column} >= ? AND {column} < ?", wanted, wanted + _BEHIND)
        return self._asked(ledger, name, value, f"AND {column} = ?", value)

    def alike(self, ledger: str, names: tuple[str, ...], row: Row) -> int:
        """How many rows hold the same in all these fields."""
        first, *others = names
        found = self.where(ledger, first, row[first])
        return sum(all(one[name] == row[name] for name in others) for one in found)

    def hanging(self, ledger: str, via: str, parents: Sequence[bytes]) -> list[Row]:
        """Rows that refer to any of these, asked for at once; each answer is remembered as if it had been asked for."""
        marks = ", ".join("?" * len(parents))
        rows = read_rows(self._connection, ledger, f'AND "{ledger}"."{via}" IN ({marks})', *parents) if parents else []
        for parent in parents:
            self._known[ledger, via, parent] = [row for row in rows if row[via] == parent]
        return rows

    def twins(self, ledger: str, name: str, row: Row) -> Sequence[Row]:
        """Other rows whose field holds what this one holds."""
        return [other for other in self.where(ledger, name, row[name]) if other["uid"] != row["uid"]]

    def twin_uids(self, ledger: str, name: str) -> dict[bytes, list[bytes]]:
        """Of each row that has twins in this field: it and them."""
        value = f'substr("{name}", 1, {PERSON})' if is_paper(ledger, name) else f'"{name}"'
        living = f'FROM "{ledger}" WHERE is_removed = 0 AND "{name}" IS NOT NULL'
        groups: dict[Value, list[bytes]] = {}
        for uid, shared in self._connection.exec_driver_sql(
            f"SELECT uid, {value} {living} AND {value} IN (SELECT {value} {living} GROUP BY 1 HAVING count(*) > 1)"
        ):
            groups.setdefault(shared, []).append(uid)
        return {uid: uids for uids in groups.values() for uid in uids}

    def _asked(self, ledger: str, name: str, value: Value | None, condition: str, *values: Value) -> Sequence[Row]:
        key = ledger, name, value
        if key not in self._known:
            found = self._with_typed(ledger, read_rows(self._connection, ledger, condition, *values))
            self._known[key] = [row for row in found if not name or compared(ledger, name, row[name]) == value]
        return self._known[key]

    def _with_typed(self, ledger: str, found: list[Row]) -> list[Row]:
        typed = self._typed.get(ledger)
        return [*(row for row in found if row["uid"] != typed["uid"]), typed] if typed else found


def rows_of_household(source: AskedRows, uid: bytes) -> dict[str, list[Row]]:
    """The household and everything that hangs on it, by ledger."""
    found: dict[str, list[Row]] = {HOUSEHOLD: list(source.where(HOUSEHOLD, "uid", uid))}
    for ledger in ledgers():
        for (via, led_to), *_rest in ways(ledger, HOUSEHOLD) if ledger != HOUSEHOLD else ():
            parents = [row["uid"] for row in found.get(led_to, ())]
            known = {row["uid"] for row in found.get(ledger, ())}
            rows = [row for row in source.hanging(ledger, via, parents) if row["uid"] not in known]
            if rows:
                found.setdefault(ledger, []).extend(rows)
    return found


def rows_around(connection: Connection, source: AskedRows, roll: Roll, uids: Collection[bytes]) -> RowsByLedger:
    """These rows and all that hangs on their households, by ledger; what is in the recycle bin only leads there."""
    found: dict[str, dict[bytes, Row]] = {}
    for uid, state in load_states(connection, list(uids)).items():
        row = read_records(connection, state.ledger, [uid])[uid]
        household = household_of(state.ledger, row, roll)
        around = rows_of_household(source, household["uid"]) if household else {}
        own = [] if row["is_removed"] else [row]
        for name, rows in {**around, state.ledger: [*own, *around.get(state.ledger, ())]}.items():
            found.setdefault(name, {}).update({one["uid"]: one for one in rows})
    return {name: list(rows.values()) for name, rows in found.items()}


def working_year(connection: Connection, today: date) -> int:
    """Year of data that is worked on: the latest that households have records of, not later than this year."""
    latest: int | None = connection.exec_driver_sql(
        "SELECT max(year) FROM household_year WHERE is_removed = 0 AND year <= ?", (today.year,)
    ).scalar()
    return latest or today.year
