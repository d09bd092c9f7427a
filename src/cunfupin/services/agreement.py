"""Whether both sides show the same after an exchange: digests are compared, what differs is worked out anew."""

import json

from sqlalchemy import Connection

from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import log
from cunfupin.sync.digest import differing, digest_of, rows_in
from cunfupin.sync.package import Package
from cunfupin.sync.replay import replay

_WANTED = "wanted_buckets:"
"""Prefix of the fact that names what the other side should work out anew, by scope."""


def wanted_buckets(connection: Connection, scope: str) -> tuple[str, ...]:
    """Buckets in which the other side differs from its own log."""
    return tuple(json.loads(fact(connection, _WANTED + scope) or "[]"))


def compare(connection: Connection, package: Package) -> bool:
    """Whether both sides agree as far as they know the same; what differs here from the log is put right first."""
    scope = package.scope
    if package.wanted:
        replay(connection, rows_in(connection, scope, package.wanted))
    if not package.digest or package.schema != SCHEMA_VERSION or not _knows_the_same(connection, package):
        return True
    wrong = differing(digest_of(connection, scope), package.digest)
    if wrong:
        replay(connection, rows_in(connection, scope, wrong))
        wrong = differing(digest_of(connection, scope), package.digest)
    write_facts(connection, {_WANTED + scope: json.dumps(sorted(wrong))})
    return not wrong


def _knows_the_same(connection: Connection, package: Package) -> bool:
    """Whether every commit about this village is known to both."""
    ending = f"/{package.scope}"
    ours = {f"{name}/{scope}": head for (name, scope), (_n, head) in log.heads(connection).items()}
    return {stream: head for stream, head in ours.items() if stream.endswith(ending)} == {
        stream: head for stream, head in package.heads.items() if stream.endswith(ending)
    }
