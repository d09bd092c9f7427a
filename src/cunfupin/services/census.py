"""The check of every registered household for the census ("普查查漏"): who has been checked, what is missing, who failed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from cunfupin.errors import UserError
from cunfupin.fields import Code, Required, clean
from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import field_of, ledger, stored_fields
from cunfupin.rules.rectification_rules import CENSUS_ANSWERS, CENSUS_RESULTS
from cunfupin.rules.terms import REGISTERED
from cunfupin.storage.data_file import current_day

from .changes import Changes
from .names import labels
from .records import Record, read_records
from .workspace import Workspace

LEDGER = "census_check"
_WHOLE = 100
_FIRST = "first"


@dataclass(frozen=True, kw_only=True)
class CensusLine:
    """A household in a round; without `check` nobody has checked it. `missing` and `failed` are labels of fields."""

    household: bytes
    name: str
    village: bytes | None
    village_name: str
    group: str
    check: bytes | None
    missing: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    issue: bytes | None = None
    """What is to be put right ("关联整改")."""

    @property
    def is_complete(self) -> bool:
        """Whether every answer is there."""
        return self.check is not None and not self.missing

    @property
    def is_left(self) -> bool:
        """Whether it failed and nobody has made an issue of it."""
        return bool(self.failed) and self.issue is None


@dataclass(frozen=True, kw_only=True)
class VillageCoverage:
    """How far a village has come: households to check, checked, with every answer, failed."""

    village: bytes | None
    name: str
    whole: int
    checked: int
    complete: int
    failed: int
    left: int
    """Failed, and no issue follows."""

    @property
    def percent(self) -> int:
        """Households with every answer ("覆盖率"), rounded down."""
        return self.complete * _WHOLE // self.whole


def latest_round(workspace: Workspace) -> tuple[int, str]:
    """Year and round of the latest check; this year's first round where there is none."""
    kind = field_of(LEDGER, "census_round").kind
    assert isinstance(kind, Code)
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT DISTINCT year, census_round FROM census_check "
            "WHERE is_removed = 0 AND year IS NOT NULL AND census_round IS NOT NULL"
        )
        known = [(int(year), str(code)) for year, code in rows]
        return max(
            known, key=lambda pair: (pair[0], kind.codes.rank(pair[1])), default=(current_day(connection).year, _FIRST)
        )


def census_lines(workspace: Workspace, year: int, census_round: str) -> list[CensusLine]:
    """Every registered household ("建档立卡户") on the roll, by village and number."""
    with workspace.read() as connection:
        households = _households(connection)
        checks = {
            record["household"]: record
            for record in _checks(connection, year, census_round).values()
            if not record["is_removed"]
        }
        names = labels(connection, "household", [row["uid"] for row in households])
        villages = labels(connection, "village", {row["village"] for row in households if row["village"]})
        groups = labels(
            connection, "village_group", {row["village_group"] for row in households if row["village_group"]}
        )
    return [
        CensusLine(
            household=row["uid"],
            name=names[row["uid"]],
            village=row["village"],
            village_name=villages.get(row["village"], ""),
            group=groups.get(row["village_group"], ""),
            **_judged(checks.get(row["uid"])),
        )
        for row in households
    ]


def coverage(lines: Iterable[CensusLine]) -> list[VillageCoverage]:
    """The lines counted village by village, the least covered first."""
    of_village: defaultdict[tuple[bytes | None, str], list[CensusLine]] = defaultdict(list)
    for one in lines:
        of_village[one.village, one.village_name].append(one)
    found = [
        VillageCoverage(
            village=village,
            name=name,
            whole=len(part),
            checked=sum(one.check is not None for one in part),
            complete=sum(one.is_complete for one in part),
            failed=sum(bool(one.failed) for one in part),
            left=sum(one.is_left for one in part),
        )
        for (village, name), part in of_village.items()
    ]
    return sorted(found, key=lambda one: (one.percent, one.name))


