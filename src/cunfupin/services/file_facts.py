"""What rules ask of a data file beside its rows (`rules.file_facts`)."""

from datetime import date
from decimal import Decimal
from functools import cache

from sqlalchemy import Connection

from cunfupin.rules.file_facts import FileFacts
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day
from cunfupin.storage.data_file import fact
from cunfupin.sync.commits import header_of

from .backups import LAST_BACKUP
from .targets.composed import tally_of
from .targets.planned import target_entered

_CENT = Decimal("0.01")


def file_facts(connection: Connection, roll: Roll) -> FileFacts:
    """The facts of this data file; what is measured is measured over the roll."""

    cursor = connection.connection.cursor()

    @cache
    def made_on(commit: int) -> date | None:
        (header,) = cursor.execute("SELECT header FROM commit_log WHERE id = ?", (commit,)).fetchone()
        return day(header_of(header).at)

    def changed_on(uid: bytes) -> date | None:
        (commit,) = cursor.execute("SELECT max(commit_id) FROM entry WHERE row_uid = ?", (uid,)).fetchone()
        return made_on(commit) if commit else None

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
        returned_on=returned_on,
        measured=measured,
    )
