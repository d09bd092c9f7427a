"""Terms about monitoring ("防返贫监测"): states of a case, its steps, its fourteen groups of measures."""

import re
from collections.abc import Mapping

from .finding import Row
from .person_terms import has_some_labour, year_row
from .roll import Roll
from .terms import age, codes, days, members_of

OPEN = frozenset({"identifying", "assisting", "removing"})
HELPED = frozenset({"assisting", "removing"})
DEVELOPING = ("industry_measures", "employment_measures", "finance_measures", "public_post_measures")
MEASURES = (
    *DEVELOPING, "housing_measures", "water_measures", "health_measures", "compulsory_education_measures",
    "education_measures", "security_measures", "social_measures", "relocation_measures", "living_measures",
    "infrastructure_measures",
)  # fmt: skip
ORDER = ("lead", "check", "authorize", "compare", "deliberate", "notice", "township", "county", "record")
AT_ENTRY = {
    "is_housing_unsafe_at_entry": "unsafe_housing",
    "is_water_unsafe_at_entry": "unsafe_water",
    "is_child_out_of_school_at_entry": "schooling",
    "is_uninsured_at_entry": "illness",
}
"""What was wrong when the case began → the risk that says so."""
AT_REMOVAL = ("is_housing_damaged", "is_child_out_of_school", "is_water_damaged", "is_uninsured")
MATCHING: Mapping[str, tuple[str, ...]] = {
    "illness": ("health_measures", "social_measures", "security_measures"),
    "schooling": ("education_measures", "compulsory_education_measures", "social_measures"),
    "disability": ("security_measures", "social_measures"),
    "unsafe_housing": ("housing_measures", "relocation_measures"),
    "unsafe_water": ("water_measures",),
    "disaster": ("security_measures", "social_measures", "industry_measures"),
    "accident": ("security_measures", "social_measures"),
    "unstable_job": ("employment_measures", "public_post_measures"),
    "business_failure": ("industry_measures", "finance_measures"),
    "lack_labour": ("security_measures", "public_post_measures"),
}
"""Risk → groups of measures of which one answers it."""
_ELDEST_WORKER = 64
OFTEN_DAYS, _OFTEN_WITHIN = 7, 90


def filled(case: Row, names: tuple[str, ...] = MEASURES) -> list[str]:
    """Groups of measures that hold something."""
    return [name for name in names if case[name]]


def is_struck_lately(case: Row, roll: Roll) -> bool:
    """Whether a disaster or an accident struck the household not long ago, so that somebody comes every week."""
    since = days(case["identified_monitoring_month"], roll.today)
    return bool(set(codes(case["risks"])) & {"disaster", "accident"}) and since is not None and since <= _OFTEN_WITHIN


def latest_steps(case: bytes, roll: Roll) -> dict[str, Row]:
    """The last row of each step of a case."""
    rows = sorted(
        roll.where("monitoring_step", "monitoring_case", case), key=lambda row: (row["handled_on"] or "", row["uid"])
    )
    return {row["step"]: row for row in rows if row["step"]}


def step_day(steps: Mapping[str, Row], name: str) -> str | None:
    """Day on which a step was taken."""
    day: str | None = steps[name]["handled_on"] if name in steps else None
    return day


def people(text: str | None) -> list[str]:
    """Names written one after another."""
    return [name for name in re.split(r"[、，,;；\s]+", text or "") if name]


def has_labour(household: Row, roll: Roll) -> bool:
    """Whether a member between 16 and 64 can do some work."""
    for member in members_of(household, roll):
        row, years = year_row(member, roll), age(member, roll)
        if row and has_some_labour(row) and years is not None and 16 <= years <= _ELDEST_WORKER:
            return True
    return False
