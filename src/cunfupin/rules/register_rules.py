"""Rules about a household's own facts: number, place, type, exit, yearly record (H026 to H052)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .guarantees import unmet_guarantees
from .naming import household_name, shown
from .registry import holding, rule
from .roll import Roll
from .terms import (
    EXITED,
    age,
    codes,
    day,
    is_active_household,
    is_active_member,
    is_blank,
    is_registered,
    members_of,
    yearly,
)

_NOT_EXITED = frozenset({"not_exited", "pre_exit", "new"})
_TO_BE_EXITED = frozenset({"not_exited", "pre_exit"})
_OVER_SINCE = 2021
"""In 2020 the last were lifted out of poverty."""
_FIRST_MONTH = "2013-10"
"""Registration began at the end of 2013 (建档立卡)."""
_PAPERS_OF_EXIT = ("deliberation", "exit_confirmation", "village_notice")
_MOST_CAUSES = 2
_CHILD = 16


@rule("H026")
def number_is_blank(household: Row, roll: Roll) -> Iterator[Said]:
    """A registered household without its number."""
    if is_active_household(household) and is_registered(household) and is_blank(household["household_no"]):
        yield said("household_no")


@rule("H027")
def number_twice(household: Row, roll: Roll) -> Iterator[Said]:
    """Two households of one village with one number; of two villages: C008."""
    same = [
        other
        for other in roll.where("household", "household_no", household["household_no"])
        if other["village"] == household["village"]
    ]
    if len(same) > 1:
        names = "、".join(household_name(other, roll) for other in same)
        yield said("household_no", no=household["household_no"], n=len(same), names=names)


@rule("H028")
def number_of_another_village(household: Row, roll: Roll, *, household_no_has_village_prefix: bool) -> Iterator[Said]:
    """Where numbers begin with the village's code, this one does not."""
    village, number = roll.get("village", household["village"]), household["household_no"]
    prefix = village["village_code"] if village else None
    if household_no_has_village_prefix and prefix and number and not number.startswith(prefix):
        yield said("household_no")


@rule("H029")
def group_of_another_village(household: Row, roll: Roll) -> Iterator[Said]:
    """The group belongs to another village."""
    group = roll.get("village_group", household["village_group"])
    if group and group["village"] != household["village"]:
        yield said("village_group", group=group["group_name"] or "")


@rule("H030")
def village_of_another_township(household: Row, roll: Roll) -> Iterator[Said]:
    """The village is none of this township."""
    village = roll.get("village", household["village"])
    code = village["village_code"] if village else None
    if code and code[:9] != roll.region_code[:9]:
        yield said("village", code=code)


@rule("H031")
def phone_is_blank(household: Row, roll: Roll) -> Iterator[Said]:
    """A registered household that nobody can call."""
    if is_active_household(household) and is_registered(household) and is_blank(household["household_phone"]):
        yield said("household_phone")


def _is_due(roll: Roll, year_rollover_day: str) -> bool:
    """Whether the records of the year should be there by now."""
    return roll.today.isoformat() >= f"{roll.year}-{year_rollover_day}"


@rule("H032")
def year_is_missing(household: Row, roll: Roll, *, year_rollover_day: str) -> Iterator[Said]:
    """A registered household without a record of the year."""
    if not is_active_household(household) or not is_registered(household) or not _is_due(roll, year_rollover_day):
        return
    if yearly("household_year", "household", household["uid"], roll.year, roll) is None:
        yield said(year=roll.year)


@rule("H033")
def year_twice(household_year: Row, roll: Roll) -> Iterator[Said]:
    """Two records of one year."""
    same = [
        other
        for other in roll.where("household_year", "household", household_year["household"])
        if other["year"] == household_year["year"]
    ]
    if len(same) > 1 and household_year["year"]:
        yield said("year", year=household_year["year"], n=len(same))


@rule("H034")
def year_of_member_is_missing(member: Row, roll: Roll, *, year_rollover_day: str) -> Iterator[Said]:
    """A member of a registered household without a record of the year."""
    if yearly("member_year", "member", member["uid"], roll.year, roll):
        return
    household = roll.get("household", member["household"])
    if not household or not is_active_household(household) or not is_registered(household):
        return
    if is_active_member(member, roll.today) and _is_due(roll, year_rollover_day):
        yield said(year=roll.year)


@rule("H035")
def very_many_people(household: Row, roll: Roll, *, household_size_max: int) -> Iterator[Said]:
    """Perhaps two households."""
    count = len(members_of(household, roll))
    if count > household_size_max:
        yield said(n=count)


@rule("H036")
def only_children(household: Row, roll: Roll) -> Iterator[Said]:
    """Nobody has come of age."""
    members = members_of(household, roll) if is_active_household(household) else ()
    if members and all((years := age(member, roll)) is not None and years < _CHILD for member in members):
        yield said()


@rule("H037")
def exited_without_year(household: Row, roll: Roll) -> Iterator[Said]:
    """Lifted out of poverty, nobody says when."""
    if household["exit_status"] in EXITED and household["exit_year"] is None:
        yield said("exit_year")


