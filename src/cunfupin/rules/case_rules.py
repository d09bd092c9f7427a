"""Rules about cases under monitoring: what stands in them (W030 to W056)."""

from collections.abc import Iterator

from cunfupin.fields import Phone
from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .monitoring_terms import AT_ENTRY, DEVELOPING, HELPED, MATCHING, OPEN, filled, has_labour, latest_steps, step_day
from .naming import shown
from .person_terms import has_full_labour, is_at_school, year_row
from .post_terms import is_first
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import EXITED, codes, days, fen, is_blank, members_of, yuan
from .visit_rules import running_pairings
from .work_terms import FARTHER, jobs_of

_LEDGER = "monitoring_case"
_NEEDED = (
    "identified_monitoring_month", "monitoring_category", "entry_net_income_per_head", *AT_ENTRY,
)  # fmt: skip
_LITTLE = frozenset({"other", "training"})
_JOB_MONTHS = 730


def _risks(case: Row) -> tuple[str, ...]:
    return codes(case["risks"])


def _label(name: str) -> str:
    return field_of(_LEDGER, name).label


@rule("W030")
def risks_are_blank(case: Row, _roll: Roll) -> Iterator[Said]:
    """Followed for no risk."""
    if case["case_status"] in HELPED and is_blank(case["risks"]):
        yield said("risks")


@rule("W031")
def other_risk_is_not_told(case: Row, _roll: Roll) -> Iterator[Said]:
    """Another risk, and nobody says which."""
    if "other" in _risks(case) and is_blank(case["other_risk"]):
        yield said("other_risk")


@rule("W032")
def disaster_is_not_told(case: Row, _roll: Roll) -> Iterator[Said]:
    """A disaster, and nobody says which."""
    if "disaster" in _risks(case) and is_blank(case["disaster_risks"]):
        yield said("disaster_risks")


def _rows(case: Row, roll: Roll) -> list[tuple[Row, Row | None]]:
    household = household_of(_LEDGER, case, roll)
    return [(member, year_row(member, roll)) for member in members_of(household, roll)] if household else []


def _has_health(case: Row, roll: Roll, *wanted: str) -> bool:
    return any(row and set(codes(row["health"])) & set(wanted) for _member, row in _rows(case, roll))


@rule("W033")
def nobody_is_disabled(case: Row, roll: Roll) -> Iterator[Said]:
    """A risk by disability, and nobody is disabled."""
    is_any = any(not is_blank(member["disability_grade"]) for member, _row in _rows(case, roll))
    if "disability" in _risks(case) and not is_any and not _has_health(case, roll, "disabled"):
        yield said("risks")


@rule("W034")
def nobody_is_ill(case: Row, roll: Roll) -> Iterator[Said]:
    """A risk by illness, and nobody is ill."""
    if "illness" in _risks(case) and not _has_health(case, roll, "chronic", "serious"):
        yield said("risks")


@rule("W035")
def illness_costs_nothing(case: Row, _roll: Roll) -> Iterator[Said]:
    """A risk by illness that costs nothing."""
    if "illness" in _risks(case) and not case["entry_compliant_self_payment"]:
        yield said("entry_compliant_self_payment")


@rule("W036")
def nobody_is_at_school(case: Row, roll: Roll) -> Iterator[Said]:
    """A risk by schooling, and no pupil."""
    if "schooling" in _risks(case) and not any(row and is_at_school(row) for _member, row in _rows(case, roll)):
        yield said("risks")


@rule("W037")
def nobody_can_work(case: Row, roll: Roll) -> Iterator[Said]:
    """A risk by unsteady work, and nobody can work."""
    household = household_of(_LEDGER, case, roll)
    if "unstable_job" in _risks(case) and household and not has_labour(household, roll):
        yield said("risks")


@rule("W038")
def nobody_had_a_job(case: Row, roll: Roll) -> Iterator[Said]:
    """A risk by unsteady work, and no job within two years."""
    if "unstable_job" not in _risks(case):
        return
    for member, _row in _rows(case, roll):
        for job in jobs_of(member["uid"], roll):
            gap = days(job["job_ended_month"] or roll.today, roll.today)
            if gap is not None and gap <= _JOB_MONTHS:
                return
    yield said("risks")


