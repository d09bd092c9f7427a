"""Settings that a township makes for its villages."""

from pathlib import Path
from typing import Any

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services import township_settings
from cunfupin.services.exchange import receive, send
from cunfupin.services.history import undo
from cunfupin.services.review_items import open_items
from cunfupin.services.seeding import seed_village
from cunfupin.services.township_settings import change_settings
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, VILLAGE_CODE

AREA = "quality"


def settings_in(workspace: Workspace, area: str) -> dict[str, Any]:
    with workspace.read() as connection:
        return township_settings.settings_in(connection, area)


def setting(workspace: Workspace, name: str, default: int) -> int:
    with workspace.read() as connection:
        return township_settings.setting(connection, AREA, name, default)


def change(workspace: Workspace, **values: object) -> None:
    change_settings(workspace, AREA, dict(values), action="修改核查参数")


def test_a_value_comes_back_as_it_was_set(village: Workspace) -> None:
    change(village, limit=30, lines={"poverty": [2736, 2800]}, word="按村核定")
    assert settings_in(village, AREA) == {"limit": 30, "lines": {"poverty": [2736, 2800]}, "word": "按村核定"}
    assert settings_in(village, "elsewhere") == {}
    change(village, limit=45)
    assert setting(village, "limit", 10) == 45


def test_the_default_stands_for_what_is_not_set_or_of_another_type(village: Workspace) -> None:
    assert setting(village, "limit", 10) == 10
    change(village, limit="三十")
    assert setting(village, "limit", 10) == 10


def test_what_is_taken_back_is_as_if_never_set_and_can_be_set_again(village: Workspace) -> None:
    change(village, limit=30)
    change(village, limit=None)
    assert settings_in(village, AREA) == {}
    change(village, limit=31)
    assert settings_in(village, AREA) == {"limit": 31}


def test_a_setting_is_one_step_that_can_be_undone(village: Workspace) -> None:
    change(village, limit=30, word="甲")
    undo(village)
    assert settings_in(village, AREA) == {}


def test_a_value_that_is_too_long_is_refused_and_nothing_is_set(village: Workspace) -> None:
    with pytest.raises(UserError, match="保存不下"):
        change(village, limit=30, word="长" * 70_000)
    assert settings_in(village, AREA) == {}


def test_the_word_of_the_township_travels_and_goes_first(township: Workspace, tmp_path: Path) -> None:
    seed_village(township, VILLAGE_CODE, tmp_path / "村.cunfupin", PASSPHRASE)
    village = open_file(tmp_path / "村.cunfupin", PASSPHRASE)
    change(village, limit=30, own="本村")
    change(township, limit=60)
    send(township, tmp_path / "U盘")
    receive(village, [tmp_path / "U盘"])
    assert settings_in(village, AREA) == {"limit": 60, "own": "本村"}
    with pytest.raises(UserError, match="由乡镇统一设置"):
        change(village, limit=31)
    change(village, own="改了")
    send(village, tmp_path / "U盘")
    receive(township, [tmp_path / "U盘"])
    assert settings_in(township, AREA) == {"limit": 60}
    village.close()


def test_two_computers_of_the_township_that_set_the_same_thing_have_one_conflict(
    township: Workspace, tmp_path: Path
) -> None:
    township.file.checkpoint()
    (tmp_path / "二号机.cunfupin").write_bytes(township.file.path.read_bytes())
    second = open_file(tmp_path / "二号机.cunfupin", PASSPHRASE)
    change(township, limit=30)
    change(second, limit=60)
    second.close()
    receive(township, [tmp_path / "二号机.cunfupin"])
    (item,) = open_items(township, kinds=("conflict",))
    assert item.ledger == "township_setting"
    assert settings_in(township, AREA)["limit"] in (30, 60)
