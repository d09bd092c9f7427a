from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from tests.conftest import PASSPHRASE, VILLAGE_CODE

from .conftest import Run

NUMBER = "3607352022060001"


@pytest.fixture
def household(roll: Path) -> str:
    workspace = open_file(roll, PASSPHRASE, operator="温第一")
    facts = {"village": village_uid(VILLAGE_CODE), "household_no": NUMBER, "exit_status": "exited_with_policy"}
    create_record(workspace, "household", facts)
    workspace.close()
    return NUMBER


def test_show_names_references_and_codes(run: Run, roll: Path, household: str) -> None:
    assert run("set", roll, "household", household, "household_type=脱贫户").status == 0
    (record,) = run("show", roll, "household", "--json").json
    assert record["household_type"] == {"code": "exited", "label": "脱贫户"}
    assert record["village"] == VILLAGE_CODE
    assert len(record["uid"]) == 32


def test_show_names_references_in_words_too(run: Run, roll: Path, household: str) -> None:
    assert "行政村：濯龙村" in run("show", roll, "household").output
    assert "行政村：空 → 濯龙村" in run("history", roll, "household", household).output


def test_show_filters_and_limits(run: Run, roll: Path, household: str) -> None:
    assert run("show", roll, "household", "--where", f"household_no={household}", "--json").json
    assert run("show", roll, "household", "--where", "household_no=0000000000000000", "--json").json == []
    assert run("show", roll, "household", "--limit", "0", "--json").json == []


def test_set_changes_one_field_and_history_tells(run: Run, roll: Path, household: str) -> None:
    changed = run("set", roll, "household", household, "自然村=上屋", "--reason", "入户核实", "--json")
    assert changed.json["natural_village"] == "上屋"

    lines = run("history", roll, "household", household, "--json").json

    assert lines[-1]["field"] == "natural_village"
    assert (lines[-1]["before"], lines[-1]["after"], lines[-1]["by"]) == (None, "上屋", "温第一")
    assert lines[-1]["reason"] == "入户核实"
    assert lines == sorted(lines, key=lambda line: str(line["at"]))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("household", NUMBER, "没有的=1"), "没有“没有的”"),
        (("household", "0000000000000000", "natural_village=上屋"), "请核对编号"),
        (("households", NUMBER, "natural_village=上屋"), "没有名叫"),
        (("household", NUMBER, "exit_year=二〇"), "脱贫"),
        (("household", NUMBER, "head_name=张三"), "自动得出"),
        (("household", NUMBER, "脱贫属性=返贫"), "返贫认定"),
        (("household", NUMBER, "natural_village"), "项目=内容"),
        (("household", NUMBER, "natural_village=上屋", "自然村=下屋"), "写了两次"),
    ],
)
def test_what_cannot_be_set_is_said_in_one_sentence(
    run: Run, roll: Path, household: str, words: tuple[str, ...], told: str
) -> None:
    refused = run("set", roll, *words)
    assert refused.status == 2
    assert told in refused.errors
    assert len(refused.errors.strip().splitlines()) == 1


def test_delete_needs_a_reason_and_keeps_the_record(run: Run, roll: Path, household: str) -> None:
    assert run("delete", roll, "household", household).status == 2
    assert run("delete", roll, "household", household, "--reason", " ").status == 2
    assert run("delete", roll, "household", household, "--reason", "整户迁出").status == 0
    assert run("show", roll, "household", "--json").json == []
    assert run("delete", roll, "household", household, "--reason", "再来一次").status == 2
    assert run("history", roll, "household", household, "--json").json[-1]["reason"] == "整户迁出"


def test_what_is_in_the_bin_is_not_changed(run: Run, roll: Path, household: str) -> None:
    uid = run("delete", roll, "household", household, "--reason", "整户迁出", "--json").json["uid"]
    assert "回收站" in run("set", roll, "household", uid.upper(), "natural_village=上屋").errors
    assert run("delete", roll, "household", uid, "--reason", "再来一次", "--json").json["removed"] == 0


def test_a_month_is_a_month(run: Run, roll: Path, household: str) -> None:
    changed = run("set", roll, "household", household, "identified_month=2014年12月", "--json")
    assert changed.json["identified_month"] == "2014-12"
