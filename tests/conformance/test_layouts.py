"""The official ledgers are laid out as the document drawn up from the county's sheets says, column by column.

`tests/data/dictionary/ledger_layouts.md` is that document.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

import pytest

from cunfupin.excel.layouts import SEQ, Layout, LayoutColumn, layouts
from cunfupin.fields import YesNo

from .test_dictionary import FOLDER

_YES_OR_NO = "是/否"
_OTHERWISE = {
    "job_started_month": "yyyy年mm月",
    "job_ended_month": "yyyy年mm月",
    "last_visited_at": "yyyy-mm-dd",
}
"""Number formats that the note under the table asks for, or that the table forgot."""
_VILLAGE_NAMES = "plan_assignment.actual_value@villages"


@dataclass(frozen=True)
class Official:
    """A ledger as the document has it."""

    number: str
    title: str
    paper: str
    freeze: str
    unit: str
    columns: tuple[tuple[str, str, str, str, str], ...]


@cache
def official() -> tuple[Official, ...]:
    """All ledgers of the document."""
    text = (FOLDER / "ledger_layouts.md").read_text(encoding="utf-8")
    return tuple(_read(part) for part in text.split("\n## ")[1:])


def _read(part: str) -> Official:
    number = part.split()[0]
    found = re.search(r"^Title `([^`]+)` · unit (\S+) .*? · (A\d) landscape.*? · freeze (\w+) ", part, re.MULTILINE)
    assert found, number
    title, unit, paper, freeze = found.groups()
    rows = re.findall(r"^\| \d+ \| `([^`]+)` \| (.*?) ?\| (.*?) \| ([\d.]+) \| ?(.*?) ?\|$", part, re.MULTILINE)
    return Official(number, title, paper, freeze, unit, tuple(rows))


def _ours(one: Official) -> Layout:
    return next(layout for layout in layouts().values() if layout.number == one.number)


def _facts(column: LayoutColumn, layout: Layout) -> tuple[str, ...]:
    is_yes_or_no = column.spec is not None and isinstance(column.spec.kind, YesNo)
    heading = "各村完成值（10列）" if column.field == _VILLAGE_NAMES else column.text
    return (
        _plain(column.field, layout),
        column.group,
        heading,
        f"{column.width:g}",
        _YES_OR_NO if is_yes_or_no else column.format,
    )


def _wanted(row: tuple[str, ...], layout: Layout) -> list[tuple[str, ...]]:
    """A row of the document in our words; that of the days stands for 31 columns."""
    name, group, heading, width, style = row
    if name == "day_1..day_31":
        return [(f"day_{day}", group, str(day), width, style) for day in range(1, 32)]
    if name == "support_unit.unit_name" and layout.ledger == "team_attendance":
        name = "helper.support_unit"
    return [(_plain(name, layout), group, heading, width, _OTHERWISE.get(name, style))]


def _plain(name: str, layout: Layout) -> str:
    return name.removeprefix(f"{layout.ledger}.").removeprefix(f"{layout.main}.")


def test_there_is_a_layout_for_every_official_ledger() -> None:
    assert len(official()) == 35
    assert {one.number for one in official()} <= {layout.number for layout in layouts().values()}


@pytest.mark.parametrize("one", official(), ids=lambda one: one.number)
def test_a_ledger_has_the_columns_of_the_document(one: Official) -> None:
    layout = _ours(one)
    wanted = [facts for row in one.columns for facts in _wanted(row, layout)]
    for column, facts in zip_longest(layout.columns, wanted):
        assert _facts(column, layout) == facts


@pytest.mark.parametrize("one", official(), ids=lambda one: one.number)
def test_a_ledger_is_printed_as_the_document_says(one: Official) -> None:
    layout = _ours(one)
    title = one.title.replace("{asset_class}", "{sheet}")
    assert (layout.banner, layout.unit, layout.paper, layout.freeze) == (title, one.unit, one.paper, one.freeze)
    assert SEQ in {column.field for column in layout.columns} or one.number in ("24", "29")


def test_what_stands_below_the_rows_is_counted_in_words() -> None:
    """Every sheet says how many rows it has, and those with people or households never count names."""
    for layout in layouts().values():
        named = {note.get("distinct") for note in layout.notes}
        assert not {name for name in named if name and name.endswith(("head_name", "full_name"))}, layout.name
