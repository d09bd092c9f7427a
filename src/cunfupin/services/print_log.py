"""Who printed what and when ("打印记录"); kept in the data file, not exchanged."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from cunfupin.fields import Moment
from cunfupin.storage.data_file import fact, write_facts

from .workspace import Workspace

_FACT = "print_log"
_KEPT = 300
_MOST_NAMED = 200
"""A print of more households is kept without their names: it can be ordered again by its group or as all."""


@dataclass(frozen=True, kw_only=True)
class Print:
    """One print: `households` are their uids as hexadecimal digits, None where the order named none or very many."""

    at: str
    operator: str
    form: str
    title: str
    copies: int
    where: str
    group: str | None = None
    period: str = ""
    is_masked: bool = False
    households: tuple[str, ...] | None = None


def prints(workspace: Workspace) -> list[Print]:
    """The prints kept, the latest first."""
    with workspace.read() as connection:
        raw = json.loads(fact(connection, _FACT) or "[]")
    return [_read(one) for one in reversed(raw)]


def remember_print(
    workspace: Workspace,
    *,
    form: str,
    title: str,
    copies: int,
    where: str,
    group: str | None = None,
    period: str = "",
    is_masked: bool = False,
    households: tuple[bytes, ...] | None = None,
) -> None:
    """Add a print to the log."""
    one = Print(
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"),
        operator=workspace.operator,
        form=form,
        title=title,
        copies=copies,
        where=where,
        group=group,
        period=period,
        is_masked=is_masked,
        households=_named(households),
    )
    with workspace.bookkeeping() as connection:
        kept = json.loads(fact(connection, _FACT) or "[]")[1 - _KEPT :]
        write_facts(connection, {_FACT: json.dumps([*kept, asdict(one)], ensure_ascii=False)})


def line_of(one: Print) -> str:
    """One print in words."""
    hidden = "，已隐去敏感内容" if one.is_masked else ""
    return f"{Moment().format(one.at)}　{one.operator}　{one.title}　{one.copies} 份{hidden}　{one.where}"


def _named(households: tuple[bytes, ...] | None) -> tuple[str, ...] | None:
    if households is None or len(households) > _MOST_NAMED:
        return None
    return tuple(uid.hex() for uid in households)


def _read(raw: Mapping[str, Any]) -> Print:
    households = raw.get("households")
    return Print(**{**raw, "households": tuple(households) if households is not None else None})
