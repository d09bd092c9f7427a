"""Forms of others: filled without touching anything else of them."""

import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from cunfupin.errors import Cancelled, UserError
from cunfupin.excel.form_column import IdStyle
from cunfupin.services.form_filling import fill_template, read_form, remember_headings
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.values import id_number

HEADINGS = ("序号", "乡镇", "村", "户主姓名", "姓名", "身份证号码", "出生日期", "年龄", "补助金额", "合计金额", "备注")
SHEETS = Path(__file__).parents[2] / "data" / "sheets"
FIRST, LINES = 4, 2
YELLOW = PatternFill("solid", fgColor="FFFF00")
THIN = Border(*(Side(style="thin") for _ in range(4)))
TODAY = date(2020, 12, 1)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """A title, headings, two bordered lines with a formula, a total, a line for signatures."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "花名册"
    sheet["A1"] = "2020年补助发放花名册"
    sheet.merge_cells("A1:K1")
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(3, column, heading).fill = YELLOW
    for row in range(FIRST, FIRST + LINES):
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(row, column).border = THIN
        sheet.cell(row, 1, row - FIRST + 1)
        sheet.cell(row, 10, f"=I{row}*12")
        sheet.row_dimensions[row].height = 22
    sheet["B6"] = "合计"
    sheet["J6"] = "=SUM(J4:J5)"
    sheet["A8"] = "填表人：        审核人："
    sheet.merge_cells("A8:K8")
    sheet.print_area = "A1:K8"
    sheet.page_setup.orientation = "landscape"
    rule = DataValidation(type="list", formula1='"甲,乙"')
    rule.add("K4:K5")
    sheet.add_data_validation(rule)
    path = tmp_path / "空表.xlsx"
    book.save(path)
    return path


@pytest.fixture
def people(village: Workspace) -> list[bytes]:
    """Three people of one household."""
    household, _changes = create_record(
        village, "household", {"household_no": "0001", "village": village_uid(VILLAGE_CODE)}
    )
    found = []
    for number, (name, relation) in enumerate((("温石秀", "head"), ("=温小", "spouse"), ("温三", "other"))):
        values = {
            "household": household,
            "full_name": name,
            "id_number": id_number(date(1960, 3, 8 + number), 12),
            "born_on": f"1960-03-{8 + number:02d}",
            "relation_to_head": relation,
        }
        found.append(create_record(village, "member", values)[0])
    return found


def filled(village: Workspace, form: Path, tmp_path: Path, **chosen: Any) -> Any:
    done = fill_template(village, read_form(form), tmp_path / "填好.xlsx", today=TODAY, **chosen)
    return openpyxl.load_workbook(done.path).active


def test_headings_are_understood(form: Path) -> None:
    found = read_form(form)
    assert (found.ledger, found.sheet, found.first_row) == ("member", "花名册", FIRST - 1)
    known = {one.heading: one.identifier for one in found.headings}
    assert known["身份证号码"] == "member.id_number"
    assert known["户主姓名"] == "household.head_name"
    assert known["年龄"] == "age"
    assert known["乡镇"] == "village.township"
    assert found.unmatched == ("补助金额", "合计金额")


def test_rows_are_written_and_lines_added(village: Workspace, people: list[bytes], form: Path, tmp_path: Path) -> None:
    sheet = filled(village, form, tmp_path)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST, max_row=FIRST + 2)]
    assert [row[0] for row in rows] == [1, 2, 3]
    assert {row[2] for row in rows} == {"濯龙村"}
    assert sorted(row[4] for row in rows) == sorted(["温石秀", "=温小", "温三"])
    assert rows[0][5] == id_number(date(1960, 3, 8), 12)
    assert rows[0][6] == datetime(1960, 3, 8)
    assert rows[0][7] == 60
    assert {sheet.cell(FIRST + number, 5).data_type for number in range(3)} == {"s"}


def test_everything_else_of_the_form_is_kept(
    village: Workspace, people: list[bytes], form: Path, tmp_path: Path
) -> None:
    sheet = filled(village, form, tmp_path)
    assert sheet["A1"].value == "2020年补助发放花名册"
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:K1", "A9:K9"}
    assert [sheet.cell(row, 10).value for row in range(4, 8)] == ["=I4*12", "=I5*12", "=I6*12", "=SUM(J4:J6)"]
    assert sheet["B7"].value == "合计"
    assert sheet["A9"].value == "填表人：        审核人："
    assert sheet.cell(3, 1).fill.fgColor.rgb == "00FFFF00"
    assert sheet.cell(6, 4).border.bottom.style == "thin"
    assert sheet.row_dimensions[6].height == 22
    assert sheet.print_area == "'花名册'!$A$1:$K$9"
    assert sheet.page_setup.orientation == "landscape"
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["K4:K6"]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (IdStyle.TEXT, "36073519600308012"),
        (IdStyle.SPACED, "360735 19600308 012"),
        (IdStyle.MASKED, "360735********"),
    ],
)
def test_id_numbers_as_the_form_wants_them(
    village: Workspace, people: list[bytes], form: Path, tmp_path: Path, style: IdStyle, shown: str
) -> None:
    sheet = filled(village, form, tmp_path, id_style=style)
    assert str(sheet.cell(FIRST, 6).value).startswith(shown)


@pytest.mark.parametrize("numbers", [(), range(1, 19)])
def test_a_number_may_stand_in_eighteen_cells(
    village: Workspace, people: list[bytes], tmp_path: Path, numbers: Sequence[int]
) -> None:
    """Which may be numbered in a row of their own under the heading."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["T1"] = "姓名", "证件号码", "与户主关系"
    sheet.merge_cells("B1:S1")
    for number in numbers:
        sheet.cell(2, number + 1, number)
    path = tmp_path / "格子.xlsx"
    book.save(path)

    update_record(village, "member", people[1], {"id_number": f"{id_number(date(1962, 3, 8), 21)}42"})
    found = read_form(path)
    assert (found.id_style, found.unmatched) == (IdStyle.SPLIT, ())
    page, first = filled(village, path, tmp_path), found.first_row + 1

    shown = ["".join(str(page.cell(first + line, column).value) for column in range(2, 20)) for line in (0, 1)]
    assert shown[0] == id_number(date(1960, 3, 8), 12)
    assert id_number(date(1962, 3, 8), 21) in shown
    assert page.cell(first, 20).value == "户主"


