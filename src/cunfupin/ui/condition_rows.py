"""Conditions on records ("条件") put together from lists: field, relation, value; all of them must hold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import Code, FieldSpec, YesNo
from cunfupin.services.conditions import ConditionWords, fields_to_ask, relations_of, words_of

from .finding_box import FindingBox
from .parts import button, column, label, row

_WITHOUT_VALUE = ("不为空", "为空")


class ConditionRow(QWidget):
    """One condition."""

    changed = Signal()

    def __init__(self, ledger: str, words: ConditionWords | None) -> None:
        super().__init__()
        self._ledger, self._fields = ledger, fields_to_ask(ledger)
        self.field = FindingBox("看哪一项")
        self.relation = QComboBox()
        self.relation.setAccessibleName("怎么比")
        self.value = FindingBox("和什么比", is_free=True)
        self.remove = button("去掉", lambda: None, look="link")
        self.setLayout(row(self.field, self.relation, self.value, self.remove))
        self.field.offer(self._fields, words.field if words else "")
        self._show_field(words)
        self.field.currentTextChanged.connect(lambda _text: self._show_field(None))
        self.relation.currentTextChanged.connect(self._show_relation)
        self.value.currentTextChanged.connect(lambda _text: self.changed.emit())

    def line(self) -> str:
        """The condition in words; blank while no field is named."""
        field = self.field.currentText().strip()
        if not field:
            return ""
        relation = self.relation.currentText()
        value = "" if relation in _WITHOUT_VALUE else self.value.words()
        return ConditionWords(field=field, relation=relation, value=value).line

    def _show_field(self, words: ConditionWords | None) -> None:
        """The relations and values that go with the field."""
        spec = self._spec()
        self.relation.blockSignals(True)
        self.relation.clear()
        self.relation.addItems(relations_of(spec) if spec else [])
        self.relation.setCurrentText(words.relation if words else "")
        self.relation.blockSignals(False)
        self.value.offer(_values(spec), words.value if words else "")
        line = self.value.lineEdit()
        assert line is not None
        line.setPlaceholderText("可填几个，用顿号隔开" if spec and isinstance(spec.kind, Code) else "")
        self._show_relation()

    def _spec(self) -> FieldSpec | None:
        """The field that is named, by its label or another name that people give it."""
        try:
            read = words_of(self._ledger, f"{self.field.currentText()} {_WITHOUT_VALUE[0]}")
        except UserError:
            return None
        return self._fields.get(read[0].field) if len(read) == 1 else None

    def _show_relation(self) -> None:
        self.value.setEnabled(self.relation.currentText() not in _WITHOUT_VALUE)
        self.changed.emit()


def _values(spec: FieldSpec | None) -> list[str]:
    if spec is not None and isinstance(spec.kind, Code):
        return [option.label for option in spec.kind.codes.options]
    return ["是", "否"] if spec is not None and isinstance(spec.kind, YesNo) else []


class ConditionRows(QWidget):
    """Conditions below each other."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._ledger = ""
        self.rows: list[ConditionRow] = []
        self._lines = QVBoxLayout()
        self.more = button("加一个条件", lambda: self.add(None), look="link")
        self.more.setAccessibleName(f"{title}：加一个条件")
        self.more.setEnabled(False)
        self.setLayout(column(row(label(title, look="hint"), self.more, None), self._lines, space=4))

    def show_conditions(self, ledger: str, text: str) -> None:
        """The conditions of a text on this ledger."""
        while self.rows:
            self._drop(self.rows[-1])
        self._ledger = ledger
        self.more.setEnabled(bool(ledger))
        for words in words_of(ledger, text) if ledger else ():
            self.add(words)

    def add(self, words: ConditionWords | None) -> None:
        """One more."""
        made = ConditionRow(self._ledger, words)
        made.remove.clicked.connect(lambda: self._take_out(made))
        made.changed.connect(self.changed)
        self.rows.append(made)
        self._lines.addWidget(made)
        made.field.setFocus()
        self.changed.emit()

    def _take_out(self, one: ConditionRow) -> None:
        self._drop(one)
        self.changed.emit()

    def _drop(self, one: ConditionRow) -> None:
        self.rows.remove(one)
        self._lines.removeWidget(one)
        one.hide()
        one.deleteLater()

    def text(self) -> str | None:
        """All conditions, one a line; None when there is none."""
        return "\n".join(line for one in self.rows if (line := one.line())) or None
