"""How many records there are: of ledgers, by the values of a field, below another record."""

from collections.abc import Iterable

from sqlalchemy import func, select

from cunfupin.fields import Value
from cunfupin.models.registry import field_of, ledger, offspring_of

from .hanging import way
from .records import Query, Wanted, conditions, expression, make_findable
from .workspace import Workspace


def count(workspace: Workspace, query: Query) -> int:
    """How many records a query finds."""
    table = ledger(query.ledger).__table__
    make_findable(workspace, query)
    with workspace.read() as connection:
        return int(connection.execute(select(func.count()).select_from(table).where(*conditions(query))).scalar_one())


def counts(workspace: Workspace, names: Iterable[str]) -> dict[str, int]:
    """Ledger → number of its living records: one question to the file, for which no ledger's table has to be made."""
    asked = (f"SELECT '{name}', count(*) FROM \"{name}\" WHERE is_removed = 0" for name in names)
    question = " UNION ALL ".join(asked) or "SELECT '', 0 WHERE 0"
    with workspace.read() as connection:
        return {name: int(number) for name, number in connection.exec_driver_sql(question)}


def counts_of(workspace: Workspace, names: Iterable[str], village: bytes) -> dict[str, int]:
    """The same of one village; ledgers that belong to no village count whole."""
    return {name: count(workspace, of_village(name, village)) for name in names}


def of_village(name: str, village: bytes | None, **filters: Wanted) -> Query:
    """Rows of a ledger, of this village where one is named and the ledger belongs to villages."""
    if village and (steps := way(name, "village")):
        filters[".".join(steps)] = village
    return Query(ledger=name, filters=filters)


def counts_by(workspace: Workspace, query: Query, field: str) -> dict[Value | None, int]:
    """Value of the field → number of records, the most frequent first."""
    table = ledger(query.ledger).__table__
    column = expression(table, field_of(query.ledger, field))
    statement = select(column, func.count()).select_from(table).where(*conditions(query)).group_by(column)
    make_findable(workspace, query)
    with workspace.read() as connection:
        rows = connection.execute(statement.order_by(func.count().desc(), column)).all()
    return {value: int(number) for value, number in rows}


def offspring_counts(workspace: Workspace, name: str, uid: bytes) -> dict[str, int]:
    """Ledger that hangs on this one → number of the living records that hang on this record."""
    return {child: count(workspace, Query(ledger=child, filters={via: uid})) for child, via in offspring_of(name)}