def test_only_the_chosen_and_only_who_is_on_the_roll(
    village: Workspace, people: list[bytes], form: Path, tmp_path: Path
) -> None:
    sheet = filled(village, form, tmp_path, records=people[:1])
    assert [sheet.cell(row, 5).value for row in (4, 5)] == ["温石秀", None]
    update_record(village, "member", people[0], {"member_status": "removed"})
    with pytest.raises(UserError, match="没有可填的记录"):
        filled(village, form, tmp_path, records=people[:1])


def test_what_is_signed_by_hand_and_the_numbers_of_the_columns_stay(
    village: Workspace, people: list[bytes], tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"], sheet["D1"], sheet["E1"] = "序号", "基本情况", "补助", "户主签字（手印）"
    sheet["B2"], sheet["C2"], sheet["D2"] = "姓名", "身份证号", "金额"
    for merged in ("A1:A2", "B1:C1", "E1:E2"):
        sheet.merge_cells(merged)
    sheet.append(["甲", "乙", "丙", 1, 2])
    sheet.append([None, None, None, "=1+1"])
    path = tmp_path / "空表.xlsx"
    book.save(path)
    form = read_form(path)
    assert (form.first_row, form.unmatched) == (3, ("补助／金额",))
    done = fill_template(village, form, tmp_path / "填好.xlsx", today=TODAY).path
    rows = list(openpyxl.load_workbook(done).worksheets[0].iter_rows(min_row=3, values_only=True))
    assert [(row[0], row[4]) for row in rows] == [("甲", 2), (1, None), (2, None), (3, None)]
    assert {row[3] for row in rows[1:]} == {"=1+1"}


def test_a_line_grows_with_a_text_that_wraps_in_it(
    village: Workspace, people: list[bytes], form: Path, tmp_path: Path
) -> None:
    update_record(village, "member", people[0], {"note": "户口在本村，常年在外务工，联系不上时请找其弟"})
    book = openpyxl.load_workbook(form)
    for row in range(FIRST, FIRST + LINES):
        book.worksheets[0].cell(row, 11).alignment = Alignment(wrap_text=True)
    book.worksheets[0].column_dimensions["K"].width = 20
    book.save(form)
    sheet = filled(village, form, tmp_path)
    heights = {sheet.cell(row, 5).value: sheet.row_dimensions[row].height for row in range(FIRST, FIRST + 3)}
    assert heights.pop("温石秀") > 22
    assert set(heights.values()) == {22}


def test_what_cannot_be_kept_is_named_before(form: Path) -> None:
    assert read_form(form).lost == ()
    with zipfile.ZipFile(form, "a") as package:
        package.writestr("xl/drawings/drawing1.xml", "<xdr:wsDr><xdr:sp macro=''>注意</xdr:sp></xdr:wsDr>")
    assert read_form(form).lost == ("文本框和图形",)


def test_the_helper_of_the_household_is_told_of_each_person(
    village: Workspace, people: list[bytes], tmp_path: Path
) -> None:
    helper, _changes = create_record(village, "helper", {"full_name": "赖帮扶"})
    household = get_record(village, "member", people[0])["household"]
    create_record(village, "pairing", {"household": household, "helper": helper, "pairing_status": "active"})
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["姓名", "身份证号码", "帮扶责任人"])
    book.save(tmp_path / "空表.xlsx")
    sheet = filled(village, tmp_path / "空表.xlsx", tmp_path)
    assert {row[2] for row in sheet.iter_rows(min_row=2, values_only=True)} == {"赖帮扶"}


