"""Records of any ledger: list, find, create, change, remove, restore."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, case, func, or_, select, update

from cunfupin.errors import UserError
from cunfupin.fields import Code, Codes, FieldSpec, InvalidValue, Reference, Value
from cunfupin.models.base import new_uid
from cunfupin.models.derived import DERIVED
from cunfupin.models.registry import field_of, fields_of, has_field, ledger, offspring_of, references_of
from cunfupin.models.workflows import standing
from cunfupin.sync.row_states import chunks

from .changes import Changes
from .decided_fields import refuse_typing_over
from .names import labels
from .search import catch_up, matching
from .workspace import Workspace

Record = dict[str, Any]
_ORDERED = 60
"""Code lists up to this length sort as they are declared, longer ones by their codes."""
_CREATE, _CHANGE, _REMOVE = "新增", "修改", "移入回收站"


@dataclass(frozen=True, kw_only=True)
class Between:
    """Filter: from `low` on, below `high`; None is open."""

    low: Value | None = None
    high: Value | None = None


Wanted = Value | tuple[Value | None, ...] | Between | None


@dataclass(frozen=True, kw_only=True)
class Query:
    """Which records of a ledger, in which order. A filter value may be a tuple: any of these; None: blank.

    A filter `reference.field` is one of the record that is referred to, `reference.reference.field` of one farther away.
    """

    ledger: str
    search: str = ""
    filters: Mapping[str, Wanted] = field(default_factory=dict)
    sort: tuple[tuple[str, bool], ...] = ()
    """(field, descending); `reference.field` is a field of the record that is referred to."""
    offset: int = 0
    limit: int = 200
    removed: bool = False

    @property
    def beginning(self) -> dict[str, Value | None]:
        """What a new record begins with, to be found by the filters."""
        told = self.filters.items()
        return {name: value for name, value in told if not isinstance(value, tuple | Between) and "." not in name}


@dataclass(frozen=True, kw_only=True)
class Page:
    """Some records and how many there are in all."""

    records: list[Record]
    total: int


def list_records(workspace: Workspace, query: Query) -> Page:
    """A page of records with derived fields; sorting and paging are done by SQL."""
    make_findable(workspace, query)
    with workspace.read() as connection:
        table, condition = ledger(query.ledger).__table__, conditions(query)
        total = connection.execute(select(func.count()).select_from(table).where(*condition)).scalar_one()
        statement = _found(query).offset(query.offset).limit(query.limit)
        uids = list(connection.execute(statement).scalars())
        records = read_records(connection, query.ledger, uids)
        return Page(records=[records[uid] for uid in uids], total=total)


def record_uids(workspace: Workspace, query: Query) -> list[bytes]:
    """All records that a query finds, in its order, however many."""
    make_findable(workspace, query)
    with workspace.read() as connection:
        return list(connection.execute(_found(query)).scalars())


def make_findable(workspace: Workspace, query: Query) -> None:
    """Bring the index of the search up to date where the query searches."""
    if query.search.strip():
        catch_up(workspace)


def _found(query: Query) -> Select[Any]:
    table = ledger(query.ledger).__table__
    return select(table.c.uid).where(*conditions(query)).order_by(*_order(table, query), table.c.uid)


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """What holds for the records that a query finds. See `make_findable`."""
    table = ledger(query.ledger).__table__
    found = [table.c.is_removed == int(query.removed)]
    found += [_condition(table, query.ledger, name, value) for name, value in query.filters.items()]
    if query.search.strip():
        found.append(matching(query.ledger, query.search))
    return found


def filter_spec(ledger_name: str, name: str) -> FieldSpec:
    """The field that a filter asks for, of the ledger or of one that it refers to."""
    via, dot, far = name.partition(".")
    return filter_spec(references_of(ledger_name)[via], far) if dot else field_of(ledger_name, name)


def _condition(table: FromClause, ledger_name: str, name: str, value: Any) -> ColumnElement[bool]:
    via, dot, far = name.partition(".")
    if dot:
        other = references_of(ledger_name)[via]
        target = ledger(other).__table__.alias()
        return table.c[via].in_(select(target.c.uid).where(_condition(target, other, far, value)))
    column = expression(table, field_of(ledger_name, name))
    if isinstance(value, tuple):
        found = column.in_([one for one in value if one is not None])
        return or_(found, column.is_(None)) if None in value else found
    if isinstance(value, Between):
        low = column >= value.low if value.low is not None else column.is_not(None)
        return and_(low, column < value.high) if value.high is not None else low
    return column.is_(None) if value is None else column == value


def _order(table: FromClause, query: Query) -> Iterable[ColumnElement[Any]]:
    for name, descending in query.sort:
        name, _dot, shown = name.partition(".")
        column = _sort_expression(table, field_of(query.ledger, name), shown)
        yield column.desc() if descending else column.asc()


def _sort_expression(table: FromClause, spec: FieldSpec, shown_name: str) -> ColumnElement[Any]:
    if isinstance(spec.kind, Code) and not isinstance(spec.kind, Codes) and len(spec.kind.codes.options) <= _ORDERED:
        places = {option.code: place for place, option in enumerate(spec.kind.codes.options)}
        return case(places, value=expression(table, spec), else_=len(places))
    if not isinstance(spec.kind, Reference):
        return expression(table, spec)
    target = ledger(spec.kind.ledger).__table__.alias()
    facts = ledger(spec.kind.ledger).__ledger__
    shown = field_of(spec.kind.ledger, shown_name or facts.name or facts.key[0])
    return select(expression(target, shown)).where(target.c.uid == table.c[spec.name]).scalar_subquery()


def expression(table: FromClause, spec: FieldSpec) -> ColumnElement[Any]:
    """SQL of a field, stored or derived."""
    return DERIVED[spec.id](table) if spec.derived else table.c[spec.name]


def _selection(ledger_name: str) -> Select[Any]:
    table = ledger(ledger_name).__table__
    columns = [expression(table, spec).label(spec.name) for spec in fields_of(ledger_name)]
    return select(table.c.uid, table.c.is_removed, *columns)


def read_records(connection: Connection, ledger_name: str, uids: Sequence[bytes]) -> dict[bytes, Record]:
    """Records by uid, those in the recycle bin too."""
    table = ledger(ledger_name).__table__
    found: dict[bytes, Record] = {}
    for part in chunks(list(uids)):
        for row in connection.execute(_selection(ledger_name).where(table.c.uid.in_(part))).mappings():
            found[row["uid"]] = dict(row)
    return found


def get_record(workspace: Workspace, ledger_name: str, uid: bytes) -> Record:
    """One record. UserError when there is none."""
    with workspace.read() as connection:
        found = read_records(connection, ledger_name, [uid])
    if uid not in found:
        raise UserError(f"{ledger(ledger_name).__ledger__.title}里没有这条记录，可能已被移走，请刷新后再试")
    return found[uid]


def create_record(
    workspace: Workspace, ledger_name: str, values: Mapping[str, Value | None], *, reason: str = ""
) -> tuple[bytes, Changes]:
    """A new record. UserError when a value cannot be stored."""
    stored = checked(ledger_name, values)
    uid, stored = new_uid(), {**standing(ledger_name, stored), **stored}
    with workspace.change(_label(_CREATE, ledger_name), reason=reason) as change:
        change.connection.execute(ledger(ledger_name).__table__.insert(), {"uid": uid, **stored})
    return uid, change.changes


def update_record(
    workspace: Workspace, ledger_name: str, uid: bytes, values: Mapping[str, Value | None], *, reason: str = ""
) -> Changes:
    """Change fields of a record; equal values change nothing. UserError when a value cannot be stored."""
    return update_records(workspace, ledger_name, {uid: values}, reason=reason)


def update_records(
    workspace: Workspace, ledger_name: str, values: Mapping[bytes, Mapping[str, Value | None]], *, reason: str = ""
) -> Changes:
    """Change fields of several records in one step. UserError for what events decide, unless a reason corrects it."""
    stored = {uid: checked(ledger_name, fields) for uid, fields in values.items()}
    table = ledger(ledger_name).__table__
    with workspace.change(_label(_CHANGE, ledger_name), reason=reason) as change:
        refuse_typing_over(change.connection, ledger_name, stored, is_correction=bool(reason))
        for uid, fields in stored.items():
            if fields:
                change.connection.execute(update(table).where(table.c.uid == uid).values(**fields))
    return change.changes


def checked(ledger_name: str, values: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """The values, when the ledger can store them. UserError says which cannot be."""
    for name, value in values.items():
        if not has_field(ledger_name, name):
            raise UserError(f"{ledger(ledger_name).__ledger__.title}里没有“{name}”这一项，请检查名称")
        spec = field_of(ledger_name, name)
        if spec.derived:
            raise UserError(f"“{spec.label}”由别的台账自动得出，不能直接填写，请到相应台账修改")
        try:
            if value is not None:
                spec.kind.check(value)
        except InvalidValue as problem:
            raise UserError(f"{spec.label}：{problem}") from None
    return dict(values)


def remove_records(workspace: Workspace, ledger_name: str, uids: Sequence[bytes], *, reason: str = "") -> Changes:
    """Put records into the recycle bin ("回收站") with all that hangs on them."""
    with workspace.change(_label(_REMOVE, ledger_name), kind="remove", reason=reason) as change:
        remove_with_offspring(change.connection, ledger_name, uids)
    return change.changes


def remove_with_offspring(connection: Connection, ledger_name: str, uids: Sequence[bytes]) -> None:
    """Inside a change: records into the recycle bin, as `remove_records` does it."""
    for name, part in with_offspring(connection, ledger_name, uids).items():
        mark_removed(connection, name, part, removed=1)


def with_offspring(connection: Connection, ledger_name: str, uids: Sequence[bytes]) -> dict[str, list[bytes]]:
    """The records and all living records that hang on them, by ledger."""
    found: dict[str, list[bytes]] = {ledger_name: list(uids)}
    for child, via in offspring_of(ledger_name):
        table = ledger(child).__table__
        living = [
            uid
            for part in chunks(list(uids))
            for uid in connection.execute(
                select(table.c.uid).where(table.c[via].in_(part), table.c.is_removed == 0)
            ).scalars()
        ]
        if living:
            for name, more in with_offspring(connection, child, living).items():
                found.setdefault(name, []).extend(uid for uid in more if uid not in found.get(name, ()))
    return found


def mark_removed(connection: Connection, ledger_name: str, uids: Sequence[bytes], *, removed: int) -> None:
    """Inside a change: these records into the recycle bin (1) or out of it (0), nothing else."""
    table = ledger(ledger_name).__table__
    for part in chunks(list(uids)):
        connection.execute(update(table).where(table.c.uid.in_(part)).values(is_removed=removed))


def reference_choices(workspace: Workspace, ledger_name: str, text: str, limit: int = 50) -> list[tuple[bytes, str]]:
    """Records to choose from for a reference field."""
    page = list_records(workspace, Query(ledger=ledger_name, search=text, limit=limit))
    uids = [record["uid"] for record in page.records]
    with workspace.read() as connection:
        shown = labels(connection, ledger_name, uids)
    return [(uid, shown[uid]) for uid in uids]


def reference_labels(workspace: Workspace, ledger_name: str, uids: Iterable[bytes]) -> dict[bytes, str]:
    """What people call these records."""
    with workspace.read() as connection:
        return labels(connection, ledger_name, list(uids))


def _label(verb: str, ledger_name: str) -> str:
    return f"{verb}{ledger(ledger_name).__ledger__.title}"
