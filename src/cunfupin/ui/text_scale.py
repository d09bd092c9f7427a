"""Fonts, style sheet and text size of the whole window."""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cunfupin import settings
from cunfupin.paths import resources_dir

from . import colours

_STYLE = Path(__file__).with_name("style.qss")
_FALLBACKS = ("Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
_SIZE = "text_scale"
"""Property of the application and of dressed parts: the size in percent."""
_PIXELS = 15
"""Type height at 100 %."""
_SHOWN_MS = 200


def apply(app: QApplication, percent: int) -> None:
    """Show in this size what is dressed from now on, and windows of their own."""
    if app.property(_SIZE) == percent:
        return
    if app.property(_SIZE) is None:
        app.setPalette(_palette())
    app.setFont(_font(percent))
    app.setProperty(_SIZE, percent)


def dress(*parts: QWidget) -> None:
    """Give these parts, and all inside them, the look in the size of now.

    The style sheet hangs on parts and not on the application: a page out of sight is dressed when it is shown again,
    for a new size costs time with every widget.
    """
    percent = current(the_app())
    for part in parts:
        if part.property(_SIZE) != percent:
            part.setFont(_font(percent))
            part.setStyleSheet(style_sheet(percent))
            part.setProperty(_SIZE, percent)


def current(app: QApplication) -> int:
    """The size that is shown, in percent."""
    return int(app.property(_SIZE) or 100)


def the_app() -> QApplication:
    """The application that runs."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _font(percent: int) -> QFont:
    font = QFont(_families())
    font.setPixelSize(round(_PIXELS * percent / 100))
    return font


def next_size(app: QApplication, *, larger: bool) -> int:
    """One size larger or smaller than that of now, as far as there is one."""
    now = current(app)
    steps = [size for size in settings.TEXT_SCALES if (size > now if larger else size < now)]
    return (steps[0] if larger else steps[-1]) if steps else now


def choose(app: QApplication, percent: int) -> None:
    """Show in this size; remembered for the next start as soon as it is shown, for a disk takes its time."""
    apply(app, percent)
    QTimer.singleShot(_SHOWN_MS, app, lambda: settings.remember(text_scale=percent))


@cache
def style_sheet(percent: int) -> str:
    """The style sheet with colours and sizes put in."""
    text = _STYLE.read_text(encoding="utf-8")
    text = text.replace("@ICONS", (resources_dir() / "icons").as_posix())
    text = re.sub(r"@([A-Z_]+)", lambda found: str(getattr(colours, found[1])), text)
    return re.sub(r"\b(\d+)u\b", lambda found: f"{round(int(found[1]) * percent / 100)}px", text)


@cache
def _families() -> list[str]:
    """The bundled fonts before those of the computer."""
    families: list[str] = []
    for path in sorted((resources_dir() / "fonts").glob("Noto*.ttf")) + sorted(
        (resources_dir() / "fonts").glob("Cunfu*.ttf")
    ):
        found = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        families += [name for name in found if name not in families]
    return [*families, *_FALLBACKS]


def _palette() -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.DESK),
        (QPalette.ColorRole.Base, colours.PAPER),
        (QPalette.ColorRole.AlternateBase, colours.STRIPE),
        (QPalette.ColorRole.Text, colours.INK),
        (QPalette.ColorRole.WindowText, colours.INK),
        (QPalette.ColorRole.ButtonText, colours.INK),
        (QPalette.ColorRole.Highlight, colours.BLUE),
        (QPalette.ColorRole.HighlightedText, colours.PAPER),
        (QPalette.ColorRole.PlaceholderText, colours.SOFT_INK),
    ):
        palette.setColor(role, QColor(colour))
    return palette
