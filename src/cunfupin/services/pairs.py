"""Two records that may be one ("疑似重复"): what a person can decide about them, one pair or many at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import IdNumber, InvalidValue
from cunfupin.models.registry import children_of, ledger, stored_fields
from cunfupin.storage.data_file import current_day
from cunfupin.sync.annotations import verdict_key
from cunfupin.sync.row_states import load_states

from .changes import Change, Changes
from .records import Record, read_records, with_offspring
from .workspace import Workspace

VERDICTS = {"same": "重复登记", "moved": "迁移", "typo": "证件号录错", "different": "不同人"}
"""What two records can be to each other."""
_SIDES = ("ours", "theirs")


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two records of one ledger; `first` is the one that a review item shows as ours."""

    ledger: str
    first: bytes
    second: bytes


def read_verdict(choice: str) -> tuple[str, str]:
    """Verdict and the side that is kept or right, from `same`, `重复登记`, `same:theirs`, …. UserError when it is none."""
    words = {word: code for code, word in VERDICTS.items()} | {code: code for code in VERDICTS}
    name, _, side = choice.partition(":")
    if name in _SIDES:
        return "same", name
    if name == "base":
        return "different", ""
    if name not in words or side not in ("", *_SIDES):
        raise UserError(
            f"看不懂“{choice}”：请写 {'、'.join(VERDICTS.values())} 之一，要保留对方那条就在后面加上 :theirs"
        )
    return words[name], side


def settle(change: Change, pair: Pair, choice: str) -> None:
    """Decide a pair inside a change. UserError when the verdict does not fit the records."""
    _settle(change, pair, *read_verdict(choice))


def merge_pairs(workspace: Workspace, pairs: Sequence[Pair], *, reason: str = "") -> Changes:
    """Make one record of each pair, in one step that can be taken back: two typings of one roll."""
    with workspace.change(f"合并 {len(pairs)} 对重复登记", kind="ruling", reason=reason) as change:
        for pair in sorted(pairs, key=lambda pair: _depth(pair.ledger)):
            if _both_living(change.connection, pair):
                _settle(change, pair, "same", "")
    return change.changes


def _depth(name: str) -> int:
    """Parents come before what hangs on them."""
    parent = ledger(name).__ledger__.parent
    return 1 + _depth(parent) if parent else 0


def _both_living(connection: Connection, pair: Pair) -> bool:
    records = read_records(connection, pair.ledger, (pair.first, pair.second))
    return len(records) > 1 and not any(record["is_removed"] for record in records.values())


def _settle(change: Change, pair: Pair, verdict: str, side: str) -> None:
    records = read_records(change.connection, pair.ledger, (pair.first, pair.second))
    if verdict in ("moved", "typo") and pair.ledger != "member":
        raise UserError(f"“{VERDICTS[verdict]}”只用于人员，请选“重复登记”或者“不同人”")
    kept, other = _kept_first(pair, records, verdict, side)
    if verdict == "same":
        _make_one(change, pair.ledger, records[kept], records[other])
    elif verdict == "moved":
        _leave(change, other)
    elif verdict == "typo":
        _blank_number(change, other)
    for one, partner in ((kept, other), (other, kept)):
        change.annotate(pair.ledger, one, verdict_key(partner), verdict)


def _kept_first(pair: Pair, records: Mapping[bytes, Record], verdict: str, side: str) -> tuple[bytes, bytes]:
    """The record that is kept or right, then the other one."""
    if side:
        return (pair.first, pair.second) if side == "ours" else (pair.second, pair.first)
    if verdict == "typo":
        wrong = [uid for uid in (pair.first, pair.second) if _is_wrong_number(records[uid]["id_number"])]
        if len(wrong) != 1:
            raise UserError("看不出哪一条的证件号码录错了，请指明哪一条是对的")
        return (pair.second, pair.first) if wrong[0] == pair.first else (pair.first, pair.second)
    order = sorted((pair.first, pair.second), key=lambda uid: (-_fullness(records[uid]), uid))
    return order[0], order[1]


def _is_wrong_number(number: str | None) -> bool:
    try:
        return number is None or bool(IdNumber().doubt(number))
    except InvalidValue:
        return True


def _fullness(record: Record) -> int:
    return sum(value is not None for value in record.values())


def _make_one(change: Change, name: str, kept: Record, other: Record) -> None:
    """What hangs on the other record hangs on the kept one, which takes over what it lacks; the other one goes."""
    connection = change.connection
    states = load_states(connection, (kept["uid"], other["uid"]))
    if states[kept["uid"]].scope != states[other["uid"]].scope:
        for part, uids in with_offspring(connection, name, [other["uid"]]).items():
            _remove(connection, part, uids)
        return
    for child, via in children_of(name):
        connection.exec_driver_sql(f'UPDATE "{child}" SET "{via}" = ? WHERE "{via}" = ?', (kept["uid"], other["uid"]))
    lacking = [spec.name for spec in stored_fields(name) if kept[spec.name] is None and other[spec.name] is not None]
    if lacking:
        columns = ", ".join(f'"{column}" = ?' for column in lacking)
        connection.exec_driver_sql(
            f'UPDATE "{name}" SET {columns} WHERE uid = ?', (*map(other.__getitem__, lacking), kept["uid"])
        )
    _remove(connection, name, [other["uid"]])


def _remove(connection: Connection, name: str, uids: Sequence[bytes]) -> None:
    for uid in uids:
        connection.exec_driver_sql(f'UPDATE "{name}" SET is_removed = 1 WHERE uid = ?', (uid,))


def _leave(change: Change, person: bytes) -> None:
    """The person left this household today; the other record is where they are now."""
    today = current_day(change.connection).isoformat()
    change.connection.exec_driver_sql(
        "UPDATE member SET member_status = 'removed', decrease_reason = 'registration', "
        "decreased_on = coalesce(decreased_on, ?) WHERE uid = ?",
        (today, person),
    )


def _blank_number(change: Change, person: bytes) -> None:
    """The wrong number goes; it stays in the history, and the data check asks for the right one."""
    change.connection.exec_driver_sql("UPDATE member SET id_number = NULL WHERE uid = ?", (person,))
