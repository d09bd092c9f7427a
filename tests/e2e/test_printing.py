"""Printing from the command line."""

from pathlib import Path

import docx
import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.pdf_pages import codes_of

from .conftest import Run

NUMBERS = ("3607352022060001", "3607352022060002", "3607352022060003")


@pytest.fixture
def households(roll: Path) -> Path:
    """Three households, the last in 三组."""
    workspace = open_file(roll, PASSPHRASE, operator="温第一")
    village = village_uid(VILLAGE_CODE)
    group, _changes = create_record(workspace, "village_group", {"village": village, "group_name": "三组"})
    for number in NUMBERS:
        values = {"village": village, "household_no": number, "village_group": group if number == NUMBERS[2] else None}
        create_record(workspace, "household", values)
    workspace.close()
    return roll


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("--all",), NUMBERS),
        (("--group", "三组"), NUMBERS[2:]),
        (("--household", NUMBERS[1], "--household", NUMBERS[0]), (NUMBERS[1], NUMBERS[0])),
    ],
)
def test_print(run: Run, households: Path, tmp_path: Path, words: tuple[str, ...], printed: tuple[str, ...]) -> None:
    target = tmp_path / "卡.pdf"
    done = run("print", households, "assistance_card", "-o", target, *words, "--json")
    assert done.status == 0
    assert done.json == {"files": [str(target)]}
    assert codes_of(target) == [[number] for number in printed]


def test_one_file_each(run: Run, households: Path, tmp_path: Path) -> None:
    done = run("print", households, "assistance_card", "--all", "--one-file-each", tmp_path / "每户", "--json")
    assert done.status == 0
    assert [Path(name).name for name in done.json["files"]] == [
        "濯龙村-3607352022060001.pdf",
        "濯龙村-3607352022060002.pdf",
        "濯龙村-三组-3607352022060003.pdf",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("no_such_form", "-o", "卡.pdf", "--all"), "没有名叫“no_such_form”的表样"),
        (("assistance_card", "-o", "卡.pdf", "--household", "0000000000000000"), "请核对编号"),
        (("assistance_card", "-o", "卡.pdf", "--group", "九组"), "没有名叫“九组”的村民小组"),
        (("assistance_card", "--all"), "请用 -o 指定"),
        (("assistance_card", "-o", "卡.pdf"), "打印哪些户"),
    ],
)
def test_what_cannot_be_printed_is_said_in_one_sentence(
    run: Run, households: Path, tmp_path: Path, words: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = run("print", households, *words)
    assert refused.status == 2
    assert told in refused.errors
    assert len(refused.errors.strip().splitlines()) == 1
    assert not (tmp_path / "卡.pdf").exists()


def test_a_word_template_is_filled_for_each_household(run: Run, households: Path, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("户编号：{{ 户编号 }}")
    document.save(str(tmp_path / "本县表.docx"))
    done = run("print", households, tmp_path / "本县表.docx", "--all", "--one-file-each", tmp_path / "各户", "--json")
    assert done.status == 0
    assert [docx.Document(name).paragraphs[0].text for name in done.json["files"]] == [f"户编号：{n}" for n in NUMBERS]


def test_a_form_of_the_whole_file_needs_no_households(run: Run, households: Path, tmp_path: Path) -> None:
    done = run("print", households, "summary_people", "-o", tmp_path / "汇总.pdf", "--period", "2021", "--json")
    assert done.status == 0
    refused = run("print", households, "summary_people", "-o", tmp_path / "汇总.pdf", "--period", "二〇二一")
    assert (refused.status, "不是年度或月份" in refused.errors) == (2, True)
