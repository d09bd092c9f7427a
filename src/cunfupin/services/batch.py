"""One field of many records set to the same value: what that would change, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass

from cunfupin.fields import Privacy, Reference, Value
from cunfupin.models.registry import field_of

from .names import labels
from .records import read_records
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class BatchLine:
    """A record that would change; `before` is what it shows now."""

    uid: bytes
    record: str
    before: str


def preview_batch(
    workspace: Workspace, ledger: str, uids: Sequence[bytes], field: str, value: Value | None
) -> list[BatchLine]:
    """The records in which the field holds something else now."""
    spec = field_of(ledger, field)
    with workspace.read() as connection:
        records = read_records(connection, ledger, uids)
        changing = [uid for uid in uids if records[uid][field] != value]
        names = labels(connection, ledger, changing)
        is_reference = isinstance(spec.kind, Reference)
        targets = (
            {records[uid][field] for uid in changing if records[uid][field] is not None} if is_reference else set()
        )
        referred = labels(connection, spec.kind.ledger, targets) if isinstance(spec.kind, Reference) else {}
    return [
        BatchLine(
            uid=uid,
            record=names[uid],
            before=referred.get(records[uid][field], "")
            if is_reference
            else spec.shown(records[uid][field], Privacy.INTERNAL),
        )
        for uid in changing
    ]
