"""Places that get to know each other late, and packages that end up at the wrong place."""

from pathlib import Path

import pytest

from cunfupin.bootstrap import create_file
from cunfupin.errors import UserError
from cunfupin.services import devices
from cunfupin.services.exchange import receive, send
from cunfupin.services.membership import own_place
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.integration.world import World
from tests.property.replicas import tables

LONE_CODE = "360735202208"


@pytest.fixture
def lone(world: World) -> Workspace:
    """A village that founded its own data file, with a passphrase of its own."""
    path = world.folder / "独村.cunfupin"
    workspace = create_file(path, "另一个密码", role="village", region_code=LONE_CODE, name="独村", operator="李书记")
    world.opened["lone"] = workspace
    create_record(workspace, "household", {"village": village_uid(LONE_CODE), "household_no": "3607352022080001"})
    return workspace


def test_a_village_started_alone_joins_later_and_nothing_is_typed_again(world: World, lone: Workspace) -> None:
    world.send("lone")
    refused = world.carry("township")
    assert any("还没有和乡镇建立联系" in one.note for one in refused.packages)
    send(world.township, world.stick)
    world.carry("lone", "lone")
    assert "请打电话核对" in lone.notices[-1]
    outcome = world.carry("lone", "township")
    assert [one.note for one in outcome.packages if one.status == "taken"] == ["新设备，请向对方核实"]
    assert len(tables(world.township)["household"]) == 1
    devices.confirm(world.township, lone.replica)
    assert world.carry("township", "lone").packages[-1].status == "taken"
    with lone.read() as connection:
        assert not own_place(connection).is_self_made


def test_package_for_another_village_or_township(world: World) -> None:
    world.household("first")
    package = world.send("first").path
    stranger = create_file(
        world.folder / "别乡.cunfupin", "密", role="township", region_code="360735203000", name="别乡"
    )
    world.opened["stranger"] = stranger
    for place in (stranger, world.other):
        with pytest.raises(UserError, match="不是给本单位的"):
            receive(place, [package])
        assert tables(place)["household"] == {}


def test_wrong_recipient(world: World, tmp_path: Path) -> None:
    """A package that names this place in its header but was encrypted for somebody else."""
    from cunfupin.sync.envelope import unwrap, wrap

    outside = unwrap(world.send("first").path.read_bytes())
    forged = tmp_path / "改了收件人.cfpkg"
    forged.write_bytes(wrap({**outside.header, "receiver": world.other.facts.region_code}, outside.sealed))
    with pytest.raises(UserError, match="不是给本单位的"):
        receive(world.other, [forged])
