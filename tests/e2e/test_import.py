"""`cunfupin import` as another tool would run it."""

import json
import re
from pathlib import Path

import openpyxl
import pytest

from tests.data.sheets.files import save, table
from tests.data.sheets.people import NATIONAL, family

from .conftest import Run

KEYS = ["sheet", "ledgers", "rows", "created", "updated", "unchanged", "rejected", "unmatched_headings"]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return save(tmp_path / "人员信息.xlsx", [["石城县人员信息"], *table(NATIONAL, family())], merged=["A1:AU1"])


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    people = family()
    people[1]["证件号码"] = 360735198507010133
    return save(tmp_path / "坏号码.xlsx", table(NATIONAL, people))


def test_facts_and_status(run: Run, roll: Path, sheet: Path) -> None:
    looked = run("import", roll, sheet, "--dry-run", "--json")
    assert looked.status == 0
    assert list(looked.json) == KEYS
    assert run("show", roll, "member", "--json").json == []

    taken = run("import", roll, sheet, "--json")
    assert taken.json == looked.json
    facts = taken.json
    assert facts["ledgers"] == ["member", "household", "member_year"]
    assert [facts[name] for name in KEYS[2:]] == [4, 4, 0, 0, [], []]
    assert "编号是" not in looked.errors
    again = run("import", roll, sheet, "--json")
    assert (again.status, again.json["unchanged"], again.json["created"]) == (0, 4, 0)


def test_what_is_there_already_may_stay_as_it_is(run: Run, roll: Path, tmp_path: Path) -> None:
    """Of a year another sheet tells more and something else: only new rows, only blank cells, or all of it."""
    sheet = tmp_path / "年度.xlsx"
    headings = ["户编号", "年度", "人均纯收入", "有效灌溉面积"]
    number = "360735202206000001"
    first = save(sheet, [["户编号", "户类型"], [number, "脱贫户"]])
    assert run("import", roll, first, "--ledger", "household").status == 0
    run("import", roll, save(sheet, [headings, [number, 2020, 6000, ""]]), "--ledger", "household_year")
    more = save(sheet, [headings, [number, 2020, 7000, 90], [number, 2021, 8000, 95]])

    def told(*ways: str) -> list[tuple[int, str, str]]:
        assert run("import", roll, more, "--ledger", "household_year", *ways).status == 0
        found = run("show", roll, "household_year", "--json").json
        return sorted((one["year"], one["net_income_per_head"], one["irrigated_area"]) for one in found)

    assert told("--mode", "add") == [(2020, "6000.00", None), (2021, "8000.00", "95.0000")]
    assert told("--mode", "fill") == [(2020, "6000.00", "90.0000"), (2021, "8000.00", "95.0000")]
    assert told() == [(2020, "7000.00", "90.0000"), (2021, "8000.00", "95.0000")]


def test_an_import_is_taken_back_by_the_number_told(run: Run, roll: Path, sheet: Path) -> None:
    told = re.search(r"编号是 (\w+)", run("import", roll, sheet).errors)
    assert told
    assert run("undo", roll, told[1]).status == 0
    assert run("show", roll, "member", "--json").json == []


