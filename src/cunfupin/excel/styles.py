"""Looks of cells, and the part of an .xlsx file that holds them."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

_FIRST_FREE_FORMAT = 164
_BUILT_IN = {"": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "@": 49}
GREY, RED = "FFE7E6E6", "FFFFC7CE"
_NO_FILLS = [f'<fill><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125")]
_BORDER = "".join(f'<{side} style="thin"><color indexed="64"/></{side}>' for side in ("left", "right", "top", "bottom"))


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a cell looks. `size` is in points; `fill` a colour; `format` is the number format of sheet programs."""

    size: int = 10
    is_bold: bool = False
    fill: str = ""
    is_bordered: bool = False
    format: str = ""
    across: str = ""
    wraps: bool = False
    shrinks: bool = False

    @property
    def alignment(self) -> str:
        """The alignment as XML."""
        across = f' horizontal="{self.across}"' if self.across else ""
        fit = ' wrapText="1"' if self.wraps else ' shrinkToFit="1"' if self.shrinks else ""
        return f'<alignment{across} vertical="center"{fit}/>'


class Styles:
    """The styles of one file by number, in the order in which they were first asked for."""

    def __init__(self) -> None:
        self._numbers: dict[Style, int] = {Style(): 0}

    def number(self, style: Style) -> int:
        """The number by which cells name the style."""
        return self._numbers.setdefault(style, len(self._numbers))

    def xml(self) -> str:
        """The styles part."""
        fonts = list(dict.fromkeys((style.size, style.is_bold) for style in self._numbers))
        formats = [one for one in dict.fromkeys(style.format for style in self._numbers) if one not in _BUILT_IN]
        fills = [one for one in dict.fromkeys(style.fill for style in self._numbers) if one]
        codes = _BUILT_IN | {one: _FIRST_FREE_FORMAT + n for n, one in enumerate(formats)}
        cells = "".join(
            f'<xf numFmtId="{codes[style.format]}" fontId="{fonts.index((style.size, style.is_bold))}" '
            f'fillId="{len(_NO_FILLS) + fills.index(style.fill) if style.fill else 0}" '
            f'borderId="{int(style.is_bordered)}" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{style.alignment}</xf>'
            for style in self._numbers
        )
        return (
            '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            + _list("numFmts", [f'<numFmt numFmtId="{codes[one]}" formatCode={quoteattr(one)}/>' for one in formats])
            + _list("fonts", [_font(size, is_bold) for size, is_bold in fonts])
            + _list("fills", [*_NO_FILLS, *map(_fill, fills)])
            + _list("borders", ["<border><left/><right/><top/><bottom/></border>", f"<border>{_BORDER}</border>"])
            + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            + f'<cellXfs count="{len(self._numbers)}">{cells}</cellXfs>'
            + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )  # fmt: skip


def _list(name: str, parts: Iterable[str]) -> str:
    found = list(parts)
    return f'<{name} count="{len(found)}">{"".join(found)}</{name}>' if found else ""


def _font(size: int, is_bold: bool) -> str:  # noqa: FBT001
    bold = "<b/>" if is_bold else ""
    return f'<font>{bold}<sz val="{size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'


def _fill(colour: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill></fill>'
