"""Records of a ledger as a table that reads only the rows in sight."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from cunfupin.fields import FieldSpec, LongText, Privacy, Value
from cunfupin.models.workflows import is_decided
from cunfupin.progress import Progress
from cunfupin.services.changes import Changes
from cunfupin.services.filled_in import filled_in
from cunfupin.services.records import Query, Wanted, update_records
from cunfupin.services.reveals import record_reveal

from . import cells
from .blocks import BLOCK, Blocks
from .cells import Row
from .open_record import OpenRecord
from .session import Session

Index = QModelIndex | QPersistentModelIndex
_UNREAD = "…"


class RecordModel(QAbstractTableModel):
    """Rows come in blocks from the background; sorting, searching and counting are done by the data file."""

    counted = Signal(int)
    """How many rows there are in all, after each reading."""

    def __init__(
        self,
        session: Session,
        query: Query,
        columns: Sequence[FieldSpec],
        *,
        allowed: Privacy = Privacy.INTERNAL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.query = query
        self.columns = tuple(columns)
        self.allowed = allowed
        self.usual_order = query.sort
        self._revealed: set[tuple[bytes, str]] = set()
        self.total = 0
        self._blocks = Blocks()
        self._generation = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._fetch)

    def show_query(self, query: Query) -> None:
        """Show other rows."""
        self.query = query
        self.reload()

    def show_columns(self, columns: Sequence[FieldSpec]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._forget()
        self.endResetModel()
        self.reload()

    def reload(self) -> None:
        """Read again; what is in sight stays until the new rows are there."""
        self._generation += 1
        for job in self._blocks.running.values():
            job.abandon()
        self._blocks.running.clear()
        self._blocks.stale = set(self._blocks.rows)
        if not self._blocks.wanted:
            self._blocks.wanted = dict.fromkeys(sorted(self._blocks.rows)[:1] or [0])
        self._fetch()

    def _forget(self) -> None:
        self._blocks = Blocks(running=self._blocks.running)

    @property
    def is_read(self) -> bool:
        """Whether anything has been read yet."""
        return bool(self._blocks.rows)

    def row(self, number: int) -> Row | None:
        """The row, when it has been read."""
        return self._blocks.row(number)

    def record_at(self, number: int) -> Mapping[str, Any]:
        """The record of a row; empty when it has not been read."""
        row = self.row(number)
        return row.record if row else {}

    def is_masked(self, row: Row, spec: FieldSpec) -> bool:
        """Whether the cell shows less than there is."""
        return self._text(row, spec) != row.text(spec, Privacy.SENSITIVE)

    def reveal(self, row: Row, spec: FieldSpec) -> None:
        """Show this cell in full, as long as the list is open; it is noted who saw it."""
        uid = row.record["uid"]
        self._revealed.add((uid, spec.name))
        self._repaint()
        self.session.run(
            lambda _progress: record_reveal(self.session.workspace, spec.ledger, uid, spec.name),
            lambda _nothing: None,
            label="正在登记查看",
            quiet=True,
        )

    def _text(self, row: Row, spec: FieldSpec) -> str:
        is_revealed = (row.record.get("uid"), spec.name) in self._revealed
        return row.text(spec, Privacy.SENSITIVE if is_revealed else self.allowed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else self.total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles above, numbers beside."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        spec = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.heading(spec)
        if role == Qt.ItemDataRole.ToolTipRole:
            return spec.help or spec.label
        return cells.alignment(spec) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell; asks for rows that are not there yet."""
        if not index.isValid():
            return None
        spec = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return cells.alignment(spec)
        row = self._row_in_sight(index.row())
        if row is None:
            return _UNREAD if role == Qt.ItemDataRole.DisplayRole else None
        return self._look(row, spec, role)

    def _look(self, row: Row, spec: FieldSpec, role: int) -> Any:
        value = row.record.get(spec.name)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = self._text(row, spec)
                return text.replace("\n", " ") if isinstance(spec.kind, LongText) else text
            case Qt.ItemDataRole.EditRole:
                return value
            case Qt.ItemDataRole.ToolTipRole:
                return cells.doubt(spec, value) or self._text(row, spec) or None
            case Qt.ItemDataRole.ForegroundRole:
                return cells.colour(spec, value)
            case Qt.ItemDataRole.FontRole:
                return cells.bold() if cells.colour(spec, value) else None
        return None

    @property
    def may_write(self) -> bool:
        """Whether the person may change these rows; those in the recycle bin are changed by nobody."""
        return self.session.workspace.rights.writes(self.query.ledger) and not self.query.removed

    def refuses(self) -> bool:
        """Whether the person may not change this ledger, who is told why."""
        rights = self.session.workspace.rights
        if rights.writes(self.query.ledger):
            return False
        self.session.tell(rights.limits, level="warning")
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Derived fields, rows in the recycle bin and what is not this person's to write cannot be edited."""
        flags = super().flags(index)
        if index.isValid() and self.may_write and not self._is_decided(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _is_decided(self, index: Index) -> bool:
        """Worked out, or decided by an event."""
        spec = self.columns[index.column()]
        return spec.derived or is_decided(self.query.ledger, spec.name, self.record_at(index.row()))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Save a stored value."""
        row = self.row(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None:
            return False
        return self.save(row, self.columns[index.column()].name, value)

    def save(self, row: Row, name: str, value: Value | None) -> bool:
        """Save one field of a row."""
        if row.record.get(name) == value:
            return True
        opened = OpenRecord(self.session, self.query.ledger, row.record)
        opened.save({name: value})
        row.record.update(opened.record)
        self._repaint()
        return True

    def save_all(self, rows: Sequence[Row], name: str, value: Value | None) -> None:
        """Save one field of several rows, as one step."""
        ledger = self.query.ledger
        kept = [row for row in rows if row.record.get("uid") and row.record.get(name) != value]
        values = {row.record["uid"]: filled_in(ledger, row.record, {name: value}) for row in kept}
        if values:
            work = partial(self._updated, values)
            self.session.run(work, self.session.publish, label="正在保存")

    def _updated(self, values: Mapping[bytes, Mapping[str, Value | None]], _progress: Progress) -> Changes:
        return update_records(self.session.workspace, self.query.ledger, values)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the data file sort."""
        chosen = ((self.columns[column].name, order == Qt.SortOrder.DescendingOrder),) if column >= 0 else ()
        self.show_query(replace(self.query, sort=chosen or self.usual_order))

    def filter(self, **filters: Wanted) -> None:
        """Set filters."""
        self.show_query(replace(self.query, filters={**self.query.filters, **filters}))

    def _row_in_sight(self, number: int) -> Row | None:
        block = number // BLOCK
        if (block not in self._blocks.rows or block in self._blocks.stale) and block not in self._blocks.running:
            self._blocks.wanted.pop(block, None)
            self._blocks.wanted[block] = None
            if not self._timer.isActive():
                self._timer.start()
        return self.row(number)

    def _fetch(self) -> None:
        """Read the blocks wanted last; those scrolled past already are left out."""
        wanted, self._blocks.wanted = list(self._blocks.wanted)[-3:], {}
        for number, job in list(self._blocks.running.items()):
            if all(abs(number - block) > 2 for block in wanted):
                job.abandon()
                del self._blocks.running[number]
        for number in wanted:
            query = replace(self.query, offset=number * BLOCK, limit=BLOCK)
            self._blocks.running[number] = self.session.run(
                partial(self._read, query, self.columns),
                partial(self._show, number, self._generation),
                label="正在读取",
                quiet=True,
            )

    def _read(self, query: Query, columns: Sequence[FieldSpec], _progress: Progress) -> tuple[list[Row], int]:
        return cells.read_rows(self.session.workspace, query, columns)

    def _show(self, number: int, generation: int, found: tuple[list[Row], int]) -> None:
        if generation != self._generation:
            return
        rows, total = found
        self._blocks.running.pop(number, None)
        resets = total != self.total
        if resets:
            self.beginResetModel()
            self.total = total
            self._blocks.stale |= set(self._blocks.rows)
        self._blocks.rows[number] = rows
        self._blocks.stale.discard(number)
        self._blocks.drop_far(number)
        if resets:
            self.endResetModel()
        else:
            self._repaint()
        self.counted.emit(total)

    def _append(self, row: Row) -> None:
        """Count a row that was shown below the others as one of them."""
        self._blocks.rows.setdefault(self.total // BLOCK, []).append(row)
        self.total += 1
        self._repaint()

    def _repaint(self) -> None:
        if self.rowCount() and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
