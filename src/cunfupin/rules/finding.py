"""What a rule finds ("疑点"): which record, what is wrong, how to mend it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
"""A record as it is stored: field → value, with `uid`."""

LEVELS = {"must": "必改", "verify": "核实", "hint": "提示"}
"""Levels of rules, the worst first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One doubtful thing. `field` names the field it is about, if it is about one; `exempted` says why it is accepted."""

    rule: str
    level: str
    ledger: str
    uid: bytes
    message: str
    hint: str = ""
    field: str = ""
    village: bytes | None = None
    household: bytes | None = None
    exempted: str = ""

    @property
    def key(self) -> tuple[str, bytes, str]:
        """What makes two findings the same one: rule, record, field."""
        return self.rule, self.uid, self.field


def level_of(finding: Finding) -> str:
    """The word for how bad it is; what is accepted is "豁免"."""
    return "豁免" if finding.exempted else LEVELS[finding.level]


def advice_of(finding: Finding) -> str:
    """How to mend it, or why it is accepted."""
    return f"已豁免：{finding.exempted}" if finding.exempted else finding.hint


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What a rule's function yields: the field concerned and the values of its message."""

    field: str
    values: dict[str, Any]


Doubts = Iterator[tuple[Any, Said]]
"""What a rule of values yields: each value that is wrong, and what is wrong."""


def said(field: str = "", **values: Any) -> Said:
    """The rule fires. `values` fill the braces of its message and are texts for people, masked where they must be."""
    return Said(field=field, values=values)
