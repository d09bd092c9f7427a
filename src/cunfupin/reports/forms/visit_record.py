"""Records of visits ("走访记录表"), forms.md section 10: of a helper, of a household, and blank for filling in by hand."""

from collections.abc import Sequence

from cunfupin.fields import Privacy, lies_in
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, heading, note, signatures, table
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import joined, photos, short_day
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject

TITLE = "{village}帮扶责任人走访记录"
SIGNERS = ("走访人", "第一书记")
PHOTOS = "走访照片"
RULES = "说明：一次一行；电话走访请注明；不得补签。"
_WIDTHS = (18, 18, 14, 68, 38, 24)
_ALIGNS = (Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE)
_ROW_HEIGHT = 20
_ROWS_ON_A_PAGE = 10


def columns(who: str) -> Columns:
    """The columns; the second says whom the row names."""
    names = ("日期", who, "方式", "走访内容", "发现问题及解决", "户主签字")
    return tuple(zip(names, _WIDTHS, strict=True))


def visit_rows(subject: Subject, visits: Sequence[Record], *, names_helper: bool) -> list[tuple[str, ...]]:
    """One row for each visit, the earliest first."""
    return [
        (
            short_day(subject.text(visit, "visit.visited_at")),
            _visitors(subject, visit) if names_helper else subject.to(visit, "household").get("head_name") or "",
            subject.text(visit, "visit.visit_method"),
            subject.text(visit, "visit.content"),
            joined(subject.text(visit, "visit.found_problem"), subject.text(visit, "visit.solution"), by="；"),
            "",
        )
        for visit in _in_time(visits)
    ]


def _visitors(subject: Subject, visit: Record) -> str:
    return subject.text(visit, "visit.visitors") or subject.to(visit, "helper").get("full_name") or ""


def visits_part(subject: Subject, who: str, rows: Sequence[tuple[str, ...]], subtitle: str) -> Part:
    """The record, filled up to a whole page."""
    words = subject.imprint.adaptation
    title = titled(subject, words.title or TITLE)
    blocks = [
        heading(A4_PORTRAIT, title, subtitle, letterhead=words.letterhead),
        table(A4_PORTRAIT, columns(who), rows, aligns=_ALIGNS, least_row=_ROW_HEIGHT, least_rows=_ROWS_ON_A_PAGE),
    ]
    end = [note(A4_PORTRAIT, words.remark or RULES), signatures(A4_PORTRAIT, SIGNERS)]
    return Part(title="走访记录", paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title))


def photo_parts(subject: Subject, visits: Sequence[Record]) -> tuple[Part, ...]:
    """The photos of the visits, each with its day and the household; no page where there are none."""
    shown = [
        (joined(_day(subject, visit), subject.to(visit, "household").get("head_name") or ""), content)
        for visit in _in_time(visits)
        for content in subject.pictures(visit, "visit.photo")
    ]
    if not shown or PHOTOS in subject.imprint.adaptation.left_out:
        return ()
    blocks = [heading(A4_PORTRAIT, PHOTOS), photos(A4_PORTRAIT, shown, width=85, height=60)]
    pages = composed(subject, A4_PORTRAIT, blocks, running=f"{PHOTOS}（续）")
    return (Part(title=PHOTOS, paper=A4_PORTRAIT, pages=pages),)


def _in_time(visits: Sequence[Record]) -> list[Record]:
    """The earliest first."""
    return sorted(visits, key=lambda visit: visit.get("visited_at") or "")


def _day(subject: Subject, visit: Record) -> str:
    return subject.text(visit, "visit.visited_at").split(" ")[0]


def _of_household(subject: Subject) -> tuple[Part, ...]:
    visits = _in_month(subject)
    whose = joined(
        f"结对户：{subject.record.get('head_name') or ''}",
        f"户编号：{subject.record.get('household_no') or ''}",
        by="　",
    )
    rows = visit_rows(subject, visits, names_helper=True)
    return (visits_part(subject, "走访人", rows, whose), *photo_parts(subject, visits))


def _of_helper(subject: Subject) -> tuple[Part, ...]:
    """Only of helpers who visited somebody."""
    visits = _in_month(subject)
    if not visits:
        return ()
    heads = dict.fromkeys(subject.to(visit, "household").get("head_name") or "" for visit in visits)
    whose = joined(
        f"帮扶人：{subject.record.get('full_name') or ''}",
        f"单位：{subject.to(subject.record, 'support_unit').get('unit_name') or ''}",
        f"电话：{subject.text(subject.record, 'helper.phone')}",
        f"结对户：{joined(*heads, by='、')}",
        by="　",
    )
    rows = visit_rows(subject, visits, names_helper=False)
    return (visits_part(subject, "户主", rows, whose), *photo_parts(subject, visits))


def _blank(subject: Subject) -> tuple[Part, ...]:
    line = "　" * 6
    return (visits_part(subject, "户主", [], f"帮扶人：{line}单位：{line}结对户：{line}"),)


def _in_month(subject: Subject) -> list[Record]:
    """The visits of the month asked for, or of the year."""
    wanted = subject.month or str(subject.year)
    return [visit for visit in subject.all("visit") if lies_in(visit.get("visited_at"), wanted)]


FORMS = (
    Form(
        name="visit_record",
        title="走访记录表（按户）",
        code="表10",
        subject="household",
        lay_out=_of_household,
        needs=("visit",),
        allowed=Privacy.INTERNAL,
        has_month=True,
    ),
    Form(
        name="visit_record_helper",
        title="走访记录表（按帮扶人）",
        code="表10a",
        subject="helper",
        lay_out=_of_helper,
        needs=("visit",),
        has_month=True,
    ),
    Form(name="visit_record_blank", title="走访记录表（空白）", code="表10b", subject="village", lay_out=_blank),
)
