"""Rules about attendance and pay of posts (P005 to P012, P025 to P029, P036 to P038): paid for work that was done."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from .finding import Row, Said, said
from .naming import shown
from .post_terms import is_first, month_number
from .registry import rule
from .relations import member_of, village_of
from .roll import Roll
from .terms import HUNDRED, day, is_blank

_LEDGER = "public_post_attendance"
_FAR_AWAY = frozenset({"province", "outside", "abroad"})
_GONE = frozenset({"death", "registration", "marriage", "emigration", "imprisoned", "missing"})
_MANY_HOLDERS = 5


def _is_paid(row: Row) -> bool:
    return (row["paid_amount"] or 0) > 0


def _post(row: Row, roll: Roll) -> Row | None:
    return roll.get("public_post", row["public_post"])


def _told(row: Row, field: str, **values: object) -> Said:
    """About a payment: month and amount are told wherever the message wants them."""
    return said(field, month=shown(_LEDGER, row, "month"), amount=shown(_LEDGER, row, "paid_amount"), **values)


@rule("P005")
def paid_without_a_day(row: Row, _roll: Roll) -> Iterator[Said]:
    """Paid for no day at all."""
    if _is_paid(row) and row["attended_day_count"] == 0:
        yield _told(row, "attended_day_count")


@rule("P006")
def paid_without_attendance(row: Row, _roll: Roll, *, attendance_required_from: str) -> Iterator[Said]:
    """Paid though nobody wrote down the days or signed."""
    lacking = next((name for name in ("attended_day_count", "sign_name") if is_blank(row[name])), "")
    if _is_paid(row) and (row["month"] or "") >= attendance_required_from and lacking:
        yield _told(row, lacking)


@rule("P007")
def paid_while_working_elsewhere(row: Row, roll: Roll) -> Iterator[Said]:
    """Paid for a month in which the holder worked far away."""
    member = member_of(_LEDGER, row, roll)
    jobs = roll.where("off_farm_job", "member", member["uid"]) if member else ()
    away = [job for job in jobs if job["is_working"] and job["work_region"] in _FAR_AWAY and _covers(job, row["month"])]
    if _is_paid(row) and away:
        place = next(filter(None, (away[0][name] for name in ("work_city", "work_province"))), "外地")
        yield _told(row, "paid_amount", place=place)


def _covers(job: Row, month: str | None) -> bool:
    first, last = job["job_started_month"], job["job_ended_month"]
    return bool(month and first and first <= month <= (last or month))


@rule("P009")
def paid_after_leaving(row: Row, roll: Roll) -> Iterator[Said]:
    """Paid for a month after the holder died or left."""
    member = member_of(_LEDGER, row, roll)
    left = member["decreased_on"] if member and member["decrease_reason"] in _GONE else None
    if member and left and row["month"] and row["month"] > left[:7] and _is_paid(row):
        reason = shown("member", member, "decrease_reason")
        yield _told(row, "paid_amount", left_on=shown("member", member, "decreased_on"), reason=reason)


@rule("P010")
def paid_in_full_in_hospital(row: Row, roll: Roll, *, hospital_days_max: int) -> Iterator[Said]:
    """Paid in full for a month spent in hospital."""
    member, post, month = member_of(_LEDGER, row, roll), _post(row, roll), day(row["month"])
    if not (member and post and month and _is_paid(row)):
        return
    stays = roll.where("medical_expense", "member", member["uid"])
    spent = sum(_days_in(stay, month, roll) for stay in stays)
    if spent >= hospital_days_max and (row["attended_day_count"] or 0) >= (post["monthly_day_count"] or 1):
        yield _told(row, "attended_day_count", n=spent)


def _days_in(stay: Row, month: date, roll: Roll) -> int:
    """Days of a stay in hospital that fall into the month."""
    came, left = day(stay["admitted_on"]), day(stay["discharged_on"]) or roll.today
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return max(0, (min(left, end) - max(came, month)).days + 1) if came else 0


@rule("P011")
def paid_to_another(row: Row, roll: Roll) -> Iterator[Said]:
    """The account is not the holder's."""
    post = _post(row, roll)
    if post and not is_blank(row["bank_account_name"]) and row["bank_account_name"] != post["full_name"]:
        yield _told(row, "bank_account_name", account_name=shown(_LEDGER, row, "bank_account_name"))


@rule("P012")
def signed_by_another(row: Row, roll: Roll) -> Iterator[Said]:
    """Somebody else signed."""
    post = _post(row, roll)
    if post and not is_blank(row["sign_name"]) and row["sign_name"] != post["full_name"]:
        yield _told(row, "sign_name", signer=row["sign_name"])


