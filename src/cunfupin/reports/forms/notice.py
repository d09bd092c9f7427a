"""Notices of a village ("公示", "公告"), forms.md section 7: what is proposed, what was decided, who gets how much.

They name people, in part where the county wants it so; they show no numbers of papers, bank cards and phones in full, and
nothing of illness, disability or the causes of poverty.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from cunfupin.fields import Money, Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, heading, note, scaled, table
from cunfupin.reports.notice_kinds import COLLECTIVE, NOTICES, Notice, Row
from cunfupin.reports.paper import A3_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import paragraphs, photos, seal, total
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject

TITLE = "关于{village}{year}年{what}的{kind}"
NOTICE, ANNOUNCEMENT = "公示", "公告"
_NAMES = ("户主", "姓名")
_SHORT_NAME = 2
_MOST_ON_A4 = 20
_PHOTOS = (("公示起始照片", None), ("公示结束照片", None))
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
        paragraphs(paper, [f"监督举报电话：12317　{subject.village.get('supervision_phone') or ''}"]),
    ]
    end = [seal(paper, f"{subject.village_name}村民委员会"[:12])]
    pages = composed(subject, paper, blocks, end, running=title)
    notices = Part(title=title, paper=paper, pages=pages)
    return (notices, _record(subject, title)) if kind == NOTICE else (notices,)


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


def _opening(notice: Notice, subject: Subject, records: Sequence[Record]) -> str:
    first = next((record.get("notice_started_on") for record in records if record.get("notice_started_on")), "")
    last = next((record.get("notice_ended_on") for record in records if record.get("notice_ended_on")), "")
    days = (
        str((date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
        if first and last and first <= last
        else _TO_FILL
    )
    place = subject.village.get("notice_board") or f"{subject.village_name}村委会"
    return (
        f"经村民代表会议评议、村“两委”研究，现将{subject.village_name}{subject.year}年{notice.what}情况予以公示，"
        f"公示期{_day(first)}至{_day(last)}（{days}天），公示地点：{place}。如有异议，请于公示期内向村委会或拨打{_phone(subject)}反映。"
    )


def _announced(notice: Notice, subject: Subject) -> str:
    return (
        f"经民主评议、公示和审核，现将{subject.village_name}{subject.year}年{notice.what}结果予以公告，接受群众监督。"
        f"如有疑问，请向村委会或拨打{_phone(subject)}反映。"
    )


def _phone(subject: Subject) -> str:
    return subject.village.get("supervision_phone") or subject.village.get("office_phone") or _TO_FILL


def _day(text: str | None) -> str:
    return f"{text[:4]}年{int(text[5:7])}月{int(text[8:])}日" if text else f"{_TO_FILL}年　　月　　日"


def _record(subject: Subject, title: str) -> Part:
    """The record of the notice ("公示记录") with room for its photos."""
    blocks = [heading(A4_PORTRAIT, "公示记录", title), photos(A4_PORTRAIT, _PHOTOS, width=85, height=64)]
    end = [note(A4_PORTRAIT, "公示地点：　　　　　　　　　　拍摄时间：　　　　　　　　　　拍摄人：")]
    return Part(title="公示记录", paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title))


def _form(notice: Notice, kind: str = NOTICE) -> Form:
    is_first = kind == NOTICE
    return Form(
        name=notice.name if is_first else notice.name.replace("notice", "announcement"),
        title=f"{notice.what}{kind}",
        code=notice.code if is_first else f"{notice.code}告",
        subject="village",
        lay_out=lambda subject: _lay_out(notice, kind, subject),
        needs_all_years=(notice.ledger, *notice.more),
        allowed=Privacy.PUBLIC,
        is_public=True,
    )


FORMS = (*map(_form, NOTICES), *(_form(notice, ANNOUNCEMENT) for notice in NOTICES if notice.is_announced))
