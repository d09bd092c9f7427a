"""Two copies of a village edited apart, the township between them, over packages in an exchange folder."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services.delivery import last_exchange
from cunfupin.services.exchange import exchange_history, receive, send
from cunfupin.services.finding_history import recheck
from cunfupin.services.history import undo_import
from cunfupin.services.names import find_by_key
from cunfupin.services.records import Query, create_record, get_record, list_records, remove_records, update_record
from cunfupin.services.review_items import open_items
from cunfupin.services.rulings import rule
from cunfupin.services.seeding import seed_village, village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, VILLAGE_CODE

from .world import World

OTHER_CODE = "360735202207"


@dataclass
class Place:
    """A township with a seeded village and a second copy of the village's file."""

    township: Workspace
    first: Workspace
    second: Workspace
    stick: Path
    household: bytes


@pytest.fixture
def place(world: World) -> Place:
    household = world.household("first", "3607352022060001")
    world.close()
    shutil.copy(world.path("first"), world.path("second"))
    return Place(world.township, world.first, world.second, world.stick, household)


def hamlet(workspace: Workspace, household: bytes) -> object:
    return get_record(workspace, "household", household)["natural_village"]


def test_a_copied_file_becomes_a_new_replica_and_says_so(place: Place) -> None:
    assert place.first.replica != place.second.replica
    assert place.first.notices == []
    assert "拷贝" in place.second.notices[0]


def test_a_conflict_is_ruled_at_the_township_and_the_ruling_comes_back(place: Place) -> None:
    update_record(place.first, "household", place.household, {"natural_village": "上屋"})
    update_record(place.second, "household", place.household, {"natural_village": "下屋"})
    send(place.first, place.stick)
    send(place.second, place.stick)

    outcome = receive(place.township, [place.stick])

    assert (outcome.created, outcome.conflicts) == (1, 1)
    (item,) = open_items(place.township, kinds=("conflict",))
    choice = "ours" if item.ours["natural_village"] == "上屋" else "theirs"
    rule(place.township, item.id, choice, reason="入户核实")
    send(place.township, place.stick)
    for village in (place.first, place.second):
        receive(village, [place.stick])
        assert hamlet(village, place.household) == "上屋"
        assert open_items(village) == []
    assert hamlet(place.township, place.household) == "上屋"


def test_different_fields_of_one_record_merge_silently(place: Place) -> None:
    update_record(place.first, "household", place.household, {"natural_village": "上屋"})
    update_record(place.second, "household", place.household, {"household_phone": "19900000001"})
    for village in (place.first, place.second):
        send(village, place.stick)

    outcome = receive(place.township, [place.stick])

    record = get_record(place.township, "household", place.household)
    assert (record["natural_village"], record["household_phone"]) == ("上屋", "19900000001")
    assert (outcome.conflicts, outcome.parallel) == (0, 1)


def test_a_preview_leaves_nothing_behind(place: Place) -> None:
    send(place.first, place.stick)

    preview = receive(place.township, [place.stick], preview=True)

    assert preview.created == 1
    assert list_records(place.township, Query(ledger="household")).total == 0
    assert exchange_history(place.township) == []
    taken = receive(place.township, [place.stick])
    assert (taken.created, taken.updated) == (preview.created, preview.updated)


def test_a_merge_says_what_doubtful_data_it_brought(place: Place) -> None:
    recheck(place.township)
    send(place.first, place.stick)
    receive(place.township, [place.stick], preview=True)
    assert place.township.notices == []

    receive(place.township, [place.stick])

    assert "上次核查以来新出现" in place.township.notices[-1]


def test_a_package_taken_in_again_changes_nothing(place: Place) -> None:
    send(place.first, place.stick)
    receive(place.township, [place.stick])

    again = receive(place.township, [place.stick])

    assert (again.created, again.updated, again.already_imported) == (0, 0, 1)


def test_a_lost_stick_costs_nothing(place: Place) -> None:
    lost = send(place.first, place.stick).path
    update_record(place.first, "household", place.household, {"natural_village": "上屋"})
    lost.unlink()

    send(place.first, place.stick)
    receive(place.township, [place.stick])

    assert hamlet(place.township, place.household) == "上屋"


