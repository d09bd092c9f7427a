"""Fonts, style sheet and text size of the whole window."""

import re
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from cunfupin import settings
from cunfupin.paths import resources_dir

from . import colours

_STYLE = Path(__file__).with_name("style.qss")
_FALLBACKS = ("Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
_PIXELS = 15
"""Type height at 100 %."""


def apply(app: QApplication, percent: int) -> None:
    """Show everything in this size."""
    if app.property("text_scale") == percent:
        return
    font = QFont(_families())
    font.setPixelSize(round(_PIXELS * percent / 100))
    app.setFont(font)
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet(percent))
    app.setProperty("text_scale", percent)


def current(app: QApplication) -> int:
    """The size that is shown, in percent."""
    return int(app.property("text_scale") or 100)


def step(app: QApplication, *, larger: bool) -> int:
    """One size larger or smaller; remembered for the next start."""
    now = current(app)
    steps = [size for size in settings.TEXT_SCALES if (size > now if larger else size < now)]
    if not steps:
        return now
    percent = steps[0] if larger else steps[-1]
    apply(app, percent)
    settings.remember(text_scale=percent)
    return percent


def style_sheet(percent: int) -> str:
    """The style sheet with colours and sizes put in."""
    text = _STYLE.read_text(encoding="utf-8")
    text = text.replace("@ICONS", (resources_dir() / "icons").as_posix())
    text = re.sub(r"@([A-Z_]+)", lambda found: str(getattr(colours, found[1])), text)
    return re.sub(r"\b(\d+)u\b", lambda found: f"{round(int(found[1]) * percent / 100)}px", text)


def _families() -> list[str]:
    """The bundled fonts before those of the computer."""
    families: list[str] = []
    for path in sorted((resources_dir() / "fonts").glob("Noto*.ttf")) + sorted(
        (resources_dir() / "fonts").glob("Cunfu*.ttf")
    ):
        number = QFontDatabase.addApplicationFont(str(path)) if path not in _loaded else -1
        if number >= 0:
            _loaded[path] = QFontDatabase.applicationFontFamilies(number)
        families += [name for name in _loaded.get(path, []) if name not in families]
    return [*families, *_FALLBACKS]


_loaded: dict[Path, list[str]] = {}


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
