"""Lookup over all ledgers."""

from graphlib import CycleError

import pytest

from cunfupin.models.registry import (
    children_of,
    field_of,
    fields_of,
    has_field,
    ledger,
    ledgers,
    offspring_of,
    parent_field,
    references_of,
    stored_fields,
)


def test_parents_come_before_children() -> None:
    order = list(ledgers())
    for name in order:
        for target in references_of(name).values():
            assert order.index(target) <= order.index(name)


def test_ledgers_that_point_at_each_other_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pointing = {"household": {"head": "member"}, "member": {"household": "household"}}
    monkeypatch.setattr("cunfupin.models.registry._targets", lambda cls: pointing.get(cls.__tablename__, {}))
    with pytest.raises(CycleError):
        ledgers.__wrapped__()


def test_fields_are_in_the_order_of_their_declaration() -> None:
    names = [spec.name for spec in fields_of("household")]
    assert names[:3] == ["household_no", "village", "village_group"]
    assert names[-1] == "note"


def test_stored_fields_leave_out_derived_ones() -> None:
    derived = {spec.name for spec in fields_of("household")} - {spec.name for spec in stored_fields("household")}
    assert derived == {"head_name", "head_id_number", "head_person_no", "current_member_count"}


def test_names_that_are_none_are_refused() -> None:
    assert not has_field("household", "salary")
    with pytest.raises(KeyError):
        field_of("household", "salary")
    with pytest.raises(KeyError):
        ledger("no_such_ledger")


def test_what_hangs_on_what() -> None:
    assert references_of("member") == {"household": "household"}
    assert parent_field("member") == "household"
    assert parent_field("village") is None
    assert ("member", "household") in offspring_of("household")
    assert ("income_item", "member") in children_of("member")
    assert ("income_item", "member") not in offspring_of("member")


def test_offspring_never_leads_back() -> None:
    """Going down from any ledger ends."""

    def down(name: str, path: tuple[str, ...]) -> None:
        assert name not in path
        for child, _via in offspring_of(name):
            down(child, (*path, name))

    for name in ledgers():
        down(name, ())
