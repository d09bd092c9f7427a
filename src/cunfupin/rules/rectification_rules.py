"""Rules about issues, checks and inspections (G009 to G016, G028, G041)."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of

from .finding import Row, Said, said
from .naming import shown
from .registry import rule
from .roll import Roll
from .terms import day, days, is_blank

_LEDGER = "rectification_issue"
DRAWN = "抽查户"
"""How the note of a household begins that an inspection has drawn."""
OPEN_ISSUES = ("open", "running", "rebounded")
CENSUS_ANSWERS = (
    "is_eating_enough", "has_warm_bedding", "is_education_secure", "is_medical_secure", "is_housing_safe",
    "has_safe_water", "net_income_per_head",
)  # fmt: skip
CENSUS_RESULTS = ("is_fed_and_clothed", "is_education_secure", "is_medical_secure", "is_housing_safe", "has_safe_water")
_LONGEST = 20


def problem_of(issue: Row) -> str:
    """How messages call an issue: its number and the beginning of what is wrong."""
    text = (issue["description"] or "").strip()
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"问题{issue['issue_no'] or ''}“{short}”" if short else f"问题{issue['issue_no'] or ''}"


@rule("G009")
def nobody_is_responsible(issue: Row, _roll: Roll) -> Iterator[Said]:
    """A person and a day."""
    has_day = issue["due_on"] or issue["deadline_kind"] == "long_term"
    if is_blank(issue["responsible_person"]) or not has_day:
        yield said("responsible_person" if has_day else "due_on", problem=problem_of(issue))


@rule("G010")
def closed_without_proof(issue: Row, _roll: Roll) -> Iterator[Said]:
    """Closed, and nothing shows it."""
    if issue["issue_status"] == "closed" and is_blank(issue["proof"]):
        yield said("proof", problem=problem_of(issue))


@rule("G011")
def closed_without_review(issue: Row, _roll: Roll) -> Iterator[Said]:
    """Closed before the township looked."""
    reviewed, closed = issue["township_reviewed_on"], issue["closed_off_on"]
    if issue["issue_status"] == "closed" and (not reviewed or (closed and closed < reviewed)):
        yield said("township_reviewed_on", problem=problem_of(issue))


@rule("G012")
def issue_came_back(issue: Row, roll: Roll, *, rebound_days: int) -> Iterator[Said]:
    """The same kind of issue in the same place soon after the closing."""
    for other in roll.where(_LEDGER, "village", issue["village"]):
        gap = days(issue["closed_off_on"], other["found_on"])
        same = (other["issue_category"], other["household"]) == (issue["issue_category"], issue["household"])
        if other["uid"] != issue["uid"] and same and gap is not None and 0 <= gap <= rebound_days:
            yield said("has_rebounded", problem=problem_of(issue))
            return


@rule("G013")
def issue_is_late(issue: Row, roll: Roll) -> Iterator[Said]:
    """Not mended on its day."""
    over = days(issue["due_on"], roll.today)
    if issue["issue_status"] in OPEN_ISSUES and over is not None and over > 0:
        yield said("due_on", problem=problem_of(issue), date=shown(_LEDGER, issue, "due_on"), n=over)


@rule("G014")
def not_mended_at_once(issue: Row, roll: Roll, *, fix_now_days: int) -> Iterator[Said]:
    """To be mended at once, and days have passed."""
    is_open = issue["issue_status"] in ("open", "running") and issue["deadline_kind"] == "immediate"
    if is_open and roll.is_late(day(issue["found_on"]), fix_now_days):
        yield said("issue_status", problem=problem_of(issue), n=days(issue["found_on"], roll.today))


@rule("G015")
def check_is_incomplete(check: Row, _roll: Roll) -> Iterator[Said]:
    """Questions without an answer."""
    blank = [name for name in CENSUS_ANSWERS if check[name] is None]
    if blank:
        yield said(blank[0], missing="、".join(field_of("census_check", name).label for name in blank))


@rule("G016")
def failed_without_issue(check: Row, _roll: Roll) -> Iterator[Said]:
    """Failed, and no issue follows."""
    if check["is_passed"] == 0 and check["rectification_issue"] is None:
        failed = [field_of("census_check", name).label for name in CENSUS_RESULTS if check[name] == 0]
        yield said("rectification_issue", item="、".join(failed) or "核查")


@rule("G028")
def found_without_issue(found: Row, _roll: Roll) -> Iterator[Said]:
    """Found, not mended on the spot, and no issue follows."""
    is_open = not is_blank(found["description"]) and found["is_fixed_on_site"] != 1
    if is_open and found["rectification_issue"] is None:
        yield said("rectification_issue")


@rule("G041")
def finding_is_incomplete(found: Row, roll: Roll, *, sample_result_days: int) -> Iterator[Said]:
    """Nothing is said of what was found; households drawn have some days' time."""
    inspection = roll.get("inspection", found["inspection"])
    is_drawn = (found["note"] or "").startswith(DRAWN)
    is_waiting = is_drawn and not roll.is_late(day((inspection or {}).get("inspected_on")), sample_result_days)
    if is_blank(found["description"]) and not is_waiting:
        yield said("description")
    elif not is_blank(found["description"]) and is_blank(found["issue_category"]):
        yield said("issue_category")
