"""Rules about papers, names and births (I001 to I027)."""

import re
from collections.abc import Iterator
from datetime import date

from cunfupin.fields import check_character

from .finding import Row, Said, said
from .naming import person_name, shown
from .papers import (
    LENGTHS,
    citizen_number,
    disability_tail,
    is_citizen_paper,
    is_placeholder,
    same_person,
    shares_its_number,
    written_birth,
)
from .person_terms import is_disabled
from .registry import holding, rule
from .roll import Roll
from .terms import age, codes, is_active_member, is_blank, members_of

_DOTS = ".．•・‧。"
_OTHER_DOTS = frozenset(_DOTS)
_NAME = re.compile(f"[〇\u3400-\u9fff\U00020000-\U0003ffff·{_DOTS}]+")
_OLD_NUMBER, _CITIZEN = re.compile(r"\d{15}"), re.compile(r"\d{17}[\dX]")
_MARRIED_IN = ("spouse", "daughter_in_law", "son_in_law", "brothers_wife")
_CAME_FROM_ELSEWHERE = ("marriage", "registration", "adoption")
_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(first, last + 1)
)


@rule("I001")
def number_is_blank(member: Row, roll: Roll) -> Iterator[Said]:
    """No number and not said to be without papers."""
    if is_active_member(member, roll.today) and is_blank(member["id_number"]) and member["id_type"] != "none":
        yield said("id_number")


@rule("I002")
def number_has_wrong_length(member: Row, roll: Roll) -> Iterator[Said]:
    """Neither 18 characters nor a disability certificate's."""
    if is_citizen_paper(member) and len(member["id_number"]) not in LENGTHS:
        yield said("id_number", n=len(member["id_number"]))


@rule("I003")
def number_is_of_the_old_kind(member: Row, roll: Roll) -> Iterator[Said]:
    """15 digits."""
    if _OLD_NUMBER.fullmatch(member["id_number"] or ""):
        yield said("id_number")


@rule("I004")
def number_holds_strange_characters(member: Row, roll: Roll) -> Iterator[Said]:
    """Letters where digits belong."""
    number = member["id_number"] or ""
    if is_citizen_paper(member) and len(number) in LENGTHS[1:] and not _CITIZEN.match(number):
        yield said("id_number")


@rule("I005")
def check_character_is_wrong(member: Row, roll: Roll) -> Iterator[Said]:
    """The last character does not follow from the others."""
    number = citizen_number(member)
    if number and number[17] != check_character(number):
        yield said("id_number")


@rule("I006")
def birth_in_number_does_not_exist(member: Row, roll: Roll, *, earliest_birth_on: str) -> Iterator[Said]:
    """No such day, too long ago, or still to come."""
    number = citizen_number(member)
    if not number:
        return
    born = written_birth(number)
    if born is None or not date.fromisoformat(earliest_birth_on) <= born <= roll.today:
        yield said("id_number", date=number[6:14])


@rule("I007")
def birth_differs_from_number(member: Row, roll: Roll) -> Iterator[Said]:
    """The date of birth is not the one in the number."""
    number, told = citizen_number(member), member["born_on"]
    if not number or not told or told.replace("-", "") == number[6:14]:
        return
    if born := written_birth(number):
        yield said("born_on", birth_on=told, id_date=born.isoformat())


@rule("I008")
def sex_differs_from_number(member: Row, roll: Roll) -> Iterator[Said]:
    """The 17th digit, odd for men, says otherwise."""
    number = citizen_number(member)
    if not number or not member["sex"]:
        return
    written = "1" if int(number[16]) % 2 else "2"
    if member["sex"] != written:
        yield said("sex", sex=shown("member", member, "sex"), id_sex=shown("member", {"sex": written}, "sex"))


@rule("I009")
def number_is_a_placeholder(member: Row, roll: Roll) -> Iterator[Said]:
    """Still without papers."""
    if is_placeholder(member["id_number"] or ""):
        yield said("id_number")


@rule("I010", of=shares_its_number)
def number_twice_in_household(member: Row, roll: Roll) -> Iterator[Said]:
    """Members of one household with one number."""
    household = roll.get("household", member["household"])
    same = [other for other in members_of(household, roll) if same_person(member, other)] if household else []
    if len(same) > 1 and is_active_member(member, roll.today):
        yield said("id_number", n=len(same), names="、".join(other["full_name"] or "" for other in same))


@rule("I011")
def disability_digits_are_wrong(member: Row, roll: Roll) -> Iterator[Said]:
    """Kind 1 to 7, grade 1 to 4, and B with a digit on a reissue."""
    tail = disability_tail(member)
    if tail is not None and not re.fullmatch(r"[1-7][1-4](B\d)?", tail):
        yield said("id_number", tail=tail[:2])


@rule("I012")
def disability_differs_from_number(member: Row, roll: Roll) -> Iterator[Said]:
    """Kind or grade is not the one in the number."""
    tail = disability_tail(member)
    if tail is None:
        return
    for name, digit in (("disability_kind", tail[0]), ("disability_grade", tail[1])):
        if member[name] and member[name] != digit:
            yield said(name, value=shown("member", member, name))


