"""A short list that is filled in place: below the rows there may be a new one, not yet in the data file."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from cunfupin.fields import Value

from .cells import Row
from .open_record import OpenRecord
from .record_model import Index, RecordModel


class GridModel(RecordModel):
    """The new row becomes a record with the first value that is typed into it."""

    _draft: OpenRecord | None = None

    def begin_row(self) -> int:
        """Show a new row at the end and answer its number."""
        if self._draft is None:
            number = self.total
            self.beginInsertRows(QModelIndex(), number, number)
            self._draft = OpenRecord(self.session, self.query.ledger, None, self.query.beginning)
            self._draft.created.connect(self._on_created)
            self._draft.shown.connect(self._repaint)
            self.endInsertRows()
        return self.rowCount() - 1

    def drop_row(self) -> None:
        """Take the new row away when nothing was typed into it."""
        if self._draft is not None and self._draft.record == self._draft.initial:
            number = self.rowCount() - 1
            self.beginRemoveRows(QModelIndex(), number, number)
            self._draft = None
            self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows, the new one included."""
        return 0 if parent.isValid() else self.total + (self._draft is not None)

    def row(self, number: int) -> Row | None:
        """The row, when it has been read."""
        if self._draft is not None and number == self.total:
            return Row(record=self._draft.record, labels={})
        return super().row(number)

    def save(self, row: Row, name: str, value: Value | None) -> bool:
        """Save one field of a row."""
        if self._draft is None or row.record is not self._draft.record:
            return super().save(row, name, value)
        self._draft.save({name: value})
        self._repaint()
        return True

    def save_all(self, rows: Sequence[Row], name: str, value: Value | None) -> None:
        """Save one field of several rows; the new one begins with it."""
        super().save_all(rows, name, value)
        for row in rows:
            if not row.record.get("uid"):
                self.save(row, name, value)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The new row has a star for its number."""
        is_new = orientation == Qt.Orientation.Vertical and self._draft is not None and section == self.total
        if is_new and role == Qt.ItemDataRole.DisplayRole:
            return "＊"
        return super().headerData(section, orientation, role)

    def _on_created(self, _uid: bytes) -> None:
        """From now on the row is one of the others: it keeps its place until they are read again."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        labels = {value: "" for value in draft.record.values() if isinstance(value, bytes)}
        self._append(Row(record=draft.record, labels=labels))
