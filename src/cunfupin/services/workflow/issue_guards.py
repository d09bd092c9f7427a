"""What steps of an issue ("问题整改") need beyond filled fields, and the checks in other villages that come of it."""

from collections.abc import Iterator

from cunfupin.rules.finding import Row
from cunfupin.rules.terms import day

from .guards import Case, guard

_COUNTY_CHECKED = frozenset({"national", "province", "inspection"})
CHECK_MARK = "-举一反三-"


@guard("rectification_issue", "dispatch")
def fixed_at_once(case: Case) -> Iterator[str]:
    """What is to be fixed at once gets no long time."""
    due_on, most = day(case.record["due_on"]), case.roll.number("fix_now_days")
    is_immediate = case.record["deadline_kind"] == "immediate" and not case.reason
    if is_immediate and due_on and case.roll.is_late(day(case.record["found_on"]), most, due_on):
        yield f"立行立改的要在发现后 {most} 天内完成，截止日期请提前；确有困难的请写明原因"


@guard("rectification_issue", "dispatch_again")
def new_time_is_set(case: Case) -> Iterator[str]:
    """What has come back gets a new day."""
    due_on = day(case.record["due_on"])
    if due_on and due_on < case.roll.today:
        yield "重新下达要填新的截止日期，不早于今天"


@guard("rectification_issue", "close")
def county_has_accepted(case: Case) -> Iterator[str]:
    """Issues found from above are accepted from above."""
    if case.record["issue_source"] in _COUNTY_CHECKED and not case.record["county_accepted_on"]:
        yield "考核、巡视发现的问题要县级验收后才能销号，请填写县级验收日期"


@guard("rectification_issue", "absent")
def others_asked(case: Case) -> Iterator[str]:
    """Only a check that came of another village's issue is answered without one of its own."""
    if asked_by(case.record) is None:
        yield "这条不是举一反三自查，有问题要整改；不属实的由乡镇移出清单"


@guard("rectification_issue", "close")
def others_have_answered(case: Case) -> Iterator[str]:
    """An issue that other villages were asked about waits for their answers."""
    waiting = sum(row["issue_status"] == "open" for row in answered_by(case))
    if waiting and not case.reason:
        yield f"还有 {waiting} 个村没有答复举一反三自查；确需先销号的请写明原因"


def asked_by(issue: Row) -> str | None:
    """Number of the issue of which this one is the check in another village ("举一反三")."""
    number, mark, _village = (issue["issue_no"] or "").rpartition(CHECK_MARK)
    return number if mark else None


def answered_by(case: Case) -> list[Row]:
    """The checks in other villages that came of this issue."""
    number = case.record["issue_no"]
    return [row for row in case.roll.rows("rectification_issue") if number and asked_by(row) == number]
