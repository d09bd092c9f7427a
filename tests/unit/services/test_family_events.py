"""Events of a household: one step each, with what follows from it."""

from typing import Any

import pytest

from cunfupin.errors import UserError
from cunfupin.services.family_benefits import open_benefits
from cunfupin.services.family_events import (
    Event,
    bring_back,
    change_head,
    gone_of,
    join,
    leave,
    merge,
    people_of,
    split,
)
from cunfupin.services.family_relations import proposed_relations
from cunfupin.services.history import undo
from cunfupin.services.records import Query, create_record, get_record, list_records, update_record
from cunfupin.services.workspace import Workspace

from .test_step_effects import by

FAMILY = (("温父", "head", "1"), ("赖母", "spouse", "2"), ("温子", "son", "1"), ("温媳", "daughter_in_law", "2"))


def made(workspace: Workspace, ledger: str, **values: Any) -> bytes:
    return create_record(workspace, ledger, values)[0]


def relations(workspace: Workspace, household: bytes) -> dict[str, str | None]:
    return {person["full_name"]: person["relation_to_head"] for person in people_of(workspace, household)}


@pytest.fixture
def household(village: Workspace) -> bytes:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    household = made(
        village,
        "household",
        household_no="1",
        village=place,
        register_status="active",
        exit_status="exited_with_policy",
    )
    for name, relation, sex in FAMILY:
        made(
            village, "member", household=household, full_name=name, relation_to_head=relation, sex=sex,
            member_status="active", born_on="1970-01-01",
        )  # fmt: skip
    return household


def uid(workspace: Workspace, household: bytes, name: str) -> bytes:
    (found,) = [person["uid"] for person in people_of(workspace, household) if person["full_name"] == name]
    return bytes(found)


def test_a_head_who_dies_needs_a_new_one_and_what_he_drew_ends_with_the_month(
    village: Workspace, household: bytes
) -> None:
    head, spouse = uid(village, household, "温父"), uid(village, household, "赖母")
    made(village, "public_post", household=household, member=head, post_status="serving", post_no="G1")
    made(village, "off_farm_job", household=household, member=head, is_working=1, job_started_month="2020-03")
    event = Event(on="2020-06-11", reason="death", ends=open_benefits(village, [head]))
    with pytest.raises(UserError, match="选一位新户主"):
        leave(village, household, [head], event)
    staying = [person for person in people_of(village, household) if person["uid"] != head]
    proposed = proposed_relations(staying, spouse)
    leave(
        village, household, [head],
        Event(on=event.on, reason="death", ends=event.ends, new_head=spouse, relations=proposed),
    )  # fmt: skip
    assert relations(village, household) == {"赖母": "head", "温子": "son", "温媳": "daughter_in_law"}
    gone = get_record(village, "member", head)
    assert (gone["member_status"], gone["decreased_on"], gone["decrease_reason"]) == ("removed", "2020-06-11", "death")
    (post,) = list_records(village, Query(ledger="public_post")).records
    (job,) = list_records(village, Query(ledger="off_farm_job")).records
    assert (post["post_ended_on"], post["post_status"], post["post_end_reason"]) == ("2020-06-30", "ended", "death")
    assert (job["job_ended_month"], job["is_working"]) == ("2020-06", 0)
    (told,) = list_records(village, Query(ledger="member_change")).records
    assert (told["member"], told["decrease_reason"], told["relation_to_head"]) == (head, "death", "head")
    undo(village)
    assert len(people_of(village, household)) == 4


def test_the_last_one_closes_the_household(village: Workspace, household: bytes) -> None:
    everybody = [person["uid"] for person in people_of(village, household)]
    leave(village, household, everybody, Event(on="2020-05-01", reason="registration"))
    closed = get_record(village, "household", household)
    assert (closed["register_status"], closed["closed_on"]) == ("closed", "2020-05-01")


