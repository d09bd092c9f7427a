"""Everything that belongs to the user lies under one folder, for this user only."""

from pathlib import Path

import pytest

from cunfupin import paths


@pytest.mark.parametrize("name", ["keys", "inbox", "outbox", "backups", "logs"])
def test_folders_are_made_when_asked_for(home: Path, name: str) -> None:
    folder = getattr(paths, f"{name}_dir")()
    assert folder == home / name
    assert folder.is_dir()
    assert folder.stat().st_mode & 0o077 == 0


def test_home_moves_with_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUNFUPIN_HOME", str(tmp_path / "别处" / "深处"))
    assert paths.home() == tmp_path / "别处" / "深处"
    assert paths.home().is_dir()


def test_without_the_variable_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUNFUPIN_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.home().name == "cunfupin"


def test_what_comes_with_the_program_is_there() -> None:
    assert (paths.resources_dir() / "codes" / "code_lists.csv").is_file()
    assert (paths.resources_dir() / "glossary.csv").is_file()
    assert list((paths.migrations_dir() / "versions").glob("0001_*.py"))
