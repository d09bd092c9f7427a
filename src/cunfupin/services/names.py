"""Names of records: natural keys for other programs, labels for people, and the way back."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, FromClause, select

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec, InvalidValue, Privacy, Reference
from cunfupin.models.derived import DERIVED
from cunfupin.models.registry import field_of, ledger
from cunfupin.sync.row_states import chunks

SEPARATOR = "|"
"""Between the parts of a key; a reference among them brings the parts of its own record's key."""


def _column(table: FromClause, spec: FieldSpec) -> Any:
    return (DERIVED[spec.id](table) if spec.derived else table.c[spec.name]).label(spec.name)


def _read(
    connection: Connection, ledger_name: str, names: Sequence[str], uids: Iterable[bytes]
) -> dict[bytes, dict[str, Any]]:
    table = ledger(ledger_name).__table__
    columns = [_column(table, field_of(ledger_name, name)) for name in dict.fromkeys(names)]
    found: dict[bytes, dict[str, Any]] = {}
    for part in chunks(list(uids)):
        for row in connection.execute(select(table.c.uid, *columns).where(table.c.uid.in_(part))).mappings():
            found[row["uid"]] = dict(row)
    return found


def keys(connection: Connection, ledger_name: str, uids: Iterable[bytes]) -> dict[bytes, str]:
    """Natural keys; a record whose key is blank is named by another key or by its uid."""
    facts = ledger(ledger_name).__ledger__
    rows = _read(connection, ledger_name, (*facts.key, *facts.other_keys), set(uids))
    parts = {name: _texts(connection, field_of(ledger_name, name), rows) for name in (*facts.key, *facts.other_keys)}
    found: dict[bytes, str] = {}
    for uid in rows:
        texts = [_padded(parts[name].get(uid, ""), field_of(ledger_name, name)) for name in facts.key]
        others = [parts[name][uid] for name in facts.other_keys if parts[name].get(uid)]
        found[uid] = (
            SEPARATOR.join(texts)
            if any(text.strip(SEPARATOR) for text in texts)
            else others[0]
            if others
            else uid.hex()
        )
    return found


def _padded(text: str, spec: FieldSpec) -> str:
    """The text with as many parts as the field has, whatever its record is named by."""
    return text + SEPARATOR * (_width(spec) - 1 - text.count(SEPARATOR))


@cache
def _width(spec: FieldSpec) -> int:
    """How many parts the field has in a key."""
    if not isinstance(spec.kind, Reference):
        return 1
    return sum(_width(field_of(spec.kind.ledger, name)) for name in ledger(spec.kind.ledger).__ledger__.key)


def _texts(connection: Connection, spec: FieldSpec, rows: dict[bytes, dict[str, Any]]) -> dict[bytes, str]:
    values = {uid: row[spec.name] for uid, row in rows.items() if row[spec.name] is not None}
    if not isinstance(spec.kind, Reference):
        return {uid: spec.kind.plain(value) for uid, value in values.items()}
    targets = keys(connection, spec.kind.ledger, values.values())
    return {uid: targets.get(target, "") for uid, target in values.items()}


def labels(connection: Connection, ledger_name: str, uids: Iterable[bytes]) -> dict[bytes, str]:
    """What people call the records, e.g. “温石秀”; never a sensitive number."""
    facts = ledger(ledger_name).__ledger__
    if not facts.name:
        return _joined_labels(connection, ledger_name, uids)
    rows = _read(connection, ledger_name, (facts.name, *facts.key), set(uids))
    spec = field_of(ledger_name, facts.name)
    return {uid: spec.kind.format(row[facts.name]) or _shown_key(ledger_name, row) for uid, row in rows.items()}


def _shown_key(ledger_name: str, row: dict[str, Any]) -> str:
    specs = [field_of(ledger_name, name) for name in ledger(ledger_name).__ledger__.key]
    texts = [spec.shown(row[spec.name], Privacy.INTERNAL) for spec in specs if not isinstance(spec.kind, Reference)]
    return " ".join(filter(None, texts)) or "（未命名）"


