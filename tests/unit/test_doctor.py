"""The doctor names what is missing and the line that mends it."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cunfupin import doctor
from cunfupin.doctor import PACKAGES, Check, diagnose, fits
from cunfupin.storage import engine

ROOT = Path(__file__).parents[2]


def named(checks: list[Check], name: str) -> Check:
    """The check of this name."""
    return next(check for check in checks if check.name == name)


def test_every_check_that_fails_has_a_remedy_in_chinese() -> None:
    checks = diagnose()
    assert len({check.name for check in checks}) == len(checks)
    for check in checks:
        assert bool(check.remedy) != check.ok, check
        assert check.ok or re.search("[一-龥]", check.remedy)


def test_this_computer_runs_the_program() -> None:
    """The tests run, so their packages, the engine and the folders are well."""
    checks = {check.name: check for check in diagnose()}
    for name in ("程序组件 SQLAlchemy", "程序组件 PySide6-Essentials", "数据文件引擎", "代码表和表样", "备份文件夹"):
        assert checks[name].ok, checks[name]


def test_packages_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {}
    for line in project["dependencies"]:
        found = re.match(r"([\w-]+)(?:>=([\d.]+))?(?:,<([\d.]+))?", line)
        assert found, line
        declared[found[1]] = (found[2] or "0", found[3] or "")
    assert declared == PACKAGES


def test_the_engine_wanted_is_the_one_that_opens_files() -> None:
    assert doctor.OLDEST_SQLITE == engine.OLDEST_SQLITE


@pytest.mark.parametrize(
    ("found", "floor", "ceiling", "is_fit"),
    [
        ("6.11.3", "6.7.3", "6.12", True),
        ("6.7.3", "6.7.3", "6.12", True),
        ("6.7.2", "6.7.3", "6.12", False),
        ("6.12.0", "6.7.3", "6.12", False),
        ("6.12", "6.7.3", "6.12.0", False),
        ("10.0", "9.1", "", True),
        ("2.1.9rc1", "2.1", "2.2", True),
        ("", "1", "", False),
    ],
)
def test_versions_are_compared_as_numbers(found: str, floor: str, ceiling: str, is_fit: bool) -> None:
    assert fits(found, floor, ceiling) == is_fit


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shared libraries of Linux")
def test_a_missing_library_is_named_with_its_apt_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(doctor.WINDOW_LIBRARIES, "libxcb-nowhere9", "libxcb-nowhere.so.9")
    check = named(diagnose(), "显示窗口所需的系统组件")
    assert not check.ok
    assert re.search(r"sudo apt install -y .*libxcb-nowhere9", check.remedy)


def test_a_missing_package_is_named_with_its_pip_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PACKAGES, "no-such-package", ("1.2", "2"))
    monkeypatch.setitem(PACKAGES, "SQLAlchemy", ("99", ""))
    checks = diagnose()
    missing, old = named(checks, "程序组件 no-such-package"), named(checks, "程序组件 SQLAlchemy")
    assert "没有安装" in missing.remedy
    assert "pip install 'no-such-package>=1.2,<2'" in missing.remedy
    assert "不合用" in old.remedy


def test_a_folder_that_cannot_be_written_is_named(home: Path) -> None:
    home.mkdir()
    (home / "backups").write_text("文件占了文件夹的名字", encoding="utf-8")
    check = named(diagnose(), "备份文件夹")
    assert not check.ok
    assert "不能写入" in check.remedy


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="input methods of Linux")
def test_a_desktop_without_an_input_method_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", str(tmp_path))
    check = named(diagnose(), "中文输入法")
    assert not check.ok
    assert not check.is_needed
    assert "sudo apt install -y fcitx5" in check.remedy
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert named(diagnose(), "中文输入法").ok


def test_the_doctor_starts_where_no_package_is_installed() -> None:
    script = f"import sys; sys.path[:0] = [{str(ROOT / 'src')!r}]; from cunfupin.doctor import main; sys.exit(main())"
    command = [sys.executable, "-I", "-S", "-X", "utf8", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("没有安装") == len(PACKAGES)
    assert "数据文件引擎没有或旧于 3.51.3" in done.stdout
