"""What happens in a household ("家庭变动"): somebody leaves or comes, the household parts, joins another or ends.

Each is one step of undo: the rows of 人口增减变动, the status that follows from them, the new head, and what ends with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import update

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.rules.finding import Row

from .changes import Change, Changes
from .family_benefits import Benefit, ending
from .family_relations import HEAD
from .history import record_history
from .quality_rows import read_rows
from .records import Query, checked, get_record, list_records
from .workspace import Workspace

_ACTIVE = (None, "active")
_CANCELLED = "cancelled"
_MISTAKE = "error"
_COPIED = (
    "village", "village_group", "natural_village", "address", "household_type", "identification_standard",
    "identified_month", "poverty_attribute", "exit_status", "exit_year", "monitoring_category", "main_cause", "other_causes",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Event:
    """When and why, with its paper. `relations` are those of everybody concerned to the head they belong to afterwards.

    `new_head` is the head of those who stay, where the head goes; `ends` is what stops with it.
    """

    on: str
    reason: str = ""
    proof: str | None = None
    note: str = ""
    new_head: bytes | None = None
    relations: Mapping[bytes, str | None] = field(default_factory=dict)
    ends: Sequence[Benefit] = ()


def people_of(workspace: Workspace, household: bytes) -> list[Row]:
    """Members on the roll, the head first."""
    return [person for person in _everybody(workspace, household) if person["member_status"] in _ACTIVE]


def gone_of(workspace: Workspace, household: bytes) -> list[Row]:
    """Who was a member and is not on the roll any more."""
    return [person for person in _everybody(workspace, household) if person["member_status"] not in _ACTIVE]


def _everybody(workspace: Workspace, household: bytes) -> list[Row]:
    with workspace.read() as connection:
        people = read_rows(connection, "member", "AND household = ?", household)
    return sorted(people, key=lambda row: (row["relation_to_head"] != HEAD, row["born_on"] or "", row["uid"]))


def leave(workspace: Workspace, household: bytes, members: Sequence[bytes], event: Event) -> Changes:
    """People go: death, marriage, moving away. With the last one the household is closed."""
    people = people_of(workspace, household)
    going, staying = _parted(people, members)
    _refuse_without_head(going, staying, event)
    with workspace.change("家庭变动：人口减少", reason=event.note) as change:
        for person in going:
            _tell(
                workspace, change, household, person, event, change_direction="decrease", decrease_reason=event.reason
            )
            gone = {"member_status": "removed", "decreased_on": event.on, "decrease_reason": event.reason}
            _set(change, "member", person["uid"], gone)
        _relate(change, staying, event)
        if not staying:
            _set(change, "household", household, {"register_status": "closed", "closed_on": event.on})
        for benefit in event.ends:
            _set(change, benefit.ledger, benefit.uid, ending(benefit, event.on, event.reason))
    return change.changes


def join(workspace: Workspace, household: bytes, person: Mapping[str, Value | None], event: Event) -> Changes:
    """Somebody comes: birth, marriage, moving in."""
    values = checked("member", person)
    if not values.get("full_name") or not values.get("relation_to_head"):
        raise UserError("请填写新增人员的姓名和与户主关系")
    people = people_of(workspace, household)
    if values["relation_to_head"] == HEAD and any(row["relation_to_head"] == HEAD for row in people):
        raise UserError("这一户已有户主；要换户主请办“更换户主”")
    if values.get("id_number") and _is_known(workspace, "member", "id_number", values["id_number"]):
        raise UserError("这个证件号码已在家庭成员档案里；从别户转来的请在原来的户办“分户”或“并入他户”")
    uid = new_uid()
    came = {"member_status": "active", "increased_on": event.on, "increase_reason": event.reason}
    row = {"full_name": None, "id_number": None, **values, **came, "uid": uid, "household": household}
    with workspace.change("家庭变动：人口增加", reason=event.note) as change:
        change.connection.execute(ledger("member").__table__.insert(), row)
        _tell(workspace, change, household, row, event, change_direction="increase", increase_reason=event.reason)
    return change.changes


def bring_back(workspace: Workspace, household: bytes, members: Sequence[bytes], event: Event) -> Changes:
    """People who were taken off by mistake ("错误更正") are on the roll again; a closed household with them, by the township."""
    back, _others = _parted(gone_of(workspace, household), members)
    home = get_record(workspace, "household", household)
    is_closed = home["register_status"] not in _ACTIVE
    if is_closed and workspace.facts.role != "township":
        raise UserError("这一户已经销户，要由乡镇恢复在册；请向乡镇说明")
    has_head = any(person["relation_to_head"] == HEAD for person in people_of(workspace, household))
    on_roll: dict[str, Value | None] = {"register_status": "active", "closed_on": None}
    if home["exit_status"] == _CANCELLED:
        on_roll["exit_status"] = _before_cancelling(workspace, household)
    with workspace.change("家庭变动：错误更正", reason=event.note) as change:
        for person in back:
            _tell(workspace, change, household, person, event, change_direction="increase", increase_reason=_MISTAKE)
            is_second_head = has_head and person["relation_to_head"] == HEAD
            living = {"member_status": "active", "decreased_on": None, "decrease_reason": None}
            _set(change, "member", person["uid"], living | ({"relation_to_head": None} if is_second_head else {}))
        if is_closed:
            _set(change, "household", household, on_roll)
    return change.changes


def _before_cancelling(workspace: Workspace, household: bytes) -> str | None:
    """How the household stood before a review struck it off ("注销")."""
    lines = (line for line in record_history(workspace, "household", household) if line.field == "exit_status")
    return next((str(line.before) for line in reversed(list(lines)) if line.after == _CANCELLED and line.before), None)


def change_head(workspace: Workspace, household: bytes, event: Event) -> Changes:
    """Another member becomes head; everybody's relation is to the new one."""
    people = people_of(workspace, household)
    if event.new_head not in {person["uid"] for person in people}:
        raise UserError("请选择新的户主")
    with workspace.change("家庭变动：更换户主", reason=event.note) as change:
        _relate(change, people, event)
    return change.changes


