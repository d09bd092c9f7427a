"""`check`: what it prints, what it answers, the list it writes."""

from pathlib import Path

import openpyxl
import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.values import id_number

from .conftest import Run

WRONG = id_number()[:-1] + ("1" if id_number()[-1] != "1" else "2")
KEYS = {"rule", "level", "ledger", "key", "village", "message", "hint", "exempted"}


@pytest.fixture
def doubtful(roll: Path) -> Path:
    """A village's file with a number that cannot be."""
    workspace = open_file(roll, PASSPHRASE, operator="温第一")
    values = {"village": village_uid(VILLAGE_CODE), "household_no": "3607352022060001"}
    household, _changes = create_record(workspace, "household", values)
    member = {"household": household, "full_name": "温石秀", "relation_to_head": "head", "id_number": WRONG}
    create_record(workspace, "member", member)
    workspace.close()
    return roll


def test_findings_as_json(run: Run, doubtful: Path) -> None:
    done = run("check", doubtful, "--json")
    assert done.status == 1
    assert all(set(one) == KEYS for one in done.json)
    (finding,) = [one for one in done.json if one["rule"] == "I005"]
    assert (finding["level"], finding["ledger"], finding["village"]) == ("must", "member", VILLAGE_CODE)
    assert (finding["key"], finding["exempted"]) == (WRONG, False)
    assert "温石秀" in finding["message"]
    assert WRONG not in finding["message"] + finding["hint"]


def test_only_the_rules_asked_for(run: Run, doubtful: Path) -> None:
    done = run("check", doubtful, "--rule", "I005", "--rule", "I024", "--json")
    assert {one["rule"] for one in done.json} == {"I005", "I024"}
    assert run("check", doubtful, "--rule", "I003").status == 0


def test_an_unknown_rule_is_refused(run: Run, doubtful: Path) -> None:
    done = run("check", doubtful, "--rule", "Z999")
    assert done.status == 2
    assert "Z999" in done.errors


def test_people_read_lines_and_get_a_list(run: Run, doubtful: Path, tmp_path: Path) -> None:
    done = run("check", doubtful, "-o", tmp_path / "疑点清单.xlsx")
    assert done.status == 1
    assert "I005　必改　" in done.output
    assert WRONG not in done.output
    assert "I005 证件号码校验位错误" in openpyxl.load_workbook(tmp_path / "疑点清单.xlsx").sheetnames
