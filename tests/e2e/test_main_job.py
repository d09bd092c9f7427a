"""The main job: two copies of a village edited apart, received, ruled, and the ruling back in both."""

import shutil
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from tests.conftest import PASSPHRASE, VILLAGE_CODE

from .conftest import Run

NUMBER = "3607352022060001"
COUNTS = {
    "created",
    "updated",
    "deleted",
    "parallel",
    "conflicts",
    "violations",
    "duplicates",
    "held",
    "already_imported",
}


@pytest.fixture
def copies(roll: Path, tmp_path: Path) -> tuple[Path, Path]:
    workspace = open_file(roll, PASSPHRASE, operator="温第一")
    create_record(workspace, "household", {"village": village_uid(VILLAGE_CODE), "household_no": NUMBER})
    workspace.close()
    shutil.copy(roll, tmp_path / "副本.cunfupin")
    return roll, tmp_path / "副本.cunfupin"


def test_a_conflict_goes_round(run: Run, master: Path, copies: tuple[Path, Path], tmp_path: Path) -> None:
    stick = tmp_path / "U盘"
    for copy, hamlet in zip(copies, ("上屋", "下屋"), strict=True):
        assert run("set", copy, "household", NUMBER, f"natural_village={hamlet}").status == 0
        assert run("send", copy, stick).status == 0

    preview = run("receive", master, stick, "--preview", "--json")
    assert preview.status == 1
    received = run("receive", master, stick, "--json")

    assert received.status == 1
    assert COUNTS | {"packages"} <= received.json.keys()
    assert {name: received.json[name] for name in COUNTS} == {name: preview.json[name] for name in COUNTS}
    assert received.json["conflicts"] == 1
    (item,) = run("conflicts", master, "--json").json
    assert (item["kind"], item["ledger"], item["key"], item["fields"]) == (
        "conflict", "household", NUMBER, ["natural_village"],
    )  # fmt: skip
    assert {item["ours"]["natural_village"], item["theirs"]["natural_village"]} == {"上屋", "下屋"}
    assert run("rule", master, item["id"], "新屋", "--reason", "入户核实").status == 0
    assert run("conflicts", master, "--json").json == []
    assert run("send", master, stick).status == 0
    for copy in copies:
        assert run("receive", copy, stick).status == 0
        (record,) = run("show", copy, "household", "--json").json
        assert record["natural_village"] == "新屋"
    assert run("receive", master, stick, "--json").json["already_imported"] == 2


def test_undo_takes_a_receiving_back(run: Run, master: Path, copies: tuple[Path, Path], tmp_path: Path) -> None:
    run("send", copies[0], tmp_path / "U盘")
    received = run("receive", master, tmp_path / "U盘", "--json").json
    assert len(run("show", master, "household", "--json").json) == 1

    assert run("undo", master, received["import_id"]).status == 0

    assert run("show", master, "household", "--json").json == []
    assert run("undo", master, "没有").status == 2
