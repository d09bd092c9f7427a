"""Line icons (Lucide) in the colour of the text beside them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cunfupin.paths import resources_dir

from .colours import BLUE

_SIZES = (16, 24, 48)


def icon(name: str, colour: str = BLUE, checked: str = "") -> QIcon:
    """The icon `name`; `checked` is its colour while its button is on. Drawn once."""
    return _made(name, colour, checked)


@cache
def _made(name: str, colour: str, checked: str) -> QIcon:
    made = QIcon()
    _draw(made, name, colour, QIcon.State.Off)
    if checked:
        _draw(made, name, checked, QIcon.State.On)
    return made


def draw_ahead() -> Iterator[None]:
    """Draw every icon in its usual colour, so that the first visit of a page need not."""
    for path in sorted(_folder().glob("*.svg")):
        icon(path.stem)
        yield


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a picture of this size."""
    return icon(name, colour).pixmap(QSize(size, size))


def _draw(icon: QIcon, name: str, colour: str, state: QIcon.State) -> None:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    for size in _SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Normal, state)


@cache
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


def _folder() -> Path:
    return resources_dir() / "icons"
