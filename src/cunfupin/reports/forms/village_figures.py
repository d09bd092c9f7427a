"""Targets and findings by village ("村级汇总"), forms.md section 14: figures that are worked out, not read from one ledger."""

from cunfupin.reports.compose import composed, titled
from cunfupin.reports.flow import Page
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.layout import Columns, heading, note, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE
from cunfupin.reports.strips import Block
from cunfupin.reports.subject import Figures, Record, Subject

from .village_summary import SIGNERS, TITLE

_MOST_COLUMNS = 12
_NUMBER_WIDTH, _NAME_WIDTH = 10, 32
_NOTES = {
    "targets": "“没有数据”表示台账里还没有可以计算的记录；“—”表示这个村没有这项数据。",
    "findings": "各类的含义见“数据核查”的规则目录；已豁免的不计。",
}


def _lay_out(what: str, form: str, subject: Subject) -> tuple[Part, ...]:
    figures = subject.figures
    villages = sorted(subject.all("village"), key=lambda village: village.get("village_code") or "")
    if figures is None or not villages:
        return ()
    words = subject.imprint.adaptation
    title = titled(subject, words.title or TITLE, what=what)
    head = heading(A4_LANDSCAPE, title, f"填报单位：{subject.township}", letterhead=words.letterhead)
    end = [note(A4_LANDSCAPE, words.remark or _NOTES[form]), signatures(A4_LANDSCAPE, SIGNERS)]
    pages: list[Page] = []
    for part in _parts(len(figures.headings)):
        is_last = part.stop >= len(figures.headings)
        blocks = [head, _table(figures, villages, part)]
        pages += composed(subject, A4_LANDSCAPE, blocks, end if is_last else (), running=f"{title}（续）")
    return (Part(title=title, paper=A4_LANDSCAPE, pages=pages),)


def _parts(count: int) -> list[slice]:
    """The columns of each page, about as many on each."""
    each = -(-count // max(1, -(-count // _MOST_COLUMNS)))
    return [slice(start, start + each) for start in range(0, count, each)]


def _table(figures: Figures, villages: list[Record], part: slice) -> Block:
    """Some of the columns; the village is named in each table."""
    headings = figures.headings[part]
    width = (A4_LANDSCAPE.frame_width - _NUMBER_WIDTH - _NAME_WIDTH) / len(headings)
    columns: Columns = (("序号", _NUMBER_WIDTH), ("村名", _NAME_WIDTH), *((name, width) for name in headings))
    rows = [
        *(("", name, *values[part]) for name, *values in figures.above),
        *(
            (
                str(number),
                village.get("village_name") or "",
                *figures.by_village.get(village["uid"], figures.missing)[part],
            )
            for number, village in enumerate(villages, start=1)
        ),
        *(("", name, *values[part]) for name, *values in figures.below),
    ]
    return table(A4_LANDSCAPE, columns, rows)


def _form(name: str, code: str, what: str) -> Form:
    return Form(
        name=f"summary_{name}",
        title=f"{what}村级汇总表",
        code=code,
        subject=TOWNSHIP,
        lay_out=lambda subject: _lay_out(what, name, subject),
        needs_all_years=("village",),
        figures=name,
    )


FORMS = (_form("targets", "表14h", "任务指标"), _form("findings", "表14i", "数据核查疑点"))
