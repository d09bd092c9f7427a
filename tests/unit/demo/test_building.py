"""Building, using again, and keeping what is not ours."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.demo import DemoFiles, build
from cunfupin.demo.building import PASSPHRASE
from cunfupin.demo.families import TODAY
from cunfupin.demo.filling import village_rows
from cunfupin.demo.folder import found_in, make_room, making
from cunfupin.demo.village import units
from cunfupin.errors import UserError
from cunfupin.services.past_roll import roll_on
from cunfupin.services.quality_rows import read_rows
from cunfupin.services.records import Query, list_records
from cunfupin.services.review_items import open_items
from cunfupin.services.workspace import Workspace

from .test_people import shared_rows


@contextmanager
def opened(path: Path) -> Iterator[Workspace]:
    workspace = open_file(path, PASSPHRASE)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DemoFiles:
    """A demo that no test changes."""
    place = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUNFUPIN_HOME", str(place / "home"))
        return build(place / "示例", households=4, villages=2)


def test_a_village_holds_exactly_what_the_seed_makes(made: DemoFiles) -> None:
    """`test_people` proves that the seed makes the same rows each time."""
    wanted = village_rows(units(2)[1], 4, shared_rows()[1])
    with opened(made.villages[1]) as village, village.read() as connection:
        for name in wanted.names:
            rows = {row["uid"]: row for row in read_rows(connection, name)}
            for record in wanted.of(name):
                assert {field: rows[record["uid"]][field] for field in record} == record


def test_the_master_holds_all_villages_and_something_to_rule(made: DemoFiles) -> None:
    with opened(made.township) as master:
        kinds = {item.kind for item in open_items(master)}
        assert list_records(master, Query(ledger="household")).total == 8
    assert kinds >= {"conflict", "parallel"}
    assert all(path.stat().st_size for path in made.produced)


def test_every_file_is_marked_and_stands_on_the_day_of_the_demo(made: DemoFiles) -> None:
    for path in (made.township, *made.villages):
        with opened(path) as workspace:
            assert workspace.today == TODAY


def test_there_is_a_roll_of_an_earlier_day(made: DemoFiles) -> None:
    with opened(made.villages[0]) as village:
        assert not roll_on(village, date(2020, 11, 29)).lines
        changed = [line.cells[-1] for line in roll_on(village, date(2020, 12, 1)).lines]
    assert sorted(changed) == ["", "", "", "风险等级→中风险"]


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