def test_who_was_taken_off_by_mistake_comes_back(village: Workspace, household: bytes) -> None:
    head, spouse = uid(village, household, "温父"), uid(village, household, "赖母")
    leave(village, household, [head], Event(on="2020-05-01", reason="death", new_head=spouse, relations={}))
    bring_back(village, household, [head], Event(on="2020-05-09", note="同名的人去世"))
    record = get_record(village, "member", head)
    assert (record["member_status"], record["decreased_on"], record["relation_to_head"]) == ("active", None, None)
    told = list_records(village, Query(ledger="member_change", filters={"increase_reason": "error"})).records
    assert [one["full_name"] for one in told] == ["温父"]


def test_a_closed_household_is_brought_back_by_the_township(village: Workspace, household: bytes) -> None:
    everybody = [person["uid"] for person in people_of(village, household)]
    leave(village, household, everybody, Event(on="2020-05-01", reason="registration"))
    event = Event(on="2020-05-09")
    with pytest.raises(UserError, match="由乡镇恢复在册"):
        bring_back(village, household, everybody, event)
    township = by(village, "township")
    bring_back(township, household, everybody, event)
    record = get_record(village, "household", household)
    assert (record["register_status"], record["closed_on"], len(gone_of(village, household))) == ("active", None, 0)


def test_who_was_struck_off_by_a_review_stands_as_before(village: Workspace, household: bytes) -> None:
    gone = {"register_status": "removed", "exit_status": "cancelled", "closed_on": "2020-05-01"}
    update_record(village, "household", household, gone, reason="识别错误清退")
    everybody = [person["uid"] for person in people_of(village, household)]
    for person in everybody:
        update_record(village, "member", person, {"member_status": "removed"}, reason="识别错误清退")
    bring_back(by(village, "township"), household, everybody, Event(on="2020-05-09"))
    record = get_record(village, "household", household)
    assert (record["register_status"], record["exit_status"]) == ("active", "exited_with_policy")


def test_somebody_comes_once(village: Workspace, household: bytes) -> None:
    baby = {"full_name": "温孙", "relation_to_head": "grandson", "id_number": "360735202001018613"}
    join(village, household, baby, Event(on="2020-01-01", reason="newborn"))
    assert relations(village, household)["温孙"] == "grandson"
    with pytest.raises(UserError, match="已在家庭成员档案里"):
        join(village, household, baby, Event(on="2020-01-01", reason="newborn"))
    with pytest.raises(UserError, match="已有户主"):
        join(village, household, {"full_name": "某", "relation_to_head": "head"}, Event(on="2020-01-01"))


def test_a_household_parts_and_joins_again(village: Workspace, household: bytes) -> None:
    son, wife = uid(village, household, "温子"), uid(village, household, "温媳")
    event = Event(on="2020-05-01", relations={wife: "spouse"})
    with pytest.raises(UserError, match="“1”已有"):
        split(village, household, [son, wife], event, number="1", head=son)
    split(village, household, [son, wife], event, number="2", head=son)
    (new,) = list_records(village, Query(ledger="household", filters={"household_no": "2"})).records
    assert new["exit_status"] == "exited_with_policy"
    assert relations(village, new["uid"]) == {"温子": "head", "温媳": "spouse"}
    assert relations(village, household) == {"温父": "head", "赖母": "spouse"}
    merge(village, new["uid"], household, Event(on="2020-06-01", relations={son: "son", wife: "daughter_in_law"}))
    assert relations(village, household) == {name: relation for name, relation, _sex in FAMILY}
    assert get_record(village, "household", new["uid"])["register_status"] == "merged"
    moves = list_records(village, Query(ledger="member_change", filters={"change_direction": "move"})).records
    assert len(moves) == 4


def test_relations_that_do_not_follow_are_left_to_be_looked_at(village: Workspace, household: bytes) -> None:
    people = people_of(village, household)
    son = uid(village, household, "温子")
    proposed = proposed_relations(people, son)
    change_head(village, household, Event(on="2020-05-01", new_head=son, relations=proposed))
    assert relations(village, household) == {"温子": "head", "温父": "father", "赖母": "mother", "温媳": None}
