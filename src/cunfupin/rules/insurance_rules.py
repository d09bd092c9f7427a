"""Rules about medical insurance and health in the yearly sheet (M001 to M008, M012, M017 to M026)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .naming import shown
from .person_terms import is_medically_insured
from .post_terms import is_first
from .registry import rule
from .relations import household_of, member_of
from .roll import Roll
from .terms import age, codes, day, days, fen, is_active_member, is_blank, is_registered, yearly

_LEDGER = "member_year"
_OLD, _YOUNG = 65, 6
_GONE = ("death", "registration", "emigration")


def _member(year: Row, roll: Roll) -> Row | None:
    """The person, when on the roll in the year."""
    member = roll.get("member", year["member"])
    return member if member and is_active_member(member, roll.day_of(roll.year_of(year))) else None


def _valid_signings(member: bytes, roll: Roll) -> list[Row]:
    signings = roll.where("doctor_signing", "member", member)
    return [row for row in signings if (last := day(row["valid_to_on"])) and last >= roll.today]


@rule("M001")
def not_insured(year: Row, roll: Roll) -> Iterator[Said]:
    """Neither as a resident nor as an employee, and no soldier."""
    if not is_medically_insured(year) and year["is_active_military"] != 1 and _member(year, roll):
        yield said("has_resident_medical_insurance")


@rule("M002")
def insured_twice(year: Row, _roll: Roll) -> Iterator[Said]:
    """As a resident and as an employee."""
    if year["has_resident_medical_insurance"] == 1 == year["has_employee_medical_insurance"]:
        yield said("has_resident_medical_insurance")


@rule("M003")
def insurance_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Both questions want an answer."""
    names = ("has_resident_medical_insurance", "has_employee_medical_insurance")
    blank = [name for name in names if year[name] is None]
    if blank and _member(year, roll):
        yield said(blank[0])


@rule("M004")
def resident_without_critical_illness_insurance(year: Row, _roll: Roll) -> Iterator[Said]:
    """Who is insured as a resident is insured against critical illness."""
    if year["has_resident_medical_insurance"] == 1 and year["has_critical_illness_insurance"] != 1:
        yield said("has_critical_illness_insurance", value=shown(_LEDGER, year, "has_critical_illness_insurance"))


