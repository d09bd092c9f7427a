"""Rules about money of projects, meetings, standards, papers (G017, G019 to G021, G026, G030, G036 to G040)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from .finding import Row, Said, said
from .naming import shown
from .registry import rule
from .relations import village_of
from .roll import Roll
from .terms import HUNDRED, days, is_active_household, is_blank, is_registered, yuan

_SMALL_MEETINGS = ("head", "courtyard", "group")
_PRAISE = "party"
_PAPERS = ("application", "deliberation", "village_notice", "township_notice", "exit_confirmation")


def _sum(rows: Iterable[Row]) -> int:
    return sum(row["amount"] or 0 for row in rows)


@rule("G017")
def notice_was_short(project: Row, roll: Roll, *, fund_notice_days: int) -> Iterator[Said]:
    """Money is used some days after the notice."""
    used = [row["used_on"] for row in roll.where("fund_use", "project", project["uid"]) if row["used_on"]]
    if not used:
        return
    shown_for = days(project["notice_on"], min(used))
    if shown_for is None or shown_for < fund_notice_days:
        yield said("notice_on", n=max(shown_for or 0, 0), min=fund_notice_days)


@rule("G019")
def too_few_came(meeting: Row, _roll: Roll, *, meeting_quorum: Decimal) -> Iterator[Said]:
    """Villagers decide when enough are there."""
    expected, present = meeting["expected_count"], meeting["present_count"]
    if (
        meeting["meeting_kind"] == "villagers"
        and None not in (expected, present)
        and present < meeting_quorum * expected
    ):
        yield said("present_count")


@rule("G020")
def used_more_than_received(project: Row, roll: Roll) -> Iterator[Said]:
    """More went out than came in."""
    used, came = (_sum(roll.where(name, "project", project["uid"])) for name in ("fund_use", "fund_receipt"))
    if used > came:
        yield said("planned_fund", a=yuan(used), b=yuan(came))


@rule("G021")
def money_lies_idle(receipt: Row, roll: Roll, *, fund_idle_days: int) -> Iterator[Said]:
    """Received long ago, and some is left."""
    used, came = (_sum(roll.where(name, "project", receipt["project"])) for name in ("fund_use", "fund_receipt"))
    since = days(receipt["received_on"], roll.today)
    if used < came and since is not None and since > fund_idle_days:
        yield said("received_on", n=since, a=yuan(came - used))


@rule("G026")
def papers_in_wrong_order(paper: Row, roll: Roll) -> Iterator[Said]:
    """Each paper follows the one before it; told at the later one."""
    if paper["attachment_type"] not in _PAPERS or not paper["formed_on"]:
        return
    place = _PAPERS.index(paper["attachment_type"])
    for other in roll.where("attachment", "household", paper["household"]):
        kind, on = other["attachment_type"], other["formed_on"]
        if kind in _PAPERS[:place] and on and on > paper["formed_on"]:
            names = (shown("attachment", row, "attachment_type") for row in (other, paper))
            yield said("formed_on", detail="晚于".join(names))
            return


@rule("G030")
def standard_is_to_be_verified(line: Row, _roll: Roll) -> Iterator[Said]:
    """Nobody has compared it with the county's paper."""
    if line["is_verified"] != 1:
        yield said("is_verified", label=f"{line['year'] or ''}{shown('standard_line', line, 'line_kind')}")


@rule("G036")
def no_small_meeting(village: Row, roll: Roll) -> Iterator[Said]:
    """No meeting of heads, courtyards or groups in the quarter."""
    quarter = (roll.today.month - 1) // 3 + 1
    first = f"{roll.today.year}-{quarter * 3 - 2:02d}-01"
    meetings = roll.where("meeting", "village", village["uid"])
    if not any(row["meeting_kind"] in _SMALL_MEETINGS and (row["held_on"] or "") >= first for row in meetings):
        yield said(quarter=f"{roll.today.year}年第{quarter}季度")


@rule("G037")
def no_praise_meeting(village: Row, roll: Roll, *, meeting_interval_months: int) -> Iterator[Said]:
    """The meeting of talks and praise is held every some months."""
    held = [
        row["held_on"]
        for row in roll.where("meeting", "village", village["uid"])
        if row["meeting_kind"] == _PRAISE and row["held_on"]
    ]
    since = days(max(held), roll.today) if held else None
    if since is None or since // 30 > meeting_interval_months:
        yield said(n=since // 30 if since is not None else f"{meeting_interval_months}个以上")


@rule("G039")
def poor_without_a_leader(household: Row, roll: Roll) -> Iterator[Said]:
    """A poor household's village has a leader of the township."""
    village = roll.get("village", household["village"])
    if household["exit_status"] == "not_exited" and village and is_blank(village["village_commander"]):
        yield said("exit_status")


def _input_by_household(roll: Roll) -> dict[bytes, float]:
    """Money of measures and projects in the year for each registered household of a village."""

    def make() -> dict[bytes, float]:
        counts: dict[bytes, int] = {}
        for household in roll.rows("household"):
            if is_registered(household) and is_active_household(household) and household["village"]:
                counts[household["village"]] = counts.get(household["village"], 0) + 1
        whole = dict.fromkeys(counts, 0)
        for ledger, on in (("measure", "started_on"), ("fund_use", "used_on")):
            for row in roll.rows(ledger):
                year = row.get("year") or int((row[on] or "0")[:4])
                village = village_of(ledger, row, roll) if year == roll.year and row["amount"] else None
                if village and village["uid"] in whole:
                    whole[village["uid"]] += row["amount"]
        return {village: whole[village] / count for village, count in counts.items()}

    return roll.remember("input by household", make)


@rule("G040")
def little_is_put_in(village: Row, roll: Roll, *, low_input_share: int) -> Iterator[Said]:
    """Far below the township's average."""
    found = _input_by_household(roll)
    average = sum(found.values()) / len(found) if found else 0
    own = found.get(village["uid"])
    if own is not None and average and own * HUNDRED < average * low_input_share:
        yield said(a=yuan(own), p=f"{own * HUNDRED / average:.0f}")
