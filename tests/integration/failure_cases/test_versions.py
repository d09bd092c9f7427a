"""Programs of different versions in the field: what one does not know it keeps, forwards and shows after an upgrade."""

from dataclasses import replace
from typing import Any

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.models.base import new_uid
from cunfupin.services.history import undo_import
from cunfupin.storage.data_file import write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.storage.triggers import CAPTURE
from cunfupin.sync import upcast
from cunfupin.sync.commits import CommitRecord, EntryRecord, Header, dumps, header_text
from cunfupin.sync.live_values import shown_value
from cunfupin.sync.log import collect
from cunfupin.sync.plan import NothingKnown, plan_merge
from cunfupin.sync.replay import UNDERSTOOD
from cunfupin.sync.row_states import load_states
from tests.integration.world import PASSPHRASE, VILLAGE, VILLAGE_CODE, World
from tests.property.replicas import SCOPES, new_import, take_in

REPLICA = "e" * 16


class Writer:
    """A program of another version: its commits are made by hand."""

    def __init__(self, schema: int) -> None:
        self.commits: list[CommitRecord] = []
        self._schema = schema

    def write(self, ledger: str, row: bytes, op: str, payload: dict[str, Any]) -> str:
        """Add a commit with one entry; answers its dot."""
        last = self.commits[-1] if self.commits else None
        header = Header(
            replica=REPLICA, scope=VILLAGE_CODE, n=len(self.commits) + 1, prev=last.hash if last else "",
            at="2020-11-20T00:00:00Z", clock=1_600_000_000_000 + len(self.commits), operator="新", role="village",
            kind="edit", label="修改", reason="", action="f" * 16, deps={}, schema=self._schema,
        )  # fmt: skip
        entry = EntryRecord(ledger, row, op, dumps(payload), "0" * 32)
        self.commits.append(CommitRecord(header_text(header), (entry,)))
        return header.dot


def lines(world: World, name: str) -> list[tuple[str, str]]:
    """What a file would forward of the other version's commits, as it was sealed."""
    with world.file(name).read() as connection:
        found = collect(connection, SCOPES, {})
    return [(one.text, entry.line) for one in found if one.header.replica == REPLICA for entry in one.entries]


def test_newest_into_v1_keeps_forwards_and_shows_after_an_upgrade(world: World) -> None:
    newer, row, strange = Writer(SCHEMA_VERSION + 1), new_uid(), new_uid()
    values = {"household_no": "1", "village": VILLAGE.hex(), "address": "上屋", "future_field": "将来"}
    dot = newer.write("household", row, "I", values)
    newer.write("future_ledger", strange, "I", {"future_field": "将来的台账"})
    newer.write("household", row, "U", {"future_field": [[dot], {"future_field": ["将来", "更远的将来"]}]})
    newer.write("future_ledger", strange, "U", {"is_removed": [[dot], {"is_removed": [0, 1]}]})
    take_in(world.first, newer.commits)
    world.write("first", "household", row, address="下屋")
    world.settle()
    for name in ("first", "second", "township"):
        assert world.shows(name, "household", row, "address") == "下屋"
        assert lines(world, name) == [(one.text, entry.line) for one in newer.commits for entry in one.entries]
        assert world.items(name) == []


def test_what_an_older_program_kept_is_shown_after_its_upgrade(world: World) -> None:
    newer, row, hidden = Writer(SCHEMA_VERSION), new_uid(), new_uid()
    newer.write("household", row, "I", {"household_no": "1", "village": VILLAGE.hex(), "address": "上屋"})
    newer.write("member", hidden, "I", {"household": row.hex(), "full_name": "温石秀"})
    take_in(world.first, newer.commits)
    with world.first.file.write() as connection:  # as a program would have left it that knew neither field nor ledger
        write_facts(connection, {CAPTURE: "off", UNDERSTOOD: str(SCHEMA_VERSION - 1)})
        connection.exec_driver_sql("UPDATE household SET address = NULL")
        connection.exec_driver_sql("DROP TRIGGER keep_member")
        connection.exec_driver_sql("DELETE FROM member")
        from cunfupin.storage.triggers import make_triggers

        make_triggers(connection)
        write_facts(connection, {CAPTURE: "on"})
    world.close("first")
    assert world.shows("first", "household", row, "address") == "上屋"
    assert world.shows("first", "member", hidden, "full_name") == "温石秀"


def test_taking_back_a_merge_takes_back_fields_that_only_newer_programs_know(world: World) -> None:
    newer, row = Writer(SCHEMA_VERSION + 1), new_uid()
    values = {"household_no": "1", "village": VILLAGE.hex(), "address": "上屋", "future_field": "将来"}
    dot = newer.write("household", row, "I", values)
    take_in(world.first, newer.commits)
    changes = {key: [[dot], {key: [values[key], f"{values[key]}改"]}] for key in ("address", "future_field")}
    newer.write("household", row, "U", changes)
    number = new_import(world.first)
    take_in(world.first, newer.commits, number)
    undo_import(world.first, str(number))
    assert world.shows("first", "household", row, "address") == "上屋"
    with world.first.read() as connection:
        assert shown_value(connection, row, load_states(connection, [row])[row], "future_field") == "将来"


