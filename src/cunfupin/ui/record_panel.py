"""A form over one record with everything that keeps it saved and up to date."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cunfupin.fields import FieldSpec, Reference, Value
from cunfupin.models.registry import fields_of
from cunfupin.progress import Progress
from cunfupin.services.records import get_record, reference_labels
from cunfupin.services.workspace import Workspace

from .cells import Row
from .history_table import FieldHistory
from .open_record import OpenRecord
from .record_form import RecordForm
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class RecordPanel(QWidget):
    """Shows and saves one record of a ledger."""

    loaded = Signal(object)
    """The `Row` in sight."""
    created = Signal(bytes)

    def __init__(
        self,
        session: Session,
        ledger: str,
        *,
        hidden: Iterable[str] = (),
        fields: Iterable[FieldSpec] | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.ledger = ledger
        left_out = set(hidden)
        shown = [spec for spec in fields or fields_of(ledger) if spec.name not in left_out]
        self.form = RecordForm(session, ledger, shown)
        self.form.left.connect(self._on_left)
        self.form.history_wanted.connect(self.show_history)
        self._open: OpenRecord | None = None
        self._awaited = ""
        """The field to stand in as soon as the record is there."""
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.form)
        self.setEnabled(False)

    @property
    def uid(self) -> bytes | None:
        """The record in sight."""
        return self._open.uid if self._open else None

    def show_uid(self, uid: bytes) -> None:
        """Show this record."""
        if self._open is None or self._open.uid != uid:
            self._take_leave()
        self.session.run(
            partial(_read, self.session.workspace, self.ledger, uid), self.show_row, label="正在读取", quiet=True
        )

    def stand_in(self, field: str) -> None:
        """Stand in this field of the record that is shown next."""
        self._awaited = field

    def show_row(self, row: Row) -> None:
        """Show a record that has been read."""
        if self._open is None or self._open.uid != row.record["uid"]:
            self._take_leave()
            self._open = OpenRecord(self.session, self.ledger, row.record)
            self._open.shown.connect(self._show_filled_in)
        self._open.record = dict(row.record)
        self.setEnabled(True)
        self.form.show_record(self._open.record, row.labels)
        self.loaded.emit(row)
        if self._awaited:
            self.form.focus_on(self._awaited)
            self._awaited = ""

    def begin(self, initial: Mapping[str, Value | None], *, with_focus: bool = True) -> None:
        """An empty form for a new record."""
        self._take_leave()
        self._open = OpenRecord(self.session, self.ledger, None, initial)
        self._open.shown.connect(self._show_filled_in)
        self._open.created.connect(self.created)
        self.setEnabled(True)
        self.form.show_record(self._open.record)
        if with_focus:
            self.form.focus_first()

    def show_history(self, field: str) -> None:
        """Open the history of one field."""
        if self.uid is not None:
            FieldHistory(self.session, self.ledger, self.uid, field, self).show()

    def clear(self) -> None:
        """Nothing is chosen."""
        self._take_leave()
        self._open = None
        self.form.show_record({})
        self.setEnabled(False)

    def follow(self, changes: "Changes | None") -> None:
        """Read again when the record may have changed."""
        if self.uid is not None and (changes is None or self.uid in changes.rows or not changes.rows):
            self.show_uid(self.uid)

    def _take_leave(self) -> None:
        """Save what is typed in the record before."""
        self.form.finish()
        self.form.forget_typing()

    def _on_left(self, values: Mapping[str, Value | None]) -> None:
        if self._open is not None:
            self._open.save(values)

    def _show_filled_in(self) -> None:
        if self._open is not None:
            self.form.show_record(self._open.record)


def _read(workspace: Workspace, ledger: str, uid: bytes, _progress: Progress) -> Row:
    record = get_record(workspace, ledger, uid)
    labels: dict[bytes, str] = {}
    for spec in fields_of(ledger):
        if isinstance(spec.kind, Reference) and record[spec.name]:
            labels |= reference_labels(workspace, spec.kind.ledger, [record[spec.name]])
    return Row(record=record, labels=labels)
