"""Placed strips as PDF operators: tints first, then text in reading order, then rules."""

from collections.abc import Callable, Iterator, Sequence

from . import qr
from .flow import Placed
from .fonts import Run
from .strips import SIDE_PAD, Align, Cell, Shape, Strip
from .typesetting import LINE_HEIGHT

ACCENT = "0.12 0.37 0.66"
_ACCENT_IN_GREY = "0.35 0.35 0.35"
_TINT, _TINT_IN_GREY = "0.925 0.945 0.97", "0.94 0.94 0.94"
_THIN, _THICK = 0.5, 1.1
_RULE_GREY = "0.25 G"
_GREY_INK = "0.55 g"
_DASHED = "[2 2] 0 d"
_MIDDLE_OF_GLYPHS = 0.38
NameOf = Callable[[Run], str]
Part = str | Placed


def page_parts(placed: Sequence[Placed], left: float, top: float, name_of: NameOf) -> list[Part]:
    """Operators of a page whose frame begins at (left, top); fixed strips stay whole, to be drawn as shared forms."""
    parts: list[Part] = [_RULE_GREY]
    for item in placed:
        if item.strip.is_fixed:
            parts.append(item)
        else:
            parts.append(strip_operators(item.strip, left, top - item.top, item.height, name_of))
    parts.append(_rules(placed, left, top))
    return parts


def strip_operators(strip: Strip, left: float, top: float, height: float, name_of: NameOf) -> str:
    """Operators of one strip without its upright rules; `top` is its upper edge."""
    parts = []
    tints = [cell for cell in strip.cells if cell.is_tinted]
    if tints:
        boxes = " ".join(
            f"{left + cell.left:.2f} {top - height:.2f} {cell.width:.2f} {height:.2f} re" for cell in tints
        )
        parts.append(f"{_TINT} rg {boxes} f 0 g")
    parts += [_shape(shape, left, top) for shape in strip.shapes]
    if strip.lines:
        strokes = " ".join(
            f"{left + start:.2f} {top - drop:.2f} m {left + stop:.2f} {top - drop:.2f} l"
            for start, stop, drop in strip.lines
        )
        parts.append(f"{_THIN} w {strokes} S")
    if strip.code:
        code = strip.code
        parts.append(qr.operators(code.content, left + code.left, top - code.drop - code.side, code.side))
    texts = _texts(strip, left, top, height, name_of)
    if texts:
        parts.append(f"BT {texts} ET")
    return "\n".join(parts)


def _texts(strip: Strip, left: float, top: float, height: float, name_of: NameOf) -> str:
    """All texts; the font is named only where it changes."""
    parts: list[str] = []
    last = ""
    for cell in strip.cells:
        size = cell.text.size
        if cell.is_grey:
            parts.append(_GREY_INK)
        for run, x, y in _placed_runs(cell, left, top, height):
            font = f"{name_of(run)} {size:g} Tf "
            parts.append(f"{font if font != last else ''}1 0 0 1 {x:.1f} {y:.1f} Tm <{run.codes}> Tj")
            last = font
        if cell.is_grey:
            parts.append("0 g")
    return "\n".join(parts)


def _shape(shape: Shape, left: float, top: float) -> str:
    drawn = f"{left + shape.left:.2f} {top - shape.drop - shape.height:.2f} {shape.width:.2f} {shape.height:.2f} re"
    if shape.colour:
        return f"{shape.colour} rg {drawn} f 0 g"
    return f"{_DASHED if shape.is_dashed else ''} {_THIN} w {drawn} S [] 0 d"


def in_grey(operators: str) -> str:
    """The same without the program's two colours."""
    return operators.replace(f"{ACCENT} rg", f"{_ACCENT_IN_GREY} rg").replace(f"{_TINT} rg", f"{_TINT_IN_GREY} rg")


def _placed_runs(cell: Cell, left: float, top: float, height: float) -> Iterator[tuple[Run, float, float]]:
    """The runs of a cell, each with the point where it begins."""
    fitted = cell.text
    size = fitted.size
    step = size * LINE_HEIGHT
    middle = top - cell.drop - (cell.height or height) / 2
    baseline = middle + (len(fitted.lines) - 1) / 2 * step - size * _MIDDLE_OF_GLYPHS
    for line in fitted.lines:
        x = left + cell.left + _indent(cell, line.width)
        for run in line.runs:
            yield run, x, baseline
            x += run.advance * size / 1000
        baseline -= step


def _indent(cell: Cell, width: float) -> float:
    if cell.align is Align.LEFT:
        return SIDE_PAD
    if cell.align is Align.RIGHT:
        return cell.width - SIDE_PAD - width
    return (cell.width - width) / 2


def _rules(placed: Sequence[Placed], left: float, top: float) -> str:
    """Rules of all tables of the page: strips with the same columns share their upright rules."""
    thin: list[str] = []
    thick: list[str] = []
    for group in _tables(placed):
        upper, lower = top - group[0].top, top - group[-1].top - group[-1].height
        edges = group[0].strip.edges
        for edge in edges[1:-1]:
            thin.append(f"{left + edge:.2f} {upper:.2f} m {left + edge:.2f} {lower:.2f} l")
        for item in group[1:]:
            thin.append(f"{left:.2f} {top - item.top:.2f} m {left + edges[-1]:.2f} {top - item.top:.2f} l")
        thick.append(f"{left:.2f} {lower:.2f} {edges[-1]:.2f} {upper - lower:.2f} re")
    return f"{_THIN} w {' '.join(thin)} S {_THICK} w {' '.join(thick)} S" if thick else ""


def _tables(placed: Sequence[Placed]) -> list[list[Placed]]:
    groups: list[list[Placed]] = []
    previous = None
    for item in placed:
        if not item.strip.edges:
            previous = None
            continue
        if previous is not None and previous.strip.edges == item.strip.edges:
            groups[-1].append(item)
        else:
            groups.append([item])
        previous = item
    return groups
