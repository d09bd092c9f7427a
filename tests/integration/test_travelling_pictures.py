"""Pictures travel in packages of their own: beside the records, asked for where they are missing, to their village only."""

from pathlib import Path

import pytest
from PIL import Image

from cunfupin.fields import Attachment
from cunfupin.models.registry import references_of, stored_fields
from cunfupin.services.exchange import receive, send
from cunfupin.services.pictures import picture, store_pictures
from cunfupin.services.records import create_record
from tests.integration.world import World

LEDGER = "aid_request"


@pytest.fixture
def photo(world: World, tmp_path: Path) -> str:
    """A picture that a record of the first computer of the village names."""
    path = tmp_path / "现场.jpg"
    Image.effect_noise((900, 700), 40).save(path)
    (name,) = store_pictures(world.first, [path])
    field = next(spec.name for spec in stored_fields(LEDGER) if isinstance(spec.kind, Attachment))
    via = next(field for field, target in references_of(LEDGER).items() if target == "household")
    create_record(world.first, LEDGER, {via: world.household(), field: name})
    return name


def has(world: World, place: str, name: str) -> bool:
    with world.file(place).read() as connection:
        return picture(connection, name) is not None


def packages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.cfpic"))


def test_a_picture_reaches_all_of_its_village_and_nobody_else(world: World, photo: str) -> None:
    assert send(world.first, world.stick).pictures == 1
    assert receive(world.township, [world.stick]).pictures == 1
    assert has(world, "township", photo)
    assert send(world.first, world.stick).pictures == 0
    assert receive(world.township, [world.stick]).pictures == 0
    assert send(world.township, world.stick).pictures == 0
    receive(world.second, [world.stick])
    assert has(world, "second", photo)
    receive(world.other, [world.stick])
    assert not has(world, "other", photo)


def test_a_damaged_or_lost_package_holds_up_no_record_and_is_asked_for_again(world: World, photo: str) -> None:
    send(world.first, world.stick)
    (package,) = packages(world.stick)
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.write_bytes(content)
    outcome = receive(world.township, [world.stick])
    assert (outcome.created, outcome.pictures) == (2, 0)
    package.unlink()
    world.carry("township", "first")
    assert send(world.first, world.stick).pictures == 1
    assert receive(world.township, [world.stick]).pictures == 1
    assert has(world, "township", photo)


def test_a_full_stick_keeps_back_pictures_but_no_records(
    world: World, photo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.suffix == ".cfpic":
            raise OSError(28, "No space left on device")
        return whole(path, target)

    monkeypatch.setattr(Path, "replace", full)
    sent = send(world.first, world.stick)
    assert (len(sent.paths), sent.pictures) == (1, 0)
    assert "照片没有写完" in world.first.notices[-1]
    assert packages(world.stick) == []
    monkeypatch.undo()
    assert send(world.first, world.stick).pictures == 1


def test_a_whole_data_file_brings_its_pictures_along(world: World, photo: str) -> None:
    path = world.path("first")
    world.close("first")
    assert receive(world.township, [path]).pictures == 1
    assert has(world, "township", photo)
    assert receive(world.township, [path]).pictures == 0
