"""Whether both sides show the same after an exchange: digests are compared, what differs from the log is taken over."""

import json
from collections.abc import Iterable
from contextlib import suppress

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import log
from cunfupin.sync.digest import differing, digest_of, rows_in
from cunfupin.sync.package import Package

from .outside_edits import seal_outside
from .workspace import Workspace

_WANTED = "wanted_buckets:"
"""Prefix of the fact that names what the other side should work out anew, by scope."""


def wanted_buckets(connection: Connection, scope: str) -> tuple[str, ...]:
    """Buckets in which the other side differs from its own log."""
    return tuple(json.loads(fact(connection, _WANTED + scope) or "[]"))


def compare(connection: Connection, workspace: Workspace, package: Package) -> str:
    """What to say where both sides show other things although they know the same; blank where they agree.

    What was written past the log here becomes a change of its own first.
    """
    scope = package.scope
    if package.wanted and (count := _taken_over(connection, workspace, scope, package.wanted)):
        return _told(count)
    if not package.digest or package.schema != SCHEMA_VERSION or not _knows_the_same(connection, package):
        return ""
    wrong = differing(digest_of(connection, scope), package.digest)
    count = _taken_over(connection, workspace, scope, wrong) if wrong else 0
    write_facts(connection, {_WANTED + scope: json.dumps([] if count else sorted(wrong))})
    if count:
        return _told(count)
    return "双方知道的修改一样，显示的内容却不一样，已请对方重新核对：下次交换后会自动改正" if wrong else ""


def _taken_over(connection: Connection, workspace: Workspace, scope: str, buckets: Iterable[str]) -> int:
    """How many records were; none where the log itself is broken, which `backups.verify` tells and no merge waits for."""
    with suppress(UserError):
        return len(seal_outside(connection, workspace, rows_in(connection, scope, buckets)).rows)
    return 0


def _told(count: int) -> str:
    return f"本机有 {count} 条记录被别的软件改过而没有登记，已登记为“非本软件修改”"


def _knows_the_same(connection: Connection, package: Package) -> bool:
    """Whether every commit about this village is known to both."""
    ending = f"/{package.scope}"
    ours = {f"{name}/{scope}": head for (name, scope), (_n, head) in log.heads(connection).items()}
    return {stream: head for stream, head in ours.items() if stream.endswith(ending)} == {
        stream: head for stream, head in package.heads.items() if stream.endswith(ending)
    }
