"""Who printed what and when ("打印记录"); kept in the data file, not exchanged."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from cunfupin.fields import Moment
from cunfupin.storage.data_file import fact, write_facts

from .households import HOUSEHOLD
from .names import labels
from .workspace import Workspace

_FACT = "print_log"
KEPT = 300
"""Prints that are remembered; the oldest go first."""
_MOST_SHOWN = 4
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
    is_duplex: bool = False
    households: tuple[str, ...] | None = None

    @property
    def manner(self) -> str:
        """How it was printed, in words."""
        return "、".join(
            word for word, is_so in (("已隐去敏感内容", self.is_masked), ("双面", self.is_duplex)) if is_so
        )


@dataclass(frozen=True, kw_only=True)
class PrintLine:
    """A print with what people call what was printed."""

    print: Print
    whose: str


def print_lines(workspace: Workspace) -> list[PrintLine]:
    """The prints kept, the latest first, with the names of their households."""
    found = prints(workspace)
    uids = {bytes.fromhex(uid) for one in found for uid in one.households or ()}
    with workspace.read() as connection:
        names = labels(connection, HOUSEHOLD, uids)
    return [PrintLine(print=one, whose=_whose(one, names)) for one in found]


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
    is_duplex: bool = False,
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
        is_duplex=is_duplex,
        households=_named(households),
    )
    with workspace.bookkeeping() as connection:
        kept = json.loads(fact(connection, _FACT) or "[]")[1 - KEPT :]
        write_facts(connection, {_FACT: json.dumps([*kept, asdict(one)], ensure_ascii=False)})


def line_of(one: Print) -> str:
    """One print in words."""
    manner = f"，{one.manner}" if one.manner else ""
    return f"{Moment().format(one.at)}　{one.operator}　{one.title}　{one.copies} 份{manner}　{one.where}"


def _whose(one: Print, names: Mapping[bytes, str]) -> str:
    if one.households is None:
        return one.group or "全部"
    found = [names.get(bytes.fromhex(uid), "") for uid in one.households]
    more = f"等 {len(found)} 户" if len(found) > _MOST_SHOWN else ""
    return "、".join(filter(None, found[:_MOST_SHOWN])) + more


def _named(households: tuple[bytes, ...] | None) -> tuple[str, ...] | None:
    if households is None or len(households) > _MOST_NAMED:
        return None
    return tuple(uid.hex() for uid in households)


def _read(raw: Mapping[str, Any]) -> Print:
    households = raw.get("households")
    return Print(**{**raw, "households": tuple(households) if households is not None else None})
