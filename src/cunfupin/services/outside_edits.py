"""What other programs wrote past the log ("非本软件修改"): looked at, and taken over as a change like any other."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.models.registry import references_of
from cunfupin.storage.data_file import is_capture_tampered
from cunfupin.sync.merge_keys import REMOVED
from cunfupin.sync.outside import note_outside
from cunfupin.sync.verify import WAY_OUT, Values, differences

from .backups import back_up
from .changes import Changes
from .preview_lines import PreviewLine, changed_lines
from .records import Record
from .workspace import Workspace, seal_external


def are_outside(problems: Iterable[str]) -> bool:
    """Whether one of the problems that `backups.verify` found goes away by taking over."""
    return any(WAY_OUT in problem for problem in problems)


def outside_edits(workspace: Workspace) -> list[PreviewLine]:
    """Each record that is not what the log says. UserError when the log itself is not as it was sealed."""
    before: defaultdict[str, dict[bytes, Record]] = defaultdict(dict)
    after: defaultdict[str, dict[bytes, Record]] = defaultdict(dict)
    with workspace.read() as connection:
        for one in differences(connection):
            if one.logged is not None:
                before[one.ledger][one.row] = _record(one.ledger, one.logged)
            found = one.found or {**(one.logged or {}), REMOVED: 1}
            after[one.ledger][one.row] = _record(one.ledger, found)
        return list(changed_lines(connection, before, after, "非本软件"))


def _record(ledger: str, values: Values) -> Record:
    references = references_of(ledger)
    return {name: bytes.fromhex(v) if name in references and v is not None else v for name, v in values.items()}


def take_over(workspace: Workspace) -> Changes:
    """Seal them as a change by nobody of the office, after a backup.

    UserError when the log itself is not as it was sealed, or it is not for this person to do.
    """
    if not workspace.rights.may_restore:
        raise UserError(workspace.rights.limits)
    with workspace.read() as connection:
        is_tampered = is_capture_tampered(connection)
        differences(connection)
    if is_tampered:
        workspace.file.mend_capture()
    back_up(workspace, label="登记前")
    with workspace.merging() as connection:
        return seal_outside(connection, workspace)


def seal_outside(connection: Connection, workspace: Workspace, rows: Collection[bytes] | None = None) -> Changes:
    """The same within a transaction, of these records or of all, when what the triggers saw is sealed."""
    reason = f"{workspace.operator}检查时登记"
    seal_external(connection, workspace.author, reason)
    found = note_outside(connection, rows)
    seal_external(connection, workspace.author, reason)
    return Changes(ledgers=frozenset(one.ledger for one in found), rows=frozenset(one.row for one in found))
