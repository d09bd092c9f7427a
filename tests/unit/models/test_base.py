"""Ledgers as classes: uids, columns, declarations."""

import time
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import BigInteger, LargeBinary, String

from cunfupin.fields import FieldSpec, Integer, Privacy, Required
from cunfupin.models.base import derived, new_uid
from cunfupin.models.registry import field_of, ledger


def test_uids_are_version_7_and_sort_by_time() -> None:
    first = new_uid()
    time.sleep(0.002)
    second = new_uid()
    assert len(first) == 16
    assert first[6] >> 4 == 7
    assert first[8] >> 6 == 0b10
    assert first < second
    assert abs(int.from_bytes(first[:6], "big") / 1000 - time.time()) < 60


def test_uids_are_not_twins() -> None:
    assert len({new_uid() for _turn in range(10_000)}) == 10_000


def test_a_column_is_what_its_field_declares() -> None:
    column = ledger("household").__table__.c["household_no"]
    spec = field_of("household", "household_no")
    assert (spec.id, spec.label, spec.required) == ("household.household_no", "户编号", Required.MUST)
    assert column.nullable
    assert column.index
    assert isinstance(column.type, String)


def test_kinds_decide_the_column_type() -> None:
    assert isinstance(ledger("household").__table__.c["village"].type, LargeBinary)
    assert isinstance(ledger("income_item").__table__.c["amount"].type, BigInteger)


def test_a_table_is_made_once_whoever_asks_first() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _turn: ledger("supermarket").__table__, range(64)))
    assert len(set(map(id, made))) == 1


def test_references_are_deferred_and_indexed() -> None:
    column = ledger("member").__table__.c["household"]
    key = next(iter(column.foreign_keys))
    assert key.target_fullname == "household.uid"
    assert key.deferrable
    assert key.initially == "DEFERRED"
    assert column.index


def test_a_derived_field_has_a_declaration_and_no_column() -> None:
    assert field_of("household", "head_name").derived
    assert "head_name" not in ledger("household").__table__.columns


def test_without_a_word_a_field_is_internal_and_optional() -> None:
    spec = FieldSpec(ledger="household", name="count", **derived(Integer(), "数", group="组").facts)
    assert (spec.privacy, spec.required, spec.aliases) == (Privacy.INTERNAL, Required.NO, ())
