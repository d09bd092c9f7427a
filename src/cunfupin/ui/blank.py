"""What a list says where it has no rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView

from .colours import SOFT_INK

_MARGIN = 24


def say_blank(view: QAbstractItemView, text: str) -> None:
    """Write this in the middle of the view, quietly."""
    painter = QPainter(view.viewport())
    painter.setPen(QColor(SOFT_INK))
    space = view.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    painter.drawText(space, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
    painter.end()
