"""What standing on a department's list claims about a person, and what of ours speaks of the same ("名单比对口径")."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from cunfupin.fields import code_list

_MISSING, _OTHER = "missing", "other"
_PAYMENTS = "subsidy_payment"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What being on a list means: the field of ours that speaks of the same, and its values that speak against it.

    Where `agreeing` is given only these values speak for it. `among` (field, value) leaves the other records of the
    ledger out. `grade` and `amounts` are fields of ours that must say the same as the list. `names_all`: who we say
    is so and is not on the list is a difference too.
    """

    kind: str
    field: str
    against: frozenset[Any] = frozenset({None})
    agreeing: frozenset[str] = frozenset()
    among: tuple[str, Any] | None = None
    grade: str = ""
    amounts: tuple[str, ...] = ()
    names_all: bool = False

    def is_denied_by(self, value: Any) -> bool:
        """Whether this value of the field speaks against being on the list."""
        if self.agreeing:
            return self.agreeing.isdisjoint(str(value).split(","))
        return value in self.against


_NO_ALLOWANCE = frozenset({None, "none"})
_LEFT = frozenset({None, "suspended", "ended"})
_NO = frozenset({None, 0})
HERE = frozenset({None, "active"})
"""States of a person who is on our roll."""
_AT_RISK = frozenset({"registered_poor", "exited", "exited_with_policy", "exited_without_policy", "marginal", "sudden"})
_OUT_OF_SCHOOL = frozenset({"suspected", "dropped", "returned", "suspended", "deferred", "unable", "home_teaching"})
_POST = Claim(
    kind=_MISSING,
    field="public_post.post_status",
    against=_LEFT,
    amounts=("public_post.monthly_pay",),
    names_all=True,
)
_DISABLED = Claim(
    kind=_MISSING,
    field="disability_subsidy.disability_subsidy_kind",
    among=("ended_on", None),
    amounts=("disability_subsidy.monthly_amount",),
    names_all=True,
)
_CHILD = Claim(
    kind=_MISSING,
    field="child_support.child_category",
    among=("ended_on", None),
    amounts=("child_support.monthly_amount",),
    names_all=True,
)
_CLAIMS: Mapping[str, Claim] = {
    "allowance": Claim(
        kind="allowance",
        field="member_year.allowance_status",
        against=_NO_ALLOWANCE,
        amounts=("subsistence_member.monthly_amount", "subsistence_allowance.monthly_amount"),
        names_all=True,
    ),
    "special_support": Claim(
        kind="allowance",
        field="member_year.special_support_status",
        against=_NO_ALLOWANCE,
        amounts=("special_support.basic_monthly_amount",),
        names_all=True,
    ),
    "temporary_relief": Claim(
        kind=_MISSING, field="temporary_relief.relief_type", amounts=("temporary_relief.subsidy_amount",)
    ),
    "orphan": _CHILD,
    "low_income": Claim(kind=_MISSING, field="household.household_type", agreeing=_AT_RISK),
    "disabled": Claim(
        kind="disability", field="member.disability_kind", grade="member.disability_grade", names_all=True
    ),
    "disability_subsidy": _DISABLED,
    "medical_insured": Claim(
        kind="insurance", field="member_year.has_resident_medical_insurance", against=frozenset({0}), names_all=True
    ),
    "high_self_payment": Claim(
        kind="high_expense", field="medical_expense.self_paid_amount", amounts=("medical_expense.self_paid_amount",)
    ),
    "chronic": Claim(kind=_MISSING, field="chronic_condition.chronic_type", names_all=True),
    "serious_disease": Claim(kind=_MISSING, field="member_year.health", agreeing=frozenset({"serious"})),
    "school_roll": Claim(kind="school", field="member_year.school_status", names_all=True),
    "student_aid": Claim(kind=_MISSING, field="student_aid.aid_item", amounts=("student_aid.subsidy_amount",)),
    "dropout": Claim(kind="school", field="enrolment_watch.study_status", agreeing=_OUT_OF_SCHOOL),
    "public_post": _POST,
    "forest_post": replace(_POST, among=("public_post_type", "forest")),
    "road_post": replace(_POST, among=("public_post_type", "road")),
    "water_post": replace(_POST, among=("public_post_type", "water")),
    "pension": Claim(kind="pension", field="member_year.has_resident_pension", against=frozenset({0}), names_all=True),
    "unemployment": Claim(
        kind=_OTHER, field="off_farm_job.is_working", against=frozenset({1}), among=("job_ended_month", None)
    ),
    "housing_appraisal": Claim(
        kind="housing", field="household_year.dilapidation_grade", grade="household_year.dilapidation_grade"
    ),
    "water_problem": Claim(kind=_OTHER, field="household_year.has_safe_water", against=frozenset({1})),
    "deceased": Claim(kind="deceased", field="member.member_status", against=HERE),
    "household_register": Claim(kind="moved_out", field="member.member_status", against=HERE),
    "vehicle": Claim(kind="vehicle", field="household_year.has_motor_vehicle", against=_NO),
    "real_estate": Claim(kind="real_estate", field="household_year.has_commercial_housing", against=_NO),
    "business": Claim(kind="business", field="household_year.has_business_registration", against=_NO),
    "payroll": Claim(kind="payroll", field="household_year.has_public_payroll", against=_NO),
    "disaster": Claim(kind=_MISSING, field="monitoring_lead.risk", among=("risk", "disaster")),
    "accident": Claim(kind=_MISSING, field="monitoring_lead.risk", among=("risk", "accident")),
    "veteran": Claim(kind=_MISSING, field="household.is_military_family", against=_NO),
    "loan_overdue": Claim(
        kind=_OTHER, field="micro_loan.is_overdue", against=_NO, amounts=("micro_loan.overdue_amount",)
    ),
    "petition": Claim(kind=_MISSING, field="monitoring_lead.lead_source", among=("lead_source", "petition")),
}
"""By kind of list; of other lists only the people are compared."""