@rule("M006")
def health_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Nobody says how the person is."""
    if is_blank(year["health"]) and _member(year, roll):
        yield said("health")


@rule("M007")
def ill_without_a_doctor(year: Row, roll: Roll) -> Iterator[Said]:
    """Ill for long, and no family doctor."""
    member = _member(year, roll) if "chronic" in codes(year["health"]) else None
    if member and not _valid_signings(member["uid"], roll):
        yield said("health")


@rule("M008")
def signing_has_ended(signing: Row, roll: Roll) -> Iterator[Said]:
    """The contract with the doctor ended and no later one follows."""
    over = days(signing["valid_to_on"], roll.today)
    others = roll.where("doctor_signing", "member", signing["member"])
    later = any((row["valid_to_on"] or "") > (signing["valid_to_on"] or "") for row in others)
    if over is not None and over > 0 and not later:
        yield said("valid_to_on", date=shown("doctor_signing", signing, "valid_to_on"))


@rule("M012")
def seriously_ill_without_treatment(year: Row, roll: Roll) -> Iterator[Said]:
    """Seriously ill, and no special treatment is noted in the year."""
    if "serious" not in codes(year["health"]) or not _member(year, roll):
        return
    expenses = roll.where("medical_expense", "member", year["member"])
    if not any(row["is_special_disease"] == 1 and row["year"] == year["year"] for row in expenses):
        yield said("health")


@rule("M017")
def two_valid_signings(signing: Row, roll: Roll) -> Iterator[Said]:
    """Two contracts with doctors on one day; told at the first."""
    first, last = signing["signed_on"], signing["valid_to_on"]
    others = roll.where("doctor_signing", "member", signing["member"])
    both = [
        row
        for row in others
        if first
        and last
        and row["signed_on"]
        and row["valid_to_on"]
        and row["signed_on"] <= last
        and row["valid_to_on"] >= first
    ]
    if len(both) > 1 and is_first(signing, both):
        yield said("signed_on", n=len(both))


@rule("M018")
def visited_after_leaving(visit: Row, roll: Roll) -> Iterator[Said]:
    """A visit by the doctor after the person died or left."""
    member = member_of("chronic_follow_up", visit, roll)
    left = member["decreased_on"] if member and member["decrease_reason"] in _GONE else None
    if member and left and (visit["followed_on"] or "") > left:
        yield said("followed_on", reason=shown("member", member, "decrease_reason"))


@rule("M019")
def key_person_without_a_doctor(year: Row, roll: Roll) -> Iterator[Said]:
    """Old, very young or disabled people of registered households have a family doctor."""
    member = _member(year, roll) if year["year"] == roll.year else None
    years = age(member, roll)
    is_key = member and (
        (years is not None and (years >= _OLD or years <= _YOUNG)) or not is_blank(member["disability_grade"])
    )
    household = household_of(_LEDGER, year, roll) if is_key else None
    if member and household and is_registered(household) and not _valid_signings(member["uid"], roll):
        yield said("has_family_doctor")


@rule("M020")
def newborn_is_not_insured(year: Row, roll: Roll, *, newborn_insurance_days: int) -> Iterator[Said]:
    """Born some months ago and not insured."""
    if is_medically_insured(year):
        return
    member = _member(year, roll)
    lived = days(member["born_on"], roll.today) if member else None
    if lived is not None and newborn_insurance_days < lived and age(member, roll) == 0:
        yield said("has_resident_medical_insurance", n=lived)


@rule("M021")
def premium_above_the_standard(measure: Row, roll: Roll) -> Iterator[Said]:
    """More than the person pays."""
    wanted = roll.standard("insurance_personal_fee", roll.year_of(measure))
    is_premium = measure["measure_type"] == "health_help_premium"
    if is_premium and wanted is not None and (measure["amount"] or 0) > fen(wanted):
        yield said("amount", amount=shown("measure", measure, "amount"), std=wanted)


@rule("M022")
def premium_before_being_recognised(measure: Row, roll: Roll, *, enrolment_deadline: str) -> Iterator[Said]:
    """Recognised after the last day of insuring for the year."""
    if measure["measure_type"] != "health_help_premium" or not measure["year"]:
        return
    for case in roll.where("monitoring_case", "household", measure["household"]):
        month = case["identified_monitoring_month"]
        if month and month > f"{measure['year']}-{enrolment_deadline[:2]}" and month[:4] == str(measure["year"]):
            yield said(
                "measure_type",
                month=shown("monitoring_case", case, "identified_monitoring_month"),
                year=measure["year"],
            )


@rule("M023")
def suddenly_healthy(year: Row, roll: Roll) -> Iterator[Said]:
    """Disabled or seriously ill a year ago, healthy now."""
    if year["health"] != "healthy" or not year["year"]:
        return
    before = yearly(_LEDGER, "member", year["member"], year["year"] - 1, roll)
    was = codes(before["health"]) if before else ()
    if before and ("disabled" in was or ("serious" in was and is_blank(year["note"]))):
        yield said("health")


@rule("M024")
def pension_or_critical_illness_is_blank(year: Row, roll: Roll) -> Iterator[Said]:
    """Both questions want an answer."""
    no_pension = year["has_resident_pension"] is None and year["has_employee_pension"] is None
    if (year["has_critical_illness_insurance"] is None or no_pension) and _member(year, roll):
        yield said(
            "has_resident_pension"
            if year["has_critical_illness_insurance"] is not None
            else "has_critical_illness_insurance"
        )


@rule("M026")
def commercial_insurance_is_missing(year: Row, roll: Roll, *, commercial_cover_years: str) -> Iterator[Said]:
    """In the years in which the state paid for it."""
    if year["has_supplementary_medical_insurance"] == 1 or not year["year"]:
        return
    first, last = map(int, commercial_cover_years.split("-"))
    if not first <= year["year"] <= last:
        return
    household = household_of(_LEDGER, year, roll)
    if household and is_registered(household):
        yield said("has_supplementary_medical_insurance")