def split(
    workspace: Workspace, household: bytes, members: Sequence[bytes], event: Event, *, number: str, head: bytes | None
) -> Changes:
    """Some members found a household of their own under a new number, with `head` as its head."""
    people = people_of(workspace, household)
    going, staying = _parted(people, members)
    if not staying:
        raise UserError("分户以后原户要有人留下；整户都走的请改户编号或办“并入他户”")
    if head is None or head not in {person["uid"] for person in going}:
        raise UserError("请选择新户的户主，要在分出去的人里选")
    _refuse_without_head(going, staying, event)
    _refuse_taken(workspace, number)
    old, uid = get_record(workspace, "household", household), new_uid()
    fresh = {name: old[name] for name in _COPIED} | {"uid": uid, "household_no": number, "register_status": "active"}
    with workspace.change("家庭变动：分户", reason=event.note) as change:
        change.connection.execute(ledger("household").__table__.insert(), fresh)
        _move(workspace, change, household, going, uid, event)
        _set(change, "member", head, {"relation_to_head": HEAD})
        _relate(change, staying, event)
    return change.changes


def merge(workspace: Workspace, household: bytes, target: bytes | None, event: Event) -> Changes:
    """The whole household joins another one; its file is closed as 并户."""
    if target is None or target == household:
        raise UserError("请选择并入哪一户")
    into = get_record(workspace, "household", target)
    if into["register_status"] not in _ACTIVE:
        raise UserError("要并入的那一户已经销户，请另选一户")
    people = people_of(workspace, household)
    with workspace.change("家庭变动：并入他户", reason=event.note) as change:
        _move(workspace, change, household, people, target, event)
        _set(change, "household", household, {"register_status": "merged", "closed_on": event.on})
    return change.changes


def _parted(people: Sequence[Row], members: Sequence[bytes]) -> tuple[list[Row], list[Row]]:
    going = [person for person in people if person["uid"] in members]
    if not going:
        raise UserError("请先勾选是哪些人")
    return going, [person for person in people if person["uid"] not in members]


def _refuse_without_head(going: Sequence[Row], staying: Sequence[Row], event: Event) -> None:
    head_goes = any(person["relation_to_head"] == HEAD for person in going)
    if head_goes and staying and event.new_head not in {person["uid"] for person in staying}:
        raise UserError("户主不在这一户了，请在留下的人里选一位新户主")


def _refuse_taken(workspace: Workspace, number: str) -> None:
    if not number:
        raise UserError("请填写新户的户编号")
    if _is_known(workspace, "household", "household_no", number):
        raise UserError(f"户编号“{number}”已有，请换一个")


def _is_known(workspace: Workspace, name: str, key: str, value: Value | None) -> bool:
    return list_records(workspace, Query(ledger=name, filters={key: value}, limit=1)).total > 0


def _relate(change: Change, people: Sequence[Row], event: Event) -> None:
    """Only when there is a new head: relations are to the head."""
    for person in people if event.new_head else ():
        is_head = person["uid"] == event.new_head
        _set(
            change,
            "member",
            person["uid"],
            {"relation_to_head": HEAD if is_head else event.relations.get(person["uid"])},
        )


def _move(
    workspace: Workspace, change: Change, household: bytes, people: Sequence[Row], target: bytes, event: Event
) -> None:
    for person in people:
        _tell(workspace, change, household, person, event, change_direction="move", target_household=target)
        moved = {"household": target, "relation_to_head": event.relations.get(person["uid"])}
        _set(change, "member", person["uid"], moved)


def _tell(
    workspace: Workspace, change: Change, household: bytes, person: Row, event: Event, **facts: Value | None
) -> None:
    """The row of 人口增减变动."""
    row = {
        "uid": new_uid(),
        "household": household,
        "member": person["uid"],
        "full_name": person["full_name"],
        "id_number": person["id_number"],
        "relation_to_head": person["relation_to_head"],
        "changed_on": event.on,
        "proof": event.proof,
        "entered_on": workspace.today.isoformat(),
        "handler": workspace.operator or None,
        "note": event.note or None,
    }
    change.connection.execute(ledger("member_change").__table__.insert(), {**row, **facts})


def _set(change: Change, name: str, uid: bytes, values: Mapping[str, Value | None]) -> None:
    table = ledger(name).__table__
    change.connection.execute(update(table).where(table.c.uid == uid).values(**values))
