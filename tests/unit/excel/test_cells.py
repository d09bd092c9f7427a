"""Whatever a kind can hold comes back from the cell it was written into."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from cunfupin.excel.cells import cell_maker
from cunfupin.excel.workbook import Workbook, cell
from cunfupin.fields import (
    Area,
    BankCard,
    Code,
    Codes,
    Date,
    GeoPoint,
    IdNumber,
    Integer,
    Kind,
    LongText,
    Moment,
    Money,
    Month,
    Phone,
    SquareMetre,
    Text,
    Year,
    YesNo,
)
from tests.values import values_of

KINDS = (
    Area(), BankCard(), Code("sex"), Codes("poverty_cause"), Date(), GeoPoint(), IdNumber(), Integer(), LongText(),
    Moment(), Money(), Month(), Phone(), SquareMetre(), Text(50), Year(), YesNo(),
)  # fmt: skip


def read_back(kind: Kind, values: list[Any]) -> list[Any]:
    """Cells of a column as a reader sees them."""
    stream = io.BytesIO()
    with Workbook(stream) as book, book.sheet("表") as sheet:
        tail = cell_maker(kind, "").made_for(book)
        for number, value in enumerate(values, 1):
            sheet.row(number, cell(0, number, tail(value)))
    stream.seek(0)
    rows = CalamineWorkbook.from_filelike(stream).get_sheet_by_index(0).to_python()
    return [row[0] for row in rows]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(data=st.data())
@settings(max_examples=25)
def test_values_come_back(kind: Kind, data: st.DataObject) -> None:
    values = data.draw(st.lists(values_of(kind), min_size=1, max_size=20))
    assert [kind.parse(raw) for raw in read_back(kind, values)] == values


def test_days_of_which_sheet_programs_disagree_are_text() -> None:
    moments = ["1900-01-01T00:00Z", "1900-02-28T16:00Z"]
    written = read_back(Moment(), moments)
    assert written[0] == "1900-01-01 08:00"
    assert not isinstance(written[1], str)
    assert [Moment().parse(raw) for raw in written] == moments


def test_identifiers_are_text() -> None:
    assert read_back(IdNumber(), ["360735195603080125"]) == ["360735195603080125"]
    assert cell_maker(IdNumber(), "").style.format == "@"


def test_amounts_are_exact() -> None:
    assert read_back(Money(), [0, 5, -5, 123456789]) == [0, 0.05, -0.05, 1234567.89]
