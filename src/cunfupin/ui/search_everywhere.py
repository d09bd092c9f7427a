"""Ctrl+K: one line that finds households, people, assets, ledgers, pages and help."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from cunfupin.progress import Progress

from .icons import icon
from .jobs import Job
from .parts import column, label
from .session import Session

_TYPING_MS = 60
_KEYS = "↑↓ 选择　Enter 打开　Esc 关闭"
_NOTHING = "没有找到。可以打姓名的一部分、拼音首字母（如 lqy）或号码的末几位"
_SHOWN = 14
_ICONS = {
    "member": "user-round",
    "household": "house",
    "asset": "boxes",
    "page": "layout-dashboard",
    "help": "life-buoy",
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Something that can be gone to."""

    kind: str
    name: str
    note: str
    page: str
    argument: object = None


class SearchEverywhere(QFrame):
    """Lies over the window; Enter goes to the marked entry, Esc closes."""

    def __init__(self, session: Session, window: QWidget, pages: Callable[[], list[Place]]) -> None:
        super().__init__(window)
        self.setProperty("look", "over")
        self._session = session
        self._window = window
        self._pages = pages
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(self._search)
        self.line = QLineEdit(
            placeholderText="姓名、拼音首字母、证件号尾数、户编号、电话、资产、措施、台账、页面",
            clearButtonEnabled=True,
        )
        self.line.setAccessibleName("全局查找")
        self.line.installEventFilter(self)
        self.line.textEdited.connect(lambda _text: self._timer.start())
        self.list = QListWidget()
        self.list.setAccessibleName("找到的内容")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.places: list[Place] = []
        self._hint = label(_KEYS, look="hint")
        self.setLayout(column(self.line, self.list, self._hint, space=8, margin=14))
        self.hide()

    def open(self) -> None:
        """Show an empty line."""
        unit = self.fontMetrics().horizontalAdvance("汉")
        width = min(self._window.width() - 60, unit * 46)
        self.setGeometry((self._window.width() - width) // 2, 60, width, min(self._window.height() - 120, unit * 30))
        self.line.clear()
        self._show([])
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the person types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from the list too."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            row = self.list.currentRow() + steps[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _close(self) -> None:
        self.hide()
        page = getattr(self._window, "page", None)
        if isinstance(page, QWidget):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        if self._job is not None:
            self._job.abandon()
        text = self.line.text().strip()
        work = partial(_found, self._session, text)
        self._job = self._session.run(work, partial(self._on_found, text), label="正在查找", quiet=True)

    def _on_found(self, text: str, records: list[Place]) -> None:
        self._job = None
        self._show([*records, *_matching(self._pages(), text)][:_SHOWN] if text else [])

    def _show(self, places: list[Place]) -> None:
        self.places = places
        self.list.clear()
        self._hint.setText(_KEYS if places or not self.line.text() else _NOTHING)
        for place in places:
            item = QListWidgetItem(icon(_ICONS.get(place.kind, "table-2")), f"{place.name}　　{place.note}")
            self.list.addItem(item)
        self.list.setCurrentRow(0 if places else -1)

    def _go(self, item: QListWidgetItem | None) -> None:
        place = self.places[self.list.row(item)] if item is not None else None
        if place is not None:
            self._close()
            self._session.page_wanted.emit(place.page, place.argument)


def _found(session: Session, text: str, _progress: Progress) -> list[Place]:
    from cunfupin.services.anywhere import find_anywhere

    return [
        Place(
            kind=hit.ledger,
            name=hit.name,
            note=hit.note,
            page="household" if hit.opens[0] == "household" else "record",
            argument=hit.opens[1] if hit.opens[0] == "household" else hit.opens,
        )
        for hit in find_anywhere(session.workspace, text)
    ]


def _matching(pages: list[Place], text: str) -> Iterator[Place]:
    from cunfupin.services.pinyin import pinyin_initials

    wanted = text.lower()
    for place in pages:
        if wanted in place.name.lower() or any(initials.startswith(wanted) for initials in pinyin_initials(place.name)):
            yield place
