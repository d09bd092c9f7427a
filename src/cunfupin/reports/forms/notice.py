"""Notices of a village ("公示", "公告"), forms.md section 7: what is proposed, what was decided, who gets how much.

They name people, in part where the county wants it so; they show no numbers of papers, bank cards and phones in full, and
nothing of illness, disability or the causes of poverty.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from cunfupin.fields import Money, Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.filed_papers import notice_photos
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, grid, heading, scaled, signatures, table
from cunfupin.reports.notice_kinds import COLLECTIVE, NOTICES, Notice, Row
from cunfupin.reports.paper import A3_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import joined, paragraphs, photos, seal, space, total
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import NONE, Record, Subject

TITLE = "关于{village}{year}年{what}的{kind}"
NOTICE, ANNOUNCEMENT = "公示", "公告"
_NAMES = ("户主", "姓名")
_SHORT_NAME = 2
_MOST_ON_A4 = 20
_MEETINGS = ("villagers", "deliberation", "committee")
_TO_FILL = "　" * 5


def _numbered(notice: Notice, kind: str) -> Columns:
    """The columns; what was proposed ("拟") is decided in an announcement."""
    first = A4_PORTRAIT.frame_width - sum(width for _name, width in notice.columns)
    is_decided = kind == ANNOUNCEMENT
    return (
        ("序号", first),
        *((name.removeprefix("拟") if is_decided else name, each) for name, each in notice.columns),
    )


def _lay_out(notice: Notice, kind: str, subject: Subject) -> tuple[Part, ...]:
    records = [record for record in subject.all(notice.ledger) if notice.is_shown(subject, record)]
    if not records:
        return ()
    rows = [(str(number), *_row(notice, subject, record)) for number, record in enumerate(records, start=1)]
    if notice.sum_of:
        rows.append(_sum_row(notice, records))
    paper = A4_PORTRAIT if len(records) <= _MOST_ON_A4 else A3_LANDSCAPE
    words = subject.imprint.adaptation
    title = titled(subject, words.title or TITLE, what=notice.what, kind=kind)
    opening = _opening(notice, subject, records) if kind == NOTICE else _announced(notice, subject)
    blocks = [
        heading(paper, title, letterhead=words.letterhead),
        paragraphs(paper, [words.remark or opening]),
        table(paper, scaled(paper, _numbered(notice, kind)), rows, aligns=(Align.CENTRE, *notice.aligns)),
        paragraphs(paper, [_complaints(subject)]),
    ]
    end = [seal(paper, f"{subject.village_name}村民委员会"[:12])]
    pages = composed(subject, paper, blocks, end, running=title)
    notices = Part(title=title, paper=paper, pages=pages)
    return (notices, _record(notice, subject, records, title)) if kind == NOTICE else (notices,)


def _row(notice: Notice, subject: Subject, record: Record) -> Row:
    """A row of the table; of a name only the first and the last character where the county wants it so."""
    row = notice.row(subject, record)
    if not subject.imprint.adaptation.hides_names:
        return row
    headings = [name for name, _width in notice.columns]
    return tuple(_part_of(text) if name in _NAMES else text for name, text in zip(headings, row, strict=True))


def _part_of(name: str) -> str:
    if not name or name == COLLECTIVE:
        return name
    return f"{name[0]}*{name[-1] if len(name) > _SHORT_NAME else ''}"


def _sum_row(notice: Notice, records: Iterable[Record]) -> Row:
    """The sum stands in the column whose values are aligned to the right."""
    place = list(notice.aligns).index(Align.RIGHT)
    cells = [""] * len(notice.columns)
    cells[place] = Money().format(total(records, notice.sum_of))
    return ("合计", *cells)


def _posted(notice: Notice, subject: Subject, records: Sequence[Record]) -> Record:
    """The record that says when and where the notice was put up, the latest one."""
    found = (notice.posted(subject, record) for record in records)
    return max(found, key=_first_day, default=NONE)


def _first_day(posted: Record) -> str:
    return posted.get("notice_started_on") or posted.get("notice_on") or ""


def _opening(notice: Notice, subject: Subject, records: Sequence[Record]) -> str:
    posted = _posted(notice, subject, records)
    first, last = _first_day(posted), posted.get("notice_ended_on") or ""
    days = (
        str((date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
        if first and last and first <= last
        else _TO_FILL
    )
    return (
        f"经{_meeting(subject, first)}，现将{subject.village_name}{subject.year}年{notice.what}情况予以公示，"
        f"公示期{_day(first)}至{_day(last)}（{days}天），公示地点：{_place(subject, posted)}。"
        f"如有异议，请于公示期内向村委会或拨打{_phone(subject)}反映。"
    )


def _meeting(subject: Subject, first: str) -> str:
    """The meeting before the notice that decided, of the form's year."""
    until = first or subject.day
    held = [
        one
        for one in subject.all("meeting")
        if one.get("meeting_kind") in _MEETINGS and str(subject.year) <= (one.get("held_on") or "") <= until
    ]
    if not held:
        return "村民代表会议评议、村“两委”研究"
    last = max(held, key=lambda one: one["held_on"])
    return f"{_day(last['held_on'])}召开的{subject.text(last, 'meeting.meeting_kind')}研究"


