"""The log of changes: what a database tool does to it is noticed, and what it does to records is kept."""

from datetime import tzinfo

import pytest

from cunfupin.errors import UserError
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.services.backups import verify
from cunfupin.services.history import record_history
from cunfupin.services.outside_edits import outside_edits, take_over
from cunfupin.services.records import update_record
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.triggers import CAPTURE
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


@pytest.mark.parametrize("way", ["dropped", "switched off"])
def test_record_edited_past_capture_is_taken_over(world: World, way: str) -> None:
    """Changed, added and deleted rows become one change by nobody of the office; it travels, and writing goes on."""
    household, gone = world.household("first", address="老屋"), world.household("first", "2")
    member, added = world.member("first", gone), new_uid()
    with world.first.file.write() as connection:
        for name in ("capture_update_household", "capture_insert_member", "keep_household"):
            if way == "dropped" or name.startswith("keep"):
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        if way == "switched off":
            write_facts(connection, {CAPTURE: "off"})
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        connection.exec_driver_sql("UPDATE household SET address = '工具屋' WHERE uid = ?", (household,))
        connection.exec_driver_sql(
            "INSERT INTO member (uid, household, full_name) VALUES (?, ?, '温新来')", (added, household)
        )
    by_tool_without_references(world.first, "DELETE FROM household WHERE uid = ?", gone)
    with pytest.raises(UserError, match="停止写入"):
        update_record(world.first, "household", household, {"address": "新屋"})
    world.close("first")
    assert any("没有登记（" in one for one in verify(world.first))
    lines = {(one.kind, one.ledger): one for one in outside_edits(world.first)}
    assert lines["修改", ledger("household").__ledger__.title].what.endswith("老屋 → 工具屋")
    assert len(take_over(world.first).rows) == 3
    assert verify(world.first) == []
    world.settle()
    assert world.shows("township", "household", household, "address") == "工具屋"
    assert world.shows("township", "member", added, "full_name") == "温新来"
    assert world.shows("township", "member", member, "household") == gone
    assert [one.uid for one in world.items("township", "violation")] == [gone]
    line = record_history(world.township, "household", household)[-1]
    assert (line.by, line.kind, line.reason) == ("非本软件", "external", "温第一检查时登记")
    world.write("first", "household", household, address="新屋")
    world.settle()
    assert world.shows("township", "household", household, "address") == "新屋"


def by_tool_without_references(workspace: Workspace, statement: str, uid: bytes) -> None:
    """What a tool does that knows nothing of references."""
    engine = workspace.file._engine
    connection = engine.raw_connection()
    connection.cursor().execute("PRAGMA foreign_keys=OFF")
    connection.cursor().execute(statement, (uid,))
    connection.cursor().execute("PRAGMA foreign_keys=ON")
    connection.close()


def test_nothing_is_taken_over_from_a_broken_log(world: World) -> None:
    world.household("first", address="老屋")
    by_tool(world, "first", "UPDATE entry SET payload = replace(payload, '老屋', '新屋') WHERE payload LIKE '%老屋%'")
    with pytest.raises(UserError, match="请用备份恢复"):
        take_over(world.first)


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