def test_an_assignment_to_no_field_is_refused(run: Run, roll: Path, sheet: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "对应.json"
    chosen.write_text(json.dumps({"民族": "member.nothing"}), encoding="utf-8")
    refused = run("import", roll, sheet, "--mapping", chosen)
    assert (refused.status, "nothing" in refused.errors) == (2, True)


def test_a_sheet_that_cannot_be_read_does_not_hide_what_was_taken(
    run: Run, roll: Path, sheet: Path, tmp_path: Path
) -> None:
    foreign = save(tmp_path / "别的.xlsx", [["甲", "乙"], ["1", "2"]])
    assert run("import", roll, sheet, tmp_path / "没有.xlsx").status == 2
    assert run("import", roll, foreign, sheet).status == 2
    assert run("show", roll, "member", "--json").json == []
    taken = run("import", roll, sheet, foreign, "--json")
    assert (taken.status, [one["created"] for one in taken.json]) == (1, [4])
    assert "别的.xlsx" in taken.errors


def test_rejects_come_back_and_go_in_again(run: Run, roll: Path, damaged: Path, tmp_path: Path) -> None:
    rejects = tmp_path / "退回.xlsx"
    taken = run("import", roll, damaged, "--rejects", rejects, "--json")
    assert taken.status == 1
    (bad,) = taken.json["rejected"]
    assert (bad["row"], bad["column"]) == (3, "证件号码")
    assert "文本" in bad["problem"]
    page = openpyxl.load_workbook(rejects).worksheets[0]
    assert [cell.value for cell in page[1]] == [*NATIONAL, "问题"]
    assert page.max_row == 2
    place = NATIONAL.index("证件号码")
    assert page[2][place].fill.fgColor.rgb.endswith("FFC7CE")
    assert "文本" in page[2][len(NATIONAL)].value

    page[2][place].value = family()[1]["证件号码"]
    page.parent.save(rejects)
    assert run("import", roll, rejects, "--json").json["created"] == 1
    assert len(run("show", roll, "member", "--json").json) == 4


def test_an_import_is_one_step_with_its_origin(run: Run, roll: Path, sheet: Path) -> None:
    run("import", roll, sheet, "--operator", "温第一")
    number = family()[0]["人口编号"]
    (line, *_more) = run("history", roll, "member", number, "--json").json
    assert line["by"] == "温第一"
    assert line["kind"] == "import"
    assert all(word in line["reason"] for word in ("人员信息.xlsx", "第 3～6 行", "指纹"))


def test_headings_by_hand(run: Run, roll: Path, tmp_path: Path) -> None:
    sheet = save(tmp_path / "名单.xlsx", table(("编码", "姓名", "证件号码", "户", "程度"), [
        {**person, "户": person["户编号"], "程度": person["文化程度"] or "小学"} for person in family()
    ]))  # fmt: skip
    mapping = tmp_path / "对应.json"
    mapping.write_text(json.dumps({"户": "household.household_no", "程度": "member_year.education", "编码": ""}))
    taken = run("import", roll, sheet, "--mapping", mapping, "--year", 2019, "--ledger", "member", "--json")
    assert (taken.status, taken.json["created"], taken.json["unmatched_headings"]) == (0, 4, [])
    assert {line["year"] for line in run("show", roll, "member_year", "--json").json} == {2019}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("没有.xlsx", None, "打不开"),
        ("空.xlsx", b"", "空文件"),
        ("截断.xlsx", b"PK\x03\x04" + b"\0" * 50, "损坏"),
        ("图片.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0", "不是 Excel 表"),
        ("说明.csv", "天干,地支\n一,二\n".encode(), "表头"),
    ],
)
def test_a_file_that_is_no_sheet(
    run: Run, roll: Path, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    refused = run("import", roll, path, "--json")
    assert refused.status == 2
    assert words in refused.errors
    assert refused.errors.strip().count("\n") <= 1
    assert refused.output == ""


def test_a_departments_list_is_compared(run: Run, roll: Path, sheet: Path, tmp_path: Path) -> None:
    run("import", roll, sheet)
    someone = family()[0]
    listed = save(tmp_path / "七月.xlsx", [["姓名", "身份证号"], ["温石秀", someone["证件号码"]]])
    assert run("import", roll, listed, "--list", "没有的名单").status == 2
    done = run("import", roll, listed, "--list", "死亡注销名单", "--month", "2020年7月", "--json")
    assert (done.json["created"], done.json["rejected"]) == (1, [])
    (found,) = run("show", roll, "department_mismatch", "--json").json
    assert found["mismatch_kind"]["code"] == "deceased"
