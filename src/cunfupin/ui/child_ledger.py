"""The records of one ledger that hang on a household: a grid filled in place, the whole of one record below it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of, has_field, ledger, parent_field
from cunfupin.progress import Progress
from cunfupin.services.records import Query, remove_records
from cunfupin.services.restoring import restore_records

from .cells import child_columns, usual_order
from .colours import RED
from .flow import Flow
from .grid import Grid
from .grid_model import GridModel
from .icons import icon
from .parts import button, label
from .permits import permit
from .record_panel import RecordPanel
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_BY_RELATION = ("relation_to_head", False)
"""The head of a household first."""


class ChildLedger(QWidget):
    """Rows are added with Enter after the last cell, or with Insert."""

    def __init__(
        self,
        session: Session,
        name: str,
        *,
        via: str = "",
        columns: Iterable[str] = (),
        unit: str = "条",
        with_panel: bool = True,
    ) -> None:
        super().__init__()
        self.session = session
        self.ledger = name
        self.via = via or parent_field(name) or ""
        self._unit = unit
        self._year: int | None = None
        shown = tuple(field_of(name, column) for column in columns) or child_columns(name, (self.via,))
        order = (_BY_RELATION,) if has_field(name, _BY_RELATION[0]) else usual_order(name)
        self.model = GridModel(session, Query(ledger=name, sort=order), shown, allowed=Privacy.SENSITIVE, parent=self)
        title = ledger(name).__ledger__.title
        self.table = Grid(self.model, title)
        self.heading = label(title, look="heading")
        self._remove = button("移入回收站", self.remove)
        self._remove.setIcon(icon("trash-2", RED))
        self._add = button("添一行", self.table.add_row, tip="Insert")
        self._add.setIcon(icon("plus"))
        permit(session, session.workspace.rights.writes(name), self._add, self._remove)
        self.panel = RecordPanel(session, name, hidden=(self.via,)) if with_panel else None
        self._lay_out()
        self.model.counted.connect(self._on_counted)
        self.table.add_wanted.connect(self.table.add_row)
        self.table.remove_wanted.connect(self.remove)
        self.table.paste_wanted.connect(self._paste)
        self.table.picked.connect(self._on_picked)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_left)

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(6)
        hint = label("Enter 进入下一格，末格按 Enter 添一行", look="hint")
        lines.addLayout(Flow(self.heading, hint, None, self._add, self._remove))
        if self.panel is None:
            lines.addWidget(self.table)
            return
        lines.addWidget(stacked(self.table, self.panel), 1)

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show what hangs on this record; `year` only of ledgers that are kept by year."""
        filters: dict[str, Any] = {self.via: uid}
        if year is not None and ledger(self.ledger).__ledger__.per_year and has_field(self.ledger, "year"):
            filters["year"] = year
        if filters == dict(self.model.query.filters):
            self.model.reload()
            return
        self.model.drop_row()
        self.table.clearSelection()
        if self.panel is not None:
            self.panel.clear()
        self.model.show_query(replace(self.model.query, filters=filters))

    def follow(self, changes: "Changes | None") -> None:
        """Read again when the ledger changed."""
        if changes is None or self.ledger in changes.ledgers:
            self.model.reload()
            if self.panel is not None:
                self.panel.follow(changes)

    def remove(self) -> None:
        """Move the chosen rows into the recycle bin."""
        uids = [found.record["uid"] for found in self.table.chosen() if found.record.get("uid")]
        if uids:
            self.session.run(partial(self._removed, uids), partial(self._on_removed, uids), label="正在移入回收站")
        else:
            self.model.drop_row()

    def _removed(self, uids: list[bytes], _progress: Progress) -> "Changes":
        return remove_records(self.session.workspace, self.ledger, uids)

    def _restored(self, uids: list[bytes], _progress: Progress) -> "Changes":
        return restore_records(self.session.workspace, self.ledger, uids)

    def _on_removed(self, uids: list[bytes], changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"已把 {len(uids)} {self._unit}移入回收站", action=("撤销", partial(self._bring_back, uids)))

    def _bring_back(self, uids: list[bytes]) -> None:
        self.session.run(partial(self._restored, uids), self.session.publish, label="正在恢复")

    def _paste(self, text: str) -> None:
        from .paste_preview import paste_into

        self.model.drop_row()
        paste_into(self.table, text, self)

    def _on_counted(self, total: int) -> None:
        self.heading.setText(f"{ledger(self.ledger).__ledger__.title}（{total} {self._unit}）")
        if total and not self.table.currentIndex().isValid():
            self.table.go_to(0)
        elif self.panel is not None and self.panel.uid is None:
            self._on_picked()
        if self.panel is not None:
            self.panel.setVisible(total > 0)

    def _on_picked(self) -> None:
        if self.panel is None:
            return
        uid = self.model.record_at(max(0, self.table.currentIndex().row())).get("uid")
        if isinstance(uid, bytes) and uid != self.panel.uid:
            self.panel.show_uid(uid)

    def _on_row_left(self) -> None:
        if self.table.currentIndex().row() < self.model.total:
            self.model.drop_row()


def stacked(upper: QWidget, lower: QWidget) -> QSplitter:
    """Two parts one above the other, with a handle between them."""
    parts = QSplitter(Qt.Orientation.Vertical)
    parts.addWidget(upper)
    parts.addWidget(lower)
    parts.setStretchFactor(0, 4)
    parts.setStretchFactor(1, 5)
    parts.setChildrenCollapsible(False)
    parts.setSizes([260, 320])
    return parts
