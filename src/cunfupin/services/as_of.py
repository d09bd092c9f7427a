"""The roll as it stood on any day ("历史时点名册"): what this data file showed at the end of that day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from cunfupin.fields import BEIJING
from cunfupin.models.registry import stored_fields
from cunfupin.rules.finding import Row
from cunfupin.sync.past import rows_on

from .workspace import Workspace


def records_on(workspace: Workspace, ledgers: Sequence[str], on: date) -> dict[str, list[Row]]:
    """Living records of these ledgers at the end of a day, with their stored fields."""
    evening = datetime.combine(on + timedelta(days=1), time.min, BEIJING).astimezone(UTC)
    with workspace.read() as connection:
        past = rows_on(connection, ledgers, f"{evening - timedelta(seconds=1):%Y-%m-%dT%H:%M:%SZ}")
    return {ledger: [_row(ledger, uid, values) for uid, values in past[ledger].items()] for ledger in ledgers}


def _row(ledger: str, uid: bytes, values: Row) -> Row:
    found: Row = {"uid": uid}
    for spec in stored_fields(ledger):
        value = values.get(spec.name)
        found[spec.name] = bytes.fromhex(value) if spec.kind.stored is bytes and value is not None else value
    return found
