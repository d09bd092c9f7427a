"""The invented people are believable: numbers, figures, code lists, families."""

from collections import Counter
from functools import cache

from cunfupin.demo.assistance import make_units
from cunfupin.demo.chance import Chance
from cunfupin.demo.filling import village_rows
from cunfupin.demo.ledgers.telling import Shared
from cunfupin.demo.ledgers.township import tell_township
from cunfupin.demo.planted import PLANTED, plant
from cunfupin.demo.rows import Record, Rows
from cunfupin.demo.village import TOWNSHIP, units
from cunfupin.fields import Code, Codes
from cunfupin.models.registry import ledgers, references_of, stored_fields

_SMALL = 12


def shared_rows() -> tuple[Rows, Shared]:
    chance = Chance.of("township")
    rows = Rows(chance)
    return rows, tell_township(rows, make_units(rows, chance), TOWNSHIP)


@cache
def township() -> tuple[Rows, ...]:
    """Shared rows first, then one of each village, twelve households in each."""
    rows, shared = shared_rows()
    return rows, *(village_rows(unit, _SMALL, shared) for unit in units(_SMALL))


def records(ledger: str) -> list[Record]:
    return [record for rows in township() for record in rows.of(ledger)]


def made_ledgers() -> list[str]:
    return sorted({name for rows in township() for name in rows.names})


def test_the_same_seed_makes_the_same_people() -> None:
    again = village_rows(units(_SMALL)[3], _SMALL, shared_rows()[1])
    assert {name: list(again.of(name)) for name in again.names} == {
        name: list(township()[4].of(name)) for name in township()[4].names
    }


def test_every_value_fits_its_kind() -> None:
    for ledger in made_ledgers():
        for record in records(ledger):
            for spec in stored_fields(ledger):
                value = record.get(spec.name)
                if value is not None:
                    assert type(value) is spec.kind.stored, spec.id
                    spec.kind.check(value)
            assert record.keys() <= {"uid", *(spec.name for spec in stored_fields(ledger))}


def test_codes_are_of_their_list_and_year() -> None:
    for ledger in made_ledgers():
        for spec in stored_fields(ledger):
            if isinstance(spec.kind, Code | Codes):
                for record in records(ledger):
                    for code in filter(None, str(record.get(spec.name) or "").split(",")):
                        option = spec.kind.codes.get(code)
                        assert option is not None, (spec.id, code)
                        assert option.valid_in(record.get("year", 2020)), (spec.id, code)


def test_references_lead_somewhere() -> None:
    known = {record["uid"] for ledger in made_ledgers() for record in records(ledger)}
    known |= {unit.uid for unit in units(_SMALL)}
    for ledger in made_ledgers():
        for name in references_of(ledger):
            for record in records(ledger):
                assert record.get(name) is None or record[name] in known, (ledger, name)


def test_nobody_shares_a_number_and_check_characters_are_right() -> None:
    members = [member for member in records("member") if member["id_number"]]
    kinds = {spec.name: spec.kind for spec in stored_fields("member")}
    doubtful = [member for member in members if kinds["id_number"].doubt(member["id_number"])]
    assert [count for count in Counter(member["id_number"][:18] for member in members).values() if count > 1] == []
    assert len(doubtful) == 1
    assert {member["id_number"][:6] for member in members} >= {"362137", "360735"}


def test_yearly_figures_add_up() -> None:
    planted = {"N003", "N005"}
    wrong = 0
    for record in records("household_year"):
        groups = sum(record[f"{kind}_income"] for kind in ("wage", "business", "property", "transfer"))
        net = groups - record["business_expense"]
        people = record["year_member_count"]
        is_right = record["total_income"] == groups and record["net_income"] == net
        wrong += not (is_right and abs(record["net_income_per_head"] * people - net) <= people)
    assert wrong == len(planted)


def test_the_last_poor_are_those_of_the_plan() -> None:
    last = {record["uid"] for record in records("household") if record["planned_exit_year"] == 2020}
    people = [member for member in records("member") if member["household"] in last]
    assert (len(last), len(people)) == (23, 44)


def test_every_ledger_has_records() -> None:
    elsewhere = {"village", "township_setting"}
    assert set(ledgers()) - elsewhere == set(made_ledgers())


def test_no_record_is_there_twice() -> None:
    for ledger in made_ledgers():
        key = ledgers()[ledger].__ledger__.key
        found = Counter(tuple(record.get(name) for name in key) for record in records(ledger))
        assert [names for names, count in found.items() if count > 1] == [], ledger


def test_nobody_goes_to_school_too_early_or_too_late() -> None:
    born = {member["uid"]: int(member["born_on"][:4]) for member in records("member")}
    for record in records("member_year"):
        age = record["year"] - born[record["member"]]
        if record["school_status"] == "primary":
            assert 6 <= age <= 13
        if record["school_status"] is None:
            assert age >= 16


def test_rare_characters_and_a_foreign_name_are_among_them() -> None:
    names = "".join(member["full_name"] for member in records("member"))
    assert "·" in names
    assert set("䶮㛃𬴂") <= set(names)


def test_every_doubt_finds_a_record_to_spoil() -> None:
    rows = village_rows(units(_SMALL)[1], 60, shared_rows()[1])
    assert set(plant(rows)) == {one.rule for one in PLANTED}
