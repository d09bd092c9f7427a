"""What a sheet may change of a roll that is there already."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cunfupin.errors import Cancelled, UserError
from cunfupin.fields import Moment
from cunfupin.models.registry import field_of
from cunfupin.services.exports import export_ledger
from cunfupin.services.imports import Mode, apply_import, preview_import, write_rejects
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save, table
from tests.data.sheets.people import HEAD_ID, HOUSEHOLD, NATIONAL, family


@pytest.fixture
def roll(village: Workspace, tmp_path: Path) -> Workspace:
    apply_import(village, preview_import(village, save(tmp_path / "人员信息.xlsx", table(NATIONAL, family()))))
    return village


@pytest.mark.parametrize(
    ("mode", "education", "updated"),
    [(Mode.OVERWRITE, "junior", 1), (Mode.FILL, "primary", 0), (Mode.ADD, "primary", 0)],
)
def test_what_a_sheet_may_change(roll: Workspace, tmp_path: Path, mode: Mode, education: str, updated: int) -> None:
    people = family()
    people[0]["文化程度"] = "初中"
    outcome = apply_import(roll, preview_import(roll, save(tmp_path / "二.xlsx", table(NATIONAL, people)), mode=mode))
    assert outcome.updated == updated
    (member,) = list_records(roll, Query(ledger="member", filters={"id_number": HEAD_ID})).records
    (year,) = list_records(roll, Query(ledger="member_year", filters={"member": member["uid"]})).records
    assert year["education"] == education


def test_blank_cells_and_missing_columns_take_nothing_away(roll: Workspace, tmp_path: Path) -> None:
    people = [{**person, "文化程度": None, "户联系电话": ""} for person in family()]
    headings = [name for name in NATIONAL if name not in ("健康状况", "民族")]
    preview = preview_import(roll, save(tmp_path / "少.xlsx", table(headings, people)))
    assert (preview.writes.count, preview.rejected) == (0, ())


def test_a_number_that_cannot_be_right_is_taken_and_told(village: Workspace, tmp_path: Path) -> None:
    people = family()
    good, people[0]["证件号码"] = people[0]["证件号码"], "36073519560308"
    preview = preview_import(village, save(tmp_path / "人员信息.xlsx", table(NATIONAL, people)))
    told = {row.number: text for row in preview.rows for text in row.warnings if "证件号码有疑问" in text}
    assert told.keys() == {preview.rows[0].number}
    assert "是 14 位" in told[preview.rows[0].number]
    assert apply_import(village, preview).created == len(people)
    people[0]["证件号码"] = good
    preview = preview_import(village, save(tmp_path / "改好.xlsx", table(NATIONAL, people)))
    assert not [text for row in preview.rows for text in row.warnings if "有疑问" in text]


def test_people_who_share_a_number_are_told_apart_by_the_sheet_they_were_written_into(
    roll: Workspace, tmp_path: Path
) -> None:
    people = list_records(roll, Query(ledger="member")).records
    update_record(roll, "member", people[1]["uid"], {"id_number": people[0]["id_number"]}, reason="录重了")
    preview = preview_import(roll, export_ledger(roll, "member", tmp_path / "人员.xlsx"))
    assert (preview.writes.count, preview.rejected) == (0, ())


def test_years_beside_each_other_become_records_of_each_year(roll: Workspace, tmp_path: Path) -> None:
    (household,) = list_records(roll, Query(ledger="household", filters={"household_no": HOUSEHOLD})).records
    other = next(one for one in list_records(roll, Query(ledger="household")).records if one != household)
    sheet = [
        ["", "", "", "2019年", "", "2020年度", ""],
        ["户编号", "户主姓名", "联系电话", "人均纯收入", "工资性收入", "工资性收入", "是否危房户"],
        [HOUSEHOLD, "温石秀", "13900000001", "", 1000, 2000, "否"],
        [other["household_no"], other["head_name"], "", "", "", "很多", ""],
    ]
    path = save(tmp_path / "两年.xlsx", sheet, merged=["D1:E1", "F1:G1"])
    preview = preview_import(roll, path)
    assert [(row.number, row.outcome) for row in preview.rows] == [(3, "修改"), (3, "修改"), (4, "有问题")]
    apply_import(roll, preview)
    years = list_records(roll, Query(ledger="household_year", filters={"household": household["uid"]})).records
    wages = {one["year"]: (one["wage_income"], one["is_dilapidated"]) for one in years}
    assert wages[2019] == (100000, None)
    assert wages[2020] == (200000, 0)
    with pytest.raises(UserError, match="另起一个文件名"):
        write_rejects(preview, preview.sheet.file)
    back = load_workbook(write_rejects(preview, tmp_path / "退回.xlsx")).worksheets[0]
    assert [[cell.value for cell in row] for row in back.iter_rows(3)] == [
        [other["household_no"], other["head_name"], None, None, None, "很多", None, preview.rejected[0].problem]
    ]


def test_measures_without_their_type_are_found_by_what_is_there(roll: Workspace, tmp_path: Path) -> None:
    headings = ["户编号", "措施小类", "措施名称", "开始日期", "措施内容"]
    full = [
        [HOUSEHOLD, "", "养鸡", "2019-03-01", "鸡苗"],
        [HOUSEHOLD, "", "养鸭", "2019-03-01", "鸭苗"],
    ]
    for number, row in enumerate(full):
        row[1] = field_of("measure", "measure_type").kind.codes.options[number].label  # type: ignore[attr-defined]
    apply_import(roll, preview_import(roll, save(tmp_path / "措施.xlsx", [headings, *full])))
    short = [[row[0], *row[2:]] for row in full]
    short[0][-1] = "鸡苗一百只"
    short += [[HOUSEHOLD, "养鹅", "2020-03-01", "鹅苗"], [HOUSEHOLD, "", "2020-03-01", "不知道是什么"]]
    preview = preview_import(roll, save(tmp_path / "没有小类.xlsx", [[headings[0], *headings[2:]], *short]))
    assert [row.outcome for row in preview.rows] == ["修改", "相同", "新增", "有问题"]
    assert any("没有“措施小类”" in note for note in preview.notes)


def test_measures_by_the_number_of_the_person_hang_on_the_household_too(roll: Workspace, tmp_path: Path) -> None:
    sheet = save(tmp_path / "到人.xlsx", [["身份证号", "帮扶措施", "年度"], [HEAD_ID, "养鸡", 2019]])
    preview = preview_import(roll, sheet)
    assert (preview.family.main, apply_import(roll, preview).created) == ("measure", 1)
    (member,) = list_records(roll, Query(ledger="member", filters={"id_number": HEAD_ID})).records
    (measure,) = list_records(roll, Query(ledger="measure")).records
    assert (measure["member"], measure["household"]) == (member["uid"], member["household"])
    assert preview_import(roll, sheet).writes.count == 0


def test_a_look_may_be_broken_off_in_every_stage(roll: Workspace, tmp_path: Path) -> None:
    path = save(tmp_path / "人员信息.xlsx", table(NATIONAL, family()))

    class Impatient:
        def __init__(self, patience: int) -> None:
            self.patience = patience
            self.texts: list[str] = []

        def report(self, _done: int, _total: int, text: str) -> None:
            self.texts.append(text)
            if len(self.texts) > self.patience:
                raise Cancelled

    whole = Impatient(1000)
    preview_import(roll, path, progress=whole)
    assert len(dict.fromkeys(whole.texts)) == 5
    assert len(whole.texts) > len(NATIONAL)
    for patience in (0, 20, len(whole.texts) - 1):
        with pytest.raises(Cancelled):
            preview_import(roll, path, progress=Impatient(patience))


def test_a_post_without_its_number_gets_one_until_the_official_one_is_known(roll: Workspace, tmp_path: Path) -> None:
    """The person finds it again; of two posts of one person the sheet must say which."""
    people = [(one["姓名"], one["证件号码"]) for one in family()[:2]]
    headings = ["姓名", "身份证号", "公益性岗位类型", "岗位编号", "上岗日期", "月补贴"]

    def taken_in(*rows: list[object], left_out: int = 0) -> list[tuple[str, str | None]]:
        shown = headings[:3] + headings[3 + left_out :]
        preview = preview_import(roll, save(tmp_path / "公益岗.xlsx", [shown, *rows]))
        apply_import(roll, preview)
        posts = list_records(roll, Query(ledger="public_post", sort=(("id_number", False), ("post_no", False)))).records
        told = [row.outcome for row in preview.rows]
        return [*((one["post_no"], one["monthly_pay"]) for one in posts), *((text, None) for text in told)]

    first, second = ([*one, "保洁员"] for one in people)
    assert taken_in([*first, "G01", "2020-01-01", 800], [*second, None, "2020-02-01", 800])[2:] == [("新增", None)] * 2
    assert sorted(taken_in([*second, 900], left_out=2)[:2]) == [("G01", 80000), ("自编001", 90000)]
    assert sorted(taken_in([*second, "G02", "2020-02-01", 900])[:2]) == [("G01", 80000), ("G02", 90000)]
    assert len(taken_in([*second, None, "2021-02-01", 900])) == 4
    assert taken_in([*second, 950], left_out=2)[-1] == ("有问题", None)


def test_another_lead_of_the_household_is_told_but_gives_nothing(roll: Workspace, tmp_path: Path) -> None:
    """Of a link to the own ledger nothing follows: neither the case nor the village of the other record."""
    household = list_records(roll, Query(ledger="household", filters={"household_no": HOUSEHOLD})).records[0]
    case, _changes = create_record(roll, "monitoring_case", {"household": household["uid"]})
    facts = {"lead_no": "X1", "village": household["village"], "full_name": "温石秀", "monitoring_case": case}
    first, _changes = create_record(roll, "monitoring_lead", facts)
    headings = ["线索编号", "姓名", "户编号", "发现日期", "风险类型", "并入的线索"]
    sheet = save(tmp_path / "线索.xlsx", [headings, ["X2", "温石秀", HOUSEHOLD, "2020-03-01", "因病", "X1"]])
    preview = preview_import(roll, sheet)
    assert (preview.rejected, preview.unmatched_headings, apply_import(roll, preview).created) == ((), (), 1)
    (lead,) = list_records(roll, Query(ledger="monitoring_lead", filters={"lead_no": "X2"})).records
    assert (lead["merged_into"], lead["household"], lead["monitoring_case"]) == (first, household["uid"], None)
    assert preview_import(roll, sheet).writes.count == 0


def test_days_without_year_are_of_the_year_in_the_title(roll: Workspace, tmp_path: Path) -> None:
    days = ("3月5日", "03-06", "3月7日 9:30", "2019年12月8日", "13月5日")
    rows = [["户编号", "走访时间", "走访人"], *([HOUSEHOLD, day, "赖书记"] for day in days)]
    untitled = preview_import(roll, save(tmp_path / "走访.xlsx", rows))
    assert {one.row for one in untitled.rejected} == {2, 3, 4, 6}
    assert "没有写年份" in untitled.rejected[0].problem
    preview = preview_import(roll, save(tmp_path / "走访二.xlsx", [["2020年走访登记表"], *rows]))
    assert [row.outcome for row in preview.rows] == ["新增"] * 4 + ["有问题"]
    assert [len(row.warnings) for row in preview.rows[:4]] == [1, 1, 1, 0]
    apply_import(roll, preview)
    visits = list_records(roll, Query(ledger="visit")).records
    assert sorted(one["visited_at"] for one in visits) == [
        "2019-12-07T16:00Z", "2020-03-04T16:00Z", "2020-03-05T16:00Z", "2020-03-07T01:30Z"
    ]  # fmt: skip


def test_times_that_a_day_does_not_hold_are_left_out_and_told(roll: Workspace, tmp_path: Path) -> None:
    days = ("3月8日上午", "3月9日 下午3点", "2020-03-10 晚上", "3月11日9点", datetime(2020, 3, 12, 9, 30), "上午")
    rows = [[HOUSEHOLD, day, "赖书记"] for day in days]
    sheet = save(tmp_path / "走访.xlsx", [["2020年走访登记表"], ["户编号", "走访时间", "走访人"], *rows])
    preview = preview_import(roll, sheet)
    assert [row.outcome for row in preview.rows] == ["新增"] * 5 + ["有问题"]
    told = [[warning for warning in row.warnings if "没有收" in warning] for row in preview.rows]
    assert [len(one) for one in told] == [1, 1, 1, 0, 0, 0]
    assert told[1] == ["走访时间“3月9日 下午3点”只收日期，没有收“下午3点”"]
    apply_import(roll, preview)
    visits = list_records(roll, Query(ledger="visit")).records
    assert sorted(Moment().format(one["visited_at"])[7:] for one in visits) == [
        "10日 00:00", "11日 09:00", "12日 09:30", "8日 00:00", "9日 00:00"
    ]  # fmt: skip


def test_a_date_with_a_time_is_that_date(roll: Workspace, tmp_path: Path) -> None:
    people = family()
    people[0]["出生日期"], people[1]["出生日期"] = "1956年3月8日上午", datetime(1985, 7, 1, 9, 30)
    preview = preview_import(roll, save(tmp_path / "人.xlsx", table(NATIONAL, people)))
    assert (preview.writes.count, preview.rejected) == (0, ())
    assert [len(row.warnings) for row in preview.rows] == [1, 1, 0, 0]


def test_births_without_year_are_never_completed(roll: Workspace, tmp_path: Path) -> None:
    people = [{**person, "出生日期": "3月5日"} for person in family()]
    sheet = [["2020年人员信息"], *table(NATIONAL, people)]
    assert {one.column for one in preview_import(roll, save(tmp_path / "人.xlsx", sheet)).rejected} == {"出生日期"}


@pytest.mark.parametrize(("removed", "state"), [("", "assisting"), ("2020年6月", "removed")])
def test_a_case_stands_where_the_steps_told_of_it_have_led(
    roll: Workspace, tmp_path: Path, removed: str, state: str
) -> None:
    told = {
        "monitoring_category": "突发严重困难户",
        "identified_monitoring_month": "2019年5月",
        "removed_month": removed,
    }
    case = {"户编号": HOUSEHOLD, **{field_of("monitoring_case", name).label: text for name, text in told.items()}}
    preview = preview_import(roll, save(tmp_path / "监测.xlsx", table(list(case), [case])), ledger="monitoring_case")
    assert apply_import(roll, preview).created == 1
    assert [one["case_status"] for one in list_records(roll, Query(ledger="monitoring_case")).records] == [state]


def test_what_a_sheet_says_otherwise_of_a_record_it_refers_to_is_told(roll: Workspace, tmp_path: Path) -> None:
    (household,) = list_records(roll, Query(ledger="household", filters={"household_no": HOUSEHOLD})).records
    create_record(roll, "visit", {"household": household["uid"], "visited_at": "2020-05-08T01:00Z"})
    path = export_ledger(roll, "visit_ledger", tmp_path / "走访.xlsx")
    assert not any(row.warnings for row in preview_import(roll, path).rows)
    book = load_workbook(path)
    heading = next(cell for row in book.active.iter_rows() for cell in row if cell.value == "组")
    book.active.cell(heading.row + 2, heading.column, "九组")
    book.save(path)
    preview = preview_import(roll, path)
    assert preview.writes.count == 0
    assert [warning for row in preview.rows for warning in row.warnings] == [
        "“组”写的是“九组”，和户档案里的不一样，没有改：要改请到户档案"
    ]
