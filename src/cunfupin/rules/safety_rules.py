"""Rules about who is in the safety net (S001 to S008, S017, S018, S030, S038 to S040)."""

from collections.abc import Iterator

from cunfupin.models.registry import ledger as ledger_class

from .finding import Row, Said, said
from .household_rules import names
from .naming import shown
from .person_terms import (
    has_full_labour,
    has_some_labour,
    is_at_school,
    is_entitled,
    is_no_labour_household,
    is_severely_disabled,
    with_year_rows,
    year_row,
)
from .registry import holding, rule
from .relations import household_of, member_of
from .roll import Roll
from .safety_terms import entitled_members, open_rows, supported_members
from .terms import age, day, is_monitored, is_registered, members_of

_LEDGER = "member_year"
_ON_ALLOWANCE = ("allowance", "exited_allowance")
_GENERAL = ("general", "exited_general")
_SUPPORTED = ("special_support", "exited_special")
_ALLOWANCE_MEASURES = ("safety_allowance", "safety_net_allowance")
_SUPPORT_MEASURES = ("safety_special", "safety_net_special_support")
_STATUS_OF = {
    **dict.fromkeys(_ALLOWANCE_MEASURES, "allowance_status"),
    **dict.fromkeys(_SUPPORT_MEASURES, "special_support_status"),
}
"""Type of a measure → the field of the yearly record that says who receives it."""
_ABLE_RELATIONS = ("son", "daughter", "son_in_law", "daughter_in_law")
_SAFETY_GROUPS = ("safety_net",)
_PAID_LEDGERS = ("subsistence_member", "special_support", "disability_subsidy", "child_support")


@rule("S001", of=holding("special_support_status"))
def allowance_and_support(year: Row, _roll: Roll) -> Iterator[Said]:
    """Both at once."""
    if is_entitled(year["allowance_status"]) and is_entitled(year["special_support_status"]):
        yield said("special_support_status")


@rule("S002", of=holding("special_support_status"))
def healthy_and_supported(year: Row, roll: Roll) -> Iterator[Said]:
    """Between 18 and 59, healthy, not at school, supported."""
    if not is_entitled(year["special_support_status"]) or year["health"] != "healthy" or is_at_school(year):
        return
    years = age(roll.get("member", year["member"]), roll, year["year"])
    if years is not None and 18 <= years <= 59:
        yield said("special_support_status", age=years)


@rule("S003")
def nobody_on_allowance(household: Row, roll: Roll) -> Iterator[Said]:
    """The household is said to be on allowance, no member is."""
    if household["poverty_attribute"] in _ON_ALLOWANCE and not entitled_members(household, "allowance_status", roll):
        yield said("poverty_attribute", kind=shown("household", household, "poverty_attribute"))


@rule("S004")
def somebody_on_allowance(household: Row, roll: Roll) -> Iterator[Said]:
    """The household is said to be an ordinary one, and a member is on allowance."""
    is_general = household["poverty_attribute"] in _GENERAL
    members = entitled_members(household, "allowance_status", roll) if is_general else ()
    if members:
        yield said("poverty_attribute", kind=shown("household", household, "poverty_attribute"), names=names(members))


@rule("S005")
def supported_and_able(household: Row, roll: Roll) -> Iterator[Said]:
    """A supported member of working age who can work."""
    if household["poverty_attribute"] not in _SUPPORTED:
        return
    able = [m for m in entitled_members(household, "special_support_status", roll) if _is_able(m, roll, 16)]
    able = [member for member in able if not is_severely_disabled(member)]
    if able:
        yield said("poverty_attribute", names=names(able))


def _is_able(member: Row, roll: Roll, least: int) -> bool:
    years, row = age(member, roll), year_row(member, roll)
    return bool(years is not None and least <= years <= 59 and row and has_full_labour(row))


@rule("S006")
def nobody_able_and_nobody_supported(year: Row, roll: Roll) -> Iterator[Said]:
    """No member can work, and none is in the safety net."""
    household = household_of("household_year", year, roll)
    if not (household and (is_registered(household) or is_monitored(household, roll))):
        return
    if is_no_labour_household(household, roll, year["year"]) and not supported_members(household, roll, year["year"]):
        yield said("is_no_labour_household")


@rule("S007")
def measure_without_member(measure: Row, roll: Roll) -> Iterator[Said]:
    """The measure is noted, nobody receives it."""
    name = _STATUS_OF.get(measure["measure_type"])
    household = household_of("measure", measure, roll) if name else None
    if household and name and not entitled_members(household, name, roll, measure["year"]):
        yield said("measure_type", item=shown("measure", measure, "measure_type"))


