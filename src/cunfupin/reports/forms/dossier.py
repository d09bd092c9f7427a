"""Dossier of a household ("一户一档"), forms.md section 3: cover, what is there and what is missing, and all forms of the household."""

from dataclasses import replace

from cunfupin.fields import Code, Privacy
from cunfupin.models.registry import field_of
from cunfupin.reports.compose import bound, composed, titled
from cunfupin.reports.filed_papers import papers_here
from cunfupin.reports.flow import Page
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, heading, signatures, table
from cunfupin.reports.measure_options import facts_of as facts_of_option
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import front, joined, scan
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Subject, label

from . import handbook
from .income_statement import income_part
from .measures_card import measures_part
from .visit_record import photo_parts

TITLE = "一户一档"
CONTENTS: Columns = (("序号", 12), ("资料名称", 108), ("页码", 20), ("份数", 20), ("备注", 20))
_CONTENT_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.CENTRE, Align.CENTRE)
_MISSING = "缺"
_ALWAYS = "yes"


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    house = facts_of(bound(subject))
    years = [facts_of(replace(house.subject, year=year)) for year in _years(subject)]
    inner = [
        handbook.basic(house),
        handbook.members(house),
        *map(income_part, years),
        handbook.helpers(house),
        handbook.plans(house),
        handbook.measures(house),
        handbook.effects(house),
        handbook.visits(house),
        *map(measures_part, years),
        *photo_parts(subject, subject.all("visit")),
    ]
    scans = _scans(house)
    first = _cover(subject, house)
    contents_pages = len(_contents(house, inner, scans, 1).pages)
    return (first, _contents(house, inner, scans, 1 + len(first.pages) + contents_pages), *inner, *scans)


def _years(subject: Subject) -> list[int]:
    """The years up to that of the form of which anything is known, and the form's own."""
    known = {one["year"] for name in ("household_year", "measure", "income_item") for one in subject.all(name)}
    return sorted({year for year in known if year and year <= subject.year} | {subject.year})


def _cover(subject: Subject, house: HouseholdFacts) -> Part:
    words = subject.imprint.adaptation
    title = titled(house.subject, words.title or TITLE)
    where = joined(
        house.village.get("county") or "", house.subject.township, house.subject.village_name, house.group_name
    )
    pairs = [
        ("县乡村组", where),
        (label("household.head_name"), house.head_name),
        (label("household.household_no"), house.household_no),
        (label("household.household_type"), house.text(house.household, "household.household_type")),
        ("建档日期", house.text(house.household, "household.identified_month")),
        ("印制单位", f"{subject.township}人民政府扶贫办公室" if subject.township else ""),
    ]
    blocks = front(A4_PORTRAIT, title, pairs, code=house.household_no, letterhead=words.letterhead)
    end = [signatures(A4_PORTRAIT, ("建档人", "审核人"))]
    return Part(title="封面", paper=A4_PORTRAIT, pages=composed(house.subject, A4_PORTRAIT, blocks, end, running=TITLE))


def _contents(house: HouseholdFacts, inner: list[Part], scans: list[Part], first_page: int) -> Part:
    """What is printed, with its page, then the papers of the archive: present with their number, or missing."""
    rows: list[tuple[str, ...]] = []
    number = first_page
    for part in inner:
        rows.append((str(len(rows) + 1), part.title, str(number), str(len(part.pages)), ""))
        number += len(part.pages)
    first_of = {}
    for part in scans:
        first_of[part.title] = str(number)
        number += len(part.pages)
    printed, papers = len(rows), _papers(house)
    for title, count in papers:
        copies, remark = (str(count), "") if count else (_MISSING, _MISSING)
        rows.append((str(len(rows) + 1), title, first_of.get(title, ""), copies, remark))
    present = sum(bool(count) for _title, count in papers)
    remark = f"档案完整率：应有 {len(papers)} 种，已有 {present} 种，缺 {len(papers) - present} 种。"
    missing = [printed + place for place, (_title, count) in enumerate(papers) if not count]
    contents = table(A4_PORTRAIT, CONTENTS, rows, aligns=_CONTENT_ALIGNS, grey=missing)
    blocks = [heading(A4_PORTRAIT, "目录", remark), contents]
    return Part(
        title="目录", paper=A4_PORTRAIT, pages=composed(house.subject, A4_PORTRAIT, blocks, running="目录（续）")
    )


def _scans(house: HouseholdFacts) -> list[Part]:
    """The scanned papers in official order, one on a page, as far as this copy may show them."""
    pages: dict[str, list[Page]] = {}
    for paper, content in papers_here(house.subject, house.subject.allowed):
        kind = house.text(paper, "attachment.attachment_type")
        caption = joined(kind, paper.get("title") or "", house.text(paper, "attachment.formed_on"), by="　")
        block = scan(A4_PORTRAIT, content, caption)
        pages.setdefault(kind, []).extend(composed(house.subject, A4_PORTRAIT, [block]))
    order = [title for title, _count in _papers(house)]
    return [
        Part(title=kind, paper=A4_PORTRAIT, pages=pages[kind]) for kind in sorted(pages, key=[*order, *pages].index)
    ]


def _papers(house: HouseholdFacts) -> list[tuple[str, int]]:
    """Every kind of paper that the archive asks for, and how many are there."""
    kind = field_of("attachment", "attachment_type").kind
    assert isinstance(kind, Code)
    found = [one.get("attachment_type") for one in house.subject.all("attachment")]
    return [
        (option.label, found.count(option.code))
        for option in kind.codes.options
        if facts_of_option(option).get("archive") == _ALWAYS or option.code in found
    ]


FORMS = (
    Form(
        name="dossier",
        title=TITLE,
        code="表3",
        subject="household",
        lay_out=_lay_out,
        needs_all_years=tuple(dict.fromkeys((*NEEDS, *handbook.ALL_YEARS, "monitoring_case", "attachment"))),
        allowed=Privacy.SENSITIVE,
        is_double_sided=True,
    ),
)