@rule("W039")
def labour_is_not_lacking(case: Row, roll: Roll, *, labour_share: int) -> Iterator[Said]:
    """Labour is lacking, and most members can do all work."""
    rows = _rows(case, roll)
    able = sum(bool(row and has_full_labour(row)) for _member, row in rows)
    if "lack_labour" in _risks(case) and rows and able * 100 > len(rows) * labour_share:
        yield said("risks", p=able * 100 // len(rows))


@rule("W040")
def risk_was_not_chosen(case: Row, _roll: Roll) -> Iterator[Said]:
    """Something was wrong at the beginning, and the risk that says so is not chosen."""
    for name, risk in AT_ENTRY.items():
        if case[name] == 1 and risk not in _risks(case):
            yield said("risks", problem=_label(name).removeprefix("识别时是否").removeprefix("识别时"))


@rule("W041")
def category_and_status_disagree(case: Row, roll: Roll) -> Iterator[Said]:
    """Unsteady households have left poverty, marginal ones never were in it."""
    household = household_of(_LEDGER, case, roll)
    if household is None:
        return
    has_left = household["exit_status"] in EXITED
    category = case["monitoring_category"]
    if (category == "unstable" and not has_left) or (category == "marginal" and has_left):
        yield said(
            "monitoring_category",
            kind=shown(_LEDGER, case, "monitoring_category"),
            type=shown("household", household, "household_type"),
        )


@rule("W042")
def case_is_incomplete(case: Row, _roll: Roll) -> Iterator[Said]:
    """Questions of the beginning without an answer."""
    blank = [name for name in _NEEDED if is_blank(case[name])]
    if blank:
        yield said(blank[0], missing="、".join(map(_label, blank)))


@rule("W043")
def nobody_to_call(case: Row, _roll: Roll) -> Iterator[Said]:
    """No mobile telephone of who collected it."""
    phone = case["collector_phone"]
    if not phone or Phone().doubt(phone) or not str(phone).startswith("1"):
        yield said("collector_phone")


@rule("W044")
def nobody_helps(case: Row, roll: Roll) -> Iterator[Said]:
    """Followed, and nobody is paired."""
    household = household_of(_LEDGER, case, roll)
    if household and case["case_status"] in HELPED and not running_pairings(household["uid"], roll):
        yield said("case_status")


def _measures(case: Row, roll: Roll) -> list[Row]:
    return list(roll.where("measure", "monitoring_case", case["uid"]))


@rule("W045")
def no_measure_in_time(case: Row, roll: Roll, *, measure_days: int) -> Iterator[Said]:
    """A month after the beginning nothing has been done."""
    since = days(case["identified_monitoring_month"], roll.today)
    is_open = case["case_status"] == "assisting" and case["is_no_labour_household"] != 1
    if is_open and since is not None and since > measure_days and not _measures(case, roll):
        yield said("case_status", n=since)


@rule("W046")
def no_plan_in_time(case: Row, roll: Roll, *, plan_days: int) -> Iterator[Said]:
    """Approved some days ago, and no plan was made."""
    approved = step_day(latest_steps(case["uid"], roll), "county")
    since = days(approved, roll.today)
    plans = roll.where("assistance_plan", "household", case["household"])
    is_planned = any((row["made_on"] or "") >= (approved or "") for row in plans if row["made_on"])
    if case["case_status"] == "assisting" and since is not None and since > plan_days and not is_planned:
        yield said("case_status", n=since)


@rule("W047")
def nothing_develops(case: Row, roll: Roll, *, develop_days: int) -> Iterator[Said]:
    """Somebody can work, and for months nothing helps to earn."""
    household, since = household_of(_LEDGER, case, roll), days(case["identified_monitoring_month"], roll.today)
    if household is None or case["case_status"] != "assisting" or since is None or since <= develop_days:
        return
    if has_labour(household, roll) and not any(row["is_development_measure"] == 1 for row in _measures(case, roll)):
        yield said("development_status", n=since)


@rule("W048")
def mark_and_measures_disagree(case: Row, _roll: Roll) -> Iterator[Said]:
    """Marked as helped to earn, and no measure does, or the other way round."""
    if (case["development_status"] == "done") != bool(filled(case, DEVELOPING)):
        yield said("development_status")


@rule("W049")
def only_training(case: Row, _roll: Roll) -> Iterator[Said]:
    """Nothing but training and other things."""
    chosen = {code for name in DEVELOPING for code in codes(case[name])}
    if case["development_status"] == "done" and chosen and chosen <= _LITTLE:
        yield said("development_status")


@rule("W050")
def only_safety_net(case: Row, roll: Roll) -> Iterator[Said]:
    """Somebody can work, and only the safety net helps."""
    household = household_of(_LEDGER, case, roll)
    if household and filled(case) == ["security_measures"] and has_labour(household, roll):
        yield said("security_measures")


@rule("W051")
def risk_has_no_answer(case: Row, _roll: Roll) -> Iterator[Said]:
    """A risk for which none of the fitting groups holds anything."""
    open_risks = [risk for risk in _risks(case) if risk in MATCHING and not filled(case, MATCHING[risk])]
    if open_risks and case["case_status"] in HELPED:
        kind = field_of(_LEDGER, "risks").kind
        yield said("risks", risk=kind.format(",".join(open_risks)))


@rule("W052")
def problem_has_no_answer(case: Row, _roll: Roll) -> Iterator[Said]:
    """Out of school or uninsured, and nothing is done about it."""
    if case["is_child_out_of_school_at_entry"] == 1 and not case["compulsory_education_measures"]:
        yield said("compulsory_education_measures", problem="识别时有失学辍学")
    if case["is_uninsured_at_entry"] == 1 and not filled(case, ("health_measures", "social_measures")):
        yield said("health_measures", problem="识别时有人未参保")


@rule("W053")
def sent_away_and_nobody_is(case: Row, roll: Roll) -> Iterator[Said]:
    """Helped to work elsewhere, and nobody works there."""
    if not set(codes(case["employment_measures"])) & {"transport", "labour_export"}:
        return
    jobs = [job for member, _row in _rows(case, roll) for job in jobs_of(member["uid"], roll)]
    if not any(job["work_region"] in FARTHER for job in jobs):
        yield said("employment_measures")


@rule("W054")
def income_was_high(case: Row, _roll: Roll, *, entry_income_high: int) -> Iterator[Said]:
    """More than a household at risk earns."""
    if (case["entry_net_income_per_head"] or 0) > fen(entry_income_high):
        yield said("entry_net_income_per_head", n=yuan(case["entry_net_income_per_head"]))


@rule("W055")
def two_open_cases(case: Row, roll: Roll) -> Iterator[Said]:
    """A household is followed once; told at the first."""
    rows = [row for row in roll.where(_LEDGER, "household", case["household"]) if row["case_status"] in OPEN]
    if case["case_status"] in OPEN and len(rows) > 1 and is_first(case, rows):
        yield said("case_status", n=len(rows))


@rule("W056")
def wages_were_tiny(case: Row, _roll: Roll, *, wage_min: int) -> Iterator[Said]:
    """Wages of a year that are less than a day's."""
    if 0 < (case["entry_wage_income"] or 0) < fen(wage_min):
        yield said("entry_wage_income", n=yuan(case["entry_wage_income"]))
