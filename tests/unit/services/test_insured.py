"""防贫保险应保名单: who is in it and why, and the yearly rows made from it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cunfupin.errors import UserError
from cunfupin.rules.roll import Roll
from cunfupin.services.insured import insured_households, record_insured
from cunfupin.services.lists.registry import make_list
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.rolls import Township


def with_line(township: Township, amount: int | None) -> Roll:
    line = None if amount is None else Decimal(amount)
    return replace(township.roll(), standards=lambda key, _year: line if key == "insured_income_line" else None)


def household(township: Township, kind: str, income: int, year: int = 2020, **facts: object) -> bytes:
    uid = township.add("household", household_type=kind, **facts)
    township.add("household_year", household=uid, year=year, net_income_per_head=income * 100)
    township.add("member", household=uid, member_status="active")
    return uid


def test_income_and_watching_say_who_is_insured_and_as_what() -> None:
    township = Township()
    poor_once = household(township, "exited_with_policy", 5999)
    low = household(township, "ordinary", 5000, year=2019)
    watched = household(township, "marginal", 9000)
    township.add("monitoring_case", household=watched, case_status="assisting")
    target = household(township, "ordinary", 9000, is_intervention_target=1)
    for kind, income, status in (("exited", 6000, None), ("registered_poor", 100, None), ("ordinary", 100, "closed")):
        household(township, kind, income, register_status=status)
    found = {one.household["uid"]: one for one in insured_households(with_line(township, 6000))}
    assert found.keys() == {poor_once, low, watched, target}
    assert {uid for uid, one in found.items() if one.category == "non_high_standard_exit"} == {poor_once}
    assert found[watched].why == "监测对象，风险未消除"
    assert {one.household["uid"] for one in insured_households(with_line(township, None))} == {watched, target}


def test_the_list_becomes_rows_once(village: Workspace) -> None:
    place = village_uid(VILLAGE_CODE)
    facts = {"household_no": "1", "village": place, "household_type": "ordinary", "is_intervention_target": 1}
    uid, _changes = create_record(village, "household", facts)
    create_record(village, "member", {"household": uid, "full_name": "温石秀", "member_status": "active"})
    record_insured(village, {uid})
    (policy,) = list_records(village, Query(ledger="insurance_policy")).records
    assert (policy["insured_count"], policy["premium_per_head"], policy["premium"]) == (1, 4500, 4500)
    assert [line.cells[6] for line in make_list(village, "insured").lines] == ["已登记"]
    with pytest.raises(UserError, match="不用再登记"):
        record_insured(village, {uid})
