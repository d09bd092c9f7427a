import io
import zipfile

import openpyxl
import pytest

from cunfupin.excel.cells import text_tail
from cunfupin.excel.styles import Style
from cunfupin.excel.workbook import Workbook, cell, letters, safe


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_by_letters(column: int, name: str) -> None:
    assert letters(column) == name


def test_what_xml_cannot_hold_becomes_a_blank() -> None:
    assert safe("温<石>秀&\x0b\ud800") == "温&lt;石&gt;秀&amp;  "


def written(*texts: str) -> io.BytesIO:
    stream = io.BytesIO()
    with Workbook(stream) as book, book.sheet("表'一") as sheet:
        style = book.style(Style(format="@"))
        sheet.row(1, "".join(cell(n, 1, text_tail(style)(text)) for n, text in enumerate(texts)))
        sheet.filter = "A1:C1"
    return stream


def test_texts_come_back_as_they_were() -> None:
    texts = ["=1+1", '=HYPERLINK("http://x")', "@SUM(A1)", " 前后 ", "一行\n二行", "𬴂㛃", "<&>"]
    sheet = openpyxl.load_workbook(written(*texts)).active
    assert sheet is not None
    assert [one.value for one in next(iter(sheet.rows))] == texts
    assert {one.data_type for one in next(iter(sheet.rows))} == {"s"}


def test_no_formula_is_written_from_data() -> None:
    with zipfile.ZipFile(written("=1+1")) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_a_fault_leaves_no_workbook() -> None:
    stream = io.BytesIO()
    with pytest.raises(RuntimeError), Workbook(stream) as book, book.sheet("表"):
        raise RuntimeError
    assert "xl/workbook.xml" not in zipfile.ZipFile(stream).namelist()
