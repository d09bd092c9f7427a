"""A record under the person's hands: changes are saved at once, a new record begins with its first value."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cunfupin.errors import UserError
from cunfupin.fields import Value
from cunfupin.progress import Progress
from cunfupin.services.filled_in import filled_in
from cunfupin.services.records import create_record, update_record

from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

Values = Mapping[str, Value | None]


class OpenRecord(QObject):
    """`record` is what the person sees; the data file follows in the background."""

    shown = Signal()
    """Fields were filled in that the person did not type."""
    created = Signal(bytes)

    def __init__(
        self, session: Session, ledger: str, record: Mapping[str, Any] | None, initial: Values | None = None
    ) -> None:
        """`record` None: a new one, beginning with the `initial` values."""
        super().__init__(session)
        self.ledger = ledger
        self.initial = dict(initial or {})
        self.record: dict[str, Any] = dict(record or self.initial)
        self._session = session
        self._is_being_created = False
        self._waiting: dict[str, Value | None] = {}

    @property
    def uid(self) -> bytes | None:
        """None as long as there is nothing in the data file."""
        found: bytes | None = self.record.get("uid")
        return found

    def save(self, values: Values) -> None:
        """Keep these values."""
        changed = {name: value for name, value in values.items() if self.record.get(name) != value}
        if not changed:
            return
        complete = filled_in(self.ledger, self.record, changed)
        self.record.update(complete)
        if complete.keys() != changed.keys():
            self.shown.emit()
        if self._is_being_created:
            self._waiting |= complete
        elif self.uid is None:
            self._create(complete)
        else:
            self._update(self.uid, complete)

    def _create(self, values: Values) -> None:
        self._is_being_created = True
        self._session.run(
            partial(self._created, {**self.initial, **values}),
            self._on_created,
            label="正在新增",
            failed=self._on_refused,
        )

    def _created(self, values: Values, _progress: Progress) -> "tuple[bytes, Changes]":
        return create_record(self._session.workspace, self.ledger, values)

    def _on_created(self, result: "tuple[bytes, Changes]") -> None:
        uid, changes = result
        self._is_being_created = False
        self.record["uid"] = uid
        waiting, self._waiting = self._waiting, {}
        if waiting:
            self._update(uid, waiting)
        self.created.emit(uid)
        self._session.publish(changes)

    def _on_refused(self, error: UserError) -> None:
        self._is_being_created = False
        self._session.tell(error.message, level="error")

    def _update(self, uid: bytes, values: Values) -> None:
        self._session.run(partial(self._updated, uid, values), self._session.publish, label="正在保存")

    def _updated(self, uid: bytes, values: Values, _progress: Progress) -> "Changes":
        return update_record(self._session.workspace, self.ledger, uid, values)
