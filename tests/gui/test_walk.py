"""A walk over all pages at every size of type: nothing cut, nothing unnamed, nothing out of reach, no warning of Qt."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
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
from cunfupin.services.changes import Changes
from cunfupin.services.exchange import receive
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.navigation import home_of, listed
from cunfupin.ui.pages.rulings_page import RulingsPage
from cunfupin.ui.rows import RowTable
from cunfupin.ui.session import Session
from tests.gui.exchanged import exchanged
from tests.gui.waiting import settled

_CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
_INNER = ("qt_", "_q_", "ScrollLeftButton", "ScrollRightButton")
_OFFSCREEN = ("This plugin does not support", "propagateSizeHints")


def test_all_pages_with_sound_models_at_every_size_of_type_and_all_tabs_at_the_largest(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, households: tuple[bytes, ...], qtlog: object
) -> None:
    """Each page as it is made and as the type grows or shrinks under it; the next page begins where this one ended."""
    testers: dict[QAbstractItemModel, QAbstractItemModelTester] = {}
    problems = _walked(qtbot, window, qapp, _stops(households), testers)
    assert len(testers) > 20
    assert not problems, "\n".join(problems)
    assert not _warnings(qtlog.records)  # type: ignore[attr-defined]


def test_the_townships_own_parts_at_every_size_of_type(
    qtbot: QtBot, township: Workspace, tmp_path: Path, qapp: QApplication, qtlog: object
) -> None:
    """There is something to rule on, and a device to confirm."""
    receive(township, [exchanged(township, tmp_path).stick])
    window = MainWindow(Session())
    window.show()
    window.session.adopt(township)
    settled(qtbot, window.session)
    stops = ((name, None) for name in ("rulings", "exchange", "settings"))
    problems = _walked(qtbot, window, qapp, stops, {})
    rulings = window.pages["rulings"]
    assert isinstance(rulings, RulingsPage)
    assert rulings.table.rows
    _three_rows_and_all_buttons_are_in_sight(qtbot, window, qapp, rulings)
    window.close()
    window.deleteLater()
    assert not problems, "\n".join(problems)
    assert not _warnings(qtlog.records)  # type: ignore[attr-defined]


def _three_rows_and_all_buttons_are_in_sight(
    qtbot: QtBot, window: MainWindow, qapp: QApplication, rulings: RulingsPage
) -> None:
    text_scale.apply(qapp, 150)
    window.notices.shut()
    window.resize(1366, 768)
    window.go_to("rulings")
    settled(qtbot, window.session)
    assert rulings.table.viewport().height() >= 3 * rulings.table.verticalHeader().defaultSectionSize()
    for one in rulings.panel.decisions:
        assert not one.isVisible() or one.visibleRegion().boundingRect().height() > 0.9 * one.height(), one.text()
    text_scale.apply(qapp, 100)


def _walked(
    qtbot: QtBot,
    window: MainWindow,
    qapp: QApplication,
    stops: Iterable[tuple[str, object]],
    testers: dict[QAbstractItemModel, QAbstractItemModelTester],
) -> list[str]:
    """What is wrong at these stops at any size."""
    window.resize(1366, 728)
    window.top.show_file(is_invented=True)
    problems: list[str] = []
    flashes = _Flashes(qapp)
    sizes = settings.TEXT_SCALES
    try:
        for name, argument in stops:
            window.go_to(name, argument)
            assert window.page is not None
            assert window.page.name in (name, home_of(str(argument), name))
            for percent in sizes:
                text_scale.apply(qapp, percent)
                window._fit()
                settled(qtbot, window.session)
                problems += [f"{name} {argument or ''} {percent}%: {problem}" for problem in _problems(window)]
                if percent == settings.TEXT_SCALES[-1]:
                    problems += _of_tabs(qtbot, window, name)
            sizes = sizes[::-1]
            _test_models(window, testers)
            window.session.changed.emit(Changes(ledgers=frozenset({"household"}), action=""))
    finally:
        text_scale.apply(qapp, 100)
    settled(qtbot, window.session)
    qapp.removeEventFilter(flashes)
    return list(dict.fromkeys([*problems, *flashes.seen]))


class _Flashes(QObject):
    """Windows that are shown while pages are made: parts that had no parent yet."""

    def __init__(self, qapp: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        qapp.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} “{watched.accessibleName()}” was shown as a window")
        return False


def _test_models(window: MainWindow, testers: dict[QAbstractItemModel, QAbstractItemModelTester]) -> None:
    """From here on a fault of a model in sight ends the walk."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None and model not in testers and type(model).__module__.startswith("cunfupin"):
            testers[model] = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def _of_tabs(qtbot: QtBot, window: MainWindow, name: str) -> Iterator[str]:
    for bar in window.page.findChildren(QTabBar):  # type: ignore[union-attr]
        for number in range(bar.count()):
            if number != bar.currentIndex():
                bar.setCurrentIndex(number)
                settled(qtbot, window.session)
                yield from (f"{name} › {bar.tabText(number)}: {problem}" for problem in _problems(window))


def _stops(households: tuple[bytes, ...]) -> Iterator[tuple[str, object]]:
    for one in listed():
        if one.role in ("", "village"):
            yield one.name, None
    yield "amounts", None
    yield "calendar", None
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
    yield from _too_wide(window)
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or _is_inner(widget):
            continue
        if isinstance(widget, QAbstractButton | QLabel):
            yield from _cut(widget)
        if isinstance(widget, QLineEdit):
            yield from _cut_hint(widget)
        if isinstance(widget, RowTable) and widget.horizontalScrollBar().maximum():
            yield f"“{widget.accessibleName()}” scrolls sideways"
        if isinstance(widget, _CONTROLS):
            yield from _out_of_reach(widget)


def _too_wide(window: MainWindow) -> Iterator[str]:
    """Parts that scroll up and down only, and are wider than what is seen of them."""
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            needed, seen = area.widget().minimumSizeHint().width(), area.viewport().width()
            if needed > seen:
                yield f"{area.widget().objectName() or type(area.widget()).__name__} is cut: {seen} of {needed}"


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


def _cut_hint(line: QLineEdit) -> Iterator[str]:
    """What a blank line says about itself."""
    hint = line.placeholderText()
    needed = line.fontMetrics().horizontalAdvance(hint)
    if hint and not line.text() and line.isEnabled() and line.contentsRect().width() < needed:
        yield f"hint “{hint}” is cut: {line.contentsRect().width()} of {needed}"


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
