"""Line icons (Lucide) in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cunfupin.paths import resources_dir

from .colours import BLUE, DISABLED

_SIZES = (16, 20, 24, 32, 48)


@cache
def icon(name: str, colour: str = BLUE, checked: str = "") -> QIcon:
    """The icon `name`; `checked` is its colour while its button is on."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_picture(name, colour, size), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(_picture(name, DISABLED, size), QIcon.Mode.Disabled, QIcon.State.Off)
        if checked:
            made.addPixmap(_picture(name, checked, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a picture of this size."""
    return icon(name, colour).pixmap(QSize(size, size))


def _picture(name: str, colour: str, size: int) -> QPixmap:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return QPixmap.fromImage(image)


@cache
def _drawing(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
