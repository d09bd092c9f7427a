"""Masked numbers that somebody wanted to see in full ("查看记录"): who, when, which field of which record. Never the number.

Kept in the data file for whoever inspects it, not exchanged; the program's own log has it too.
"""

import json
import logging
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from cunfupin.storage.data_file import fact, write_facts

from .names import labels
from .workspace import Workspace

KEPT = 3000
"""Reveals that are remembered; the oldest go first."""
_FACT = "reveals"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Reveal:
    """One look: `row` is the uid of the record as hexadecimal digits."""

    at: str
    operator: str
    ledger: str
    row: str
    field: str

    @property
    def uid(self) -> bytes:
        """The record."""
        return bytes.fromhex(self.row)


@dataclass(frozen=True, kw_only=True)
class RevealLine:
    """A look with what people call the record."""

    reveal: Reveal
    name: str


def record_reveal(workspace: Workspace, ledger: str, uid: bytes, field: str) -> None:
    """Note that a masked value was shown."""
    _log.info("shown in full: %s.%s of %s to %s", ledger, field, uid.hex(), workspace.operator)
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")
    one = Reveal(at=at, operator=workspace.operator, ledger=ledger, row=uid.hex(), field=field)
    with workspace.bookkeeping() as connection:
        kept = json.loads(fact(connection, _FACT) or "[]")[1 - KEPT :]
        write_facts(connection, {_FACT: json.dumps([*kept, asdict(one)], ensure_ascii=False)})


def reveals(workspace: Workspace) -> list[RevealLine]:
    """The looks remembered, the latest first."""
    with workspace.read() as connection:
        found = [Reveal(**raw) for raw in reversed(json.loads(fact(connection, _FACT) or "[]"))]
        names: dict[bytes, str] = {}
        for ledger in {one.ledger for one in found}:
            names |= labels(connection, ledger, {one.uid for one in found if one.ledger == ledger})
    return [RevealLine(reveal=one, name=names.get(one.uid, "")) for one in found]
