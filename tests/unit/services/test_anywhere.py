"""Search over everything: people with their place, what is known by name."""

from cunfupin.services.anywhere import find_anywhere
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace


def test_a_person_is_told_with_the_place(village: Workspace) -> None:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    group, _changes = create_record(village, "village_group", {"village": place, "group_name": "三组"})
    home, _changes = create_record(
        village, "household", {"household_no": "3607", "village": place, "village_group": group}
    )
    create_record(village, "member", {"household": home, "full_name": "廖强英", "relation_to_head": "head"})
    (hit,) = find_anywhere(village, "lqy")
    assert (hit.name, hit.opens) == ("廖强英", ("household", home))
    assert hit.note == "户主　濯龙村三组"


def test_a_measure_is_found_by_its_name(village: Workspace) -> None:
    measure, _changes = create_record(village, "measure", {"measure_name": "白莲种植奖补", "year": 2020})
    assert [hit.opens for hit in find_anywhere(village, "白莲种植")] == [("measure", measure)]


def test_nothing_typed_finds_nothing(village: Workspace) -> None:
    assert find_anywhere(village, " ") == []
