"""What a village must look up ("冲突核实单"): numbered boxes with the values of both sides, to tick in the household."""

from collections.abc import Sequence
from dataclasses import dataclass

from cunfupin.fields import day_in_words

from .compose import composed, titled
from .form import Form, Part
from .layout import Columns, box, grid, heading, note, signatures, table, table_head, table_row
from .paper import A4_PORTRAIT, MM
from .strips import Align, Block, Strip
from .subject import Subject

TITLE = "冲突核实单"
_NUMBER, _LABEL = 14.0, 30.0
_ANSWER = 30.0
_TALLEST = 0.6
_HOW = "请到户核实后在方框里打√；都不对的，把实际情况写清楚。填好的电子表或这张单子交回乡镇，按编号登记。"


@dataclass(frozen=True, kw_only=True)
class Question:
    """A numbered box. `columns` are the headings of the values, `lines` the field with its value in each column."""

    number: int
    title: str
    place: str
    note: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    choices: tuple[str, ...]
    may_differ: bool


def slip_form(questions: Sequence[Question], village: str, code: str) -> Form:
    """The form of one village; `code` is what its QR code says."""

    def lay_out(subject: Subject) -> tuple[Part, ...]:
        words = subject.imprint.adaptation
        title = titled(subject, words.title or f"{village}{TITLE}")
        below = f"共 {len(questions)} 处　{day_in_words(subject.imprint.printed_at)}"
        blocks = [
            heading(A4_PORTRAIT, title, below, code, letterhead=words.letterhead),
            *(_question(question) for question in questions),
        ]
        end = [signatures(A4_PORTRAIT, ("核实人", "户主确认")), note(A4_PORTRAIT, words.remark or _HOW)]
        pages = composed(subject, A4_PORTRAIT, blocks, end, running=title)
        return (Part(title=title, paper=A4_PORTRAIT, pages=pages),)

    return Form(name="slip", title=TITLE, code="核实单", subject="village", lay_out=lay_out)


def _question(question: Question) -> Block:
    """All rows of a box stay on one page, unless it takes most of one."""
    frame = A4_PORTRAIT.frame_width
    head = table(A4_PORTRAIT, ((f"{question.number}", _NUMBER), (question.title, frame - _NUMBER)), ()).opening
    facts = grid(
        A4_PORTRAIT,
        (_LABEL, frame - _LABEL),
        [[pair] for pair in (("农户", question.place), ("情况", question.note)) if pair[1]],
        least_row=6,
    )
    answer = grid(A4_PORTRAIT, (_ANSWER, frame - _ANSWER), [[pair] for pair in _answers(question)], least_row=9)
    strips = (*head, *facts.rows, *_values(question), *answer.rows, Strip(height=3 * MM))
    if sum(strip.height for strip in strips) > A4_PORTRAIT.frame_height * MM * _TALLEST:
        return Block(opening=head, rows=strips[len(head) :])
    return Block(opening=strips[:-1], rows=strips[-1:])


def _values(question: Question) -> tuple[Strip, ...]:
    if not question.lines:
        return ()
    each = (A4_PORTRAIT.frame_width - _LABEL) / len(question.columns)
    columns: Columns = (("项目", _LABEL), *((title, each) for title in question.columns))
    edges = A4_PORTRAIT.edges([width for _title, width in columns])
    aligns = (Align.CENTRE, *[Align.LEFT] * len(question.columns))
    rows = (table_row(A4_PORTRAIT, edges, line, aligns, 6) for line in question.lines)
    return (table_head(A4_PORTRAIT, columns), *rows)


def _answers(question: Question) -> list[tuple[str, str]]:
    ticks = "　".join(box(f"{place} {words}", is_chosen=False) for place, words in enumerate(question.choices, 1))
    free = [("都不对，实际是", "")] if question.may_differ else []
    return [("核实结果", ticks), *free, ("依据、核实日期", "")]
