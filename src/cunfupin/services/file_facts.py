"""What rules ask of a data file beside its rows (`rules.file_facts`)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

from sqlalchemy import Connection

from cunfupin.rules.file_facts import FileFacts
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day
from cunfupin.storage.data_file import fact
from cunfupin.sync.commits import Header, header_of

from .backups import LAST_BACKUP
from .targets.composed import tally_of
from .targets.planned import target_entered

_CENT = Decimal("0.01")


def file_facts(connection: Connection, roll: Roll) -> FileFacts:
    """The facts of this data file; what is measured is measured over the roll."""

    commit_of, pictures = _commits(connection), _pictures(connection)

    def changed_on(uid: bytes) -> date | None:
        header = commit_of(uid, "max")
        return day(header.at) if header else None

    def made_on(uid: bytes) -> date | None:
        header = commit_of(uid, "min")
        return day(header.at) if header else None

    def reason(uid: bytes) -> str:
        header = commit_of(uid, "max")
        return header.reason if header else ""

    def returned_on(village_code: str) -> date | None:
        return day(
            connection.exec_driver_sql("SELECT max(at) FROM exchange_import WHERE scope = ?", (village_code,)).scalar()
        )

    def measured(target: Row) -> Decimal | None:
        facts = target_entered(roll, target)
        values = tally_of(facts, roll).values() if facts else None
        return values[0].quantize(_CENT) if values and values[0] == values[1] else None

    return FileFacts(
        backed_up_on=day(fact(connection, LAST_BACKUP)),
        changed_on=changed_on,
        reason=reason,
        made_on=made_on,
        returned_on=returned_on,
        measured=measured,
        has_picture=pictures,
    )


def _commits(connection: Connection) -> Callable[[bytes, str], Header | None]:
    """The header of the last ("max") or first ("min") commit that wrote to a record."""
    cursor = connection.connection.cursor()

    @cache
    def header(commit: int) -> Header:
        (text,) = cursor.execute("SELECT header FROM commit_log WHERE id = ?", (commit,)).fetchone()
        return header_of(text)

    def commit_of(uid: bytes, which: str) -> Header | None:
        (commit,) = cursor.execute(f"SELECT {which}(commit_id) FROM entry WHERE row_uid = ?", (uid,)).fetchone()
        return header(commit) if commit else None

    return commit_of


def _pictures(connection: Connection) -> Callable[[str], bool]:
    """Whether a picture is here; where none is kept at all nothing is said of any."""

    cursor = connection.connection.cursor()

    @cache
    def keeps_any() -> bool:
        return cursor.execute("SELECT 1 FROM stored_picture LIMIT 1").fetchone() is not None

    def has(name: str) -> bool:
        is_here = cursor.execute("SELECT 1 FROM stored_picture WHERE name = ?", (name,)).fetchone() is not None
        return is_here or not keeps_any()

    return has
