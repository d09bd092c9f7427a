"""Settings survive power cuts, damage and newer programs."""

import json
from pathlib import Path

import pytest

from cunfupin.settings import Settings, load, remember, save

FULL = Settings(
    text_scale=150,
    last_file="/数据/濯龙村.cunfupin",
    operator="温第一",
    exchange_folder="/media/U盘",
    heading_mappings={"household": {"户主的名字": "head_name"}},
    shown_columns={"household": ("household_no", "head_name")},
    window_size=(1366, 700),
)


def test_without_a_file_the_defaults_hold() -> None:
    assert load() == Settings()
    assert load().text_scale == 100


def test_what_is_saved_is_loaded(home: Path) -> None:
    save(FULL)
    assert load() == FULL
    assert (home / "settings.json").stat().st_mode & 0o077 == 0
    assert [left.name for left in home.iterdir()] == ["settings.json"]


def test_remembering_changes_one_setting_and_keeps_the_rest() -> None:
    save(FULL)
    assert remember(text_scale=125).operator == "温第一"
    assert load().text_scale == 125
    assert load().heading_mappings == FULL.heading_mappings


def test_what_a_newer_program_wrote_is_kept(home: Path) -> None:
    save(FULL)
    path = home / "settings.json"
    content = json.loads(path.read_text(encoding="utf-8")) | {"theme": {"name": "dark"}, "sound": False}
    path.write_text(json.dumps(content), encoding="utf-8")
    remember(operator="赖专干")
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["theme"] == {"name": "dark"}
    assert kept["sound"] is False
    assert kept["operator"] == "赖专干"


@pytest.mark.parametrize("damage", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", "设置".encode("gbk"), b"null"])
def test_a_damaged_file_is_kept_aside(home: Path, damage: bytes) -> None:
    home.mkdir()
    (home / "settings.json").write_bytes(damage)
    assert load() == Settings()
    assert (home / "settings.damaged.json").read_bytes() == damage
    save(FULL)
    assert load() == FULL


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_scale", "huge"),
        ("text_scale", 7),
        ("last_file", 3),
        ("operator", None),
        ("heading_mappings", ["x"]),
        ("shown_columns", "household_no"),
        ("window_size", [0, 10]),
        ("window_size", [1]),
        ("window_size", "1366x768"),
    ],
)
def test_a_value_of_the_wrong_kind_is_the_default(home: Path, name: str, value: object) -> None:
    home.mkdir()
    content = {"operator": "温第一", "text_scale": 125} | {name: value}
    (home / "settings.json").write_text(json.dumps(content), encoding="utf-8")
    loaded = load()
    assert getattr(loaded, name) == getattr(Settings(), name)
    assert loaded.text_scale == (100 if name == "text_scale" else 125)


def test_settings_are_written_in_one_stroke(home: Path) -> None:
    """A write that fails midway leaves the old settings and no scrap."""
    save(FULL)
    with pytest.raises(TypeError):
        save(Settings(other={"odd": object()}))
    assert load() == FULL
    assert [left.name for left in home.iterdir()] == ["settings.json"]


def test_a_disk_that_takes_no_settings_hinders_nothing(home: Path) -> None:
    save(FULL)
    (home / "settings.part").mkdir()
    assert remember(operator="赖专干").operator == "赖专干"
    assert load() == FULL
