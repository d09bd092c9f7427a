"""How far what was written here got: sent, confirmed by the other side, to be decided, decided."""

import json
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection

from cunfupin.storage.data_file import fact
from cunfupin.sync.package import Receipt
from cunfupin.sync.row_states import chunks, marks

from .workspace import Workspace

STATES = {
    "unsent": "未导出",
    "sent": "已导出未回执",
    "received": "对方已收",
    "contested": "冲突待裁",
    "ruled": "已裁决",
}
"""Delivery states of a record, in words."""
SENT = "sent_heads"
"""Fact: what the packages written here carried, `replica/scope` → number."""
LAST_SENT = "last_sent"
"""Fact: UTC time of the last package that was written."""
_LAST_WRITES = (
    "SELECT e.row_uid, s.scope, max(c.n), c.header FROM stream s JOIN commit_log c ON c.stream_id = s.id "
    "JOIN entry e ON e.commit_id = c.id WHERE s.replica = ?"
)


def delivery_states(workspace: Workspace, uids: Iterable[bytes]) -> dict[bytes, str]:
    """State of each of these records that was written to here."""
    with workspace.read() as connection:
        view = _View(connection, workspace)
        found: dict[bytes, str] = {}
        for part in chunks(list(uids)):
            rows = connection.exec_driver_sql(
                f"{_LAST_WRITES} AND e.row_uid IN ({marks(part)}) GROUP BY e.row_uid", (workspace.replica, *part)
            )
            found |= {uid: view.state(uid, scope, n, header) for uid, scope, n, header in rows}
    return found


def delivery_counts(workspace: Workspace) -> dict[str, int]:
    """How many records are in each state that is not settled yet."""
    with workspace.read() as connection:
        view = _View(connection, workspace)
        least = min(view.confirmed.values(), default=0)
        rows = connection.exec_driver_sql(f"{_LAST_WRITES} AND c.n > ? GROUP BY e.row_uid", (workspace.replica, least))
        return dict(Counter(view.state(uid, scope, n, header) for uid, scope, n, header in rows))


class _View:
    """What was sent and what the other side said it knows."""

    def __init__(self, connection: Connection, workspace: Workspace) -> None:
        self._replica = workspace.replica
        self._sent: Receipt = json.loads(fact(connection, SENT) or "{}")
        own = [stream for stream in self._sent if stream.startswith(f"{self._replica}/")]
        receipts = connection.exec_driver_sql(
            "SELECT receipt FROM peer WHERE role <> ? AND status <> 'revoked'", (workspace.facts.role,)
        ).scalars()
        known = [json.loads(text) for text in receipts]
        self.confirmed: Receipt = {
            stream: max((receipt.get(stream, 0) for receipt in known), default=0) for stream in own
        }
        self._contested = set(
            connection.exec_driver_sql(
                "SELECT row_uid FROM review_item WHERE status = 'open' AND kind IN ('conflict', 'proposal')"
            ).scalars()
        )

    def state(self, uid: bytes, scope: str, n: int, header: str) -> str:
        """State of a record whose newest change here has this number."""
        stream = f"{self._replica}/{scope}"
        if uid in self._contested:
            return "contested"
        if n > self._sent.get(stream, 0):
            return "unsent"
        if n > self.confirmed.get(stream, 0):
            return "sent"
        return "ruled" if json.loads(header)["kind"] == "ruling" else "received"


def last_exchange(workspace: Workspace) -> str | None:
    """UTC time of the last package sent or taken in."""
    with workspace.read() as connection:
        taken = connection.exec_driver_sql("SELECT max(at) FROM exchange_import").scalar()
        sent = fact(connection, LAST_SENT)
    return max(filter(None, (taken, sent)), default=None)
