"""One record of any ledger: its form, what hangs on it, its history."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cunfupin.models.registry import ledger, offspring_of
from cunfupin.models.workflows import workflows
from cunfupin.progress import Progress
from cunfupin.services.records import reference_labels
from cunfupin.ui.action_bar import ActionBar
from cunfupin.ui.cells import Row
from cunfupin.ui.flow import Flow
from cunfupin.ui.history_table import RecordHistory
from cunfupin.ui.late_tabs import LateTabs
from cunfupin.ui.neighbours import Neighbours
from cunfupin.ui.parts import column, label
from cunfupin.ui.record_panel import RecordPanel
from cunfupin.ui.related import RelatedTab
from cunfupin.ui.session import Session
from cunfupin.ui.steps_tab import StepsTab

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class RecordPage(Page):
    """Opened with `(ledger, uid)`, or with `{"ledger": …, "uid": …, "field": …}` or `{"ledger": …, "initial": {…}}`."""

    name = "record"
    title = "全部台账"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._folders: dict[str, _Folder] = {}
        self._is_arriving = False
        """Until the record is there that the person came for: then he stands in its first field."""
        self.head = label(look="title")
        self.neighbours = Neighbours(session, "条")
        self.neighbours.wanted.connect(self._show_uid)
        self.neighbours.bind_keys(self)
        self.stack = QStackedWidget()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(Flow(self.head, None, self.neighbours))
        lines.addWidget(self.stack, 1)

    @property
    def folder(self) -> "_Folder | None":
        """The record in sight with its tabs."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, _Folder) else None

    @property
    def panel(self) -> RecordPanel | None:
        """The form in sight."""
        return self.folder.panel if self.folder else None

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what is in sight."""
        if self.folder is not None:
            self.folder.follow(changes)

    def opened(self, argument: object) -> None:
        """Show the record, or an empty form."""
        wanted = _wanted(argument)
        if not wanted:
            return
        name = wanted["ledger"]
        folder = self._folder(name)
        self.stack.setCurrentWidget(folder)
        self.setWindowTitle(f"{ledger(name).__ledger__.title} › 详情")
        self.neighbours.show_place(wanted.get("query"), wanted.get("number", 0))
        if wanted.get("uid"):
            self._is_arriving = True
            folder.show_uid(wanted["uid"], wanted.get("field", ""))
        else:
            self.head.setText("新增")
            folder.begin(wanted.get("initial") or {})

    def _folder(self, name: str) -> "_Folder":
        if name not in self._folders:
            folder = _Folder(self.session, name)
            folder.panel.loaded.connect(partial(self._on_loaded, name))
            self._folders[name] = folder
            self.stack.addWidget(folder)
        return self._folders[name]

    def _show_uid(self, uid: bytes) -> None:
        if self.folder is not None:
            self.folder.show_uid(uid)

    def _on_loaded(self, name: str, found: Row) -> None:
        if self._is_arriving and self.panel is not None:
            self._is_arriving = False
            self.panel.form.focus_first()
        work = partial(self._name_of, name, found.record["uid"])
        self.session.run(work, self.head.setText, label="正在读取", quiet=True)

    def _name_of(self, name: str, uid: bytes, _progress: Progress) -> str:
        return reference_labels(self.session.workspace, name, [uid]).get(uid, "")


class _Folder(QWidget):
    """One record of a ledger: what can be done with it, form, what hangs on it, history."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self.session = session
        self._uid: bytes | None = None
        self.deeds = ActionBar(session, name)
        self.tabs = LateTabs()
        self.setLayout(column(self.deeds, self.tabs, space=6))
        self.panel = RecordPanel(session, name)
        self.related = RelatedTab(session, name) if offspring_of(name) else None
        self.tabs.addTab(self.panel, "内容")
        if name in workflows():
            self.tabs.add_later({"办理": partial(StepsTab, session, name)})
        if self.related is not None:
            self.tabs.addTab(self.related, "相关台账")
            self.related.counted.connect(self._show_counts)
        self.tabs.add_later({"修改记录": partial(RecordHistory, session)})
        self.panel.created.connect(self.show_uid)
        self.tabs.currentChanged.connect(lambda _number: self._show_tab())

    def show_uid(self, uid: bytes, field: str = "") -> None:
        """Show this record, and the person in this field."""
        self._uid = uid
        if field:
            self.tabs.setCurrentWidget(self.panel)
            self.panel.stand_in(field)
        self.panel.show_uid(uid)
        self.deeds.show_uid(uid)
        self._enable(with_record=True)
        if self.related is not None:
            self.related.show_parent(uid, None)
        self._show_tab()

    def begin(self, initial: Mapping[str, Any]) -> None:
        """A new record: nothing hangs on it yet."""
        self._uid = None
        self.tabs.setCurrentWidget(self.panel)
        self.deeds.show_uid(None)
        self._enable(with_record=False)
        self.panel.begin(initial)

    def follow(self, changes: "Changes | None") -> None:
        """Read again what is in sight."""
        self.panel.follow(changes)
        if self.related is not None:
            self.related.follow(changes)
        self._show_tab()

    def _enable(self, *, with_record: bool) -> None:
        for number in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(number, with_record)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        assert self.related is not None
        self.tabs.setTabText(self.tabs.indexOf(self.related), f"相关台账（{sum(counts.values()):,}）")

    def _show_tab(self) -> None:
        if self._uid is None:
            return
        match self.tabs.currentWidget():
            case RecordHistory() as history:
                history.read(self.panel.ledger, self._uid)
            case StepsTab() as steps:
                steps.show_uid(self._uid)


def _wanted(argument: object) -> dict[str, Any]:
    if isinstance(argument, Mapping):
        return dict(argument)
    if isinstance(argument, tuple) and len(argument) == 2:
        return {"ledger": argument[0], "uid": argument[1]}
    return {}
