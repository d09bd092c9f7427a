"""How a sheet is to be read: which of its pages, into which ledger, for which year, over what is there or not."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cunfupin.models.registry import ledger, ledgers
from cunfupin.services.import_outcome import ImportPreview, Mode

from .flow import Flow
from .parts import holder, label, row

_FIRST_YEAR = 2014


class ImportOptions(QWidget):
    """A few choices, each filled in with what the program found."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheets = _box("工作表")
        self.ledgers = _box("收进哪本台账")
        self.years = _box("年度")
        self.modes = _box("已有的内容")
        for name, cls in ledgers().items():
            self.ledgers.addItem(cls.__ledger__.title, name)
        for year in range(date.today().year, _FIRST_YEAR - 1, -1):
            self.years.addItem(f"{year} 年", year)
        for mode in Mode:
            self.modes.addItem(_MODES[mode], mode)
        self._is_year_asked = False
        self._sheet, self._year = _named("工作表", self.sheets), _named("年度", self.years)
        self.names = name_box(self.changed.emit)
        self.together = QCheckBox("所有工作表一起导入")
        self.together.setToolTip("一张表里的人、事指向另一张表里新增的户时用：一步收完，也一步撤销")
        self.together.clicked.connect(lambda _checked: self.changed.emit())
        ledgers_part, modes_part = _named("收进", self.ledgers), _named("已有的内容", self.modes)
        self.setLayout(Flow(self._sheet, self.together, ledgers_part, self._year, modes_part, self.names))
        for box in (self.sheets, self.ledgers, self.years, self.modes):
            box.activated.connect(lambda _place: self.changed.emit())

    @property
    def sheet(self) -> str:
        """The chosen page of the workbook."""
        return self.sheets.currentText()

    @property
    def ledger(self) -> str:
        """The chosen ledger."""
        return str(self.ledgers.currentData())

    @property
    def year(self) -> int | None:
        """The chosen year; None where the sheet names its years."""
        return int(self.years.currentData()) if self._is_year_asked else None

    @property
    def ways(self) -> dict[str, Any]:
        """What may be changed, whether a name is enough to know a person, whether all sheets go together."""
        is_together = self.together.isChecked() and not self.together.isHidden()
        return {"mode": self.modes.currentData(), "trust_names": self.names.isChecked(), "together": is_together}

    def show_found(self, preview: ImportPreview) -> None:
        """Stand on what the program found."""
        sheets = list(preview.sheets)
        if sheets != [self.sheets.itemText(place) for place in range(self.sheets.count())]:
            self.sheets.clear()
            self.sheets.addItems(sheets)
        self.sheets.setCurrentText(preview.sheet.name)
        for part in (self._sheet, self.together):
            part.setVisible(len(sheets) > 1)
        self.ledgers.setCurrentIndex(self.ledgers.findData(preview.family.main))
        self._is_year_asked = preview.year is not None
        self._year.setVisible(self._is_year_asked)
        self.years.setCurrentIndex(max(0, self.years.findData(preview.year)))
        self.ledgers.setToolTip(ledger(preview.family.main).__ledger__.purpose)


_MODES = {Mode.OVERWRITE: "以表为准", Mode.FILL: "只补空白", Mode.ADD: "不动，只新增"}


def name_box(changed: Callable[[], None]) -> QCheckBox:
    """Whether people may be known by their names alone."""
    box = QCheckBox("按姓名认人")
    box.setToolTip("表里没有编号、只有姓名时用：村里只有一个同名的人才收")
    box.clicked.connect(lambda _checked: changed())
    return box


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _named(text: str, box: QComboBox) -> QWidget:
    """A box with its name before it."""
    return holder(row(label(text), box))
