"""While an ID number is typed into a cell: who has it already, and what is wrong with it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolTip

from cunfupin.fields import InvalidValue
from cunfupin.progress import Progress

from .editors import Editor
from .session import Session

CHECK_MS = 250


class NumberWatch(QObject):
    """Lives as long as the editor of the cell; what it says stands below the cell and stops nobody."""

    def __init__(self, session: Session, editor: Editor, record: Mapping[str, Any]) -> None:
        super().__init__(editor)
        self._session, self._editor, self._record = session, editor, record
        self._timer = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._timer.timeout.connect(self._check)
        editor.edited.connect(self._timer.start)

    def _check(self) -> None:
        spec = self._editor.spec
        try:
            values = {**self._record, spec.name: self._editor.value()}
        except InvalidValue as problem:
            self._say(str(problem))
            return
        self._session.run(partial(self._found, values), self._say, label="正在核对证件号码", quiet=True)

    def _found(self, values: Mapping[str, Any], _progress: Progress) -> str:
        from cunfupin.services.quality import findings_of_record

        spec = self._editor.spec
        found = findings_of_record(self._session.workspace, spec.ledger, values)
        return "\n".join(one.message for one in found if one.field == spec.name)

    def _say(self, text: str) -> None:
        inner = self._editor.inner
        self._editor.mark("must" if text else "", text)
        QToolTip.showText(inner.mapToGlobal(inner.rect().bottomLeft()), text, inner)
