"""What came up since the whole file was last checked: said at a merge, an export and a print, never in the way of it."""

from collections.abc import Collection
from weakref import WeakKeyDictionary

from sqlalchemy import Connection

from cunfupin.progress import Progress
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding
from cunfupin.storage.data_file import fact

from .finding_history import LAST_CHECK, MUST, Key, newest_commit, open_keys
from .quality import check, checked_again
from .workspace import Workspace

_MOST_ROWS = 300
"""Changed records up to which only they and their households are checked, not the whole file."""
_said: "WeakKeyDictionary[Workspace, tuple[tuple[int, str], str]]" = WeakKeyDictionary()
"""Newest commit and last check of an open data file, and the sentence about them."""


def say_what_is_new(workspace: Workspace, progress: Progress | None = None) -> None:
    """Add a sentence to the notices of the workspace when something is doubtful that was not, or is still to be mended.

    A data file that nobody has checked yet says nothing.
    """
    with workspace.read() as connection:
        newest, last = newest_commit(connection), fact(connection, LAST_CHECK)
    if last is None:
        return
    known = _said.get(workspace)
    if known is None or known[0] != (newest, last):
        _said[workspace] = (newest, last), _sentence(workspace, int(last), progress)
    text = _said[workspace][1]
    if text and text not in workspace.notices:
        workspace.notices.append(text)


def _sentence(workspace: Workspace, last: int, progress: Progress | None) -> str:
    with workspace.read() as connection:
        known, changed = open_keys(connection), _changed_since(connection, last)
    new = _new(workspace, known, changed, progress) if changed else []
    must = sum(one.level == MUST for one in new)
    waiting = must + sum(catalogue()[rule].level == MUST for rule, _uid, _field in known)
    parts = [f"上次核查以来新出现 {len(new)} 条疑点" + (f"，其中必改 {must} 条" if must else "")] if new else []
    parts += [f"共有 {waiting} 条必改的疑点没有改"] if waiting else []
    return "；".join(parts)


def _new(workspace: Workspace, known: Collection[Key], changed: set[bytes], progress: Progress | None) -> list[Finding]:
    is_little = len(changed) <= _MOST_ROWS
    findings = checked_again(workspace, (), changed) if is_little else check(workspace, progress=progress)
    return [one for one in findings if one.key not in known and not one.exempted]


def _changed_since(connection: Connection, commit: int) -> set[bytes]:
    return set(
        connection.exec_driver_sql("SELECT DISTINCT row_uid FROM entry WHERE commit_id > ?", (commit,)).scalars()
    )