@rule("P025")
def paid_in_full_for_fewer_days(row: Row, roll: Roll) -> Iterator[Said]:
    """Fewer days than agreed, full pay."""
    post = _post(row, roll)
    if not post or None in (row["attended_day_count"], post["monthly_day_count"], post["monthly_pay"]):
        return
    wanted, worked = post["monthly_day_count"], row["attended_day_count"]
    if worked < wanted and (row["paid_amount"] or 0) >= post["monthly_pay"]:
        yield _told(row, "attended_day_count", a=wanted, b=worked)


@rule("P026")
def more_days_than_the_month(row: Row, _roll: Roll) -> Iterator[Said]:
    """More days than there are."""
    month, worked = day(row["month"]), row["attended_day_count"] or 0
    if month and worked > monthrange(month.year, month.month)[1]:
        yield _told(row, "attended_day_count", n=worked)


@rule("P027")
def paid_more_than_agreed(row: Row, roll: Roll, *, pay_tolerance: int) -> Iterator[Said]:
    """More than the agreement says."""
    post = _post(row, roll)
    if (
        post
        and post["monthly_pay"]
        and (row["paid_amount"] or 0) * HUNDRED > post["monthly_pay"] * (HUNDRED + pay_tolerance)
    ):
        yield _told(
            row, "paid_amount", a=shown(_LEDGER, row, "paid_amount"), b=shown("public_post", post, "monthly_pay")
        )


@rule("P028")
def paid_outside_the_time_of_service(row: Row, roll: Roll) -> Iterator[Said]:
    """Paid for a month before or after the post."""
    post, month = _post(row, roll), row["month"]
    if not (post and month and post["post_started_on"]):
        return
    if month < post["post_started_on"][:7] or (post["post_ended_on"] and month > post["post_ended_on"][:7]):
        yield _told(row, "month")


@rule("P029")
def paid_twice_for_a_month(row: Row, roll: Roll) -> Iterator[Said]:
    """Two payments for one month; told at the first."""
    rows = [one for one in roll.where(_LEDGER, "public_post", row["public_post"]) if one["month"] == row["month"]]
    paid = [one for one in rows if _is_paid(one)]
    if len(paid) > 1 and is_first(row, paid):
        yield _told(row, "month", n=len(paid))


Groups = Mapping[tuple[object, str], Sequence[Row]]


def _by_village_and_time(roll: Roll, parts: int) -> Groups:
    """Rows by village and month (`parts` 1) or quarter (3)."""

    def make() -> Groups:
        found: dict[tuple[object, str], list[Row]] = defaultdict(list)
        for row in roll.rows(_LEDGER):
            month, village = day(row["month"]), village_of(_LEDGER, row, roll)
            if month and village:
                found[village["uid"], f"{month.year}-{(month.month - 1) // parts + 1}"].append(row)
        return found

    return roll.remember(("attendance", parts), make)


@rule("P036")
def pay_without_notice(row: Row, roll: Roll) -> Iterator[Said]:
    """A quarter's pay of a village was never posted; told at one row."""
    month, village = day(row["month"]), village_of(_LEDGER, row, roll)
    if not (month and village):
        return
    quarter = (month.month - 1) // 3 + 1
    rows = [one for one in _by_village_and_time(roll, 3)[village["uid"], f"{month.year}-{quarter}"] if _is_paid(one)]
    if rows and is_first(row, rows) and all(one["notice_on"] is None for one in rows):
        yield said("notice_on", quarter=f"{month.year}年第{quarter}季度")


@rule("P037")
def everybody_came_alike(row: Row, roll: Roll, *, same_attendance_months: int) -> Iterator[Said]:
    """Month after month everybody of a village was there on equally many days; told at one row of the last month."""
    month, village = day(row["month"]), village_of(_LEDGER, row, roll)
    if not (month and village):
        return
    groups, number = _by_village_and_time(roll, 1), month_number(month)
    here = groups[village["uid"], f"{month.year}-{month.month}"]
    if not is_first(row, here) or _all_alike(groups, village["uid"], number + 1):
        return
    months = 0
    while _all_alike(groups, village["uid"], number - months):
        months += 1
    if months >= same_attendance_months:
        yield said("attended_day_count", n=months)


def _all_alike(groups: Groups, village: object, number: int) -> bool:
    rows = groups.get((village, f"{number // 12}-{number % 12 + 1}"), ())
    counts = [row["attended_day_count"] for row in rows if row["attended_day_count"] is not None]
    return len(counts) >= _MANY_HOLDERS and len(set(counts)) == 1


@rule("P038")
def paid_in_cash(row: Row, roll: Roll, *, cash_limit: int) -> Iterator[Said]:
    """Paid in cash where a bank card is asked for."""
    post = _post(row, roll)
    if post and post["pay_method"] == "cash" and (row["paid_amount"] or 0) > cash_limit * HUNDRED:
        yield _told(row, "paid_amount")