def _place(subject: Subject, posted: Record) -> str:
    return posted.get("notice_place") or subject.village.get("notice_board") or f"{subject.village_name}村委会"


def _announced(notice: Notice, subject: Subject) -> str:
    return (
        f"经民主评议、公示和审核，现将{subject.village_name}{subject.year}年{notice.what}结果予以公告，接受群众监督。"
        f"如有疑问，请向村委会或拨打{_phone(subject)}反映。"
    )


def _phone(subject: Subject) -> str:
    return subject.village.get("supervision_phone") or subject.village.get("office_phone") or _TO_FILL


def _complaints(subject: Subject) -> str:
    phone, mail = (subject.village.get(f"supervision_{way}") for way in ("phone", "email"))
    return joined(f"监督举报电话：12317　{phone or ''}", f"邮箱：{mail}" if mail else "", by="　　")


def _day(text: str | None) -> str:
    return f"{text[:4]}年{int(text[5:7])}月{int(text[8:])}日" if text else f"{_TO_FILL}年　　月　　日"


def _record(notice: Notice, subject: Subject, records: Sequence[Record], title: str) -> Part:
    """The record of the notice ("公示记录") with its photos."""
    households = {record["household"] for record in records if record.get("household")}
    shown = notice_photos(subject, households, subject.year)
    posted = _posted(notice, subject, records)
    where = [
        [("公示地点", _place(subject, posted)), ("公示内容", f"{notice.what}，{len(records)} 条")],
        [("起始日期", _day_or_blank(_first_day(posted))), ("结束日期", _day_or_blank(posted.get("notice_ended_on")))],
    ]
    blocks = [
        heading(A4_PORTRAIT, "公示记录", title),
        grid(A4_PORTRAIT, (24, 66, 24, 66), where, least_row=9),
        space(4),
        photos(A4_PORTRAIT, shown, width=85, height=64),
    ]
    end = [signatures(A4_PORTRAIT, ("拍摄人",))]
    return Part(title="公示记录", paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title))


def _day_or_blank(text: str | None) -> str:
    return _day(text) if text else ""


def _form(notice: Notice, kind: str = NOTICE) -> Form:
    is_first = kind == NOTICE
    return Form(
        name=notice.name if is_first else notice.name.replace("notice", "announcement"),
        title=f"{notice.what}{kind}",
        code=notice.code if is_first else f"{notice.code}告",
        subject="village",
        lay_out=lambda subject: _lay_out(notice, kind, subject),
        needs_all_years=tuple(dict.fromkeys((notice.ledger, *notice.more, "meeting", "attachment"))),
        allowed=Privacy.PUBLIC,
        is_public=True,
    )


FORMS = (*map(_form, NOTICES), *(_form(notice, ANNOUNCEMENT) for notice in NOTICES if notice.is_announced))
