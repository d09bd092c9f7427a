"""Rules about children out of school and about money for pupils (E017 to E037)."""

from collections.abc import Iterator, Mapping

from .finding import Row, Said, said
from .guarantees import is_out_of_school
from .naming import NAMELESS, shown
from .person_terms import is_at_school, year_row
from .post_terms import is_first, month_name, month_number
from .registry import holding, rule
from .relations import household_of, member_of
from .roll import Roll
from .school_terms import AIDED, OUT_OF_SCHOOL, VOCATIONAL, same_term, term_ends, term_starts, watched
from .terms import day, days, fen, is_blank, is_registered, members_of

_NEED_A_PAPER = ("home_teaching", "suspended", "deferred", "unable")
_ORPHANS = ("orphan", "unsupported", "hardship")
_STAGES_OF_ITEM: Mapping[str, tuple[str, ...]] = {
    "preschool": ("preschool",),
    "meal": ("primary", "junior", "special"),
    "primary_boarding": ("primary", "special"),
    "primary_day": ("primary", "special"),
    "junior_boarding": ("junior", "special"),
    "junior_day": ("junior", "special"),
    "two_exempt": ("primary", "junior", "special"),
    "senior_grant": ("senior",),
    "senior_fee": ("senior",),
    "vocational_grant": ("vocational",),
    "vocational_fee": ("vocational",),
    "college_grant": ("college", "bachelor"),
    "freshman": ("college", "bachelor"),
    "student_loan": ("college", "bachelor", "postgraduate"),
}
"""Stages of school that an item of aid ("资助项目") is for; others are for all."""
_STANDARDS = {
    "primary_boarding": ("aid_primary_boarder", 1),
    "primary_day": ("aid_primary_day", 0),
    "junior_boarding": ("aid_junior_boarder", 1),
    "junior_day": ("aid_junior_day", 0),
}
"""Standard of an item, and whether it is for boarders."""


@rule("E017")
def out_of_school_for_long(row: Row, roll: Roll, *, dropout_return_days: int) -> Iterator[Said]:
    """Not brought back within the time."""
    away = days(row["dropped_out_on"], roll.today)
    if row["study_status"] in OUT_OF_SCHOOL and away is not None and away > dropout_return_days:
        yield said("study_status", n=away)


@rule("E018")
def nobody_persuaded(row: Row, roll: Roll) -> Iterator[Said]:
    """Out of school, and nobody wrote down a visit."""
    is_case = row["study_status"] in (*OUT_OF_SCHOOL, "returned")
    if is_case and not roll.where("enrolment_effort", "enrolment_watch", row["uid"]):
        yield said("study_status")


@rule("E019")
def exception_without_paper(row: Row, _roll: Roll) -> Iterator[Said]:
    """An exception that nobody granted."""
    if row["study_status"] in _NEED_A_PAPER and is_blank(row["recognition_no"]):
        yield said("recognition_no", state=shown("enrolment_watch", row, "study_status"))


@rule("E021")
def nobody_is_responsible(row: Row, _roll: Roll) -> Iterator[Said]:
    """One person of the village, one of the school."""
    blank = [name for name in ("village_line_person", "school_line_person") if is_blank(row[name])]
    if blank:
        yield said(blank[0])


@rule("E022")
def number_of_two_pupils(row: Row, roll: Roll) -> Iterator[Said]:
    """One school number, two persons."""
    others = [one for one in roll.others("enrolment_watch", "student_no", row) if one["member"] != row["member"]]
    if others:
        names = [one["full_name"] or NAMELESS for one in (row, others[0])]
        yield said("student_no", no=shown("enrolment_watch", row, "student_no"), a=names[0], b=names[1])


@rule("E023")
def ledger_and_yearly_sheet_disagree(row: Row, roll: Roll) -> Iterator[Said]:
    """At school here, not at school there."""
    member = member_of("enrolment_watch", row, roll)
    year = year_row(member, roll, row["year"]) if member else None
    if year is None:
        return
    away, there = row["study_status"] in OUT_OF_SCHOOL, is_at_school(year)
    if (row["study_status"] == "enrolled" and not there) or (away and there):
        states = shown("enrolment_watch", row, "study_status"), shown("member_year", year, "school_status")
        yield said("study_status", a=states[0], b=states[1])


@rule("E024")
def grant_for_another_school(row: Row, roll: Roll) -> Iterator[Said]:
    """The grant is for vocational pupils."""
    member = member_of("rain_dew_grant", row, roll)
    year = year_row(member, roll, row["year"]) if member else None
    if year and year["school_status"] not in VOCATIONAL:
        yield said("vocational_level", status=shown("member_year", year, "school_status"))


@rule("E025", of=holding("school_status"))
def pupil_without_grant(year: Row, roll: Roll) -> Iterator[Said]:
    """A vocational pupil of a registered household without the grant."""
    household = household_of("member_year", year, roll) if year["school_status"] in VOCATIONAL else None
    if household is None or not is_registered(household):
        return
    if not any(row["year"] == year["year"] for row in roll.where("rain_dew_grant", "member", year["member"])):
        yield said("school_status", status=shown("member_year", year, "school_status"))


@rule("E026")
def grant_twice_in_a_term(row: Row, roll: Roll) -> Iterator[Said]:
    """Two grants for one term; told at the first."""
    rows = same_term("rain_dew_grant", row, roll)
    if row["term"] and len(rows) > 1 and is_first(row, rows):
        yield said("term", term=shown("rain_dew_grant", row, "term"), n=len(rows))


