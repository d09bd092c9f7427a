"""From ledgers to what forms are about: for many subjects at once, one query a ledger."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import Connection, func, select

from cunfupin.errors import UserError
from cunfupin.fields import Privacy
from cunfupin.models.registry import has_field, ledger, ledgers, references_of
from cunfupin.reports.form import TOWNSHIP, Form
from cunfupin.reports.subject import NONE, Figures, Imprint, Subject
from cunfupin.storage.data_file import current_day

from .hanging import hanging, way
from .households import HOUSEHOLD, known_years
from .names import labels
from .pictures import picture
from .records import Record, read_records
from .standards import standards_of

_YEAR = 4
_STEPS = 2
"""How far references are followed: from a record to its helper, and on to the helper's unit."""
_EVERYTHING = b""


@dataclass(frozen=True, kw_only=True)
class Period:
    """The year, and where a form is about one the month, that are to be printed; blank for the latest known."""

    year: int | None = None
    month: str = ""

    @classmethod
    def of(cls, text: str) -> "Period":
        """From `2020` or `2020-03`. UserError when it is neither."""
        if not re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?|", text):
            raise UserError(f"“{text}”不是年度或月份，请写成 2020 或 2020-03")
        return cls(year=int(text[:4]) if text else None, month=text if len(text) > _YEAR else "")

    def __str__(self) -> str:
        return self.month or str(self.year or "")


@dataclass(frozen=True, kw_only=True)
class _Batch:
    records: Mapping[bytes, Record]
    years: Mapping[bytes, int]
    parts: Mapping[str, Mapping[bytes, list[Record]]]
    linked: dict[bytes, Record] = field(default_factory=dict)


def gathered(
    connection: Connection,
    form: Form,
    uids: Sequence[bytes],
    period: Period,
    imprint: Imprint,
    *,
    allowed: Privacy | None = None,
    figures: Figures | None = None,
) -> Iterator[Subject]:
    """The subjects in this order; none of removed records."""
    batch = _read(connection, form, uids, period)
    _follow(connection, form, batch)
    names, standards = _names(connection, form, batch), standards_of(connection)
    level = form.allowed if allowed is None else min(allowed, form.allowed)
    for uid in uids:
        if uid in batch.records:
            record = batch.records[uid]
            yield Subject(
                ledger=form.subject,
                record=record,
                imprint=imprint,
                year=batch.years[uid],
                month=period.month,
                parts={name: found.get(uid, []) for name, found in batch.parts.items()},
                linked=batch.linked,
                income_lines=partial(standards.income_lines, region_code=_region(record, batch)),
                income_brackets=partial(standards.income_brackets, region_code=_region(record, batch)),
                allowed=level,
                picture=partial(picture, connection),
                figures=figures,
                names=names[uid],
            )


def _read(connection: Connection, form: Form, uids: Sequence[bytes], period: Period) -> _Batch:
    records = _records(connection, form, uids)
    years = _years(connection, form, list(records), period)
    needs = dict.fromkeys(form.needs_all_years, ()) | {name: set(years.values()) for name in form.needs}
    parts = {
        name: hanging(connection, name, form.subject, list(records), years=of_years)
        for name, of_years in needs.items()
        if name in ledgers()
    }
    parts |= {name: _of_its_household(connection, name, records) for name in form.of_household}
    known = {record["uid"]: record for part in parts.values() for record in _flat(part)}
    return _Batch(records=records, years=years, parts=parts, linked=known)


def _of_its_household(connection: Connection, name: str, records: Mapping[bytes, Record]) -> dict[bytes, list[Record]]:
    """By subject the records that hang on the household which the subject belongs to."""
    households = {uid: record[HOUSEHOLD] for uid, record in records.items() if record[HOUSEHOLD]}
    found = hanging(connection, name, HOUSEHOLD, list(set(households.values())))
    return {uid: found.get(household, []) for uid, household in households.items()}


