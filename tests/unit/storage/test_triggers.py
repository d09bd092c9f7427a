"""Triggers see every change, however it is written, and say whether they are still themselves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledgers
from cunfupin.storage.data_file import DataFile, create, fact, write_facts
from cunfupin.storage.triggers import CAPTURE, make_triggers, sum_of_declared, sum_of_triggers


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DataFile]:
    """An empty data file."""
    made = create(tmp_path / "x.cunfupin", "abc", {})
    yield made
    made.close()


def raw(connection: Connection) -> list[tuple[str, str, Any]]:
    """What the triggers saw: ledger, kind of change, payload."""
    rows = connection.exec_driver_sql("SELECT ledger, op, payload FROM raw_change ORDER BY id")
    return [(name, op, json.loads(text)) for name, op, text in rows]


def put(connection: Connection, uid: bytes, **values: object) -> None:
    """Insert a household by plain SQL."""
    names = ["uid", *values]
    marks = ", ".join("?" * len(names))
    connection.exec_driver_sql(f"INSERT INTO household ({', '.join(names)}) VALUES ({marks})", (uid, *values.values()))


def test_only_what_is_not_blank_is_noted_of_a_new_row(file: DataFile) -> None:
    village = new_uid()
    with file.write() as connection:
        connection.exec_driver_sql("INSERT INTO village (uid) VALUES (?)", (village,))
        put(connection, new_uid(), household_no="1", village=village, address='引号"和\\和\n和😀')
        noted = raw(connection)
    assert noted[0] == ("village", "I", {})
    assert noted[1] == (
        "household",
        "I",
        {"household_no": "1", "village": village.hex(), "address": '引号"和\\和\n和😀'},
    )


def test_only_what_differs_is_noted_of_a_changed_row(file: DataFile) -> None:
    uid = new_uid()
    with file.write() as connection:
        put(connection, uid, household_no="1", note="旧")
        connection.exec_driver_sql(
            "UPDATE household SET household_no = '1', note = '新', address = '组' WHERE uid = ?", (uid,)
        )
        connection.exec_driver_sql("UPDATE household SET note = NULL, is_removed = 1")
        noted = raw(connection)
    assert noted[1][2] == {"note": ["旧", "新"], "address": [None, "组"]}
    assert noted[2][2] == {"note": ["新", None], "is_removed": [0, 1]}


def test_bulk_statements_are_seen_row_by_row(file: DataFile) -> None:
    with file.write() as connection:
        for number in range(5):
            put(connection, new_uid(), household_no=str(number))
        connection.exec_driver_sql("UPDATE household SET note = '统一'")
        assert len(raw(connection)) == 10


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM household", "INSERT OR REPLACE INTO household (uid, note) SELECT uid, 'x' FROM household"],
)
def test_rows_are_never_deleted(file: DataFile, statement: str) -> None:
    with file.write() as connection:
        put(connection, new_uid(), household_no="1")
    with pytest.raises(IntegrityError, match="never deleted"), file.write() as connection:
        connection.exec_driver_sql(statement)
    with file.read() as connection:
        assert connection.exec_driver_sql("SELECT household_no, note FROM household").all() == [("1", None)]


def test_a_merge_switches_capture_off_for_its_transaction(file: DataFile) -> None:
    with file.write() as connection:
        write_facts(connection, {CAPTURE: "off"})
        put(connection, new_uid(), household_no="1")
        write_facts(connection, {CAPTURE: "on"})
        put(connection, new_uid(), household_no="2")
        assert [payload["household_no"] for _ledger, _op, payload in raw(connection)] == ["2"]


def test_the_sum_notices_a_trigger_that_is_gone_changed_or_new(file: DataFile) -> None:
    with file.write() as connection:
        noted = fact(connection, "triggers")
        assert noted == sum_of_triggers(connection) == sum_of_declared()
        for statement in (
            "DROP TRIGGER capture_insert_household",
            "CREATE TRIGGER more AFTER INSERT ON household BEGIN SELECT 1; END",
        ):
            connection.exec_driver_sql(statement)
            assert sum_of_triggers(connection) != noted
        make_triggers(connection)
        assert fact(connection, "triggers") == sum_of_triggers(connection) == noted


def test_there_are_three_triggers_for_each_ledger(file: DataFile) -> None:
    with file.read() as connection:
        found = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    assert found == {f"{part}_{name}" for name in ledgers() for part in ("capture_insert", "capture_update", "keep")}
