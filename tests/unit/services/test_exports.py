"""Ledgers as sheets: which rows, which values, and what a public copy must not hold."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cunfupin.errors import Cancelled, UserError
from cunfupin.services.exports import export_ledger, layout_choices
from cunfupin.services.records import create_record, remove_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.integration.disks import file_size_limit, open_folder, posix, read_only
from tests.samples import YEAR, fill
from tests.values import id_number

TODAY = date(2021, 5, 1)


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Rows of data by the fields of the hidden sheet; all up to the row of totals."""
    book = openpyxl.load_workbook(path)
    fields = [cell.value for cell in book["列名"][1]]
    values = list(book.worksheets[0].iter_rows(min_row=5, values_only=True))
    count = next(n for n, row in enumerate(values) if "合计" in row)
    return [dict(zip(fields, row, strict=False)) for row in values[:count]]


def test_the_rosters_can_be_chosen() -> None:
    titles = {choice.name: choice.title for choice in layout_choices()}
    assert titles["household_roster"] == "农户花名册"
    assert titles["member_roster"] == "家庭成员花名册"


def test_rows_are_of_the_latest_known_year(village: Workspace, tmp_path: Path) -> None:
    made = fill(village)
    other = {"household": made["household"][0], "year": YEAR - 1, "arable_area": 990000}
    create_record(village, "household_year", other)

    latest = rows_of(export_ledger(village, "household_roster", tmp_path / "新.xlsx", today=TODAY))
    earlier = rows_of(export_ledger(village, "household_roster", tmp_path / "旧.xlsx", year=YEAR - 1, today=TODAY))

    assert latest[0]["household_year.arable_area"] == 1234
    assert [row["household_year.arable_area"] for row in earlier] == [99, None, None]


def test_who_left_the_roll_is_not_on_it(village: Workspace, tmp_path: Path) -> None:
    made = fill(village)
    update_record(village, "household", made["household"][0], {"register_status": "removed"}, reason="更正")
    remove_records(village, "household", [made["household"][1]])

    rows = rows_of(export_ledger(village, "household_roster", tmp_path / "册.xlsx"))

    assert [row["household.head_name"] for row in rows] == ["廖强英"]
    assert rows[0]["seq"] == 1


def test_groups_are_in_the_order_of_their_numerals(village: Workspace, tmp_path: Path) -> None:
    place = village_uid(VILLAGE_CODE)
    for name in ("十组", "三组", "十二组", "九组"):
        group, _changes = create_record(village, "village_group", {"village": place, "group_name": name})
        create_record(village, "household", {"village": place, "village_group": group, "household_no": name})

    rows = rows_of(export_ledger(village, "household_roster", tmp_path / "册.xlsx"))

    assert [row["household.village_group"] for row in rows] == ["三组", "九组", "十组", "十二组"]


def test_a_township_exports_one_village(township: Workspace, tmp_path: Path) -> None:
    codes = (VILLAGE_CODE, "360735202207")
    for code in codes:
        create_record(township, "household", {"village": village_uid(code), "household_no": code})

    path = export_ledger(township, "household_roster", tmp_path / "册.xlsx", village=VILLAGE_CODE)

    assert [row["household.household_no"] for row in rows_of(path)] == [VILLAGE_CODE]
    assert str(openpyxl.load_workbook(path).worksheets[0]["A1"].value).startswith("大由乡濯龙村")
    assert len(rows_of(export_ledger(township, "household_roster", tmp_path / "全.xlsx"))) == len(codes)
    with pytest.raises(UserError, match="没有代码是"):
        export_ledger(township, "household_roster", tmp_path / "无.xlsx", village="360735202999")
    assert not (tmp_path / "无.xlsx").exists()


def test_a_sheet_for_each_village_and_one_for_all(township: Workspace, tmp_path: Path) -> None:
    for code in (VILLAGE_CODE, "360735202207"):
        create_record(township, "household", {"village": village_uid(code), "household_no": code})
    book = openpyxl.load_workbook(export_ledger(township, "household_roster", tmp_path / "册.xlsx", by_village=True))
    shown = [sheet for sheet in book if sheet.sheet_state == "visible"]
    assert shown[-1].title == "合计"
    assert "濯龙村" in [sheet.title for sheet in shown]
    counts = {sheet.title: sum(sheet.cell(row, 1).value is not None for row in (5, 6)) for sheet in shown}
    assert counts["合计"] == 2
    assert counts["濯龙村"] == 1


def test_helpers_are_those_of_living_pairings(village: Workspace, tmp_path: Path) -> None:
    made = fill(village)
    update_record(village, "pairing", made["pairing"][1], {"pairing_status": "ended"})
    second, _changes = create_record(village, "helper", {"full_name": "孔春秀"})
    values = {"household": made["household"][0], "helper": second, "started_on": "2020-12-01"}
    create_record(village, "pairing", values)

    rows = rows_of(export_ledger(village, "household_roster", tmp_path / "册.xlsx"))

    assert [row["helper_names"] for row in rows] == ["温石秀、孔春秀", None, "廖强英"]


def test_age_is_that_of_the_end_of_the_year(village: Workspace, tmp_path: Path) -> None:
    household, _changes = create_record(village, "household", {"household_no": "1"})
    for number, born in enumerate(("2000-12-31", "2001-05-01", "2001-05-02")):
        values = {"household": household, "born_on": born, "full_name": f"人{number}", "id_number": str(number)}
        create_record(village, "member", values)

    def ages(year: int) -> list[int]:
        path = export_ledger(village, "member_roster", tmp_path / "册.xlsx", year=year, today=TODAY)
        return [row["age"] for row in rows_of(path)]

    assert ages(2020) == [20, 19, 19]
    assert ages(2021) == [20, 20, 19]