def test_a_package_without_its_forerunner_waits_and_comes_in_later(place: Place, tmp_path: Path) -> None:
    send(place.first, place.stick)
    receive(place.township, [place.stick])
    send(place.township, place.stick)
    receive(place.first, [place.stick])
    update_record(place.first, "household", place.household, {"natural_village": "上屋"})
    middle = send(place.first, tmp_path / "中间").path
    fresh = create_township_copy(place.township, tmp_path)
    with place.first.bookkeeping() as connection:
        connection.exec_driver_sql(
            "UPDATE peer SET receipt = json_set(receipt, ?, 99) WHERE role = 'township'", (key(place.first),)
        )
    update_record(place.first, "household", place.household, {"natural_village": "新屋"})
    with place.first.bookkeeping() as connection:
        last = connection.exec_driver_sql("SELECT last FROM stream WHERE replica = ?", (place.first.replica,)).scalar()
        connection.exec_driver_sql(
            "UPDATE peer SET receipt = json_set(receipt, ?, ?) WHERE role = 'township'", (key(place.first), last - 1)
        )
    late = send(place.first, tmp_path / "最后").path

    held = receive(fresh, [late])
    assert held.held == 1
    assert "还缺濯龙村" in held.packages[0].note
    assert hamlet(fresh, place.household) is None

    receive(fresh, [middle])
    assert hamlet(fresh, place.household) == "新屋"
    fresh.close()


def key(workspace: Workspace) -> str:
    return f'$."{workspace.replica}/{VILLAGE_CODE}"'


def create_township_copy(township: Workspace, tmp_path: Path) -> Workspace:
    township.file.checkpoint()
    shutil.copy(township.file.path, tmp_path / "乡镇副本.cunfupin")
    return open_file(tmp_path / "乡镇副本.cunfupin", PASSPHRASE)


def test_a_whole_data_file_is_taken_like_a_package(place: Place) -> None:
    place.first.file.checkpoint()

    outcome = receive(place.township, [place.first.file.path])

    assert outcome.created == 1
    assert receive(place.township, [place.first.file.path]).already_imported == 1


def test_what_a_receiving_brought_can_be_taken_back(place: Place) -> None:
    send(place.first, place.stick)
    outcome = receive(place.township, [place.stick])

    undo_import(place.township, str(outcome.import_id))

    assert list_records(place.township, Query(ledger="household")).total == 0


def test_a_village_never_gets_another_villages_records(place: Place, tmp_path: Path) -> None:
    seed_village(place.township, OTHER_CODE, tmp_path / "邻村.cunfupin", PASSPHRASE)
    other = open_file(tmp_path / "邻村.cunfupin", PASSPHRASE)
    send(place.first, place.stick)
    receive(place.township, [place.stick])
    send(place.township, place.stick)

    receive(other, [place.stick])

    assert list_records(other, Query(ledger="household")).total == 0
    with other.read() as connection:
        scopes = set(connection.exec_driver_sql("SELECT scope FROM stream").scalars())
    assert scopes <= {OTHER_CODE, ""}
    other.close()


def test_a_village_that_was_never_enrolled_is_taken_as_a_new_device(
    township: Workspace, village: Workspace, tmp_path: Path
) -> None:
    create_record(village, "household", {"village": village_uid(VILLAGE_CODE), "household_no": "3607352022060009"})
    send(village, tmp_path / "U盘")

    outcome = receive(township, [tmp_path / "U盘"])

    assert outcome.packages[0].note == "新设备，请向对方核实"
    send(township, tmp_path / "U盘")
    assert receive(village, [tmp_path / "U盘"]).packages[0].status == "taken"
    with township.read() as connection:
        assert find_by_key(connection, "household", "3607352022060009")


def test_a_removal_that_did_not_know_an_edit_keeps_the_record(place: Place) -> None:
    send(place.first, place.stick)
    receive(place.township, [place.stick])
    remove_records(place.second, "household", [place.household])
    update_record(place.first, "household", place.household, {"natural_village": "上屋"})
    for village in (place.first, place.second):
        send(village, place.stick)

    outcome = receive(place.township, [place.stick])

    assert outcome.conflicts == 1
    assert get_record(place.township, "household", place.household)["is_removed"] == 0


def test_a_township_without_villages_leaves_its_card(township: Workspace, tmp_path: Path) -> None:
    assert send(township, tmp_path).paths == ()
    assert [path.name for path in tmp_path.rglob("*.cfcard")] == ["乡镇名片.cfcard"]


def test_the_last_exchange_is_known(place: Place) -> None:
    assert last_exchange(place.first) is None
    send(place.first, place.stick)
    assert last_exchange(place.first) is not None
