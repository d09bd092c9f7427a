"""Whether the log of changes is what was sealed, and the records are what the log says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.models.registry import ledger, ledgers, references_of, stored_fields
from cunfupin.storage.data_file import is_capture_tampered

from .annotations import is_annotation
from .commits import CommitRecord
from .log import everything, heads
from .merge_keys import REMOVED
from .plan import MergePlan, NothingKnown, plan_merge
from .violations import ORPHAN

Values = dict[str, Any]
WAY_OUT = "请在“备份恢复”里登记为“非本软件修改”，或者用备份恢复"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A record that is not what the log says: as logged and as found, None where it is not there at all.

    References are hexadecimal text.
    """

    ledger: str
    row: bytes
    logged: Values | None
    found: Values | None


def verify_chain(connection: Connection) -> list[str]:
    """What is wrong with the log and the records, in Chinese sentences; empty when all is as it was sealed."""
    commits = everything(connection)
    problems = _broken_chains(connection, commits)
    if problems:
        return problems
    counts = Counter(ledger(one.ledger).__ledger__.title for one in _differing(connection, commits))
    if not counts and not is_capture_tampered(connection):
        return []
    which = "、".join(f"{title} {count} 条" for title, count in counts.items()) or "没有改到记录"
    return [f"数据文件被别的软件改动过，改动没有登记（{which}），{WAY_OUT}"]


def differences(connection: Connection) -> list[Difference]:
    """Records that are not what the log says, parents first. UserError when the log itself is not as it was sealed."""
    commits = everything(connection)
    if _broken_chains(connection, commits):
        raise UserError("修改记录本身被改动过，分不清哪些内容是对的，请用备份恢复")
    return list(_differing(connection, commits))


def _broken_chains(connection: Connection, commits: list[CommitRecord]) -> list[str]:
    last: dict[tuple[str, str], tuple[int, str]] = {}
    problems: list[str] = []
    stored = connection.exec_driver_sql("SELECT hash FROM commit_log ORDER BY id").scalars()
    for commit, noted in zip(commits, stored, strict=True):
        header = commit.header
        stream = (header.replica, header.scope)
        n, head = last.get(stream, (0, ""))
        if (header.n, header.prev) != (n + 1, head) or commit.hash != noted:
            problems.append(f"第 {header.n} 号修改（{header.operator}，{header.at}）的记录被改动过，请用备份恢复")
        last[stream] = (header.n, noted)
    if last != heads(connection):
        problems.append("修改记录的末尾缺了内容，或者被改动过，请用备份恢复")
    return problems


def _differing(connection: Connection, commits: list[CommitRecord]) -> Iterator[Difference]:
    expected = _expected(connection, plan_merge(NothingKnown(), commits))
    unsealed = set(connection.exec_driver_sql("SELECT row_uid FROM raw_change").scalars())
    filled = _filled(connection)
    for name in ledgers():
        found = _rows(connection, name) if name in filled else {}
        wanted = expected.get(name, {})
        for uid in sorted((found.keys() | wanted.keys()) - unsealed):
            if found.get(uid) != wanted.get(uid):
                yield Difference(ledger=name, row=uid, logged=wanted.get(uid), found=found.get(uid))


def _filled(connection: Connection) -> set[str]:
    """Ledgers with at least one row."""
    parts = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in ledgers())
    return set(connection.exec_driver_sql(" UNION ALL ".join(parts)).scalars())


def _rows(connection: Connection, name: str) -> dict[bytes, Values]:
    names = [REMOVED, *(spec.name for spec in stored_fields(name))]
    references = references_of(name)
    columns = ", ".join(f'CAST("{column}" AS BLOB)' if column in references else f'"{column}"' for column in names)
    return {
        uid: {column: _plain(value) for column, value in zip(names, values, strict=True)}
        for uid, *values in connection.exec_driver_sql(f'SELECT uid, {columns} FROM "{name}"')
    }


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def _expected(connection: Connection, plan: MergePlan) -> dict[str, dict[bytes, Values]]:
    """What the records should be: as the log says, but for what is noted as a violation."""
    found: dict[str, dict[bytes, Values]] = {}
    for uid, (name, payload) in plan.inserts.items():
        if name in ledgers():
            names = [spec.name for spec in stored_fields(name)]
            found.setdefault(name, {})[uid] = {REMOVED: payload.get(REMOVED, 0)} | {n: payload.get(n) for n in names}
    for uid, (name, values) in plan.updates.items():
        if name in found:
            row = found[name][uid]
            row.update((key, value) for key, value in values.items() if key in row)
    for name, uid, key in connection.exec_driver_sql(
        "SELECT ledger, row_uid, merge_key FROM review_item WHERE kind = 'violation'"
    ):
        _excuse(found.get(name, {}).get(uid), key)
    return found


def _excuse(row: Values | None, key: str) -> None:
    if row is None or is_annotation(key):
        return
    if key == ORPHAN:
        row[REMOVED] = 0
    else:
        row[key] = None