def _income(category: str) -> Claim:
    return Claim(kind=_MISSING, field="income_item.income_category", among=("income_category", category))


def _paid(field: str) -> Claim:
    return Claim(kind=_MISSING, field=field, amounts=(field,))


_BY_PAYMENT: Mapping[str, Claim] = {
    "allowance": _CLAIMS["allowance"],
    "special_support": _CLAIMS["special_support"],
    "hardship": _paid("hardship_support.monthly_amount"),
    "temporary_relief": _CLAIMS["temporary_relief"],
    "disability_living": replace(_DISABLED, among=("disability_subsidy_kind", "living")),
    "disability_nursing": replace(_DISABLED, among=("disability_subsidy_kind", "nursing")),
    "orphan": _CHILD,
    "child": _CHILD,
    "elder": _income("elder_age"),
    "pension": _CLAIMS["pension"],
    "veteran": _CLAIMS["veteran"],
    "family_planning": _income("family_planning"),
    "farm_land": _income("farm_land"),
    "reforest": _income("eco_reforest"),
    "forest": _income("eco_forest"),
    "migrant": _income("migrant"),
    "public_post": _POST,
    "rain_dew": _paid("rain_dew_grant.subsidy_amount"),
    "student_aid": _CLAIMS["student_aid"],
    "medical_relief": _paid("medical_expense.medical_relief_amount"),
    "renovation": _paid("house_renovation.renovation_subsidy"),
    "toilet": _paid("toilet_renovation.subsidy_amount"),
    "industry": _paid("farming_activity.subsidy_amount"),
    "transport": _paid("off_farm_job.transport_subsidy"),
    "training": _paid("training.subsidy_amount"),
    "insurance": _paid("insurance_claim.claim_amount"),
    "dividend": _paid("asset_distribution.amount"),
}
"""By kind of what was paid ("补贴种类")."""


def claim_of(list_kind: str, record: Mapping[str, Any]) -> Claim | None:
    """What a line of a list of this kind claims; of payments it is what was paid that counts."""
    if list_kind != _PAYMENTS:
        return _CLAIMS.get(list_kind)
    paid = record["subsidy_kind"] or code_list("subsidy_kind").find(record["category_text"] or "")
    return _BY_PAYMENT.get(paid or "")