@rule("S008")
def member_without_measure(year: Row, roll: Roll) -> Iterator[Said]:
    """Somebody receives it, the measure is not noted."""
    household = household_of("household_year", year, roll)
    if not household or not is_monitored(household, roll) or not supported_members(household, roll, year["year"]):
        return
    wanted = (*_ALLOWANCE_MEASURES, *_SUPPORT_MEASURES)
    measures = [row for row in roll.where("measure", "household", household["uid"]) if row["year"] == year["year"]]
    if not any(row["measure_type"] in wanted for row in measures):
        yield said()


@rule("S017", of=holding("allowance_status"))
def allowance_has_ended(year: Row, roll: Roll) -> Iterator[Said]:
    """Every allowance of the person has ended; the yearly record says otherwise."""
    if not is_entitled(year["allowance_status"]) or year["year"] != roll.year:
        return
    rows = roll.where("subsistence_member", "member", year["member"])
    ends = [day(row["ended_on"]) for row in rows]
    past = [end for end in ends if end and end < roll.today]
    if rows and len(past) == len(rows):
        last = max(rows, key=lambda row: row["ended_on"])
        yield said("allowance_status", date=shown("subsistence_member", last, "ended_on"))


@rule("S018")
def ledger_and_yearly_record_disagree(row: Row, roll: Roll) -> Iterator[Said]:
    """In the ledger of allowances, not in the yearly record."""
    member = member_of("subsistence_member", row, roll)
    year = year_row(member, roll) if member else None
    is_running = member and row in open_rows("subsistence_member", member["uid"], roll)
    if is_running and year and year["allowance_status"] == "none":
        yield said("ended_on", ledger=ledger_class("subsistence_member").__ledger__.title)


@rule("S030", of=holding("decrease_reason"))
def paid_after_death(member: Row, roll: Roll) -> Iterator[Said]:
    """Benefits that go on after the month of death."""
    died = member["decreased_on"] if member["decrease_reason"] == "death" else None
    if not died:
        return
    for name in (*_PAID_LEDGERS, "hardship_support", "measure"):
        for row in roll.where(name, "member", member["uid"]):
            month = _last_month(name, row, roll)
            if month and month > died[:7]:
                yield said(
                    "decreased_on",
                    date=shown("member", member, "decreased_on"),
                    ledger=ledger_class(name).__ledger__.title,
                    month=f"{month[:4]}年{int(month[5:])}月",
                )


def _last_month(ledger: str, row: Row, roll: Roll) -> str | None:
    """The last month for which a benefit is paid; that of today where no end is told."""
    if ledger == "hardship_support":
        month: str | None = row["month"]
        return month
    if ledger == "measure" and row["measure_group"] not in _SAFETY_GROUPS:
        return None
    return str(row["ended_on"] or roll.today.isoformat())[:7]


@rule("S038")
def supported_beside_able_children(household: Row, roll: Roll) -> Iterator[Said]:
    """A supported member lives with a grown child who can work."""
    supported = entitled_members(household, "special_support_status", roll)
    children = [m for m in members_of(household, roll) if m["relation_to_head"] in _ABLE_RELATIONS] if supported else ()
    if any(_is_able(member, roll, 18) for member in children):
        yield said(names=names(supported))


@rule("S039")
def mark_and_labour_disagree(household: Row, roll: Roll) -> Iterator[Said]:
    """Marked as without labour and somebody can work, or the other way round."""
    is_marked = household["is_no_labour_household"] == 1
    is_wrong = is_marked and any(has_some_labour(row) for _member, row in with_year_rows(household, roll))
    is_missing = not is_marked and is_no_labour_household(household, roll) and is_monitored(household, roll)
    if is_wrong or is_missing:
        yield said("is_no_labour_household")


@rule("S040")
def orphan_paid_twice(child: Row, roll: Roll) -> Iterator[Said]:
    """A child's allowance together with another that is to live on."""
    member = member_of("child_support", child, roll)
    is_paid = child["child_category"] in ("orphan", "unsupported") and (child["monthly_amount"] or 0) > 0
    if not (member and is_paid):
        return
    for name in ("subsistence_member", "special_support"):
        if open_rows(name, member["uid"], roll):
            title = ledger_class(name).__ledger__.title.removesuffix("台账").removesuffix("明细")
            yield said("monthly_amount", b=title)
            return