def _records(connection: Connection, form: Form, uids: Sequence[bytes]) -> dict[bytes, Record]:
    if form.subject == TOWNSHIP:
        return {_EVERYTHING: {"uid": _EVERYTHING}}
    found = read_records(connection, form.subject, uids)
    return {uid: record for uid, record in found.items() if not record["is_removed"]}


def _years(connection: Connection, form: Form, uids: Sequence[bytes], period: Period) -> dict[bytes, int]:
    this = current_day(connection).year
    if period.year:
        return dict.fromkeys(uids, period.year)
    if form.subject != HOUSEHOLD:
        return dict.fromkeys(uids, _latest_year(connection, this))
    known = known_years(connection, uids)
    return {uid: next((one for one in known.get(uid, ()) if one <= this), this) for uid in uids}


def _latest_year(connection: Connection, this: int) -> int:
    table = ledger("household_year").__table__
    known = select(func.max(table.c.year)).where(table.c.is_removed == 0, table.c.year <= this)
    return connection.execute(known).scalar() or this


def _follow(connection: Connection, form: Form, batch: _Batch) -> None:
    """Read what the records refer to."""
    found: dict[str, Iterable[Record]] = {name: _flat(part) for name, part in batch.parts.items()}
    if form.subject != TOWNSHIP:
        found[form.subject] = batch.records.values()
    for _step in range(_STEPS):
        wanted: dict[str, set[bytes]] = {}
        for name, records in found.items():
            for via, target in references_of(name).items():
                uids = {record[via] for record in records if record.get(via)}
                wanted.setdefault(target, set()).update(uids - batch.linked.keys() - batch.records.keys())
        found = {}
        for name, uids in wanted.items():
            read = read_records(connection, name, list(uids))
            batch.linked.update(read)
            found[name] = list(read.values())


def _flat(part: Mapping[bytes, list[Record]]) -> list[Record]:
    return [record for records in part.values() for record in records]


def _names(connection: Connection, form: Form, batch: _Batch) -> dict[bytes, tuple[str, ...]]:
    """What each subject is called, from the village down."""
    if form.subject == TOWNSHIP:
        return {_EVERYTHING: (form.title,)}
    own = {} if form.subject == HOUSEHOLD else labels(connection, form.subject, batch.records)
    found = {}
    for uid, record in batch.records.items():
        words = [_linked(record, "village", batch).get("village_name")]
        words.append(_linked(record, "village_group", batch).get("group_name"))
        words += [record["head_name"], record["household_no"] or "未编号"] if form.subject == HOUSEHOLD else [own[uid]]
        found[uid] = tuple(str(word) for word in words if word)
    return found


def _linked(record: Mapping[str, object], via: str, batch: _Batch) -> Mapping[str, object]:
    uid = record.get(via)
    return batch.linked.get(uid, NONE) if isinstance(uid, bytes) else NONE


def _region(record: Record, batch: _Batch) -> str:
    village = record if "village_code" in record else _linked(record, "village", batch)
    return str(village.get("village_code") or "")


def subjects_of(connection: Connection, form: Form, households: Sequence[bytes] | None) -> list[bytes]:
    """The living records that a form can be about: all, or those that belong to these households."""
    if form.subject == TOWNSHIP:
        return [_EVERYTHING]
    table = ledger(form.subject).__table__
    statement = select(table.c.uid).where(table.c.is_removed == 0)
    if households is not None:
        return _of_households(connection, form.subject, households)
    key = [table.c[name] for name in ledger(form.subject).__ledger__.key if has_field(form.subject, name)]
    return list(connection.execute(statement.order_by(*key, table.c.uid)).scalars())


def _of_households(connection: Connection, name: str, households: Sequence[bytes]) -> list[bytes]:
    if way(name, HOUSEHOLD):
        found = hanging(connection, name, HOUSEHOLD, households)
        return [record["uid"] for uid in households for record in found.get(uid, [])]
    records = read_records(connection, HOUSEHOLD, households)
    return list(dict.fromkeys(record[name] for record in records.values() if record.get(name)))
