"""Opening a year: what lasts is carried over, what is there stays."""

import pytest

from cunfupin.errors import UserError
from cunfupin.models.registry import has_field
from cunfupin.services.history import redo, undo
from cunfupin.services.new_year import _CARRIED, YearLine, open_year, preview_year
from cunfupin.services.records import Query, Record, create_record, list_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE

VILLAGE = village_uid(VILLAGE_CODE)


@pytest.fixture
def household(village: Workspace) -> bytes:
    """A household of two with the records of 2019."""
    uid, _ = create_record(village, "household", {"household_no": "0001", "village": VILLAGE})
    for name, status in (("温石秀", "senior_1"), ("温小石", "senior_3"), ("温老石", "primary")):
        member, _ = create_record(village, "member", {"household": uid, "full_name": name})
        values = {"member": member, "year": 2019, "school_status": status, "education": "junior"}
        create_record(village, "member_year", values | {"has_resident_medical_insurance": 1, "work_month_count": 6})
    values = {"household": uid, "year": 2019, "arable_area": 30_000, "wage_income": 900_000, "note": "去年的话"}
    create_record(village, "household_year", values | {"year_member_count": 2, "house_structure": "brick"})
    return uid


def of_year(workspace: Workspace, ledger: str, year: int) -> list[Record]:
    return list_records(workspace, Query(ledger=ledger, filters={"year": year})).records


def line(workspace: Workspace, ledger: str, year: int) -> YearLine:
    return next(one for one in preview_year(workspace, year) if one.ledger == ledger)


def test_every_field_named_is_one() -> None:
    for carry in _CARRIED:
        for name in (carry.owner, "year", *carry.anew, *carry.kept, *carry.filled):
            assert has_field(carry.ledger, name), f"{carry.ledger}.{name}"
        assert not carry.status or has_field(carry.owner, carry.status)


def test_what_lasts_is_carried_over_and_income_is_asked_anew(village: Workspace, household: bytes) -> None:
    open_year(village, 2020)
    (record,) = of_year(village, "household_year", 2020)
    assert (record["arable_area"], record["house_structure"]) == (30_000, "brick")
    assert record["wage_income"] is None
    assert record["note"] is None
    assert (record["year_start_member_count"], record["year_member_count"]) == (3, 3)
    (before,) = of_year(village, "household_year", 2019)
    assert (before["wage_income"], before["year_member_count"]) == (900_000, 2)


def test_pupils_are_a_grade_further_on(village: Workspace, household: bytes) -> None:
    open_year(village, 2020)
    records = of_year(village, "member_year", 2020)
    assert sorted(record["school_status"] or "" for record in records) == ["", "primary", "senior_2"]
    assert {record["has_resident_medical_insurance"] for record in records} == {None}
    assert {record["education"] for record in records} == {"junior"}


def test_a_record_of_the_year_stays_as_it_is(village: Workspace, household: bytes) -> None:
    create_record(village, "household_year", {"household": household, "year": 2020, "arable_area": 1})
    assert line(village, "household_year", 2020) == YearLine(
        ledger="household_year", title="户年度信息台账", to_make=0, there=1
    )
    open_year(village, 2020)
    assert [record["arable_area"] for record in of_year(village, "household_year", 2020)] == [1]


def test_a_year_is_opened_once(village: Workspace, household: bytes) -> None:
    assert line(village, "member_year", 2020).to_make == 3
    open_year(village, 2020)
    assert line(village, "member_year", 2020).to_make == 0
    with pytest.raises(UserError, match="没有需要结转"):
        open_year(village, 2020)


def test_those_off_the_roll_are_left(village: Workspace, household: bytes) -> None:
    update_record(village, "household", household, {"register_status": "closed"})
    assert line(village, "household_year", 2020).to_make == 0


def test_opening_is_one_step_back_and_forth(village: Workspace, household: bytes) -> None:
    open_year(village, 2020)
    undo(village)
    assert of_year(village, "household_year", 2020) == []
    redo(village)
    assert len(of_year(village, "household_year", 2020)) == 1
    undo(village)
    update_record(village, "household_year", of_year(village, "household_year", 2019)[0]["uid"], {"arable_area": 7})
    open_year(village, 2020)
    assert [record["arable_area"] for record in of_year(village, "household_year", 2020)] == [7]


def test_a_record_whose_year_was_mended_is_not_written_over(village: Workspace, household: bytes) -> None:
    open_year(village, 2020)
    (moved,) = of_year(village, "household_year", 2020)
    update_record(village, "household_year", moved["uid"], {"year": 2018})
    open_year(village, 2020)
    assert len(of_year(village, "household_year", 2020)) == 1
    assert [record["uid"] for record in of_year(village, "household_year", 2018)] == [moved["uid"]]


def test_balances_open_the_accounts_of_the_new_year(village: Workspace, household: bytes) -> None:
    fund, _ = create_record(village, "hardship_fund", {"village": VILLAGE, "year": 2019, "opening_balance": 100})
    for direction, amount in (("income", 5000), ("expense", 1200)):
        create_record(
            village, "hardship_fund_entry", {"hardship_fund": fund, "entry_direction": direction, "amount": amount}
        )
    open_year(village, 2020)
    (record,) = of_year(village, "hardship_fund", 2020)
    assert (record["opening_balance"], record["balance_amount"]) == (3900, 3900)


@pytest.mark.parametrize(("is_carry_over", "opening"), [(1, 70), (0, 0), (None, 70)])
def test_points_are_carried_where_the_shop_lets_them_stand(
    village: Workspace, household: bytes, is_carry_over: int | None, opening: int
) -> None:
    create_record(village, "supermarket", {"village": VILLAGE, "is_carry_over": is_carry_over})
    values = {"household": household, "village": VILLAGE, "year": 2019, "base_points": 60}
    account, _ = create_record(village, "points_account", values)
    create_record(village, "points_entry", {"points_account": account, "points": 10, "review_status": "passed"})
    open_year(village, 2020)
    assert [record["opening_points"] for record in of_year(village, "points_account", 2020)] == [opening]


@pytest.mark.parametrize("year", [0, 2013, 2101])
def test_what_is_no_year_is_refused(village: Workspace, year: int) -> None:
    with pytest.raises(UserError, match="不能作为新年度"):
        preview_year(village, year)
