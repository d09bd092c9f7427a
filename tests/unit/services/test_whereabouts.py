"""Where a record belongs is told in words."""

from cunfupin.services.records import create_record
from cunfupin.services.whereabouts import households_told
from cunfupin.services.workspace import Workspace


def test_a_person_is_found_by_head_group_number_and_address(village: Workspace) -> None:
    group, _changes = create_record(village, "village_group", {"group_name": "三组"})
    home, _changes = create_record(
        village, "household", {"household_no": "3607352022060001", "village_group": group, "address": "老屋3号"}
    )
    person, _changes = create_record(
        village, "member", {"household": home, "full_name": "温石秀", "relation_to_head": "head"}
    )
    with village.read() as connection:
        told = households_told(connection, [("member", person), ("household", home)])
    assert told == dict.fromkeys((person, home), "温石秀 三组 3607352022060001 老屋3号")