def test_a_public_copy_is_masked_and_not_to_be_read_again(village: Workspace, tmp_path: Path) -> None:
    fill(village)
    path = export_ledger(village, "household_roster", tmp_path / "公示.xlsx", masked=True)
    book = openpyxl.load_workbook(path)
    texts = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert "列名" not in book.sheetnames
    assert not {id_number(), "13900000000"} & set(texts)
    assert {"360735********012X", "139****0000"} <= set(texts)
    assert "备注" not in texts
    assert texts[0].endswith("（公示）")


def test_a_ledger_that_is_not_there(village: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="农户花名册"):
        export_ledger(village, "没有", tmp_path / "无.xlsx")


class _Impatient:
    def report(self, done: int, total: int, text: str) -> None:
        raise Cancelled


def test_nothing_is_left_of_a_cancelled_export(village: Workspace, tmp_path: Path) -> None:
    fill(village)
    target = tmp_path / "表" / "册.xlsx"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export_ledger(village, "household_roster", target, progress=_Impatient())
    assert [path.name for path in target.parent.iterdir()] == ["册.xlsx"]
    assert target.read_bytes() == b"old"


@posix
def test_a_full_disk_is_one_sentence(village: Workspace, tmp_path: Path) -> None:
    fill(village)
    folder = tmp_path / "满"
    with pytest.raises(UserError, match="磁盘已满"), file_size_limit(1000):
        export_ledger(village, "household_roster", folder / "册.xlsx")
    assert list(folder.iterdir()) == []


@posix
def test_a_folder_without_right_to_write_is_one_sentence(village: Workspace) -> None:
    with open_folder() as folder:
        with pytest.raises(UserError, match="没有权限"), read_only(folder):
            export_ledger(village, "household_roster", folder / "册.xlsx")
        assert list(folder.iterdir()) == []


def test_rows_with_findings_stand_on_red(village: Workspace, tmp_path: Path) -> None:
    place = village_uid(VILLAGE_CODE)
    household, _changes = create_record(village, "household", {"household_no": "0001", "village": place})
    for post, serial in (("一号", 10), ("二号", 10), ("三号", 20)):
        values = {"household": household, "village": place, "full_name": f"人{serial}", "post_no": post}
        posted = {"id_number": id_number(date(1960, 3, 8), serial), "post_status": "serving"}
        create_record(village, "public_post", {**values, **posted, "post_started_on": "2021-01-01"})
    book = openpyxl.load_workbook(export_ledger(village, "public_post_ledger", tmp_path / "岗.xlsx", today=TODAY))
    rows = {row[7].value: row[3].fill.fgColor.rgb for row in book.worksheets[0].iter_rows(min_row=5) if row[7].value}
    assert {post: colour == "FFFFC7CE" for post, colour in rows.items()} == {"一号": True, "二号": True, "三号": False}
    texts = [str(row[0].value) for row in book.worksheets[0].iter_rows(min_row=8)]
    assert any("红底：有疑点（一人多岗" in text for text in texts)


def test_what_must_be_zero_and_is_not_stands_on_red(village: Workspace, tmp_path: Path) -> None:
    for number, relation, actual in (("1", "zero", 200), ("2", "zero", 0), ("3", "at_least", 200)):
        told = {"target_no": number, "target_name": number, "target_relation": relation, "actual_value": actual}
        create_record(village, "plan_target", told)
    page = openpyxl.load_workbook(export_ledger(village, "plan_target_sheet", tmp_path / "标.xlsx")).worksheets[0]
    assert [cell.fill.fill_type for cell in page["A"][4:7]] == ["solid", None, None]


def test_the_stock_of_the_shop_stands_beside_its_points(village: Workspace, tmp_path: Path) -> None:
    shop, _changes = create_record(
        village, "supermarket", {"supermarket_name": "爱心超市", "village": village_uid(VILLAGE_CODE)}
    )
    item, _changes = create_record(village, "supermarket_item", {"supermarket": shop, "item_name": "洗衣液"})
    for movement, quantity in (("purchase", 3000), ("redemption", 1200)):
        moved = {"supermarket_item": item, "stock_movement": movement, "quantity": quantity, "moved_on": "2021-03-01"}
        create_record(village, "supermarket_stock", moved)
    book = openpyxl.load_workbook(export_ledger(village, "points_ledger", tmp_path / "分.xlsx", year=2021))
    assert [page.title for page in book if page.sheet_state == "visible"] == ["爱心超市积分台账", "爱心超市库存表"]
    assert [cell.value for cell in book["爱心超市库存表"][5]][7:13] == [30, None, 12, None, None, 18]


def test_the_roster_for_print_merges_what_is_of_the_household(village: Workspace, tmp_path: Path) -> None:
    home = fill(village)["household"][0]
    create_record(village, "member", {"household": home, "full_name": "温小明", "relation_to_head": "son"})
    page = openpyxl.load_workbook(export_ledger(village, "member_roster_print", tmp_path / "册.xlsx")).worksheets[0]
    row = next(cell.row for cell in page["G"] if cell.value == "温小明")
    spans = {str(span) for span in page.merged_cells.ranges}
    assert {f"{column}{row - 1}:{column}{row}" for column in "BCDE"} <= spans
    assert page.auto_filter.ref is None