def test_what_a_person_assigned_is_kept_for_the_next_form(form: Path) -> None:
    found = read_form(form, mapping={"补助金额": "member.member_phone"})
    assert found.unmatched == ("合计金额",)
    remember_headings(found, {"补助金额": "member.member_phone"}, IdStyle.SPACED)
    assert read_form(form).unmatched == ("合计金额",)
    assert read_form(form).id_style is IdStyle.SPACED


def test_an_empty_form_is_not_written_over(village: Workspace, people: list[bytes], form: Path) -> None:
    before = form.read_bytes()
    with pytest.raises(UserError, match="另起一个文件名"):
        fill_template(village, read_form(form), form)
    assert form.read_bytes() == before
    with pytest.raises(UserError, match="没有名叫“没有”的台账"):
        read_form(form, ledger_name="没有")


def test_a_form_that_is_none_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "空.xlsx")
    with pytest.raises(UserError, match="没有找到认得的表头"):
        read_form(tmp_path / "空.xlsx")


@pytest.mark.parametrize("name", ["people.xls", "people.ods"])
def test_a_form_that_cannot_be_written_is_refused_at_once(name: str) -> None:
    with pytest.raises(UserError, match=r"另存为 \.xlsx"):
        read_form(SHEETS / name)


def test_who_fills_it_in_and_when_is_said(village: Workspace, people: list[bytes], form: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    sheet["A2"] = "填报单位（盖章）：______  填报日期：   年  月  日"
    sheet["A9"] = "填报单位：已写好的乡"
    sheet["H9"] = "填报日期："
    book.save(form)
    page = filled(village, form, tmp_path)
    assert page["A2"].value == "填报单位（盖章）：大由乡濯龙村    填报日期：   年  月  日"
    assert [page[f"{column}10"].value for column in "AH"] == ["填报单位：已写好的乡", "填报日期：2020-12-01"]


class Impatient:
    """Cancels the work at a stage of it."""

    def __init__(self, stage: str) -> None:
        self._stage = stage

    def report(self, done: int, total: int, text: str) -> None:
        if text == self._stage:
            raise Cancelled


@pytest.mark.parametrize("stage", ["正在打开表格", "正在读取“花名册”", "正在查看表头"])
def test_looking_at_a_form_can_be_cancelled(form: Path, stage: str) -> None:
    with pytest.raises(Cancelled):
        read_form(form, progress=Impatient(stage))


@pytest.mark.parametrize("stage", ["正在打开空表", "正在添加行", "正在填写", "正在保存"])
def test_filling_a_form_can_be_cancelled_and_leaves_nothing(
    village: Workspace, form: Path, people: list[bytes], tmp_path: Path, stage: str
) -> None:
    with pytest.raises(Cancelled):
        filled(village, form, tmp_path, progress=Impatient(stage))
    assert list(tmp_path.glob("填好*")) == []
