"""Values and records as other programs read them: codes with labels, money in 元, references as natural keys."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Code, Codes, FieldSpec, InvalidValue, Month, Privacy, Reference, Value
from cunfupin.models.registry import field_of, fields_of, has_field, ledger, ledgers
from cunfupin.services.names import find_by_key, keys, labels

Names = Callable[[str, bytes], str]


def known_ledger(name: str) -> str:
    """The identifier of a ledger, given by it or by its Chinese title. UserError when there is none."""
    for identifier, cls in ledgers().items():
        if name in (identifier, cls.__ledger__.title):
            return identifier
    raise UserError(f"没有名叫“{name}”的台账，可用的有：{'、'.join(ledgers())}")


def value_json(spec: FieldSpec, value: Value | None, names: Names) -> Any:
    """One value; `names` gives the natural key of a referenced record."""
    if value is None:
        return None
    if isinstance(spec.kind, Reference):
        return names(spec.kind.ledger, bytes(value) if isinstance(value, bytes) else bytes.fromhex(str(value)))
    if isinstance(spec.kind, Codes):
        return [_code_json(spec.kind, code) for code in spec.kind.parts(value)]
    if isinstance(spec.kind, Code):
        return _code_json(spec.kind, str(value))
    if isinstance(spec.kind, Month):
        return value
    plain = spec.kind.to_python(value)
    if isinstance(plain, Decimal):
        return str(plain)
    return plain.isoformat() if isinstance(plain, date | datetime) else plain


def _code_json(kind: Code, code: str) -> dict[str, str]:
    return {"code": code, "label": kind.format(code) if not isinstance(kind, Codes) else Codes.format(kind, code)}


def names_in(connection: Connection) -> Names:
    """Natural keys, each looked up once."""
    return _once(partial(keys, connection))


def labels_in(connection: Connection) -> Names:
    """What people call records, each looked up once."""
    return _once(partial(labels, connection))


def _once(look: Callable[[str, list[bytes]], Mapping[bytes, str]]) -> Names:
    found: dict[bytes, str] = {}

    def name(ledger_name: str, uid: bytes) -> str:
        if uid not in found:
            found[uid] = look(ledger_name, [uid]).get(uid, uid.hex())
        return found[uid]

    return name


def shown(spec: FieldSpec, value: Value | None, names: Names) -> str:
    """One value as text, masked where it is sensitive."""
    if value is not None and isinstance(spec.kind, Reference):
        return str(value_json(spec, value, names))
    return spec.shown(value, Privacy.INTERNAL)


def record_json(ledger_name: str, record: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """A record with its uid and every field by identifier."""
    values = {spec.name: value_json(spec, record[spec.name], names) for spec in fields_of(ledger_name)}
    return {"uid": record["uid"].hex(), **values}


def values_json(ledger_name: str, values: Mapping[str, Value | None], names: Names) -> dict[str, Any]:
    """Some values of a record; what is no field of the ledger stays as it is."""
    return {
        name: value_json(field_of(ledger_name, name), value, names) if has_field(ledger_name, name) else value
        for name, value in values.items()
    }


def read_assignments(connection: Connection, ledger_name: str, texts: Sequence[str]) -> dict[str, Value | None]:
    """`FIELD=VALUE` as field → stored value; a field may be named by its label. UserError says what cannot be read."""
    found: dict[str, Value | None] = {}
    for text in texts:
        name, mark, value = text.partition("=")
        if not mark:
            raise UserError(f"“{text}”应写成 项目=内容 的样子，例如 natural_village=上屋")
        spec = _field(ledger_name, name.strip())
        if spec.name in found:
            raise UserError(f"“{spec.label}”写了两次，请只写一次")
        found[spec.name] = _stored(connection, spec, value)
    return found


def _field(ledger_name: str, name: str) -> FieldSpec:
    for spec in fields_of(ledger_name):
        if name in (spec.name, spec.label):
            return spec
    raise UserError(f"{ledger(ledger_name).__ledger__.title}里没有“{name}”这一项，请检查名称")


def _stored(connection: Connection, spec: FieldSpec, text: str) -> Value | None:
    if isinstance(spec.kind, Reference):
        return find_by_key(connection, spec.kind.ledger, text) if text else None
    try:
        return spec.kind.parse(text)
    except InvalidValue as problem:
        raise UserError(f"{spec.label}：{problem}") from None
