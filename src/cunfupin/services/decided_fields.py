"""Fields that recorded events decide ("随登记的事变"): who types over one is told what to record instead."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec, Value
from cunfupin.models.registry import ledger, stored_fields
from cunfupin.models.workflows import beginning, is_decided, moved_by_events, what_to_record
from cunfupin.sync.row_states import chunks


def refuse_typing_over(
    connection: Connection,
    ledger_name: str,
    values: Mapping[bytes, Mapping[str, Value | None]],
    *,
    is_correction: bool = False,
) -> None:
    """UserError when one of these values of records would be typed over what an event decided.

    A correction, which has a written reason, may mend what was recorded wrongly; never a state, whose steps are taken back.
    """
    told = set().union(*values.values())
    watched = [spec for spec in stored_fields(ledger_name) if spec.id in moved_by_events() and spec.name in told]
    refused = [spec for spec in watched if not (is_correction and is_correctable(spec))]
    if not refused:
        return
    table = ledger(ledger_name).__table__
    columns = [table.c[spec.name] for spec in refused]
    for part in chunks(list(values)):
        for row in connection.execute(select(table.c.uid, *columns).where(table.c.uid.in_(part))).mappings():
            for spec in refused:
                typed = values[row["uid"]].get(spec.name, row[spec.name])
                if typed != row[spec.name] and is_decided(ledger_name, spec.name, dict(row)):
                    more = "；当初就录错了的，写明更正原因" if is_correctable(spec) else "；办错了的，退回上一步"
                    raise UserError(what_to_record(spec) + more)


def is_correctable(spec: FieldSpec) -> bool:
    """Whether a field that events decide may be mended with a reason: there are no steps to take back."""
    return spec.name not in beginning(spec.ledger)
