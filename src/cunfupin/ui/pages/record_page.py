"""One record of any ledger: its form and its history."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout

from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.records import reference_labels
from cunfupin.ui.cells import Row
from cunfupin.ui.history_table import HistoryTable
from cunfupin.ui.neighbours import Neighbours
from cunfupin.ui.parts import label, row
from cunfupin.ui.record_panel import RecordPanel
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class RecordPage(Page):
    """Opened with `(ledger, uid)`, or with `{"ledger": …, "uid": …}` or `{"ledger": …, "initial": {…}}`."""

    name = "record"
    title = "全部台账"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.panels: dict[str, RecordPanel] = {}
        self.head = label(look="title")
        self.neighbours = Neighbours(session, "条")
        self.neighbours.wanted.connect(self._show_uid)
        self.neighbours.bind_keys(self)
        self.forms = QStackedWidget()
        self.history = HistoryTable(session)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.forms, "内容")
        self.tabs.addTab(self.history, "修改记录")
        self.tabs.currentChanged.connect(lambda _number: self._read_history())
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(row(self.head, None, self.neighbours))
        lines.addWidget(self.tabs, 1)

    @property
    def panel(self) -> RecordPanel | None:
        """The form in sight."""
        shown = self.forms.currentWidget()
        return shown if isinstance(shown, RecordPanel) else None

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what is in sight."""
        if self.panel is not None:
            self.panel.follow(changes)
            self._read_history()

    def opened(self, argument: object) -> None:
        """Show the record, or an empty form."""
        wanted = _wanted(argument)
        if not wanted:
            return
        name = wanted["ledger"]
        panel = self._panel(name)
        self.forms.setCurrentWidget(panel)
        self.setWindowTitle(f"{ledger(name).__ledger__.title} › 详情")
        self.neighbours.show_place(wanted.get("query"), wanted.get("number", 0))
        if wanted.get("uid"):
            self._show_uid(wanted["uid"])
        else:
            self.head.setText("新增")
            panel.begin(wanted.get("initial") or {})
        panel.form.focus_first()

    def _panel(self, name: str) -> RecordPanel:
        if name not in self.panels:
            panel = RecordPanel(self.session, name)
            panel.loaded.connect(partial(self._on_loaded, panel))
            self.panels[name] = panel
            self.forms.addWidget(panel)
        return self.panels[name]

    def _show_uid(self, uid: bytes) -> None:
        if self.panel is not None:
            self.panel.show_uid(uid)
            self._read_history()

    def _on_loaded(self, panel: RecordPanel, found: Row) -> None:
        work = partial(self._name_of, panel.ledger, found.record["uid"])
        self.session.run(work, self.head.setText, label="正在读取", quiet=True)

    def _name_of(self, name: str, uid: bytes, _progress: Progress) -> str:
        return reference_labels(self.session.workspace, name, [uid]).get(uid, "")

    def _read_history(self) -> None:
        panel = self.panel
        if panel is not None and panel.uid is not None and self.tabs.currentWidget() is self.history:
            self.history.read(panel.ledger, panel.uid)


def _wanted(argument: object) -> dict[str, Any]:
    if isinstance(argument, Mapping):
        return dict(argument)
    if isinstance(argument, tuple) and len(argument) == 2:
        return {"ledger": argument[0], "uid": argument[1]}
    return {}
