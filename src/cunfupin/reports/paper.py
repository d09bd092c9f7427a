"""Sheets of paper with their margins, type sizes and least row heights (forms.md, section 0 "Common rules")."""

from collections.abc import Sequence
from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, kw_only=True, eq=False)
class Paper:
    """A sheet. Lengths are millimetres, type sizes are points."""

    name: str
    width: float
    height: float
    side_margin: float = 15
    top_margin: float = 16
    bottom_margin: float = 15
    least_row: float = 7
    type_scale: float = 1

    @property
    def frame_width(self) -> float:
        """Width between the margins in millimetres; every table adds up to it."""
        return self.width - 2 * self.side_margin

    @property
    def frame_height(self) -> float:
        """Height between the margins in millimetres."""
        return self.height - self.top_margin - self.bottom_margin

    def edges(self, columns: Sequence[float]) -> tuple[float, ...]:
        """Left edges of the columns and the right edge of the last one, in points. The columns must fill the frame."""
        if abs(sum(columns) - self.frame_width) > 0.01:
            raise ValueError(
                f"columns add up to {sum(columns):g} mm, the frame of {self.name} is {self.frame_width:g} mm wide"
            )
        edges = [0.0]
        for width in columns:
            edges.append(edges[-1] + width * MM)
        return tuple(edges)

    @property
    def title_size(self) -> float:
        """Type of the title, bold."""
        return 18 * self.type_scale

    @property
    def subtitle_size(self) -> float:
        """Type of the line under the title and of captions."""
        return 10.5 * self.type_scale

    @property
    def head_size(self) -> float:
        """Type of table heads, bold."""
        return 9.5 * self.type_scale

    @property
    def body_size(self) -> float:
        """Type of values."""
        return 9 * self.type_scale

    @property
    def note_size(self) -> float:
        """Type of notes and of the footer."""
        return 8 * self.type_scale


A4_PORTRAIT = Paper(name="A4", width=210, height=297)
A4_LANDSCAPE = Paper(name="A4 横向", width=297, height=210)
A3_LANDSCAPE = Paper(name="A3 横向", width=420, height=297, least_row=9)
A3_PORTRAIT = Paper(name="A3", width=297, height=420, least_row=9, type_scale=1.5)
A5_PORTRAIT = Paper(name="A5", width=148, height=210, side_margin=10, top_margin=12, bottom_margin=13)
A4_PLATE = Paper(name="A4 标识牌", width=297, height=210, least_row=14, type_scale=1.6)
