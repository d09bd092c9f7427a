"""自己定指标: which ledger is counted, how, under which conditions, what is to be reached; what that comes to is shown meanwhile."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFormLayout, QScrollArea, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, Value
from cunfupin.models.registry import field_of, fields_of, ledger, ledgers, references_of
from cunfupin.progress import Progress
from cunfupin.services.conditions import ledger_called
from cunfupin.services.records import get_record, reference_labels
from cunfupin.services.targets.composing import keep_target, try_target
from cunfupin.services.targets.results import TargetResult, in_words

from .choice_editors import make_editor
from .condition_rows import ConditionRows
from .editors import Editor
from .finding_box import FindingBox
from .jobs import Job
from .parts import button, column, holder, label, restyle, row
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_LEDGER = "plan_target"
_WHAT = ("target_name", "plan_item", "target_no")
_WANTED = ("target_relation", "target_value", "target_upper", "unit", "due_on", "target_scope")
_METHOD, _FIELD, _COUNTED, _ALL_OF, _PART = (
    "counting_method", "counted_field", "counted_ledger", "counted_condition", "counted_part",
)  # fmt: skip
_ADDS_UP = ("total", "each")
_BREATH_MS = 350
Found = tuple[TargetResult, Mapping[bytes, str]]


class TargetDialog(QDialog):
    """A new target, or the words of a known one."""

    def __init__(self, session: Session, uid: bytes | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("自己定指标" if uid is None else "修改指标")
        self.session, self.uid = session, uid
        named = {name: make_editor(field_of(_LEDGER, name), session) for name in (*_WHAT, _METHOD, *_WANTED)}
        self.editors: dict[str, Editor] = named
        self.counted = FindingBox(field_of(_LEDGER, _COUNTED).label)
        self.counted.offer(cls.__ledger__.title for cls in ledgers().values())
        self.added = FindingBox(field_of(_LEDGER, _FIELD).label)
        self.conditions = ConditionRows("只数符合这些条件的（不加就全数）")
        self.part = ConditionRows("其中达到这些条件的才算")
        self.now = label(look="heading", wraps=True)
        self.problem = label(look="hint", wraps=True)
        self.by_village: RowTable[tuple[str, str]] = RowTable(
            (
                Column[tuple[str, str]](title="村", text=lambda pair: pair[0], width=0),
                Column[tuple[str, str]](title="现在", text=lambda pair: pair[1], width=7, is_number=True),
            ),
            "各村现在",
        )
        self.keep_button = button("保存", self.keep, look="primary")
        self._keeping: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._timer.timeout.connect(self.count)
        self._lay_out()
        self._connect()
        self._show_ledger()
        self.editors[_WHAT[0]].setFocus()
        if uid is not None:
            session.run(partial(self._read, uid), self._fill, label="正在读取指标", quiet=True)

    def _lay_out(self) -> None:
        self.added_line = holder(row(label(field_of(_LEDGER, _FIELD).label), self.added, None))
        counting = row(label("从"), self.counted, label("里数"), self.editors[_METHOD], self.added_line)
        counted = label("怎么数", look="group"), counting, self.conditions, self.part
        wanted = label("做到多少", look="group"), self._form(_WANTED)
        inner = holder(column(label("叫什么", look="group"), self._form(_WHAT), *counted, *wanted, None))
        inner.setObjectName("form")
        form = QScrollArea(widgetResizable=True)
        form.setWidget(inner)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        result = holder(column(label("现在是多少", look="group"), self.now, self.problem, self.by_village))
        unit = self.fontMetrics().horizontalAdvance("汉")
        result.setFixedWidth(unit * 17)
        buttons = row(None, button("取消", self.reject), self.keep_button)
        self.setLayout(column(row(form, result, space=16), buttons, margin=20))
        self.resize(unit * 72, unit * 42)

    def _form(self, names: tuple[str, ...]) -> QFormLayout:
        lines = QFormLayout()
        for name in names:
            lines.addRow(field_of(_LEDGER, name).label, self.editors[name])
        return lines

    def _connect(self) -> None:
        self.counted.currentTextChanged.connect(lambda _text: self._show_ledger())
        self.added.currentTextChanged.connect(lambda _text: self._timer.start())
        for rows in (self.conditions, self.part):
            rows.changed.connect(self._timer.start)
        for editor in self.editors.values():
            editor.edited.connect(self._timer.start)
            editor.left.connect(self._timer.start)
        self.editors[_METHOD].edited.connect(self._show_method)
        self.editors[_METHOD].left.connect(self._show_method)

    def _read(self, uid: bytes, _progress: Progress) -> tuple[dict[str, Any], Mapping[bytes, str]]:
        record = get_record(self.session.workspace, _LEDGER, uid)
        item = record["plan_item"]
        led_to = references_of(_LEDGER)["plan_item"]
        return record, reference_labels(self.session.workspace, led_to, [item]) if item else {}

    def _fill(self, found: tuple[dict[str, Any], Mapping[bytes, str]]) -> None:
        record, names = found
        for name, editor in self.editors.items():
            editor.show_value(record[name], names.get(record[name], "") if isinstance(record[name], bytes) else "")
        try:
            name = ledger_called(record[_COUNTED]) if record[_COUNTED] else ""
            self.counted.setEditText(ledger(name).__ledger__.title if name else "")
            self.added.setEditText(record[_FIELD] or "")
            self.conditions.show_conditions(name, record[_ALL_OF] or "")
            self.part.show_conditions(name, record[_PART] or "")
        except UserError as problem:
            self._refuse(problem)
            return
        self._show_method()
        self.count()

    @property
    def ledger(self) -> str:
        """The ledger that is counted, blank while none is chosen."""
        title = self.counted.words()
        return ledger_called(title) if title else ""

    def _show_ledger(self) -> None:
        """The fields that can be added up and asked for follow from the ledger."""
        name = self.ledger
        numbers = [spec.label for spec in fields_of(name) if spec.kind.is_number] if name else []
        self.added.offer(numbers)
        for rows in (self.conditions, self.part):
            rows.show_conditions(name, "")
        self._show_method()

    def _show_method(self) -> None:
        method = self._value(_METHOD)
        self.added_line.setVisible(method in _ADDS_UP)
        self.part.setVisible(method == "share")
        self._timer.start()

    def _value(self, name: str) -> Value | None:
        try:
            return self.editors[name].value()
        except InvalidValue:
            return None

    def values(self) -> dict[str, Value | None]:
        """The target as it is put together now."""
        method = self._value(_METHOD)
        return {
            **{name: self._value(name) for name in self.editors},
            _COUNTED: self.counted.words() or None,
            _ALL_OF: self.conditions.text(),
            _FIELD: (self.added.words() or None) if method in _ADDS_UP else None,
            _PART: self.part.text() if method == "share" else None,
        }

    def count(self) -> None:
        """Show what it comes to."""
        self._timer.stop()
        if not self.ledger:
            self._say("", "选好从哪本台账数，这里马上给出现在的数。")
            return
        work = partial(self._counted, self.values())
        self.session.run(work, self._show, label="正在计算指标", quiet=True, failed=self._refuse)

    def _counted(self, values: dict[str, Value | None], _progress: Progress) -> Found:
        result = try_target(self.session.workspace, values)
        return result, reference_labels(self.session.workspace, "village", result.by_village)

    def _show(self, found: Found) -> None:
        result, names = found
        state = "，已达到目标" if result.is_met and self._value("target_value") is not None else ""
        unit = f" {result.facts.unit}" if result.values else ""
        self._say(f"{in_words(result.values)}{unit}{state}", "；".join(result.tally.notes))
        villages = [(names.get(village, ""), in_words(values)) for village, values in result.by_village.items()]
        self.by_village.show_rows(sorted(villages))

    def _say(self, now: str, more: str) -> None:
        self.now.setText(now)
        restyle(self.problem, "hint")
        self.problem.setText(more)
        self.by_village.show_rows([])

    def _refuse(self, problem: UserError) -> None:
        self._say("", problem.message)
        restyle(self.problem, "bad")

    def keep(self) -> None:
        """Save it, unless something is lacking."""
        if self.session.waits_for(self._keeping):
            return
        work = partial(self._kept, self.values())
        self._keeping = self.session.run(work, self._on_kept, label="正在保存指标", failed=self._refuse)

    def _kept(self, values: dict[str, Value | None], _progress: Progress) -> "Changes":
        return keep_target(self.session.workspace, self.uid, values)

    def _on_kept(self, changes: "Changes") -> None:
        self.accept()
        self.session.publish(changes)
        self.session.tell("指标已保存，Ctrl+Z 可以撤销")
