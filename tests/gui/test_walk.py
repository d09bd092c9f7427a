"""A walk over all pages at every size of type: nothing cut, nothing unnamed, nothing out of reach, no warning of Qt."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.logging import Record
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.ui import text_scale
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.navigation import listed
from tests.gui.waiting import settled

_CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
_INNER = ("qt_", "_q_", "ScrollLeftButton", "ScrollRightButton")
_OFFSCREEN = ("This plugin does not support", "propagateSizeHints")


_FOLLOWED = ("workbench", "households", "printing", "settings", "household")


def test_all_pages_and_tabs_at_the_largest_type(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, households: tuple[bytes, ...], qtlog: object
) -> None:
    """What fits here fits at every smaller size: the frame is the same narrow one from 125 % on, and wider at 100 %."""
    text_scale.apply(qapp, settings.TEXT_SCALES[-1])
    window.resize(1366, 728)
    window._fit()
    problems: list[str] = []
    try:
        for name, argument in _stops(households):
            problems += _of_page(qtbot, window, name, argument)
            for bar in window.page.findChildren(QTabBar) if window.page else ():
                for number in range(bar.count()):
                    if number != bar.currentIndex():
                        bar.setCurrentIndex(number)
                        settled(qtbot, window.session)
                        problems += [f"{name} › {bar.tabText(number)}: {problem}" for problem in _problems(window)]
    finally:
        text_scale.apply(qapp, 100)
    assert not problems, "\n".join(dict.fromkeys(problems))
    assert not _warnings(qtlog.records)  # type: ignore[attr-defined]


def test_pages_follow_the_type_as_it_grows_and_all_stand_in_the_wide_frame(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, households: tuple[bytes, ...], qtlog: object
) -> None:
    """A few pages made at the usual size and shown at the next ones, then every page at the usual size."""
    window.resize(1366, 728)
    stops = dict(_stops(households))
    problems: list[str] = []
    try:
        for percent in settings.TEXT_SCALES[:-1]:
            if percent != text_scale.current(qapp):
                qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
            assert text_scale.current(qapp) == percent
            for name in _FOLLOWED:
                problems += [f"{percent}% {problem}" for problem in _of_page(qtbot, window, name, stops[name])]
    finally:
        text_scale.apply(qapp, 100)
    window._fit()
    for name, argument in stops.items():
        problems += _of_page(qtbot, window, name, argument)
    assert not problems, "\n".join(dict.fromkeys(problems))
    assert not _warnings(qtlog.records)  # type: ignore[attr-defined]


def _of_page(qtbot: QtBot, window: MainWindow, name: str, argument: object) -> list[str]:
    window.go_to(name, argument)
    settled(qtbot, window.session)
    return [f"{name} {argument or ''}: {problem}" for problem in _problems(window)]


def _stops(households: tuple[bytes, ...]) -> Iterator[tuple[str, object]]:
    for one in listed():
        if one.role in ("", "village"):
            yield one.name, None
    yield "amounts", None
    yield "household", households[0]
    yield "ledger", "member"
    yield "record", {"ledger": "asset", "initial": {}}
    yield "rules", None
    yield "census", None
    yield "archive", None
    yield "past", None
    yield "reveals", None
    yield "prints", None
    yield "import", None
    yield "department_lists", None
    yield "first_start", None


def _problems(window: MainWindow) -> Iterator[str]:
    hint = window.minimumSizeHint()
    if hint.width() > 1366 or hint.height() > 728:
        yield f"needs {hint.width()} × {hint.height()}"
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or _is_inner(widget):
            continue
        if isinstance(widget, QAbstractButton | QLabel):
            yield from _cut(widget)
        if isinstance(widget, _CONTROLS):
            yield from _out_of_reach(widget)


def _is_inner(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another control."""
    parent = widget.parentWidget()
    if widget.objectName().startswith(_INNER) or isinstance(parent, QComboBox | QLineEdit):
        return True
    return isinstance(parent, QAbstractItemView | QTabBar) or (
        isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView | QPlainTextEdit)
    )


def _cut(widget: QAbstractButton | QLabel) -> Iterator[str]:
    if not widget.text() or (isinstance(widget, QLabel) and widget.wordWrap()):
        return
    if widget.width() + 1 < widget.sizeHint().width():
        yield f"“{widget.text()}” is cut: {widget.width()} of {widget.sizeHint().width()}"
    elif not _scrolls(widget) and not _is_inside_window(widget):
        yield f"“{widget.text()}” stands outside the window"


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def _is_inside_window(widget: QWidget) -> bool:
    corner = widget.mapTo(widget.window(), widget.rect().bottomRight())
    return corner.x() <= widget.window().width() and corner.y() <= widget.window().height()


def _out_of_reach(widget: QWidget) -> Iterator[str]:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    if not (widget.accessibleName() or text):
        yield f"{type(widget).__name__} {widget.objectName()} has no name"
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive() and group.checkedButton() is not widget:
        return  # arrow keys reach it from the one that is on
    if widget.isEnabled() and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield f"“{widget.accessibleName() or text}” cannot be reached by keyboard"


def _warnings(records: list[Record]) -> list[str]:
    return [
        record.message
        for record in records
        if record.type_name != "QtDebugMsg" and not any(part in record.message for part in _OFFSCREEN)
    ]
