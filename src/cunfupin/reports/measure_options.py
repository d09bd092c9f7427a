"""The official groups and options of assistance measures ("帮扶措施"), in the order and the words in which forms print them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from cunfupin.fields import Code
from cunfupin.fields.codes import CodeList, Option
from cunfupin.models.registry import field_of, fields_of

_YEARS = re.compile(r"（\d{4}年(?:起|以前)）$")
_NEW_GROUPS_SINCE = 2021
OTHER, OTHER_GROUP = "其他", "other"


def groups_of(year: int) -> tuple[Option, ...]:
    """The groups valid in a year, in official order."""
    offered = _list("measure_group").offered(year)
    return tuple(sorted(offered, key=lambda option: group_place(option.code, year)))


@cache
def group_place(code: str | None, year: int) -> tuple[int, int]:
    """Where a group stands. Since 2021 the order is that of the case's fields, which also hold the options chosen."""
    groups = _list("measure_group")
    option = groups.get(code or "")
    name = facts_of(option).get("monitoring_field") if option and year >= _NEW_GROUPS_SINCE else None
    fields = [spec.name for spec in fields_of("monitoring_case")]
    return (fields.index(name) if name in fields else len(fields), groups.rank(code or ""))


def options_of(group: str, year: int) -> tuple[Option, ...]:
    """The options of a group in a year."""
    return tuple(option for option in _list("measure_type").offered(year) if facts_of(option).get("group") == group)


def group_of(measure: Mapping[str, Any]) -> str | None:
    """The group of a measure; where it is blank, the group that its type belongs to."""
    if measure.get("measure_group"):
        return str(measure["measure_group"])
    option = _list("measure_type").get(measure.get("measure_type") or "")
    return facts_of(option).get("group") if option else None


@cache
def option_label(code: str) -> str:
    """What a form prints for an option: without what only tells it from the same option of other groups and years."""
    option = _list("measure_type").get(code)
    if option is None:
        return code
    group = _list("measure_group").get(facts_of(option).get("group", ""))
    label = _YEARS.sub("", option.label)
    return label.removesuffix(f"（{group.label}）") if group else label


def names_of(measures: Sequence[Mapping[str, Any]]) -> str:
    """The names of the measures, each once."""
    return "、".join(dict.fromkeys(filter(None, map(name_of, measures))))


def name_of(measure: Mapping[str, Any]) -> str:
    """The option chosen; where it only says “其他”, the measure's own name."""
    chosen = option_label(measure["measure_type"]) if measure.get("measure_type") else ""
    own = measure.get("measure_name") or ""
    return own if own and chosen in ("", OTHER) else chosen


def facts_of(option: Option) -> dict[str, str]:
    """What a code list says of an option beside its label, e.g. its group."""
    return dict(part.split("=", 1) for part in option.constraint.split(";") if "=" in part)


def _list(name: str) -> CodeList:
    kind = field_of("measure", name).kind
    assert isinstance(kind, Code)
    return kind.codes
