"""Rules about a post and its holder (P008 to P040): fit for it, agreed, insured, paid alike, told alike in the yearly sheet."""

from collections.abc import Iterator
from statistics import median

from .finding import Row, Said, said
from .mismatch_terms import decision_on
from .naming import shown
from .person_terms import has_no_labour, is_at_school, is_severely_disabled
from .post_terms import Span, is_serving, month_number, span_of, year_of_holder
from .registry import rule
from .relations import household_of, village_of
from .roll import Roll
from .terms import HUNDRED, age, age_on, day, days, is_blank, is_monitored, is_registered, yuan

_ADULT = 16
_YEAR = 12
_AFTER_APPRAISAL_DAYS = 31
_OFFICIAL, _ACCEPTED = "payroll", "exempt"


def _holder(post: Row, roll: Roll) -> Row | None:
    return roll.get("member", post["member"])


@rule("P008")
def pupil_holds_a_post(post: Row, roll: Roll, *, holiday_months: str) -> Iterator[Said]:
    """At school outside the holidays."""
    year = year_of_holder(post, roll)
    is_holiday = str(roll.today.month) in holiday_months.split(",")
    if is_serving(post) and year and is_at_school(year) and not is_holiday:
        yield said("post_status", status=shown("member_year", year, "school_status"))


@rule("P013")
def holder_cannot_work(post: Row, roll: Roll) -> Iterator[Said]:
    """Without ability to work."""
    year = year_of_holder(post, roll)
    if is_serving(post) and year and has_no_labour(year):
        yield said("post_status", skill=shown("member_year", year, "labour_skill"))


@rule("P014")
def holder_was_a_child(post: Row, roll: Roll) -> Iterator[Said]:
    """Under 16 on the first day."""
    years = age_on(_holder(post, roll), day(post["post_started_on"]))
    if years is not None and years < _ADULT:
        yield said("post_started_on")


@rule("P015")
def holder_is_too_old(post: Row, roll: Roll, *, post_age_max: int) -> Iterator[Said]:
    """Older than the county allows."""
    years = age(_holder(post, roll), roll)
    if is_serving(post) and years is not None and years >= post_age_max:
        yield said("post_status", age=years, max=post_age_max)


@rule("P016")
def holder_is_severely_disabled(post: Row, roll: Roll) -> Iterator[Said]:
    """Disabled in the first or second grade."""
    member = _holder(post, roll)
    if is_serving(post) and member and is_severely_disabled(member):
        yield said("post_status")


@rule("P017")
def holder_is_a_cadre(post: Row, roll: Roll) -> Iterator[Said]:
    """Paid by the state, a helper, or the village's secretary."""
    if not is_serving(post):
        return
    village = village_of("public_post", post, roll)
    helpers = roll.where("helper", "id_number", post["id_number"])
    mismatches = roll.where("department_mismatch", "member", post["member"])
    if any(helper["is_serving"] != 0 and helper["left_on"] is None for helper in helpers):
        yield said("post_status", role="在岗帮扶干部")
    elif any(m["mismatch_kind"] == _OFFICIAL and decision_on(m, roll) != _ACCEPTED for m in mismatches):
        yield said("post_status", role="财政供养人员")
    elif village and post["full_name"] and post["full_name"] == village["village_secretary"]:
        yield said("post_status", role="村书记")


def _usual_pay(post: Row, roll: Roll) -> float | None:
    """Median of serving posts of the kind in the village."""
    village = village_of("public_post", post, roll)
    key = ("usual pay", village["uid"] if village else None, post["public_post_type"])

    def make() -> float | None:
        posts = roll.where("public_post", "public_post_type", post["public_post_type"])
        alike = [one for one in posts if is_serving(one) and one["monthly_pay"]]
        pays = [one["monthly_pay"] for one in alike if village_of("public_post", one, roll) == village]
        return median(pays) if pays else None

    return roll.remember(key, make)


@rule("P018")
def paid_otherwise_than_others(post: Row, roll: Roll, *, post_pay_gap: int) -> Iterator[Said]:
    """Far from what posts of the kind are paid in the village."""
    usual = _usual_pay(post, roll) if is_serving(post) and post["monthly_pay"] else None
    if usual and abs(post["monthly_pay"] - usual) * HUNDRED > usual * post_pay_gap:
        yield said("monthly_pay", pay=shown("public_post", post, "monthly_pay"), median=yuan(usual))


