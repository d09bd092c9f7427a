"""Whether the log of changes is what was sealed, and the records are what the log says."""

from typing import Any

from sqlalchemy import Connection

from cunfupin.models.registry import ledger, ledgers, stored_fields
from cunfupin.storage.data_file import fact
from cunfupin.storage.triggers import sum_of_triggers

from .annotations import is_annotation
from .commits import CommitRecord
from .log import everything, heads
from .merge_keys import REMOVED
from .plan import MergePlan, NothingKnown, plan_merge
from .violations import ORPHAN

Values = dict[str, Any]


def verify_chain(connection: Connection) -> list[str]:
    """What is wrong with the log and the records, in Chinese sentences; empty when all is as it was sealed."""
    commits = everything(connection)
    problems = _broken_chains(connection, commits)
    if sum_of_triggers(connection) != fact(connection, "triggers"):
        problems.append("修改记录的装置被别的软件改动过，改动可能没有登记，请用备份恢复或联系乡镇扶贫办")
    return problems or _differing_records(connection, commits)


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


def _differing_records(connection: Connection, commits: list[CommitRecord]) -> list[str]:
    plan = plan_merge(NothingKnown(), commits)
    expected = _expected(connection, plan)
    unsealed = set(connection.exec_driver_sql("SELECT row_uid FROM raw_change").scalars())
    problems = []
    filled = _filled(connection)
    for name in ledgers():
        found = _rows(connection, name) if name in filled else {}
        wanted = expected.get(name, {})
        wrong = {uid for uid in found.keys() | wanted.keys() if found.get(uid) != wanted.get(uid)} - unsealed
        if wrong:
            title = ledger(name).__ledger__.title
            problems.append(f"{title}里有 {len(wrong)} 条记录和修改记录对不上，可能被别的软件改动过，请用备份恢复")
    return problems


def _filled(connection: Connection) -> set[str]:
    """Ledgers with at least one row."""
    parts = (f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in ledgers())
    return set(connection.exec_driver_sql(" UNION ALL ".join(parts)).scalars())


def _rows(connection: Connection, name: str) -> dict[bytes, Values]:
    names = [REMOVED, *(spec.name for spec in stored_fields(name))]
    columns = ", ".join(f'"{column}"' for column in names)
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
