"""What a paper's number ("证件号码") tells of its holder."""

import re
from datetime import date
from functools import lru_cache

from cunfupin.fields.identifier_kinds import PLACEHOLDER

from .finding import Row
from .roll import Roll

_CHINESE_PAPERS = (None, "resident_id", "disability_certificate")
_DISABILITY_LENGTHS = (20, 22)
_CITIZEN = re.compile(r"\d{17}[\dX]")
LENGTHS = (15, 18, *_DISABILITY_LENGTHS)


def is_citizen_paper(member: Row) -> bool:
    """Whether the number is to follow the rule of citizen numbers (GB 11643); passports do not."""
    return bool(member["id_number"]) and member["id_type"] in _CHINESE_PAPERS


def is_placeholder(number: str) -> bool:
    """A number given to somebody without papers; it proves nothing."""
    return number.startswith(PLACEHOLDER)


def citizen_number(member: Row) -> str | None:
    """The 18 characters that name the person; None when they are misshapen or only a placeholder."""
    return _citizen_part(member["id_number"]) if is_citizen_paper(member) else None


@lru_cache(maxsize=100_000)
def _citizen_part(number: str) -> str | None:
    is_whole = len(number) in LENGTHS[1:] and _CITIZEN.fullmatch(number[:18])
    return number[:18] if is_whole and not is_placeholder(number) else None


def disability_tail(member: Row) -> str | None:
    """What follows the citizen number in that of a disability certificate: kind, grade and mark of a reissue."""
    number = member["id_number"] or ""
    return number[18:] if len(number) in _DISABILITY_LENGTHS else None


def written_birth(number: str) -> date | None:
    """The birth written in a citizen number; None when there is no such day."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def same_person(one: Row, other: Row) -> bool:
    """Whether two members show the same paper."""
    first, second = (row["id_number"] or "" for row in (one, other))
    return bool(first) and first[:18] == second[:18] and not is_placeholder(first)


def shares_its_number(member: Row, roll: Roll) -> bool:
    """Whether anybody else in the file shows the same paper."""
    return bool(roll.others("member", "id_number", member))
