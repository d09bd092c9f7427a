"""Strips as PDF operators: tints first, then text in reading order; the rules of a page last."""

from collections.abc import Sequence
from functools import lru_cache

from . import qr
from .flow import Placed
from .strips import SIDE_PAD, Align, Cell, Shape, Strip
from .typesetting import LINE_HEIGHT

ACCENT = "0.12 0.37 0.66"
RULE_GREY = "0.25 G"
_ACCENT_IN_GREY = "0.35 0.35 0.35"
TINT, _TINT_IN_GREY = "0.925 0.945 0.97", "0.94 0.94 0.94"
_THIN, _THICK = 0.5, 1.1
_GREY_INK = "0.55 g"
_DASHED = "[2 2] 0 d"
_MIDDLE_OF_GLYPHS = 0.38
_KEPT_CELLS = 16384


def strip_operators(strip: Strip, height: float) -> str:
    """Operators of a strip made so high, without its upright rules; its upper left corner is the origin."""
    parts = []
    tints = [
        f"{cell.left:.2f} {-height:.2f} {cell.width:.2f} {height:.2f} re" for cell in strip.cells if cell.is_tinted
    ]
    if tints:
        parts.append(f"{TINT} rg {' '.join(tints)} f 0 g")
    parts += [_shape(shape) for shape in strip.shapes]
    if strip.lines:
        strokes = " ".join(f"{start:.2f} {-drop:.2f} m {stop:.2f} {-drop:.2f} l" for start, stop, drop in strip.lines)
        parts.append(f"{_THIN} w {strokes} S")
    if strip.code:
        code = strip.code
        parts.append(qr.operators(code.content, code.left, -code.drop - code.side, code.side))
    parts += [_text(cell, height) for cell in strip.cells if cell.text.lines]
    return "\n".join(parts)


@lru_cache(maxsize=_KEPT_CELLS)
def _text(cell: Cell, height: float) -> str:
    """The lines of a cell of a strip so high."""
    fitted = cell.text
    size, step = fitted.size, fitted.size * LINE_HEIGHT
    middle = -cell.drop - (cell.height or height) / 2
    up = middle + (len(fitted.lines) - 1) / 2 * step - size * _MIDDLE_OF_GLYPHS
    left, parts = 0.0, [_GREY_INK] if cell.is_grey else []
    parts.append("BT")
    for line in fitted.lines:
        begin = cell.left + _indent(cell, line.width)
        parts.append(f"{begin - left:.2f} {up:.2f} Td")
        parts += [f"/{run.font.name} {size:g} Tf <{run.codes}> Tj" for run in line.runs]
        left, up = begin, -step
    parts.append("ET 0 g" if cell.is_grey else "ET")
    return " ".join(parts)


def _shape(shape: Shape) -> str:
    drawn = f"{shape.left:.2f} {-shape.drop - shape.height:.2f} {shape.width:.2f} {shape.height:.2f} re"
    if shape.colour:
        return f"{shape.colour} rg {drawn} f 0 g"
    return f"{_DASHED if shape.is_dashed else ''} {_THIN} w {drawn} S [] 0 d"


def in_grey(operators: str) -> str:
    """The same without the program's two colours."""
    return operators.replace(f"{ACCENT} rg", f"{_ACCENT_IN_GREY} rg").replace(f"{TINT} rg", f"{_TINT_IN_GREY} rg")


def _indent(cell: Cell, width: float) -> float:
    if cell.align is Align.LEFT:
        return SIDE_PAD
    if cell.align is Align.RIGHT:
        return cell.width - SIDE_PAD - width
    return (cell.width - width) / 2


def rules(placed: Sequence[Placed], left: float, top: float) -> str:
    """Rules of all tables of the page: strips with the same columns share their upright rules."""
    thin: list[str] = []
    thick: list[str] = []
    for group in _tables(placed):
        upper, lower = top - group[0].top, top - group[-1].top - group[-1].height
        edges = group[0].strip.edges
        for edge in edges[1:-1]:
            thin.append(f"{left + edge:.2f} {upper:.2f} m {left + edge:.2f} {lower:.2f} l")
        for item in group[1:]:
            thin.append(f"{left + edges[0]:.2f} {top - item.top:.2f} m {left + edges[-1]:.2f} {top - item.top:.2f} l")
        thick.append(f"{left + edges[0]:.2f} {lower:.2f} {edges[-1] - edges[0]:.2f} {upper - lower:.2f} re")
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
