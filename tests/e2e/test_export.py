"""`export` as another tool would run it."""

from pathlib import Path

import openpyxl
import pytest

from cunfupin.services.exports import layout_choices

from .conftest import Run


def test_one_ledger_into_a_sheet(run: Run, roll: Path, tmp_path: Path) -> None:
    target = tmp_path / "册.xlsx"
    done = run("export", roll, "household_roster", "-o", target, "--year", "2020", "--json")
    assert done.status == 0
    assert done.json == {"files": [str(target)]}
    assert openpyxl.load_workbook(target).worksheets[0]["A1"].value == "大由乡濯龙村2020年农户花名册"


@pytest.mark.parametrize("masked", [False, True])
def test_all_ledgers_into_a_folder(run: Run, roll: Path, tmp_path: Path, masked: bool) -> None:
    done = run("export", roll, "all", "-o", tmp_path / "台账", *["--mask"] * masked)
    assert done.status == 0
    names = {choice.name for choice in layout_choices() if choice.has_public_copy or not masked}
    assert {path.stem.removesuffix("已脱敏") for path in (tmp_path / "台账").iterdir()} == names


def test_a_place_that_is_no_sheet_is_a_folder(run: Run, roll: Path, tmp_path: Path) -> None:
    assert run("export", roll, "household", "-o", tmp_path / "新夹").status == 0
    assert (tmp_path / "新夹" / "household.xlsx").is_file()
    several = run("export", roll, "household", "member", "-o", tmp_path / "册.xlsx")
    assert (several.status, (tmp_path / "册.xlsx").exists()) == (2, False)


def test_a_ledger_is_named_by_its_title_too(run: Run, roll: Path, tmp_path: Path) -> None:
    assert run("export", roll, "农户花名册", "-o", tmp_path / "册.xlsx").status == 0
    assert (tmp_path / "册.xlsx").is_file()


@pytest.mark.parametrize(
    "words",
    [("export", "household_roster", "-o", "册.xlsx"), ("backup", "备份"), ("send", "U盘")],
    ids=lambda words: words[0],
)
def test_where_nothing_can_be_written_one_sentence_says_so(
    run: Run, roll: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "不是文件夹").touch()
    command, *between, name = words
    refused = run(command, roll, *between, tmp_path / "不是文件夹" / name)
    assert refused.status == 2
    assert refused.errors.strip().splitlines()[-1].count("不是文件夹") == 1


def test_an_unknown_ledger_is_refused_in_one_sentence(run: Run, roll: Path, tmp_path: Path) -> None:
    refused = run("export", roll, "没有", "-o", tmp_path / "册.xlsx")
    assert refused.status == 2
    assert refused.errors.strip().count("\n") == 0
    assert not (tmp_path / "册.xlsx").exists()


def test_an_empty_form_is_filled(run: Run, roll: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for column, heading in enumerate(("序号", "行政村代码", "行政村名称", "第一书记", "不认识的表头"), 1):
        sheet.cell(1, column, heading)
    book.save(tmp_path / "空表.xlsx")

    where = ("--where", "village_code=360735202206")
    done = run(
        "fill", roll, tmp_path / "空表.xlsx", "-o", tmp_path / "填好.xlsx", "--ledger", "village", *where, "--json"
    )

    assert done.status == 1
    assert (done.json["ledger"], done.json["rows"]) == ("village", 1)
    assert done.json["unmatched_headings"] == ["不认识的表头"]
    page = openpyxl.load_workbook(tmp_path / "填好.xlsx").active
    assert page is not None
    assert [cell.value for cell in page[2]][:3] == [1, "360735202206", "濯龙村"]
