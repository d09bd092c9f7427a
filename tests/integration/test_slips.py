"""The slip that goes to a village and comes back: numbered boxes on paper, the same as a sheet, rulings from it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cunfupin.cli import main
from cunfupin.errors import UserError
from cunfupin.excel.slip_file import ANSWER, HEADINGS
from cunfupin.services.history import record_history, undo
from cunfupin.services.review_items import open_items
from cunfupin.services.seeding import village_uid
from cunfupin.services.slip_answers import apply_answers, read_answers
from cunfupin.services.slip_boxes import item_of_number
from cunfupin.services.slips import write_slips
from tests.integration.world import OTHER_CODE, PASSPHRASE, World
from tests.pdf_pages import texts_of
from tests.values import id_number

FillIn = Callable[[Path, dict[int, dict[str, str]]], Path]


@pytest.fixture
def fill_in(tmp_path: Path) -> FillIn:
    def fill(sheet: Path, answers: dict[int, dict[str, str]]) -> Path:
        book = openpyxl.load_workbook(sheet)
        page = book.worksheets[0]
        rows = {int(row[0].value): row for row in page.iter_rows(min_row=4) if str(row[0].value).isdecimal()}
        for number, cells in answers.items():
            for heading, text in cells.items():
                rows[number][HEADINGS.index(heading)].value = text
        target = tmp_path / "填好.xlsx"
        book.save(target)
        return target

    return fill


def conflicts(world: World) -> tuple[bytes, bytes]:
    """Two households changed on both sides, one by telephone, one by note."""
    first = world.household(household_phone="13879700001", note="原来的")
    second = world.household(number="3607352022060002", note="两个孩子")
    world.settle()
    for name, phone, note in (("township", "13879709999", "三个孩子"), ("first", "13979700001", "四个孩子")):
        world.write(name, "household", first, household_phone=phone)
        world.write(name, "household", second, note=note)
    world.carry("first", "township")
    return first, second


def numbers_of(world: World) -> dict[bytes, int]:
    """Numbers on paper by record."""
    found = {item_of_number(world.township, str(number)): number for number in range(1, 4)}
    return {item.uid: found[item.id] for item in open_items(world.township, kinds=["conflict"])}


def test_a_filled_slip_decides_in_one_step_with_its_reasons(world: World, tmp_path: Path, fill_in: FillIn) -> None:
    first, second = conflicts(world)
    pdf, sheet = write_slips(world.township, tmp_path / "核实单")
    words = "".join(texts_of(pdf))
    assert all(word in words for word in ("乡镇的值", "村里的值", "上次一致时", "13979700001", "□1"))
    numbers = numbers_of(world)
    answers = {
        numbers[first]: {ANSWER: "村里的值", "依据": "户主当面确认"},
        numbers[second]: {ANSWER: "都不对", "实际内容": "五个孩子"},
    }
    apply_answers(world.township, read_answers(world.township, [fill_in(sheet, answers)]))
    assert world.shows("township", "household", first, "household_phone") == "13979700001"
    assert world.shows("township", "household", second, "note") == "五个孩子"
    assert record_history(world.township, "household", first)[-1].reason == "户主当面确认"
    assert open_items(world.township, kinds=["conflict"]) == []
    undo(world.township)
    assert world.shows("township", "household", first, "household_phone") == "13879709999"
    assert world.shows("township", "household", second, "note") == "三个孩子"


def test_what_does_not_fit_is_told_by_sheet_and_row(world: World, tmp_path: Path, fill_in: FillIn) -> None:
    first, second = conflicts(world)
    sheet = write_slips(world.township, tmp_path)[1]
    numbers = numbers_of(world)
    world.write("township", "household", second, note="六个孩子")
    answers = {numbers[first]: {ANSWER: "村里的", "编号": "9"}, numbers[second]: {ANSWER: "村里的值"}}
    read = read_answers(world.township, [fill_in(sheet, answers)])
    assert not read.answers
    told = {one.told for one in read.problems}
    assert {text.partition("：")[0] for text in told} == {
        f"填好.xlsx 第 {3 + numbers[first]} 行（编号 9）",
        f"填好.xlsx 第 {3 + numbers[second]} 行（编号 {numbers[second]}）",
    }
    assert any("对不上" in text for text in told)
    assert any("之后又有新的修改" in text for text in told)
    with pytest.raises(UserError, match="不是冲突核实单"):
        read_answers(world.township, [Path("tests/data/sheets/people.xls")])


def test_slips_go_and_come_back_by_command(
    world: World, tmp_path: Path, fill_in: FillIn, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    conflicts(world)
    world.close()
    monkeypatch.setenv("CUNFUPIN_PASSPHRASE", PASSPHRASE)
    master = str(world.path("township"))

    def command(*words: str) -> tuple[int, Any]:
        capsys.readouterr()
        status = main([*words, "--json"])
        return status, json.loads(capsys.readouterr().out)

    _status, facts = command("slips", master, "-o", str(tmp_path))
    filled = str(fill_in(Path(facts["files"][1]), {1: {ANSWER: "1"}}))
    assert [one["choice"] for one in command("answers", master, filled, "--preview")[1]["ruled"]] == ["乡镇的值"]
    status, facts = command("answers", master, filled)
    assert (status, len(facts["ruled"]), facts["blank"], facts["open"]) == (1, 1, 1, 1)
    assert command("rule", master, "2", "theirs", "--reason", "入户核实")[1]["open"] == 0
    assert command("answers", master, filled)[1]["problems"][0]["row"] == 4
    assert {one["status"] for one in command("devices", master)[1]} <= {"new", "confirmed"}


def test_a_village_never_sees_the_record_of_another(world: World, tmp_path: Path) -> None:
    number = id_number(date(1960, 3, 1), 12)
    own = world.household("first", address="濯龙的房子")
    world.member("first", own, "温石秀", id_number=number)
    away = world.household("other", number="3607352022070001", village=village_uid(OTHER_CODE), address="王沙的房子")
    world.member("other", away, "温拾秀", id_number=number)
    world.carry("first", "other", "township")
    files = write_slips(world.township, tmp_path)
    texts = {path.name.split("-")[1]: "".join(texts_of(path)) for path in files if path.suffix == ".pdf"}
    assert len(texts) == 2
    for text in texts.values():
        assert ("温石秀" in text) != ("温拾秀" in text)
        assert ("濯龙的房子" in text) != ("王沙的房子" in text)
        assert "与他村一条记录" in text
