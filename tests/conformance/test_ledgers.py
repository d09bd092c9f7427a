"""Every ledger, present and future: declared soundly, stored as declared, captured whole."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, insert, select, update

from cunfupin.fields import FieldSpec, Reference, Value
from cunfupin.models import sync_tables
from cunfupin.models.base import new_uid
from cunfupin.models.derived import DERIVED
from cunfupin.models.registry import fields_of, has_field, ledger, ledgers, metadata, references_of, stored_fields
from cunfupin.storage.data_file import DataFile, create
from cunfupin.sync.capture import Author, Occasion, seal
from cunfupin.sync.merge_keys import members_of
from tests.values import example_of, values_of

BY_LEDGER = pytest.mark.parametrize("name", list(ledgers()))
AUTHOR = Author(replica="00000000000000aa", role="village", scope="360735202204", operator="")
Row = dict[str, Value | None]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFile]:
    """A data file that the tests of this module share."""
    made = create(tmp_path_factory.mktemp("ledgers") / "试验.cunfupin", "测试口令-2020", {})
    yield made
    made.close()


def test_names_and_titles_are_unique() -> None:
    assert len({cls.__ledger__.title for cls in ledgers().values()}) == len(ledgers())
    others = [table for table in vars(sync_tables).values() if isinstance(table, Table)]
    assert len(metadata().tables) == len(ledgers()) + len(others)


@BY_LEDGER
def test_labels_and_names_within_a_ledger_are_unique(name: str) -> None:
    specs = fields_of(name)
    assert len({spec.name for spec in specs}) == len(specs)
    assert len({spec.label for spec in specs}) == len(specs)


@BY_LEDGER
def test_keys_names_and_parents_are_declared_fields(name: str) -> None:
    facts = ledger(name).__ledger__
    for field_name in (*facts.key, *facts.other_keys, *filter(None, [facts.name])):
        assert has_field(name, field_name)
    assert facts.key
    assert facts.purpose
    assert not facts.parent or facts.parent in references_of(name).values()
    assert not facts.per_year or has_field(name, "year")
    module = ledger(name).__module__.split(".")
    assert module[-2:] == [facts.module, name]


@BY_LEDGER
def test_references_point_to_ledgers_and_are_indexed(name: str) -> None:
    table = ledger(name).__table__
    indexed = {column.name for index in table.indexes for column in list(index.columns)[:1]}
    for field_name, target in references_of(name).items():
        assert target in ledgers()
        assert field_name in indexed


@BY_LEDGER
def test_derived_fields_have_sql_and_stored_ones_none(name: str, file: DataFile) -> None:
    table = ledger(name).__table__
    for spec in fields_of(name):
        assert spec.derived == (spec.id in DERIVED), spec.id
        if spec.derived:
            assert spec.name not in table.columns
            with file.read() as connection:
                connection.execute(select(DERIVED[spec.id](table))).all()


def test_sql_of_derived_fields_belongs_to_declared_ones() -> None:
    assert set(DERIVED) <= {spec.id for name in ledgers() for spec in fields_of(name)}


@BY_LEDGER
def test_a_merge_group_is_declared_in_one_piece(name: str) -> None:
    """Fields of a group stand in one group of the form and hold no reference to another field's merge key."""
    for spec in stored_fields(name):
        if not spec.merge_group:
            continue
        members = members_of(name, spec.merge_group)
        assert len(members) > 1, spec.merge_group
        assert not has_field(name, spec.merge_group) or spec.merge_group in members


@BY_LEDGER
def test_every_field_is_stored_and_read_back_as_it_is(name: str, file: DataFile) -> None:
    with file.write() as connection:
        row = full_row(connection, name)
        table = ledger(name).__table__
        found = connection.execute(select(table).where(table.c.uid == row["uid"])).mappings().one()
        for spec in stored_fields(name):
            assert found[spec.name] == row[spec.name], spec.id
            assert type(found[spec.name]) is spec.kind.stored, spec.id
        seal_all(connection)


