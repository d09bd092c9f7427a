"""Writing the "冲突核实单": for each village a PDF to carry to the households and the same as a sheet to fill in."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.excel.slip_file import ACTUAL, ANSWER, SlipRow, write_slip
from cunfupin.fields import BEIJING, day_in_words
from cunfupin.progress import Progress, Silent
from cunfupin.reports.document import write_form
from cunfupin.reports.slip import TITLE, Question, slip_form
from cunfupin.reports.subject import Subject

from .printing import imprint_of, safe_name
from .ruling_lines import Line
from .slip_boxes import SlipBox, slip_boxes
from .staging import staged
from .workspace import Workspace

NEITHER = "都不对"
_HOW = (
    f"“{ANSWER}”从下拉里选；选“{NEITHER}”的，在“{ACTUAL}”里写清楚实际情况",
    "编号和核对码不要改；没有核实的留空，以后还可以再填",
)
_OWN = "本村的记录"
_BY_TITLE = {"乡镇的值": 6, "村里的值": 7}


def write_slips(
    workspace: Workspace, folder: Path, *, village: str = "", progress: Progress | None = None
) -> list[Path]:
    """Write what each village, or this one, has to look up. UserError when there is nothing."""
    found = {name: boxes for name, boxes in slip_boxes(workspace).items() if village in ("", name)}
    if not found:
        raise UserError(f"{village}没有要核实的冲突，不用打印核实单")
    shown = progress or Silent()
    written: list[Path] = []
    for done, (name, boxes) in enumerate(found.items()):
        shown.report(done, len(found), f"正在生成{name}的核实单")
        written += _write(workspace, folder, name, boxes)
    return written


def _write(workspace: Workspace, folder: Path, village: str, boxes: Sequence[SlipBox]) -> Iterator[Path]:
    today = datetime.now(BEIJING)
    target = folder / f"{TITLE}-{safe_name(village)}-{today:%Y%m%d}.pdf"
    form = slip_form(list(map(_question, boxes)), village, f"HSD-{today:%Y%m%d}-{boxes[0].number}-{boxes[-1].number}")
    imprint = imprint_of(workspace, form)
    subject = Subject(ledger="village", record={"village_name": village}, imprint=imprint, year=today.year)
    with staged(target, TITLE) as stream:
        write_form(stream, form, [subject], imprint, document_title=target.stem)
    yield target
    sheet = target.with_suffix(".xlsx")
    with staged(sheet, TITLE) as stream:
        write_slip(stream, f"{village}{TITLE}", day_in_words(today), list(map(_row, boxes)), _HOW)
    yield sheet


def may_differ(box: SlipBox) -> bool:
    """Whether something else than the values of the sides can be filled in."""
    return box.shown.item.kind != "duplicate" and box.shown.free_spec is not None


def _question(box: SlipBox) -> Question:
    has_base = bool(box.shown.item.base)
    sides = ("base", *box.sides) if has_base else box.sides
    return Question(
        number=box.number,
        title=f"{box.shown.title} · {box.name}",
        place=box.household,
        note=box.note,
        columns=(_OWN,) if box.is_between_villages else tuple(map(box.shown.title_of, sides)),
        lines=tuple((line.label, *(_value(line, side) for side in sides)) for line in box.lines),
        choices=tuple(box.choices.values()),
        may_differ=may_differ(box),
    )


def _value(line: Line, side: str) -> str:
    return getattr(line, side) or "（空）"


def _row(box: SlipBox) -> SlipRow:
    several = len(box.lines) > 1
    sides = {side: _told(box, side, several=several) for side in ("base", *box.sides)}
    cells = [str(box.number), box.household, box.shown.title, box.name, "\n".join(line.label for line in box.lines)]
    cells += [sides["base"] if box.shown.item.base else "", "", "", box.note, "", "", "", box.code]
    for place, side in enumerate(box.sides if box.lines else (), _BY_TITLE["乡镇的值"]):
        title = _OWN if box.is_between_villages else box.shown.title_of(side)
        is_plain = title in _BY_TITLE
        cells[_BY_TITLE.get(title, place)] = sides[side] if is_plain else f"{title}：{sides[side]}"
    return SlipRow(cells=cells, choices=(*box.choices.values(), *([NEITHER] if may_differ(box) else ())))


def _told(box: SlipBox, side: str, *, several: bool) -> str:
    """The values of a side, one line each, named where there are several."""
    return "\n".join(f"{line.label}：{_value(line, side)}" if several else _value(line, side) for line in box.lines)