def _joined_labels(connection: Connection, ledger_name: str, uids: Iterable[bytes]) -> dict[bytes, str]:
    names = ledger(ledger_name).__ledger__.key
    rows = _read(connection, ledger_name, names, set(uids))
    texts: dict[bytes, list[str]] = {uid: [] for uid in rows}
    for name in names:
        spec = field_of(ledger_name, name)
        values = {uid: row[name] for uid, row in rows.items() if row[name] is not None}
        targets = labels(connection, spec.kind.ledger, values.values()) if isinstance(spec.kind, Reference) else {}
        for uid, value in values.items():
            texts[uid].append(targets.get(value, "") if targets else spec.shown(value, Privacy.INTERNAL))
    return {uid: " ".join(filter(None, parts)) or "（未命名）" for uid, parts in texts.items()}


def find_by_key(connection: Connection, ledger_name: str, text: str, *, in_bin: bool = False) -> bytes:
    """Uid of the record named by uid, natural key or another key. UserError when none or several are.

    With `in_bin` a key that no living record has names one in the recycle bin ("回收站").
    """
    found = _candidates(connection, ledger_name, text, in_bin=in_bin)
    title = ledger(ledger_name).__ledger__.title
    if not found:
        raise UserError(f"{title}里没有“{_masked(ledger_name, text)}”，请核对编号")
    if len(found) > 1:
        raise UserError(f"{title}里有 {len(found)} 条“{_masked(ledger_name, text)}”，请改用更准确的编号")
    return found[0]


def _candidates(connection: Connection, ledger_name: str, text: str, *, in_bin: bool) -> list[bytes]:
    table = ledger(ledger_name).__table__
    bare = text.rstrip(SEPARATOR).lower()
    if len(bare) == 32 and set(bare) <= set("0123456789abcdef"):
        found = connection.execute(select(table.c.uid).where(table.c.uid == bytes.fromhex(bare))).scalars().all()
        if found:
            return list(found)
    problem: UserError | None = None
    for texts in _ways_to_read(ledger_name, text):
        try:
            named = _named(connection, ledger_name, texts, in_bin=in_bin)
        except UserError as found_missing:
            problem = problem or found_missing
            continue
        if named:
            return named
    if problem:
        raise problem
    return []


def _ways_to_read(ledger_name: str, text: str) -> Iterator[dict[str, str]]:
    """As the key, as one of the other keys; without the separators that filled it up, too."""
    bare = text.rstrip(SEPARATOR)
    for form in dict.fromkeys((text, bare)):
        if parts := _split(ledger_name, form):
            yield parts
        for name in ledger(ledger_name).__ledger__.other_keys:
            yield {name: form}


def _split(ledger_name: str, text: str) -> dict[str, str]:
    """The text of each field of the key, nothing when there are too few; the last one may hold a separator itself."""
    specs = [field_of(ledger_name, name) for name in ledger(ledger_name).__ledger__.key]
    parts = text.split(SEPARATOR, sum(map(_width, specs)) - 1)
    if len(parts) < sum(map(_width, specs)):
        return {}
    texts: dict[str, str] = {}
    for spec in specs:
        own, parts = parts[: _width(spec)], parts[_width(spec) :]
        texts[spec.name] = SEPARATOR.join(own)
    return texts


def _named(connection: Connection, ledger_name: str, texts: dict[str, str], *, in_bin: bool) -> list[bytes]:
    table = ledger(ledger_name).__table__
    named = select(table.c.uid)
    for name, text in texts.items():
        spec = field_of(ledger_name, name)
        if isinstance(spec.kind, Reference):
            target = text.strip(SEPARATOR)
            value: Any = find_by_key(connection, spec.kind.ledger, text, in_bin=in_bin) if target else None
        else:
            try:
                value = spec.kind.parse(text)
            except InvalidValue:
                return []
        named = named.where(table.c[name].is_(None) if value is None else table.c[name] == value)
    living = list(connection.execute(named.where(table.c.is_removed == 0)).scalars())
    return list(connection.execute(named).scalars()) if in_bin and not living else living


def _masked(ledger_name: str, text: str) -> str:
    texts = _split(ledger_name, text)
    if not texts:
        return text
    specs = [field_of(ledger_name, name) for name in texts]
    return SEPARATOR.join(
        spec.kind.mask(texts[spec.name]) if spec.privacy is Privacy.SENSITIVE else texts[spec.name] for spec in specs
    )
