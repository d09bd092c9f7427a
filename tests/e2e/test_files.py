from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE, VILLAGE_CODE

from .conftest import Run


def test_a_new_file_says_whose_it_is(run: Run, tmp_path: Path) -> None:
    made = run("new", tmp_path / "村.cunfupin", "--role", "village", "--region", VILLAGE_CODE, "--json")
    assert made.status == 0
    assert made.json["name"] == "濯龙村"
    assert (tmp_path / "村.cunfupin").exists()


def test_nothing_is_overwritten(run: Run, master: Path) -> None:
    again = run("new", master, "--role", "township", "--region", "360735202000")
    assert again.status == 2
    assert "已经存在" in again.errors
    assert again.output == ""


@pytest.mark.parametrize(
    ("role", "region"), [("village", "360735202000"), ("township", VILLAGE_CODE), ("village", "36")]
)
def test_a_code_that_does_not_fit_is_refused(run: Run, tmp_path: Path, role: str, region: str) -> None:
    refused = run("new", tmp_path / "村.cunfupin", "--role", role, "--region", region)
    assert refused.status == 2
    assert "行政区划代码" in refused.errors
    assert not (tmp_path / "村.cunfupin").exists()


def test_the_passphrase_may_come_from_a_file(
    run: Run, roll: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUNFUPIN_PASSPHRASE")
    (tmp_path / "密码.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    assert run("verify", roll, "--passphrase-file", tmp_path / "密码.txt").status == 0


def test_a_wrong_passphrase_is_one_sentence(run: Run, roll: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUNFUPIN_PASSPHRASE", "不对")
    refused = run("verify", roll)
    assert refused.status == 2
    assert refused.errors.strip().count("\n") == 0
    assert "密码不对" in refused.errors


def test_backup_and_restore(run: Run, roll: Path, tmp_path: Path) -> None:
    made = run("backup", roll, tmp_path / "备份", "--json")
    backup = Path(made.json["file"])
    assert run("set", roll, "village", "濯龙村", "village_commander=张三").status == 0

    assert run("restore", backup, roll).status == 0

    (village,) = run("show", roll, "village", "--json").json
    assert village["village_commander"] is None


def test_verify_finds_a_change_made_behind_the_programs_back(run: Run, roll: Path) -> None:
    from cunfupin.storage.data_file import open_file

    file = open_file(roll, PASSPHRASE)
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE entry SET payload = replace(payload, '濯龙村', '别的村')")
    file.close()

    found = run("verify", roll, "--json")

    assert found.status == 1
    assert found.json["ok"] is False


def test_a_record_changed_past_the_log_is_taken_over(run: Run, roll: Path) -> None:
    from cunfupin.storage.data_file import open_file

    file = open_file(roll, PASSPHRASE)
    with file.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER capture_update_village")
        connection.exec_driver_sql("UPDATE village SET village_name = '工具村'")
    file.close()

    found = run("verify", roll, "--json")
    assert (found.status, [one["record"] for one in found.json["outside"]]) == (1, ["工具村"])
    assert run("verify", roll, "--take-over", "--json").json == {
        "ok": True, "problems": [], "taken_over": 1, "outside": []
    }  # fmt: skip
    assert run("show", roll, "village", "--json").json[0]["village_name"] == "工具村"


def test_a_forgotten_passphrase_is_replaced(run: Run, master: Path, roll: Path, tmp_path: Path) -> None:
    handed_out, fresh = tmp_path / "找回密码.cfkey", tmp_path / "新密码.txt"
    fresh.write_text("今年新定的一句密码", encoding="utf-8")
    told = run("devices", master, "--recover", VILLAGE_CODE, "-o", handed_out, "--json").json
    words = ("recover", roll, handed_out, "--code", told["code"], "--passphrase-file", fresh)
    assert run(*words).status == 0
    assert run("verify", roll, "--passphrase-file", fresh).status == 0
    assert "密码不对" in run("verify", roll).errors


def test_doctor_names_every_part(run: Run) -> None:
    checks = run("doctor", "--json").json
    assert {"name", "ok", "remedy"} <= checks[0].keys()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nonsense",), "不能是“nonsense”"),
        (("show", "a.cunfupin"), "还缺 LEDGER"),
        (("show", "a.cunfupin", "household", "more"), "多出了“more”"),
        (("show", "a.cunfupin", "household", "--limit", "-1"), "应是 0 或更大的整数"),
        (("show", "a.cunfupin", "household", "--limit"), "后面缺内容"),
        (("export", "a.cunfupin", "all", "-o", "x", "--year", "今年"), "1900 到 2100 之间的年份"),
        (("export", "a.cunfupin", "all", "-o", "x", "--year", "99999"), "1900 到 2100 之间的年份"),
        (("new", "a.cunfupin", "--role", "county", "--region", "36"), "不能是“county”"),
        (("rule", "a.cunfupin", "1", "ours", "--reason", ""), "不能空着"),
        (("devices", "a.cunfupin", "--confirm", "1", "--revoke", "1"), "只能写一个"),
    ],
)
def test_wrong_words_are_one_chinese_sentence(run: Run, words: tuple[str, ...], told: str) -> None:
    refused = run(*words)
    assert (refused.status, refused.output) == (2, "")
    assert told in refused.errors
    assert refused.errors.strip().count("\n") == 0


def test_the_help_names_every_command(run: Run) -> None:
    shown = run("--help").output
    for word in ("demo", "new", "seed", "import", "show", "set", "delete", "export", "fill", "print", "check", "send",
                 "receive", "conflicts", "rule", "undo", "history", "backup", "restore", "verify"):  # fmt: skip
        assert word in shown


def test_a_new_passphrase_is_not_short(run: Run, tmp_path: Path) -> None:
    short = tmp_path / "密码.txt"
    short.write_text("1234567", encoding="utf-8")
    place = ("--role", "village", "--region", VILLAGE_CODE)
    refused = run("new", tmp_path / "村.cunfupin", *place, "--passphrase-file", short)
    assert refused.status == 2
    assert "密码太短" in refused.errors
    assert not (tmp_path / "村.cunfupin").exists()
