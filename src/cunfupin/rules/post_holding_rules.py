"""Rules about who holds which post (P001 to P004, P021, P024): several at once, in turns, too long."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .finding import Row, Said, said
from .naming import NAMELESS, shown
from .post_terms import Span, is_first, is_serving, month_name, month_number, posts_of_person, span_of
from .registry import rule
from .relations import household_of
from .roll import Roll
from .terms import day, years_between

_YEAR, _TWO_YEARS = 12, 24
_SHORT_GAP = 31


def _name(post: Row) -> str:
    return post["post_name"] or shown("public_post", post, "public_post_type")


def _holder(post: Row) -> str | bytes:
    found: str | bytes = post["id_number"] or post["member"] or post["uid"]
    return found


@rule("P001")
def several_posts_at_once(post: Row, roll: Roll) -> Iterator[Said]:
    """One person serves on two posts in the same month, wherever they are."""
    own = span_of(post, roll)
    if not is_serving(post) or own is None:
        return
    others = [other for other in posts_of_person(post, roll)[1:] if is_serving(other)]
    common = [(other, own.common(span)) for other in others if (span := span_of(other, roll))]
    clashes = [(other, both) for other, both in common if both]
    if clashes:
        month = max(both.last for _other, both in clashes)
        names = "、".join(map(_name, (post, *(other for other, _both in clashes))))
        yield said("post_status", month=month_name(month), n=len(clashes) + 1, posts=names)


@rule("P002")
def several_posts_in_a_household(post: Row, roll: Roll, *, posts_per_household: int) -> Iterator[Said]:
    """More people of one household serve than the rule allows; told at one of their posts."""
    household = household_of("public_post", post, roll)
    if not household or not is_serving(post):
        return
    posts = [
        other
        for member in roll.where("member", "household", household["uid"])
        for other in roll.where("public_post", "member", member["uid"])
        if is_serving(other)
    ]
    people = {other["member"] for other in posts}
    if len(people) > posts_per_household and is_first(post, posts):
        yield said("post_status", month=month_name(month_number(roll.today)), n=len(people))


def _spans(posts: Sequence[Row], roll: Roll) -> list[tuple[Row, Span]]:
    """Posts with their months, in the order in which they began."""
    found = [(post, span) for post in posts if (span := span_of(post, roll))]
    return sorted(found, key=lambda pair: (pair[1].first, pair[0]["uid"]))


@rule("P003")
def post_goes_round(post: Row, roll: Roll, *, rotation_person_min: int, rotation_month_max: int) -> Iterator[Said]:
    """Within twelve months several people hold one post, none for long; told at the first."""
    posts = [post, *roll.others("public_post", "post_no", post)]
    if not post["post_no"] or not is_first(post, posts):
        return
    spans = _spans(posts, roll)
    for _start, window in spans:
        year = Span(window.first, window.first + _YEAR - 1)
        served = [(other, both.length) for other, span in spans if (both := span.common(year))]
        people = {_holder(other) for other, _months in served}
        longest = max(sum(n for other, n in served if _holder(other) == one) for one in people)
        if len(people) >= rotation_person_min and longest <= rotation_month_max:
            names = "、".join(dict.fromkeys(other["full_name"] or NAMELESS for other, _months in served))
            yield said("post_no", post_no=post["post_no"], names=names, n=longest)
            return


@rule("P004")
def household_takes_turns(post: Row, roll: Roll, *, alternate_switch_min: int) -> Iterator[Said]:
    """Members of one household follow each other on one post; told at the first."""
    household = household_of("public_post", post, roll)
    if not household:
        return
    members = roll.where("member", "household", household["uid"])
    theirs = [other for member in members for other in roll.where("public_post", "member", member["uid"])]
    posts = [other for other in theirs if _is_same_post(other, post)]
    spans = [pair for pair in _spans(posts, roll) if pair[1].last > month_number(roll.today) - _TWO_YEARS]
    switches = sum(_follows(one, other) for (one, _a), (other, _b) in pairwise(spans))
    if switches >= alternate_switch_min and is_first(post, [other for other, _span in spans]):
        names = "、".join(dict.fromkeys(other["full_name"] or NAMELESS for other, _span in spans))
        yield said("post_no", names=names, post=_name(post))


def _is_same_post(one: Row, other: Row) -> bool:
    if one["post_no"] and one["post_no"] == other["post_no"]:
        return True
    facts = [(row["public_post_type"], row["area_name"]) for row in (one, other)]
    return bool(all(facts[0])) and facts[0] == facts[1]


def _follows(one: Row, other: Row) -> bool:
    ended, began = day(one["post_ended_on"]), day(other["post_started_on"])
    gap = (began - ended).days if ended and began else None
    return one["member"] != other["member"] and gap is not None and 0 <= gap <= _SHORT_GAP


@rule("P021")
def served_too_long(
    post: Row,
    roll: Roll,
    *,
    post_month_max: int,
    pension_age_male: int,
    pension_age_female: int,
    pension_near_years: int,
) -> Iterator[Said]:
    """Months on posts without a break; who is near the pension may stay."""
    if not is_serving(post):
        return
    months = _unbroken(_spans(posts_of_person(post, roll), roll))
    member = roll.get("member", post["member"])
    born, sex = day(member["born_on"]) if member else None, post["sex"] or (member or {}).get("sex")
    ages = {"1": pension_age_male, "2": pension_age_female}
    is_near = born and sex in ages and years_between(born, roll.today) >= ages[sex] - pension_near_years
    if months > post_month_max and not is_near:
        yield said("post_started_on", n=months)


def _unbroken(spans: Sequence[tuple[Row, Span]]) -> int:
    """Months of the last row of posts that follow each other."""
    first, last = spans[-1][1].first, spans[-1][1].last
    for _post, span in reversed(spans[:-1]):
        if span.last >= first - 1:
            first, last = min(first, span.first), max(last, span.last)
    return last - first + 1


@rule("P024")
def several_kinds_of_posts(year: Row, roll: Roll, *, post_kind_max: int) -> Iterator[Said]:
    """Different kinds of posts of one person in one year."""
    posts = roll.where("public_post", "member", year["member"])
    whole = Span(year["year"] * _YEAR, year["year"] * _YEAR + _YEAR - 1) if year["year"] and posts else None
    kinds = {
        post["public_post_type"] for post in posts if whole and (span := span_of(post, roll)) and span.common(whole)
    }
    kinds |= {year["public_post_type"]}
    kinds.discard(None)
    if len(kinds) >= post_kind_max:
        yield said("public_post_type", n=len(kinds))
