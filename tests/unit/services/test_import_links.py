"""Links in sheets: what a name in a cell stands for."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from cunfupin.services.counting import count
from cunfupin.services.history import undo
from cunfupin.services.import_cells import Problem
from cunfupin.services.import_links import Links
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import fill, save
from tests.values import id_number

COMMITTEE, VILLAGE, OTHER = "360735202001", "360735202200", "360735202206"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("大由居委会", COMMITTEE),
        ("大由社区", COMMITTEE),
        ("大由村", VILLAGE),
        ("大由村委会", VILLAGE),
        ("大由村民委员会", VILLAGE),
        ("濯龙", OTHER),
        (OTHER, OTHER),
    ],
)
def test_a_village_is_found_by_every_name_of_its_kind(township: Workspace, text: str, code: str) -> None:
    with township.read() as connection:
        assert Links(connection, "village", trust_names=False).find(text, {}) == village_uid(code)


def test_a_name_that_two_bear_is_asked_about(township: Workspace) -> None:
    with township.read() as connection:
        assert isinstance(Links(connection, "village", trust_names=False).find("大由", {}), Problem)


LEADS = ["线索编号", "姓名", "发现日期", "风险类型", "并入的线索"]


def test_a_row_may_name_another_one_that_is_new(village: Workspace, tmp_path: Path) -> None:
    rows = [
        ["X2", "温二", "2021-03-02", "因病", "X1"],
        ["X1", "温一", "2021-03-01", "因病", None],
        ["X3", "温三", "2021-13-45", "因病", None],
        ["X4", "温四", "2021-03-04", "因病", "X3"],
    ]
    sheet = save(tmp_path / "线索.xlsx", [LEADS, *rows])
    preview = preview_import(village, sheet)
    assert [(one.row, one.column) for one in preview.rejected] == [(4, "发现日期"), (5, "并入的线索")]
    apply_import(village, preview)
    leads = {lead["lead_no"]: lead for lead in list_records(village, Query(ledger="monitoring_lead")).records}
    assert leads.keys() == {"X1", "X2"}
    assert leads["X2"]["merged_into"] == leads["X1"]["uid"]
    assert preview_import(village, sheet).writes.count == 0


def test_a_case_may_name_the_one_before_it_by_household_and_month(village: Workspace, tmp_path: Path) -> None:
    create_record(village, "household", {"household_no": "36073522060012", "village": village_uid(OTHER)})
    headings = ["户编号", "识别监测时间", "监测对象类别", "前次监测记录"]
    rows = [
        ["36073522060012", "2020-03", "突发严重困难户", None],
        ["36073522060012", "2021-05", "突发严重困难户", "36073522060012|2020-03"],
    ]
    preview = preview_import(village, save(tmp_path / "监测.xlsx", [headings, *rows]), ledger="monitoring_case")
    assert preview.rejected == ()
    apply_import(village, preview)
    cases = list_records(village, Query(ledger="monitoring_case", sort=(("identified_monitoring_month", False),)))
    assert cases.records[1]["previous_case"] == cases.records[0]["uid"]


HOUSES, PEOPLE, VISITS = (
    ["户编号", "村民小组"],
    ["户编号", "姓名", "证件号码", "与户主关系"],
    ["户编号", "走访日期", "走访内容"],
)


def workbook(folder: Path, number: str = "36073522060099") -> Path:
    """Visits, people and their household, the latter last."""
    book = Workbook()
    fill(book.worksheets[0], [VISITS, [number, "2021-03-01", "看望老人"]])
    fill(
        book.create_sheet("人"),
        [PEOPLE, [number, "温一", id_number(serial=11), "户主"], [number, "温二", "12", "之子"]],
    )
    fill(book.create_sheet("户"), [HOUSES, [number, None]])
    fill(book.create_sheet("说明"), [["填表说明"]])
    book.save(folder / "全村.xlsx")
    return folder / "全村.xlsx"


def test_all_sheets_of_a_workbook_are_taken_in_as_one_step(village: Workspace, tmp_path: Path) -> None:
    book = workbook(tmp_path)
    alone = preview_import(village, book, sheet="Sheet")
    assert [one.column for one in alone.rejected] == ["户编号"]
    assert set(alone.sheets) == {"Sheet", "人", "户"}

    together = preview_import(village, book, sheet="Sheet", together=True)
    assert together.rejected == ()
    assert [one.sheet.name for one in together.others] == ["户", "人"]
    assert count(village, Query(ledger="household")) == 0
    apply_import(village, together)
    (visit,) = list_records(village, Query(ledger="visit")).records
    (household,) = list_records(village, Query(ledger="household")).records
    assert visit["household"] == household["uid"]
    assert count(village, Query(ledger="member")) == 2
    assert preview_import(village, book, together=True).writes.count == 0

    undo(village)
    assert [count(village, Query(ledger=name)) for name in ("household", "member", "visit")] == [0, 0, 0]
