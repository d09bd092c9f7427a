"""Opening a year ("新年度结转"): what lasts is carried over from the latest year before, what a year brings is asked anew.

A record of the year that is there already stays as it is. The uid of a new one follows from whose it is and the year, so that
two computers that open the same year make the same records.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from cunfupin.errors import UserError
from cunfupin.fields import Money, code_list
from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import ledger, stored_fields

from .changes import Changes
from .records import Record, read_records
from .workspace import Workspace

_FIRST_YEAR, _LAST_YEAR = 2013, 2100
_ACTIVE = "active"
Fill = Callable[[Connection, Record], Any]


@dataclass(frozen=True, kw_only=True)
class YearLine:
    """What opening the year does to one ledger."""

    ledger: str
    title: str
    to_make: int
    there: int


@dataclass(frozen=True, kw_only=True)
class _Carry:
    """How a ledger is carried over: `owner` is whose record it is, `anew` what the new year is asked for,
    `filled` what follows from the record before. Amounts are asked anew unless they are `kept`.
    """

    ledger: str
    owner: str
    anew: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    filled: Mapping[str, Fill]
    status: str = ""
    """Field of the owner that says whether it is on the roll."""


def _same(field: str) -> Fill:
    return lambda _connection, before: before[field]


def _people(connection: Connection, before: Record) -> int:
    """Members on the roll now."""
    member = ledger("member").__table__
    return connection.execute(
        select(func.count())
        .select_from(member)
        .where(
            member.c.household == before["household"],
            member.c.is_removed == 0,
            func.coalesce(member.c.member_status, _ACTIVE) == _ACTIVE,
        )
    ).scalar_one()


def _next_grade(_connection: Connection, before: Record) -> str | None:
    """The grade after this one; blank after the last one of a school."""
    status = before["school_status"] or ""
    school, _underscore, grade = status.rpartition("_")
    following = f"{school}_{int(grade) + 1}" if grade.isdigit() else status
    return following if code_list("school_status").get(following) else None


def _points(connection: Connection, before: Record) -> int:
    """Points left over, where the charity shop of the village lets them stand."""
    shop = ledger("supermarket").__table__
    expiring = select(shop.c.uid).where(
        shop.c.village == before["village"], shop.c.is_removed == 0, shop.c.is_carry_over == 0
    )
    return 0 if connection.execute(expiring).first() else before["points_balance"]


_CARRIED = (
    _Carry(ledger="village_year", owner="village", anew=frozenset({"note"}), filled={}),
    _Carry(
        ledger="household_year",
        owner="household",
        status="register_status",
        anew=frozenset({"income_started_on", "income_ended_on", "collected_on", "has_head_signature", "note"}),
        filled={"year_start_member_count": _people, "year_member_count": _people},
    ),
    _Carry(
        ledger="member_year",
        owner="member",
        status="member_status",
        anew=frozenset(
            {
                "work_month_count", "public_post_month_count", "has_resident_medical_insurance",
                "has_critical_illness_insurance", "has_supplementary_medical_insurance", "has_accident_insurance_subsidy",
                "has_critical_illness_relief", "has_medical_relief", "has_other_health_assistance", "note",
            }
        ),
        filled={"school_status": _next_grade},
    ),
    _Carry(
        ledger="water_supply",
        owner="household",
        status="register_status",
        anew=frozenset({"tested_on", "dry_month_count", "note"}),
        filled={},
    ),
    _Carry(
        ledger="hardship_fund",
        owner="village",
        anew=frozenset({"notice_on", "note"}),
        filled={"opening_balance": _same("balance_amount")},
    ),
    _Carry(
        ledger="relief_reserve",
        owner="village",
        anew=frozenset({"note"}),
        kept=frozenset({"single_limit"}),
        filled={"opening_balance": _same("balance_amount")},
    ),
    _Carry(
        ledger="points_account",
        owner="household",
        status="register_status",
        anew=frozenset({"note"}),
        filled={"opening_points": _points},
    ),
)  # fmt: skip


def preview_year(workspace: Workspace, year: int) -> tuple[YearLine, ...]:
    """What opening the year would make. UserError when it is no year to open."""
    _refuse_strange(year)
    with workspace.read() as connection:
        return tuple(_line(connection, carry, year) for carry in _CARRIED)


def open_year(workspace: Workspace, year: int) -> Changes:
    """Make the records of the year in one step. UserError when there is nothing to carry over."""
    _refuse_strange(year)
    with workspace.change(f"新年度结转：{year} 年", reason=f"开立 {year} 年度") as change:
        made = sum(_make(change.connection, carry, year) for carry in _CARRIED)
    if not made:
        raise UserError(f"{year} 年没有需要结转的记录：该年的记录已经都有了，或者以前年度还没有记录")
    return change.changes


def _refuse_strange(year: int) -> None:
    if not _FIRST_YEAR < year <= _LAST_YEAR:
        raise UserError(f"“{year}”不能作为新年度，请填写 {_FIRST_YEAR + 1} 年以后的年份")


def _line(connection: Connection, carry: _Carry, year: int) -> YearLine:
    table = ledger(carry.ledger).__table__
    there = select(func.count()).where(table.c.year == year, table.c.is_removed == 0)
    return YearLine(
        ledger=carry.ledger,
        title=ledger(carry.ledger).__ledger__.title,
        to_make=len(_latest_before(connection, carry, year)),
        there=connection.execute(there).scalar_one(),
    )


def _latest_before(connection: Connection, carry: _Carry, year: int) -> list[bytes]:
    """The latest earlier record of each owner on the roll that has none of this year or later."""
    table, owners = ledger(carry.ledger).__table__, ledger(carry.owner).__table__
    conditions = [table.c.is_removed == 0, owners.c.is_removed == 0, table.c.year.is_not(None)]
    if carry.status:
        conditions.append(func.coalesce(owners.c[carry.status], _ACTIVE) == _ACTIVE)
    statement = (
        select(table.c.uid, table.c[carry.owner], table.c.year)
        .join(owners, owners.c.uid == table.c[carry.owner])
        .where(*conditions)
        .order_by(table.c.year, table.c.uid)
    )
    latest = {owner: (row_year, uid) for uid, owner, row_year in connection.execute(statement)}
    return [uid for row_year, uid in latest.values() if row_year < year]


def _make(connection: Connection, carry: _Carry, year: int) -> int:
    table = ledger(carry.ledger).__table__
    uids = _latest_before(connection, carry, year)
    before = read_records(connection, carry.ledger, uids)
    rows = [_row(connection, carry, before[uid], year) for uid in uids]
    known = read_records(connection, carry.ledger, [row["uid"] for row in rows])
    fresh = []
    for row in rows:
        if row["uid"] in known and known[row["uid"]]["is_removed"]:
            connection.execute(table.update().where(table.c.uid == row["uid"]).values(is_removed=0, **row))
        else:
            fresh.append(row | {"uid": new_uid()} if row["uid"] in known else row)
    if fresh:
        connection.execute(table.insert(), fresh)
    return len(rows)


def _row(connection: Connection, carry: _Carry, before: Record, year: int) -> Record:
    row: Record = {"uid": uid_of(f"{carry.ledger}:{before[carry.owner].hex()}:{year}")}
    for spec in stored_fields(carry.ledger):
        is_asked = spec.name in carry.anew or (isinstance(spec.kind, Money) and spec.name not in carry.kept)
        row[spec.name] = None if is_asked else before[spec.name]
    row |= {name: fill(connection, before) for name, fill in carry.filled.items()}
    return row | {"year": year}