def begin_checks(
    workspace: Workspace, lines: Sequence[CensusLine], year: int, census_round: str, *, checked_on: str, checkers: str
) -> Changes:
    """A check to fill in for each of these households that has none, with what the ledgers know: the income of the year.

    UserError when all have one, or nobody says who checks.
    """
    fresh = [one for one in lines if one.check is None]
    if not fresh:
        raise UserError("这些户在这一轮都已经有核查表了，直接在“逐户录入”里填写")
    if not clean(checkers):
        raise UserError("请写明核查人，不少于 2 人，例如 温第一、赖专干")
    common = {"year": year, "census_round": census_round, "checked_on": checked_on, "checkers": clean(checkers)}
    with workspace.change(f"开立{field_of(LEDGER, 'census_round').kind.format(census_round)}核查表") as change:
        connection = change.connection
        known, incomes = _checks(connection, year, census_round), _incomes(connection, year)
        rows = [{**common, **_begun(one, year, census_round, incomes)} for one in fresh]
        _save(connection, rows, known)
    return change.changes


def _begun(line: CensusLine, year: int, census_round: str, incomes: dict[bytes, int]) -> Record:
    return {
        "uid": uid_of(f"{LEDGER}:{line.household.hex()}:{year}:{census_round}"),
        "household": line.household,
        "village": line.village,
        "net_income_per_head": incomes.get(line.household),
    }


def _save(connection: Connection, rows: Sequence[Record], known: dict[bytes, Record]) -> None:
    """Insert the rows; one that lies in the recycle bin comes back as it was."""
    table = ledger(LEDGER).__table__
    back = [row["uid"] for row in rows if row["uid"] in known and known[row["uid"]]["is_removed"]]
    for uid in back:
        connection.execute(table.update().where(table.c.uid == uid).values(is_removed=0))
    fresh = [row if row["uid"] not in known else {**row, "uid": new_uid()} for row in rows if row["uid"] not in back]
    if fresh:
        connection.execute(table.insert(), fresh)


def _judged(check: Record | None) -> dict[str, Any]:
    """What is missing in a check and what it says is not secured."""
    if check is None:
        return {"check": None}
    asked = [spec for spec in stored_fields(LEDGER) if spec.required is Required.MUST or spec.name in CENSUS_ANSWERS]
    return {
        "check": check["uid"],
        "missing": tuple(spec.label for spec in asked if check[spec.name] is None),
        "failed": tuple(field_of(LEDGER, name).label for name in failed_answers(check)),
        "issue": check["rectification_issue"],
    }


def failed_answers(check: Record) -> list[str]:
    """Fields that say what is not secured."""
    return [name for name in (*CENSUS_RESULTS, "is_passed") if check[name] == 0]


def _households(connection: Connection) -> list[Record]:
    table = ledger("household").__table__
    statement = (
        select(table.c.uid, table.c.village, table.c.village_group)
        .where(
            table.c.is_removed == 0,
            func.coalesce(table.c.register_status, "active") == "active",
            table.c.household_type.in_(REGISTERED),
        )
        .order_by(table.c.village, table.c.household_no, table.c.uid)
    )
    return [dict(row) for row in connection.execute(statement).mappings()]


def _checks(connection: Connection, year: int, census_round: str) -> dict[bytes, Record]:
    """The checks of a round, those in the recycle bin too."""
    table = ledger(LEDGER).__table__
    wanted = select(table.c.uid).where(table.c.year == year, table.c.census_round == census_round)
    return read_records(connection, LEDGER, list(connection.execute(wanted).scalars()))


def _incomes(connection: Connection, year: int) -> dict[bytes, int]:
    """Income per head that the yearly records of the households say."""
    table = ledger("household_year").__table__
    uids = connection.execute(select(table.c.uid).where(table.c.year == year, table.c.is_removed == 0)).scalars()
    records = read_records(connection, "household_year", list(uids)).values()
    return {one["household"]: one["net_income_per_head"] for one in records if one["net_income_per_head"] is not None}