@rule("E027")
def grant_after_school(row: Row, roll: Roll) -> Iterator[Said]:
    """A grant for a term after the last one."""
    enrolled, starts = day(row["enrolled_month"]), term_starts(row["year"], row["term"])
    if not (enrolled and starts and row["study_year_count"]):
        return
    last = month_number(enrolled) + row["study_year_count"] * 12
    if month_number(starts) >= last:
        yield said("term", date=month_name(last - 2), term=shown("rain_dew_grant", row, "term"))


@rule("E028")
def grant_of_another_amount(row: Row, roll: Roll) -> Iterator[Said]:
    """Not the standard of the year."""
    wanted = roll.standard("vocational_aid_per_term", roll.year_of(row))
    if wanted is not None and row["subsidy_amount"] is not None and row["subsidy_amount"] != fen(wanted):
        yield said(
            "subsidy_amount",
            term=shown("rain_dew_grant", row, "term"),
            amount=shown("rain_dew_grant", row, "subsidy_amount"),
            std=wanted,
        )


@rule("E029")
def grant_to_a_stranger(row: Row, roll: Roll) -> Iterator[Said]:
    """The account belongs to nobody of the household."""
    household = household_of("rain_dew_grant", row, roll)
    name = row["bank_account_name"]
    if household is None or is_blank(name) or name == row["guardian_name"]:
        return
    if name not in {member["full_name"] for member in members_of(household, roll)}:
        yield said("bank_account_name", name=shown("rain_dew_grant", row, "bank_account_name"))


@rule("E030")
def aid_of_another_stage(row: Row, _roll: Roll) -> Iterator[Said]:
    """The item is for another stage of school."""
    stages = _STAGES_OF_ITEM.get(row["aid_item"])
    if stages and row["school_stage"] and row["school_stage"] not in stages:
        yield said(
            "aid_item", stage=shown("student_aid", row, "school_stage"), item=shown("student_aid", row, "aid_item")
        )


@rule("E031")
def aid_twice_in_a_term(row: Row, roll: Roll) -> Iterator[Said]:
    """One item twice for one term; told at the first."""
    rows = [one for one in same_term("student_aid", row, roll) if one["aid_item"] == row["aid_item"]]
    if row["term"] and row["aid_item"] and len(rows) > 1 and is_first(row, rows):
        words = shown("student_aid", row, "term"), shown("student_aid", row, "aid_item")
        yield said("aid_item", term=words[0], item=words[1], n=len(rows))


@rule("E032", of=holding("school_status"))
def pupil_without_any_aid(year: Row, roll: Roll, *, aid_grace_days: int) -> Iterator[Said]:
    """A pupil of a registered household without aid for a term that has long ended."""
    household = household_of("member_year", year, roll) if year["school_status"] in AIDED and year["year"] else None
    if household is None or not is_registered(household):
        return
    aid = [row for ledger in ("student_aid", "rain_dew_grant") for row in roll.where(ledger, "member", year["member"])]
    for term, word in (("spring", "春季学期"), ("autumn", "秋季学期")):
        is_over = (roll.today - term_ends(year["year"], term)).days > aid_grace_days
        if is_over and not any((row["year"], row["term"]) == (year["year"], term) for row in aid):
            yield said("school_status", status=shown("member_year", year, "school_status"), term=word)


@rule("E033")
def boarding_and_standard_disagree(row: Row, roll: Roll) -> Iterator[Said]:
    """Items for boarders and for others have standards of their own, half a year's a term."""
    if row["aid_item"] not in _STANDARDS:
        return
    key, is_for_boarders = _STANDARDS[row["aid_item"]]
    wanted = roll.standard(key, roll.year_of(row))
    wrong_place = row["is_boarding"] is not None and row["is_boarding"] != is_for_boarders
    if wrong_place or (wanted is not None and row["subsidy_amount"] not in (None, fen(wanted) // 2)):
        words = "寄宿" if row["is_boarding"] else "不寄宿"
        amount = shown("student_aid", row, "subsidy_amount")
        yield said("subsidy_amount", boarding=words, amount=amount, std=wanted / 2 if wanted is not None else "—")


@rule("E034")
def marked_but_no_child_out_of_school(case: Row, roll: Roll) -> Iterator[Said]:
    """The case says that a child was out of school; no child was."""
    household, month = household_of("monitoring_case", case, roll), day(case["identified_monitoring_month"])
    if case["is_child_out_of_school_at_entry"] != 1 or not household or not month:
        return
    members = members_of(household, roll)
    states = {row["study_status"] for member in members for row in watched(member["uid"], month.year, roll)}
    if not states & {*OUT_OF_SCHOOL, "returned"} and not any(
        is_out_of_school(one, roll, month.year) for one in members
    ):
        yield said("is_child_out_of_school_at_entry")


@rule("E037")
def orphan_without_support_at_school(child: Row, roll: Roll) -> Iterator[Said]:
    """A child in need is at school and nobody helps with that."""
    member = member_of("child_support", child, roll)
    year = year_row(member, roll) if member else None
    if not (member and year and child["child_category"] in _ORPHANS and is_at_school(year)):
        return
    aid = [row for row in roll.where("student_aid", "member", member["uid"]) if row["year"] == year["year"]]
    measures = [
        row
        for row in roll.where("measure", "member", member["uid"])
        if row["year"] == year["year"]
        and row["measure_group"] in ("education_help", "compulsory_education_help", "education")
    ]
    if not aid and not measures:
        yield said("child_category")
