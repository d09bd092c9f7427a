"""The log of changes: what a database tool does to it is noticed, and what it does to records is kept."""

from datetime import tzinfo

import pytest

from cunfupin.errors import UserError
from cunfupin.services.backups import verify
from cunfupin.services.history import record_history
from cunfupin.services.records import update_record
from tests.integration.world import World
from tests.property.replicas import exchange


def by_tool(world: World, name: str, statement: str) -> None:
    with world.file(name).file.write() as connection:
        connection.exec_driver_sql(statement)


def test_log_row_edited_with_a_database_tool(world: World) -> None:
    household = world.household("first", address="老屋")
    by_tool(world, "first", "UPDATE entry SET payload = replace(payload, '老屋', '新屋') WHERE payload LIKE '%老屋%'")
    assert any("被改动过" in problem for problem in verify(world.first))
    assert household


def test_log_row_taken_out_with_a_database_tool(world: World) -> None:
    household = world.household("first")
    world.write("first", "household", household, address="上屋")
    by_tool(world, "first", "DELETE FROM entry WHERE commit_id = (SELECT max(id) FROM commit_log)")
    assert verify(world.first) != []


def test_record_edited_with_a_database_tool(world: World) -> None:
    """It becomes a change of its own, by nobody of the office, and travels like any other."""
    household = world.household("first", address="老屋")
    world.settle()
    by_tool(world, "first", "UPDATE household SET address = '工具屋'")
    exchange(world.first, world.township)
    assert world.shows("township", "household", household, "address") == "工具屋"
    line = record_history(world.township, "household", household)[-1]
    assert (line.by, line.kind) == ("非本软件", "external")


def test_record_edited_with_capture_taken_out(world: World) -> None:
    world.household("first", address="老屋")
    by_tool(world, "first", "DROP TRIGGER capture_update_household")
    with pytest.raises(UserError, match="停止写入"):
        update_record(world.first, "household", b"0" * 16, {"address": "新屋"})
    assert verify(world.first) != []


def test_times_of_a_wrong_clock_are_marked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from cunfupin.sync import clocks

    household = world.household("first")

    class Wrong(clocks.datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Wrong":
            return cls(2009, 1, 1, tzinfo=tz)

    with monkeypatch.context() as patch:
        patch.setattr(clocks, "datetime", Wrong)
        world.write("first", "household", household, address="上屋")
    lines = record_history(world.first, "household", household)
    assert [line.is_doubtful for line in lines if line.field == "address"] == [True]
    assert not any(line.is_doubtful for line in lines if line.field == "household_no")