@rule("P019")
def agreement_has_ended(post: Row, roll: Roll) -> Iterator[Said]:
    """Serving after the agreement's last day."""
    over = days(post["agreement_ended_on"], roll.today)
    if is_serving(post) and over is not None and over > 0:
        yield said("agreement_ended_on", date=shown("public_post", post, "agreement_ended_on"))


@rule("P020")
def serves_without_agreement(post: Row, roll: Roll, *, agreement_days: int) -> Iterator[Said]:
    """Nothing signed after some days."""
    served = days(post["post_started_on"], roll.today)
    is_signed = not is_blank(post["agreement_no"]) and post["agreement_started_on"]
    if is_serving(post) and served is not None and served > agreement_days and not is_signed:
        yield said("agreement_no", n=served)


@rule("P022")
def solar_money_for_others(post: Row, roll: Roll) -> Iterator[Said]:
    """Posts paid by the village's solar power are for registered and monitored households."""
    household = household_of("public_post", post, roll)
    is_solar = post["post_fund_source"] == "solar"
    if is_solar and household and not is_registered(household) and not is_monitored(household, roll):
        yield said("post_fund_source")


@rule("P023")
def kind_without_months(year: Row, _roll: Roll) -> Iterator[Said]:
    """Kind of post and months go together."""
    if bool(year["public_post_type"]) != bool(year["public_post_month_count"]):
        yield said("public_post_month_count" if year["public_post_type"] else "public_post_type")


@rule("P031")
def not_insured_against_accidents(post: Row, _roll: Roll) -> Iterator[Said]:
    """Serving without insurance."""
    if is_serving(post) and post["has_accident_insurance"] != 1:
        yield said("has_accident_insurance")


@rule("P032")
def post_is_not_described(post: Row, _roll: Roll) -> Iterator[Said]:
    """Who pays and where the work is."""
    lacking = {"post_fund_source": "资金来源", "area_name": "责任区域"}
    blank = [name for name in lacking if is_blank(post[name])]
    if is_serving(post) and blank:
        yield said(blank[0], missing="和".join(lacking[name] for name in blank))


@rule("P033")
def ended_without_date_or_reason(post: Row, _roll: Roll) -> Iterator[Said]:
    """A post that ended has a day and a reason."""
    if post["post_status"] == "ended" and (post["post_ended_on"] is None or post["post_end_reason"] is None):
        yield said("post_ended_on" if post["post_ended_on"] is None else "post_end_reason")


@rule("P030")
def not_paid_for_long(post: Row, roll: Roll, *, pay_gap_months: int) -> Iterator[Said]:
    """The last payment is some months ago."""
    rows = roll.where("public_post_attendance", "public_post", post["uid"])
    paid = [row["month"] for row in rows if row["month"] and (row["paid_amount"] or 0) > 0]
    last = day(max(paid)) if paid else day(post["post_started_on"])
    gap = month_number(roll.today) - month_number(last) if last else 0
    if is_serving(post) and gap > pay_gap_months:
        yield said("post_status", n=gap)


@rule("P035")
def failed_and_still_serving(post: Row, roll: Roll) -> Iterator[Said]:
    """The last appraisal was failed a month ago."""
    rows = [row for row in roll.where("public_post_attendance", "public_post", post["uid"]) if row["appraisal_grade"]]
    last = max(rows, key=lambda row: row["month"] or "", default=None)
    since = days(last["month"], roll.today) if last else None
    is_late = since is not None and since > _AFTER_APPRAISAL_DAYS
    if is_serving(post) and last and last["appraisal_grade"] == "failed" and is_late:
        yield said("post_status")


@rule("P039")
def yearly_sheet_differs(year: Row, roll: Roll) -> Iterator[Said]:
    """The yearly sheet and the ledger of posts do not say the same."""
    if not year["year"]:
        return
    posts = roll.where("public_post", "member", year["member"])
    whole = Span(year["year"] * _YEAR, year["year"] * _YEAR + _YEAR - 1) if posts else None
    has_post = any(whole and (span := span_of(post, roll)) and span.common(whole) for post in posts)
    if has_post != bool(year["public_post_month_count"]):
        yield said("public_post_month_count")


@rule("P040")
def child_in_the_yearly_sheet(year: Row, roll: Roll) -> Iterator[Said]:
    """Under 16 with a post in the yearly sheet."""
    has_post = year["public_post_type"] or year["public_post_month_count"]
    years = age(roll.get("member", year["member"]), roll, year["year"]) if has_post else None
    if years is not None and years < _ADULT:
        yield said("public_post_type", age=years)