@rule("I013")
def paper_and_length_disagree(member: Row, roll: Roll) -> Iterator[Said]:
    """A disability certificate of 18 characters, or an identity card of 20."""
    length = len(member["id_number"] or "")
    wrong = {"disability_certificate": LENGTHS[1:2], "resident_id": LENGTHS[2:]}
    if length in wrong.get(member["id_type"], ()):
        yield said("id_type", id_type=shown("member", member, "id_type"), n=length)


@rule("I014", of=holding("health"))
def disabled_without_certificate(member_year: Row, roll: Roll) -> Iterator[Said]:
    """Health says disabled, nothing else does."""
    member = roll.get("member", member_year["member"]) if "disabled" in codes(member_year["health"]) else None
    if member and not is_disabled(member):
        yield said("health")


@rule("I015")
def certificate_without_disability(member_year: Row, roll: Roll) -> Iterator[Said]:
    """A certificate, and health does not say disabled."""
    member = roll.get("member", member_year["member"])
    if member and is_disabled(member) and "disabled" not in codes(member_year["health"]):
        yield said("health")


@rule("I016")
def name_is_no_name(member: Row, roll: Roll, *, name_length_min: int, name_length_max: int) -> Iterator[Said]:
    """Blank, too short, too long, or with blanks, digits and signs; other dots than the right one are for I017."""
    name = member["full_name"] or ""
    is_fine = name_length_min <= len(name) <= name_length_max and _NAME.fullmatch(name)
    if is_active_member(member, roll.today) and not is_fine:
        yield said("full_name", name=name)


@rule("I017")
def name_has_another_dot(member: Row, roll: Roll) -> Iterator[Said]:
    """Not the middle dot of ethnic names."""
    if not _OTHER_DOTS.isdisjoint(member["full_name"] or ""):
        yield said("full_name")


@rule("I018")
def name_twice_in_household(member: Row, roll: Roll) -> Iterator[Said]:
    """Two members of one household with one name and different numbers."""
    household = roll.get("household", member["household"])
    if not household or not member["full_name"] or not is_active_member(member, roll.today):
        return
    for other in members_of(household, roll):
        is_alike = other["full_name"] == member["full_name"] and other["uid"] != member["uid"]
        if is_alike and not same_person(other, member):
            yield said("full_name", name=member["full_name"])
            return


@rule("I019")
def one_person_with_two_numbers(member: Row, roll: Roll) -> Iterator[Said]:
    """Same name and birth in another household of the village, another number."""
    if not member["born_on"] or roll.alike("member", ("full_name", "born_on"), member) < 2:
        return
    household = roll.get("household", member["household"])
    if not household or not is_active_member(member, roll.today):
        return
    for other in roll.where("member", "full_name", member["full_name"]):
        if other["born_on"] != member["born_on"] or same_person(other, member):
            continue
        theirs = roll.get("household", other["household"])
        is_same_village = theirs and theirs["uid"] != household["uid"] and theirs["village"] == household["village"]
        if is_same_village and is_active_member(other, roll.today):
            yield said("id_number", other=person_name(other, roll))


@rule("I020")
def very_old(member: Row, roll: Roll, *, age_verify_max: int) -> Iterator[Said]:
    """Older than people usually become."""
    years = age(member, roll)
    if is_active_member(member, roll.today) and years is not None and years > age_verify_max:
        yield said("born_on", age=years)


@rule("I021")
def number_of_another_province(member: Row, roll: Roll, *, home_province_code: int) -> Iterator[Said]:
    """Nobody says how the person came here."""
    number = citizen_number(member)
    has_reason = member["relation_to_head"] in _MARRIED_IN or member["increase_reason"] in _CAME_FROM_ELSEWHERE
    if number and number[:2] != str(home_province_code) and not has_reason:
        yield said("increase_reason")


@rule("I022")
def no_such_province(member: Row, roll: Roll) -> Iterator[Said]:
    """The first two digits name no province."""
    number = member["id_number"] or ""
    is_checked = is_citizen_paper(member) and len(number) in LENGTHS and not is_placeholder(number)
    if is_checked and number[:2] not in _PROVINCES:
        yield said("id_number", p=number[:2])


@rule("I023")
def kind_of_paper_is_blank(member: Row, roll: Roll) -> Iterator[Said]:
    """A number of which nobody says what it is."""
    if is_active_member(member, roll.today) and member["id_number"] and is_blank(member["id_type"]):
        yield said("id_type")


@rule("I024")
def ethnicity_is_blank(member: Row, roll: Roll) -> Iterator[Said]:
    """No ethnicity."""
    if is_active_member(member, roll.today) and is_blank(member["ethnicity"]):
        yield said("ethnicity")


@rule("I025", of=holding("disability_certificate_year"))
def certificate_may_have_run_out(member: Row, roll: Roll, *, disability_certificate_years: int) -> Iterator[Said]:
    """A disability certificate holds ten years."""
    since = member["disability_certificate_year"]
    if since and roll.year - since >= disability_certificate_years:
        yield said("disability_certificate_year", n=roll.year - since)


@rule("I026")
def nobody_says_how_papers_come(member: Row, roll: Roll) -> Iterator[Said]:
    """Without papers, and no note on the matter."""
    if member["id_type"] == "none" and is_blank(member["note"]):
        yield said("note")


@rule("I027")
def birth_is_blank(member: Row, roll: Roll) -> Iterator[Said]:
    """No date of birth."""
    if is_active_member(member, roll.today) and is_blank(member["born_on"]):
        yield said("born_on")
