"""Building, using again, and keeping what is not ours."""

import shutil
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.demo import DemoFiles, build
from cunfupin.demo.building import PASSPHRASE
from cunfupin.demo.families import TODAY
from cunfupin.demo.folder import found_in, make_room, making
from cunfupin.demo.village import units
from cunfupin.errors import UserError
from cunfupin.models.registry import ledger, ledgers
from cunfupin.services.review_items import open_items
from cunfupin.services.workspace import Workspace


def dump(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all ledgers."""
    with workspace.read() as connection:
        return {
            name: [tuple(row) for row in connection.execute(ledger(name).__table__.select().order_by("uid"))]
            for name in ledgers()
        }


def contents(files: DemoFiles) -> list[dict[str, list[tuple[object, ...]]]]:
    dumps = []
    for path in (files.township, *files.villages):
        workspace = open_file(path, files.passphrase)
        dumps.append(dump(workspace))
        workspace.close()
    return dumps


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    """A demo that no test changes."""
    place = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUNFUPIN_HOME", str(place / "home"))
        return build(place / "示例", households=4, villages=2)


def test_the_same_seed_makes_the_same_files(made: DemoFiles, tmp_path: Path) -> None:
    assert contents(made) == contents(build(tmp_path / "示例", households=4, villages=2))


def test_the_master_holds_all_villages_and_something_to_rule(made: DemoFiles) -> None:
    master = open_file(made.township, PASSPHRASE)
    kinds = {item.kind for item in open_items(master)}
    households = dump(master)["household"]
    master.close()
    assert len(households) == 8
    assert kinds >= {"conflict", "parallel"}
    assert all(path.stat().st_size for path in made.produced)


def test_every_file_is_marked_and_stands_on_the_day_of_the_demo(made: DemoFiles) -> None:
    for path in (made.township, *made.villages):
        workspace = open_file(path, PASSPHRASE)
        assert workspace.today == TODAY
        workspace.close()


def test_a_second_time_uses_what_is_there(made: DemoFiles) -> None:
    before = made.township.stat().st_mtime_ns
    assert build(made.township.parent, households=4, villages=2) == made
    assert made.township.stat().st_mtime_ns == before


def test_another_demo_moves_the_old_one_aside(made: DemoFiles, tmp_path: Path) -> None:
    folder = tmp_path / "示例"
    shutil.copytree(made.township.parent, folder)
    (folder / "我的笔记.txt").write_text("留着", encoding="utf-8")
    for name in ("第一次", "第二次"):
        make_room(folder, name)
        assert found_in(folder, name) is None
    assert (tmp_path / "示例（旧）" / "我的笔记.txt").exists()
    assert not (folder / "我的笔记.txt").exists()


def test_what_is_missing_is_made_again(made: DemoFiles, tmp_path: Path) -> None:
    folder = tmp_path / "示例"
    shutil.copytree(made.township.parent, folder)
    assert found_in(folder, making(4, 2)) is not None
    (folder / made.villages[1].relative_to(made.township.parent)).unlink()
    assert found_in(folder, making(4, 2)) is None


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "工资.xlsx").write_text("别动", encoding="utf-8")
    with pytest.raises(UserError, match="已经有别的文件"):
        build(tmp_path, households=2, villages=1)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["工资.xlsx"]


@pytest.mark.parametrize(("households", "villages"), [(0, 1), (1, 0), (1, 61), (3001, 1)])
def test_impossible_numbers_are_refused(tmp_path: Path, households: int, villages: int) -> None:
    with pytest.raises(UserError, match="示例最多"):
        build(tmp_path / "示例", households=households, villages=villages)


def test_more_villages_than_the_township_has_are_invented() -> None:
    names = [unit.name for unit in units(23)]
    assert names[9:11] == ["高背村", "石背村"]
    assert names[22] == "石背一村"
    assert len({unit.code for unit in units(60)}) == 60


@pytest.mark.soak
def test_invented_villages_are_known_to_the_master(tmp_path: Path) -> None:
    files = build(tmp_path / "示例", households=1, villages=11)
    assert [path.stem for path in files.villages[9:]] == ["高背村", "石背村"]