@rule("H038")
def year_without_exit(household: Row, roll: Roll) -> Iterator[Said]:
    """A year of exit, and still poor."""
    if household["exit_status"] in _NOT_EXITED and household["exit_year"] is not None:
        yield said("exit_year", exit_year=household["exit_year"])


@rule("H039")
def exited_before_identified(household: Row, roll: Roll) -> Iterator[Said]:
    """Lifted out of poverty before found to be poor."""
    identified, exited = day(household["identified_month"]), household["exit_year"]
    if identified and exited is not None and exited < identified.year:
        yield said("exit_year", a=identified.year, b=exited)


@rule("H040")
def relapsed_without_year_or_reason(household: Row, roll: Roll) -> Iterator[Said]:
    """Fallen back, nobody says when or why."""
    for name in ("relapse_year", "relapse_reason"):
        if household["exit_status"] == "relapsed" and is_blank(household[name]):
            yield said(name)
            return


@rule("H041")
def still_poor(household: Row, roll: Roll) -> Iterator[Said]:
    """Marked as poor after the last were lifted out."""
    is_poor = household["exit_status"] in _NOT_EXITED | {"relapsed"}
    if roll.year >= _OVER_SINCE and is_active_household(household) and is_poor:
        yield said("exit_status", year=roll.year, exit_state=shown("household", household, "exit_status"))


@rule("H042")
def cause_is_blank(household: Row, roll: Roll) -> Iterator[Said]:
    """A registered household, nobody says why it was poor."""
    if is_registered(household) and is_blank(household["main_cause"]):
        yield said("main_cause")


@rule("H043")
def causes_repeat(household: Row, roll: Roll) -> Iterator[Said]:
    """More other causes than allowed, or one that is named already."""
    others = codes(household["other_causes"])
    repeats = household["main_cause"] in others or len(set(others)) < len(others)
    if repeats or len(others) > _MOST_CAUSES:
        yield said("other_causes", cause=shown("household", household, "other_causes"))


@rule("H044")
def identified_at_a_strange_time(household: Row, roll: Roll) -> Iterator[Said]:
    """Before there was any registration, or in a month to come."""
    month = household["identified_month"]
    if month and not _FIRST_MONTH <= month <= roll.today.isoformat()[:7]:
        yield said("identified_month", value=shown("household", household, "identified_month"))


@rule("H045", of=holding("person_identified_month"))
def identified_before_birth(member: Row, roll: Roll) -> Iterator[Said]:
    """Found to be poor before being born."""
    month, born = member["person_identified_month"], member["born_on"]
    if month and born and month < born[:7]:
        yield said("person_identified_month")


@rule("H046")
def closed_with_members(household: Row, roll: Roll) -> Iterator[Said]:
    """Off the roll, and people in it still on."""
    members = members_of(household, roll)
    if not is_active_household(household) and members:
        yield said("register_status", status=shown("household", household, "register_status"), n=len(members))


@rule("H047")
def closed_without_day_or_reason(household: Row, roll: Roll) -> Iterator[Said]:
    """Off the roll, nobody says since when; struck off as an error, nobody says why."""
    if is_active_household(household):
        return
    if is_blank(household["closed_on"]):
        yield said("closed_on")
    elif household["register_status"] == "removed" and is_blank(household["note"]):
        yield said("note")


@rule("H049")
def should_exit(household_year: Row, roll: Roll) -> Iterator[Said]:
    """Enough income, all guarantees met, and still poor."""
    household, year = roll.get("household", household_year["household"]), roll.year_of(household_year)
    line, income = roll.money("poverty_line", year), household_year["net_income_per_head"]
    if not household or household["exit_status"] not in _TO_BE_EXITED or line is None or income is None:
        return
    if income >= line and not unmet_guarantees(household, year, roll):
        yield said("net_income_per_head", n=shown("household_year", household_year, "net_income_per_head"))


@rule("H050")
def exited_below_the_standard(household_year: Row, roll: Roll) -> Iterator[Said]:
    """Lifted out of poverty in a year in which something was missing."""
    household, year = roll.get("household", household_year["household"]), roll.year_of(household_year)
    if not household or household["exit_status"] not in EXITED or household["exit_year"] != year:
        return
    line, income = roll.money("poverty_line", year), household_year["net_income_per_head"]
    is_poor = line is not None and income is not None and income < line
    for item in (*(["人均纯收入"] if is_poor else []), *unmet_guarantees(household, year, roll)):
        yield said(year=year, item=item)
        return


@rule("H051")
def papers_of_exit_are_missing(household: Row, roll: Roll) -> Iterator[Said]:
    """Some papers of the household are kept here, those of its exit are not all there."""
    kept = {row["attachment_type"] for row in roll.where("attachment", "household", household["uid"])}
    missing = [kind for kind in _PAPERS_OF_EXIT if kind not in kept]
    if household["exit_year"] and kept and missing:
        words = (shown("attachment", {"attachment_type": kind}, "attachment_type") for kind in missing)
        yield said("exit_year", missing="、".join(words))


@rule("H052")
def place_is_blank(household: Row, roll: Roll) -> Iterator[Said]:
    """Neither hamlet nor address."""
    if is_active_household(household) and is_blank(household["natural_village"]) and is_blank(household["address"]):
        yield said("address")
