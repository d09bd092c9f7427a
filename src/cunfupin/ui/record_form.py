"""A form built from the declared fields of a ledger: groups, two columns, findings beside the fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cunfupin.fields import FieldSpec, InvalidValue
from cunfupin.models.workflows import is_decided, moved_by_events, what_to_record
from cunfupin.progress import Progress
from cunfupin.rules.finding import Finding
from cunfupin.services.amounts import Pending, pending_amounts
from cunfupin.services.quality import findings_of_record

from .choice_editors import make_editor
from .editors import Editor, TextEditor
from .form_layout import COLUMNS, FieldPlace, field_places, name_label
from .parts import label, restyle, row
from .session import Session

_CHECK_MS = 250
_AT_ONCE = 8
"""Fields that are there with the first record shown; the others follow behind the first sight of the form."""
_NAME_WIDTH = 8.2
"""In Chinese characters; longer names take two lines."""


@dataclass(frozen=True)
class FieldRow:
    """The widgets of one field."""

    spec: FieldSpec
    name: QLabel
    editor: Editor
    finding: QLabel


class RecordForm(QScrollArea):
    """Shows one record. `left` carries the fields and values that the person is done with; nothing is ever asked."""

    left = Signal(object)
    history_wanted = Signal(str)
    end_reached = Signal()
    """Enter in the last field."""

    def __init__(self, session: Session, ledger: str, fields: Iterable[FieldSpec]) -> None:
        super().__init__()
        self.session = session
        self.ledger = ledger
        self.rows: dict[str, FieldRow] = {}
        """By name of the field; not all of them are there at once."""
        self._record: Mapping[str, Any] = {}
        self._labels: Mapping[bytes, str] = {}
        self._told: tuple[list[Pending], list[Finding]] = ([], [])
        self._dirty: set[str] = set()
        self._sought = ""
        """The field that the person was led to and has done nothing in yet."""
        self._is_new = False
        self._left: set[str] = set()
        """Fields that the person has been in; of a new record only these are found fault with."""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(lambda *_range: self._scroll_to_sought())
        self._timer = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._timer.timeout.connect(self._check)
        inner = QWidget()
        inner.setObjectName("form")
        self._filling = self._fill(QGridLayout(inner), field_places(fields))
        self.setWidget(inner)
        session.slices.put(self, self._filling)

    def complete(self, count: int | None = None) -> None:
        """Put the fields that are not there yet, or the next few of them."""
        for _done in islice(self._filling, count):
            pass

    def show_record(self, record: Mapping[str, Any], labels: Mapping[bytes, str] | None = None) -> None:
        """Show a record; fields in which the person types keep what is typed."""
        is_other = record.get("uid") != self._record.get("uid")
        if record.get("uid") is None and record is not self._record:
            self._is_new = True
            self._left.clear()
        elif is_other:
            self._is_new = False
        self._record, self._labels = record, labels or {}
        if is_other:
            self._told = ([], [])
        self.complete(max(0, _AT_ONCE - len(self.rows)))
        for line in self.rows.values():
            if is_other:
                self._lock(line)
            self._show_value(line)
        self._check()

    def _show_value(self, line: FieldRow) -> None:
        if line.spec.name in self._dirty:
            return
        value = self._record.get(line.spec.name)
        line.editor.show_value(value, self._labels.get(value, "") if isinstance(value, bytes) else "")
        line.editor.show_context(self._record)

    def _lock(self, line: FieldRow) -> None:
        """What events have decided is not typed over."""
        if line.spec.id in moved_by_events():
            locked = is_decided(self.ledger, line.spec.name, self._record)
            may_write = self.session.workspace.rights.writes(self.ledger)
            line.editor.setEnabled(may_write and not locked)
            line.editor.setToolTip(what_to_record(line.spec) if locked else "")

    def forget_typing(self) -> None:
        """Another record follows: nothing of this one is kept."""
        self._dirty.clear()

    def values(self) -> dict[str, Any]:
        """The record as it is typed now; what cannot be read is left out."""
        found = dict(self._record)
        for name in self._dirty:
            try:
                found[name] = self.rows[name].editor.value()
            except InvalidValue:
                continue
        return found

    def focus_first(self) -> None:
        """Stand in the first field that can be typed into."""
        self.focus_on(next((name for name, line in self.rows.items() if line.editor.isEnabled()), ""))

    def focus_on(self, name: str) -> None:
        """Stand in this field, if the form has it."""
        if name and name not in self.rows:
            self.complete()
        if name in self.rows:
            editor = self.rows[name].editor
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.select_all()
            self._sought = name
            QTimer.singleShot(0, self, self._scroll_to_sought)

    def _scroll_to_sought(self) -> None:
        """Again and again until all fields have their places, or the person goes on."""
        if self._sought in self.rows:
            editor = self.rows[self._sought].editor
            if editor.isAncestorOf(self.focusWidget()):
                self.ensureWidgetVisible(editor, 0, self.viewport().height() // 3)

    def finish(self) -> None:
        """Save what is typed but not left yet."""
        for name in tuple(self._dirty):
            self._on_left(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        for line in self.rows.values():
            self._fit_name(line)

    def _fit_name(self, line: FieldRow) -> None:
        line.name.setFixedWidth(round(self.fontMetrics().horizontalAdvance("汉") * _NAME_WIDTH))

    def _fill(self, grid: QGridLayout, places: list[FieldPlace]) -> Iterator[None]:
        """Put one field after another; those that come late show what is shown already."""
        grid.setContentsMargins(0, 0, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setRowStretch(places[-1].line + 1 if places else 0, 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(2 * column + 1, 1)
        for place in places:
            if place.title:
                grid.addWidget(label(place.title, look="group"), place.line - 1, 0, 1, 2 * COLUMNS)
            line = self._add(grid, place)
            self._fit_name(line)
            self._lock(line)
            self._show_value(line)
            self._check_reading(line.spec.name)
            self._show_said(self._told)
            yield

    def _add(self, grid: QGridLayout, place: FieldPlace) -> FieldRow:
        spec = place.spec
        editor = make_editor(spec, self.session)
        editor.setEnabled(not spec.derived and self.session.workspace.rights.writes(self.ledger))
        if spec.derived:
            editor.setToolTip("由程序自动得出，不用填")
        if spec.derived and isinstance(editor, TextEditor):
            editor.line.setPlaceholderText("由家庭成员自动得出")
        finding = label(wraps=True)
        finding.hide()
        name = name_label(spec)
        name.setBuddy(editor.inner)
        made = self.rows[spec.name] = FieldRow(spec, name, editor, finding)
        editor.edited.connect(partial(self._on_edited, spec.name))
        editor.left.connect(partial(self._on_left, spec.name))
        editor.next_wanted.connect(partial(self._on_next, spec.name))
        editor.history_wanted.connect(partial(self.history_wanted.emit, spec.name))
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addLayout(row(editor, label(spec.kind.unit, look="unit")) if spec.kind.unit else row(editor))
        cell.addWidget(finding)
        cell.addStretch(1)
        grid.addWidget(name, place.line, 2 * place.column, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(cell, place.line, 2 * place.column + 1, 1, 2 * COLUMNS - 1 if place.is_wide else 1)
        return made

    def _on_edited(self, name: str) -> None:
        self._sought = ""
        self._dirty.add(name)
        self._timer.start()

    def _on_left(self, name: str) -> None:
        self._left.add(name)
        if name not in self._dirty:
            return
        line = self.rows[name]
        try:
            value = line.editor.value()
        except InvalidValue as problem:
            self._mark(name, "must", f"没有保存：{problem}")
            return
        self._dirty.discard(name)
        line.editor.show_value(value, "" if not isinstance(value, bytes) else line.editor.shown_text())
        self.left.emit({name: value})
        self._check()

    def _on_next(self, name: str) -> None:
        self._on_left(name)
        self.complete()
        names = [other for other, line in self.rows.items() if line.editor.isEnabled()]
        place = names.index(name) + 1
        if place == len(names):
            self.end_reached.emit()
            return
        editor = self.rows[names[place]].editor
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        editor.select_all()
        self.ensureWidgetVisible(editor)

    def _check(self) -> None:
        """What can be said about the values as they are typed."""
        for name in self.rows:
            self._check_reading(name)
        work = partial(_said, self.session, self.ledger, self.values())
        self.session.run(work, self._show_said, label="正在核查", quiet=True)

    def _check_reading(self, name: str) -> None:
        line = self.rows[name]
        try:
            value = line.editor.value() if name in self._dirty else self._record.get(name)
        except InvalidValue as problem:
            self._mark(name, "must", str(problem))
            return
        doubt = None if value is None else line.spec.kind.doubt(value)
        self._mark(name, "must" if doubt else "", doubt or "")

    def _show_said(self, said: tuple[list[Pending], list[Finding]]) -> None:
        self._told = waiting, findings = said
        for one in waiting:
            if one.spec.name in self.rows and one.spec.name not in self._dirty:
                amount = one.spec.kind.format(one.value) or "清空"
                self._mark(one.spec.name, "verify", f"{one.by}填了 {amount}，等第二个人确认")
        for finding in findings:
            if self._is_new and finding.field not in self._left:
                continue
            if finding.field in self.rows and not self.rows[finding.field].finding.text():
                self._mark(finding.field, finding.level, finding.message)

    def _mark(self, name: str, level: str, text: str) -> None:
        line = self.rows[name]
        if line.finding.text() == text:
            return
        line.finding.setText(text)
        line.finding.setVisible(bool(text))
        restyle(line.finding, {"must": "bad", "verify": "warn"}.get(level, "hint"))
        line.editor.mark(level, text)


def _said(
    session: Session, ledger: str, values: dict[str, Any], _progress: Progress
) -> tuple[list[Pending], list[Finding]]:
    """Amounts of the record that wait for a second person, and what the rules find."""
    uid = values.get("uid")
    waiting = pending_amounts(session.workspace, uid) if uid else []
    return waiting, findings_of_record(session.workspace, ledger, values)
