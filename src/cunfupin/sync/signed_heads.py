"""Heads that a replica signed itself, so that whoever carries its commits on cannot add to them.

A signed head is the text `number:hash:signature`; it is kept as a fact and goes along with the commits.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.storage.data_file import fact, write_facts

from .certificates import check_signature, sign
from .commits import CommitRecord
from .log import Heads

_SEALED = "sealed:"
"""Prefix of the fact that keeps the newest signed head of a stream."""


def signed_heads(connection: Connection, known: Heads, replica: str, key: str) -> dict[str, str]:
    """The heads of these streams that can be shown: the replica's own, signed now, and those of others as they came."""
    found: dict[str, str] = {}
    for (name, scope), (n, head) in known.items():
        stream = f"{name}/{scope}"
        kept = (
            f"{n}:{head}:{sign(key, _text(stream, n, head))}" if name == replica else fact(connection, _SEALED + stream)
        )
        if kept:
            found[stream] = kept
    return found


def keep_heads(connection: Connection, sealed: Mapping[str, str]) -> None:
    """Keep signed heads to show them on; an older one does not take the place of a newer one."""
    for stream, text in sealed.items():
        if _number(text) >= _number(fact(connection, _SEALED + stream) or "0"):
            write_facts(connection, {_SEALED + stream: text})


def is_signed(commits: Iterable[CommitRecord], sealed: str, public: str) -> bool:
    """Whether the last of these commits, which are of one stream, is the head that its replica signed."""
    last = max(commits, key=lambda commit: commit.header.n)
    stream = f"{last.header.replica}/{last.header.scope}"
    n, head, signature = (*sealed.split(":"), "", "", "")[:3]
    try:
        check_signature(public, _text(stream, last.header.n, last.hash), signature)
    except UserError:
        return False
    return (n, head) == (str(last.header.n), last.hash)


def _text(stream: str, n: int, head: str) -> str:
    return f"{stream}/{n}/{head}"


def _number(text: str) -> int:
    number = text.partition(":")[0]
    return int(number) if number.isdecimal() else 0