@BY_LEDGER
def test_any_value_of_any_field_comes_back_and_is_captured_as_it_is(name: str, file: DataFile) -> None:
    specs = [spec for spec in stored_fields(name) if not isinstance(spec.kind, Reference)]
    table = ledger(name).__table__
    rows = st.fixed_dictionaries({spec.name: st.none() | values_of(spec.kind) for spec in specs})

    @settings(max_examples=8, derandomize=True)
    @given(rows)
    def law(row: Row) -> None:
        uid = new_uid()
        with file.write() as connection:
            connection.execute(insert(table), {"uid": uid, **row})
            seal_all(connection)
            found = connection.execute(select(table).where(table.c.uid == uid)).mappings().one()
            assert {key: found[key] for key in row} == row
            assert last_entry(connection, uid) == ("I", {key: value for key, value in row.items() if value is not None})

    law()


@BY_LEDGER
def test_a_new_row_is_captured_with_every_field(name: str, file: DataFile) -> None:
    with file.write() as connection:
        row = full_row(connection, name)
        seal_all(connection)
        op, payload = last_entry(connection, row["uid"])
        assert op == "I"
        assert payload == {spec.name: as_text(row[spec.name]) for spec in stored_fields(name)}


@BY_LEDGER
def test_a_change_of_any_field_is_captured_before_and_after(name: str, file: DataFile) -> None:
    with file.write() as connection:
        row, other = full_row(connection, name), full_row(connection, name, turn=1)
        seal_all(connection)
        table = ledger(name).__table__
        for spec in stored_fields(name):
            for before, after in pairwise((row[spec.name], other[spec.name], None)):
                connection.execute(update(table).where(table.c.uid == row["uid"]).values({spec.name: after}))
                seal_all(connection)
                op, payload = last_entry(connection, row["uid"])
                assert op == "U", spec.id
                _replaced, fields = payload[spec.merge_key]
                assert fields[spec.name] == [as_text(before), as_text(after)], spec.id
                assert set(fields) == set(members_of(name, spec.merge_key)), spec.id


@BY_LEDGER
def test_the_recycle_bin_is_captured_and_rows_are_never_deleted(name: str, file: DataFile) -> None:
    table = ledger(name).__table__
    with file.write() as connection:
        uid = full_row(connection, name)["uid"]
        seal_all(connection)
        connection.execute(update(table).where(table.c.uid == uid).values(is_removed=1))
        seal_all(connection)
        _op, payload = last_entry(connection, uid)
        assert payload["is_removed"][1] == {"is_removed": [0, 1]}
    with pytest.raises(Exception, match="never deleted"), file.write() as connection:
        connection.execute(table.delete())


def full_row(connection: Connection, name: str, turn: int = 0) -> dict[str, Any]:
    """Insert a row with a value in every field, and the rows it refers to."""
    row: dict[str, Any] = {"uid": new_uid()}
    for number, spec in enumerate(stored_fields(name)):
        row[spec.name] = _target(connection, spec) if isinstance(spec.kind, Reference) else _value(spec, turn + number)
    connection.execute(insert(ledger(name).__table__), row)
    return row


def _value(spec: FieldSpec, turn: int) -> Value:
    return example_of(spec.kind, turn)


def _target(connection: Connection, spec: FieldSpec) -> bytes:
    """A fresh, else empty row of the ledger that the field points to."""
    uid = new_uid()
    connection.execute(insert(ledger(references_of(spec.ledger)[spec.name]).__table__), {"uid": uid})
    return uid


def seal_all(connection: Connection) -> None:
    """Seal what the triggers have seen so far."""
    seal(connection, AUTHOR, Occasion(kind="edit", label="试验", action="a" * 16))


def last_entry(connection: Connection, uid: bytes) -> tuple[str, dict[str, Any]]:
    """What the newest commit did to a row."""
    op, text = connection.exec_driver_sql(
        "SELECT op, payload FROM entry WHERE row_uid = ? ORDER BY commit_id DESC LIMIT 1", (uid,)
    ).one()
    return op, json.loads(text)


def as_text(value: Value | None) -> Value | None:
    """A value as the log writes it."""
    return value.hex() if isinstance(value, bytes) else value


def test_the_data_file_keeps_text_and_numbers_apart(tmp_path: Path) -> None:
    """Numbers that are names keep their leading zeros and every digit."""
    made = create(tmp_path / "号码.cunfupin", "测试口令-2020", {})
    with made.write() as connection:
        uid = new_uid()
        connection.execute(insert(ledger("household").__table__), {"uid": uid, "household_no": "00360735202204000001"})
        table = ledger("household").__table__
        assert (
            connection.execute(select(table.c.household_no).where(table.c.uid == uid)).scalar()
            == "00360735202204000001"
        )
    made.close()
