"""Check of every household for the census ("普查查漏入户核查表"): a sheet for each household, a list by group for the village."""

from collections.abc import Iterator

from cunfupin.fields import Code, FieldSpec, Privacy, YesNo
from cunfupin.models.registry import stored_fields
from cunfupin.reports.card_values import header_pairs
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, facts_of
from cunfupin.reports.layout import Columns, grid, heading, note, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import choices, latest_round, ticks
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import NONE, Record, Subject, label_with_unit
from cunfupin.rules.terms import REGISTERED

TITLE = "{year}年{round}入户核查表"
LIST: Columns = (
    ("序号", 9), ("组", 16), ("户主", 20), ("人口", 11), ("吃穿不愁", 17), ("义务教育", 19), ("基本医疗", 19), ("住房安全", 19),
    ("安全饮水", 19), ("人均纯收入(元)", 24), ("享受过的政策", 40), ("达标", 15), ("户主签字", 20), ("备注", 19),
)  # fmt: skip
RULES = "说明：逐户入户核查，不少于 2 人；看不到的不填，不得代填；不达标的当天转整改台账。"
_ROUND = "census_check.census_round"
_LISTED = (
    "is_fed_and_clothed", "is_education_secure", "is_medical_secure", "is_housing_safe", "has_safe_water",
    "net_income_per_head", "enjoyed_policies", "is_passed", "has_head_signature", "note",
)  # fmt: skip
_LIST_ALIGNS = (*[Align.CENTRE] * 9, Align.RIGHT, Align.LEFT, Align.CENTRE, Align.CENTRE, Align.LEFT)
_IN_THE_HEAD = ("village", "household", "year", "census_round", "checkers", "rectification_issue", "helper")
_HALVES = (50, 40, 50, 40)
_WHOLE = (50, 130)


def _sheet(subject: Subject) -> tuple[Part, ...]:
    house = facts_of(subject)
    words = subject.imprint.adaptation
    found = next(iter(latest_round(subject, _ROUND)), NONE)
    title = titled(subject, words.title or TITLE, round=subject.text(found, _ROUND))
    blocks = [
        heading(A4_PORTRAIT, title, f"户编号：{house.household_no}", house.household_no, letterhead=words.letterhead),
        grid(A4_PORTRAIT, (22, 23) * 4, header_pairs(house)),
        *_answers(subject, found),
    ]
    end = [note(A4_PORTRAIT, words.remark or RULES), signatures(A4_PORTRAIT, ("户主签字", "核查人", "核查人"))]
    pages = composed(subject, A4_PORTRAIT, blocks, end, running=title)
    return (Part(title="入户核查表", paper=A4_PORTRAIT, pages=pages),)


def _answers(subject: Subject, found: Record) -> Iterator[Block]:
    """The fields of the ledger by group: what is answered by yes or no two beside each other, the rest over the whole width."""
    asked = [spec for spec in stored_fields("census_check") if spec.name not in _IN_THE_HEAD]
    for group in dict.fromkeys(spec.group for spec in asked):
        of_group = [spec for spec in asked if spec.group == group]
        yes_or_no = [spec.id for spec in of_group if isinstance(spec.kind, YesNo)]
        others = [spec for spec in of_group if not isinstance(spec.kind, YesNo)]
        if yes_or_no:
            yield grid(A4_PORTRAIT, _HALVES, ticks(found, yes_or_no), caption=group)
        if others:
            rows = [[(label_with_unit(spec.id), _answer(subject, found, spec))] for spec in others]
            yield grid(A4_PORTRAIT, _WHOLE, rows, caption="" if yes_or_no else group)


def _answer(subject: Subject, found: Record, spec: FieldSpec) -> str:
    return choices(found, spec.id) if isinstance(spec.kind, Code) else subject.text(found, spec.id)


def _list(subject: Subject) -> tuple[Part, ...]:
    """The registered households of the village, group by group, whether checked or still to be."""
    words = subject.imprint.adaptation
    found = {one.get("household"): one for one in latest_round(subject, _ROUND)}
    households = _to_check(subject)
    rows = [_row(subject, n, one, found.get(one["uid"], NONE)) for n, one in enumerate(households, start=1)]
    title = titled(subject, words.title or TITLE, round=subject.text(next(iter(found.values()), NONE), _ROUND))
    remark = f"应核查 {len(rows)} 户，已核查 {sum(one['uid'] in found for one in households)} 户"
    blocks = [
        heading(A4_LANDSCAPE, title, f"{subject.village_name}　{remark}", letterhead=words.letterhead),
        table(A4_LANDSCAPE, LIST, rows, aligns=_LIST_ALIGNS, least_rows=10),
    ]
    end = [note(A4_LANDSCAPE, words.remark or RULES), signatures(A4_LANDSCAPE, ("核查人", "村书记", "第一书记"))]
    return (Part(title=title, paper=A4_LANDSCAPE, pages=composed(subject, A4_LANDSCAPE, blocks, end, running=title)),)


def _to_check(subject: Subject) -> list[Record]:
    households = [
        one
        for one in subject.all("household")
        if one.get("register_status") in (None, "active") and one.get("household_type") in REGISTERED
    ]
    ordered = sorted(households, key=lambda one: one.get("household_no") or "")
    groups = list(dict.fromkeys(_group(subject, one) for one in ordered))
    return sorted(ordered, key=lambda one: groups.index(_group(subject, one)))


def _group(subject: Subject, household: Record) -> str:
    return subject.to(household, "village_group").get("group_name") or ""


def _row(subject: Subject, number: int, household: Record, found: Record) -> tuple[str, ...]:
    answers = (subject.text(found, f"census_check.{name}") for name in _LISTED)
    people = subject.text(household, "household.current_member_count")
    return (str(number), _group(subject, household), household.get("head_name") or "", people, *answers)


FORMS = (
    Form(
        name="census_list",
        title="普查查漏核查名册",
        code="表11c",
        subject="village",
        lay_out=_list,
        needs=("census_check",),
        needs_all_years=("household",),
    ),
    Form(
        name="census_sheet",
        title="普查查漏入户核查表",
        code="表11d",
        subject="household",
        lay_out=_sheet,
        needs=(*NEEDS, "census_check"),
        allowed=Privacy.SENSITIVE,
    ),
)
