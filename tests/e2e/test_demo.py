"""The invented township as another tool would make it, and the main job on it."""

from pathlib import Path

import pytest

from cunfupin.demo.building import PASSPHRASE

from .conftest import Run


def test_the_main_job_on_the_demo(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUNFUPIN_PASSPHRASE", PASSPHRASE)
    made = run("demo", tmp_path / "示例", "--households", "4", "--villages", "2", "--json")
    assert made.status == 0
    master = made.json["township"]
    assert {Path(path).suffix for path in made.json["produced"]} == {".pdf", ".xlsx"}
    assert len(run("show", master, "household", "--json").json) == 8

    (item,) = [one for one in run("conflicts", master, "--json").json if one["kind"] == "conflict"]
    assert item["fields"] == ["household_phone"]
    assert run("rule", master, item["id"], "theirs", "--reason", "入户核实").status == 0

    village = made.json["villages"][0]
    assert run("send", master, tmp_path / "U盘").status == 0
    assert run("receive", village, tmp_path / "U盘").status in (0, 1)
    phones = {
        record["household_no"]: record["household_phone"] for record in run("show", village, "household", "--json").json
    }
    assert phones[item["key"]] == item["theirs"]["household_phone"]
    assert run("verify", master).status == 0
    found = run("check", master, "--rule", "I005", "--rule", "H042", "--json")
    assert found.status == 1
    assert {one["rule"] for one in found.json} == {"I005", "H042"}