def test_annotations_follow_a_renamed_field() -> None:
    payload = {"~reopened:old": [[], {"~reopened:old": [None, "[]"]}], "old": [[], {"old": [1, 2]}]}
    renamed = upcast.renaming("household", "old", "new")(EntryRecord("household", b"", "U", dumps(payload), ""))
    assert {key: list(fields) for key, (_dots, fields) in renamed.changes.items()} == {
        "~reopened:new": ["~reopened:new"],
        "new": ["new"],
    }


def test_renamed_column(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """I11: entries of an older schema read as those of this one, whether they are brought over before or after."""
    older, row = Writer(SCHEMA_VERSION - 1), new_uid()
    dot = older.write("household", row, "I", {"household_no": "1", "village": VILLAGE.hex(), "old_address": "老屋"})
    older.write("household", row, "U", {"old_address": [[dot], {"old_address": ["老屋", "上屋"]}]})
    rename = upcast.renaming("household", "old_address", "address")
    monkeypatch.setattr(upcast, "UPCASTERS", {SCHEMA_VERSION - 1: rename})
    take_in(world.first, older.commits)
    assert world.shows("first", "household", row, "address") == "上屋"
    now = [
        CommitRecord(
            header_text(replace(one.header, schema=SCHEMA_VERSION)), tuple(rename(entry) for entry in one.entries)
        )
        for one in older.commits
    ]
    now[1] = CommitRecord(header_text(replace(now[1].header, prev=now[0].hash)), now[1].entries)
    before, after = (plan_merge(NothingKnown(), commits) for commits in (older.commits, now))
    assert before.inserts == after.inserts
    assert before.states == after.states
    world.write("first", "household", row, address="下屋")
    world.settle()
    assert world.shows("township", "household", row, "address") == "下屋"


def test_an_upgrade_brings_live_dots_to_the_new_names(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    older, row = Writer(SCHEMA_VERSION - 1), new_uid()
    dot = older.write("household", row, "I", {"household_no": "1", "village": VILLAGE.hex(), "old_address": "老屋"})
    older.write("household", row, "U", {"old_address": [[dot], {"old_address": ["老屋", "上屋"]}]})
    take_in(world.first, older.commits)
    with world.first.file.write() as connection:
        write_facts(connection, {UNDERSTOOD: str(SCHEMA_VERSION - 1)})
    world.close("first")
    rename = upcast.renaming("household", "old_address", "address")
    monkeypatch.setattr(upcast, "UPCASTERS", {SCHEMA_VERSION - 1: rename})
    monkeypatch.setattr("cunfupin.sync.replay.UPCASTERS", upcast.UPCASTERS)
    world.opened["first"] = open_file(world.path("first"), PASSPHRASE)
    with world.first.read() as connection:
        dots = connection.exec_driver_sql("SELECT dots FROM row_state WHERE row_uid = ?", (row,)).scalar_one()
    assert dots == dumps({"address": [f"{REPLICA}:2"]})


def test_unknown_code(world: World) -> None:
    """A code that only newer programs know is shown as it is and goes on unchanged."""
    newer, home, row = Writer(SCHEMA_VERSION + 1), world.household("first"), new_uid()
    world.settle()
    newer.write("member", row, "I", {"household": home.hex(), "full_name": "温石秀", "sex": "将来的性别"})
    take_in(world.first, newer.commits)
    world.settle()
    assert world.shows("township", "member", row, "sex") == "将来的性别"
    from cunfupin.models.registry import field_of

    assert "将来的性别" in field_of("member", "sex").kind.format("将来的性别")


def test_a_group_that_an_older_program_knew_in_part_keeps_the_rest(world: World) -> None:
    """I12: whoever writes to a group without knowing all its fields leaves the others as they were."""
    writer, home, row = Writer(SCHEMA_VERSION), new_uid(), new_uid()
    person = {"full_name": "张三", "sex": "male", "born_on": "1990-01-01"}
    writer.write("household", home, "I", {"household_no": "1", "village": VILLAGE.hex()})
    dot = writer.write("member", row, "I", {"household": home.hex(), **person})
    dot = writer.write("member", row, "U", {"identity": [[dot], {"full_name": ["张三", "张山"]}]})
    writer.write("member", row, "U", {"identity": [[dot], {"born_on": ["1990-01-01", "1991-01-01"]}]})
    take_in(world.first, writer.commits[:3])
    take_in(world.first, writer.commits[3:])
    world.settle()
    for name in ("first", "second", "township"):
        shown = {what: world.shows(name, "member", row, what) for what in person}
        assert shown == {"full_name": "张山", "sex": "male", "born_on": "1991-01-01"}
        assert world.items(name, "conflict") == []
    with world.first.read() as connection:
        state = load_states(connection, [row])[row]
        assert {what: shown_value(connection, row, state, what) for what in person} == shown
    at_once = plan_merge(NothingKnown(), writer.commits)
    assert at_once.inserts[row][1].items() >= shown.items()
