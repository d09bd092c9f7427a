"""Doubtful records, planted so that the rules have something to find."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .rows import Record, Rows


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A doubt: the rule that finds it, and what was done to one record of the ledger to make it so.

    `fits` tells the records that can be spoilt in this way.
    """

    rule: str
    ledger: str
    spoil: Callable[[Record], object]
    fits: Callable[[Record], bool] = lambda _record: True


def _with(**values: object) -> Callable[[Record], object]:
    return lambda record: record.update(values)


def _plus(name: str, amount: int) -> Callable[[Record], object]:
    return lambda record: record.update({name: record[name] + amount})


def _is_active(record: Record) -> bool:
    return bool(record["member_status"] == "active" and record["relation_to_head"] != "head")


def _is_now(record: Record) -> bool:
    return bool(record["year"] == 2020)


def _wrong_check_character(record: Record) -> None:
    number = record["id_number"]
    record["id_number"] = number[:17] + ("1" if number[17] != "1" else "2") + number[18:]


PLANTED = (
    Planted(rule="I005", ledger="member", spoil=_wrong_check_character, fits=_is_active),
    Planted(rule="I001", ledger="member", spoil=_with(id_number=None), fits=_is_active),
    Planted(rule="I024", ledger="member", spoil=_with(ethnicity=None), fits=_is_active),
    Planted(rule="H005", ledger="member", spoil=_with(relation_to_head="daughter"),
            fits=lambda record: record["relation_to_head"] == "son" and _is_active(record)),
    Planted(rule="H021", ledger="member", spoil=_with(member_status="removed"), fits=_is_active),
    Planted(rule="H031", ledger="household", spoil=_with(household_phone=None)),
    Planted(rule="H037", ledger="household", spoil=_with(exit_year=None),
            fits=lambda record: record["exit_status"] == "exited_with_policy"),
    Planted(rule="H042", ledger="household", spoil=_with(main_cause=None),
            fits=lambda record: record["main_cause"] is not None),
    Planted(rule="N003", ledger="household_year", spoil=_plus("total_income", 120_00), fits=_is_now),
    Planted(rule="N005", ledger="household_year", spoil=_plus("net_income_per_head", 100_00), fits=_is_now),
    Planted(rule="D002", ledger="household_year", spoil=_with(dilapidation_grade="D"), fits=_is_now),
    Planted(rule="D024", ledger="household_year", spoil=_with(irrigated_area=999_0000), fits=_is_now),
    Planted(rule="M002", ledger="member_year", spoil=_with(has_employee_medical_insurance=1), fits=_is_now),
    Planted(rule="M004", ledger="member_year", spoil=_with(has_critical_illness_insurance=0), fits=_is_now),
    Planted(rule="E004", ledger="member_year", spoil=_with(education="primary"),
            fits=lambda record: _is_now(record) and record["school_status"] == "primary"),
    Planted(rule="L004", ledger="member_year", spoil=_with(labour_skill="ordinary"),
            fits=lambda record: _is_now(record) and record["school_status"] == "primary"),
    Planted(rule="A003", ledger="asset", spoil=_plus("net_value", 5000_00)),
    Planted(rule="A009", ledger="asset", spoil=_with(custodian_phone=None)),
    Planted(rule="P020", ledger="public_post", spoil=_with(agreement_no=None)),
    Planted(rule="V027", ledger="measure", spoil=_with(member=None),
            fits=lambda record: _is_now(record) and record["measure_type"] == "safety_allowance"),
)  # fmt: skip


def plant(rows: Rows) -> dict[str, bytes]:
    """Spoil one record for each rule, no record twice; answers the spoilt records by rule."""
    spoilt: dict[str, bytes] = {}
    for planted in PLANTED:
        record = next(_fitting(rows, planted, set(spoilt.values())), None)
        if record is not None:
            planted.spoil(record)
            spoilt[planted.rule] = record["uid"]
    return spoilt


def _fitting(rows: Rows, planted: Planted, taken: set[bytes]) -> Iterator[Record]:
    for record in rows.of(planted.ledger):
        if record["uid"] not in taken and planted.fits(record):
            yield record
