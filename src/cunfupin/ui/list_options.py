"""Which department's list a sheet is: its kind, its month, the page of the workbook."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cunfupin.fields import InvalidValue, Month
from cunfupin.services.department_lists import NOT_SAID, ListFacts, kinds
from cunfupin.services.import_outcome import ImportPreview

from .parts import label, row


class ListOptions(QWidget):
    """Filled in with what the titles of the sheet tell."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kinds, self.sheets, self.month = QComboBox(), QComboBox(), QLineEdit()
        self.kinds.addItem("（请选名单类型）", "")
        for code, name in kinds().items():
            self.kinds.addItem(name, code)
        self._sheet_label = label("工作表")
        for part, name in ((self.kinds, "名单类型"), (self.sheets, "工作表"), (self.month, "数据月份")):
            part.setAccessibleName(name)
        self.month.setMaximumWidth(self.fontMetrics().horizontalAdvance("2020年12月") + 40)
        self.setLayout(row(self._sheet_label, self.sheets, label("名单"), self.kinds, label("月份"), self.month, None))
        self.kinds.activated.connect(lambda _place: self.changed.emit())
        self.sheets.activated.connect(lambda _place: self.changed.emit())
        self.month.editingFinished.connect(self._on_month)
        self._facts = NOT_SAID

    @property
    def sheet(self) -> str:
        """The chosen page of the workbook."""
        return self.sheets.currentText()

    @property
    def facts(self) -> ListFacts:
        """The chosen kind and month; a month that cannot be read counts as not changed."""
        try:
            month = str(Month().parse(self.month.text()) or self._facts.month)
        except InvalidValue:
            month = self._facts.month
        return ListFacts(kind=str(self.kinds.currentData()), month=month)

    def _on_month(self) -> None:
        if self.facts != self._facts:
            self.changed.emit()

    def show_found(self, preview: ImportPreview, facts: ListFacts) -> None:
        """Stand on what was found."""
        self._facts = facts
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(facts.kind)))
        self.month.setText(facts.month)
        self.sheets.clear()
        self.sheets.addItems(list(preview.sheets))
        self.sheets.setCurrentText(preview.sheet.name)
        for part in (self._sheet_label, self.sheets):
            part.setVisible(len(preview.sheets) > 1)
