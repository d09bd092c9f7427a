"""Headings of a sheet and the fields they go to, correctable by a drop-down list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cunfupin.excel.headings import TRUSTED

from . import colours

Index = QModelIndex | QPersistentModelIndex
_TITLES = ("表里的表头", "例子", "对应到（双击改）", "把握")
_TARGET, _SURENESS = 2, 3
_SURE = 0.94
NOWHERE = "（不导入）"


@dataclass(frozen=True, kw_only=True)
class HeadingLine:
    """One heading. `target` is a field id or blank, `confidence` between 0 and 1."""

    heading: str
    sample: str
    target: str
    confidence: float
    is_by_hand: bool = False
    is_ignored: bool = False
    guess: str = ""
    """What a heading that stands for nothing may mean."""
    said: str = ""
    """What is said of it in the place of the confidence."""

    @property
    def sureness(self) -> str:
        """The confidence in words."""
        if self.said:
            return self.said
        if self.is_by_hand:
            return "手工指定"
        if self.is_ignored:
            return "不用导入"
        if not self.target:
            return f"没对上，像是“{self.guess}”" if self.guess else "没对上"
        if self.confidence >= _SURE:
            return "完全一致"
        return "很像" if self.confidence >= TRUSTED else "没把握，没有导入"


@dataclass(frozen=True, kw_only=True)
class Target:
    """A field that a heading may go to."""

    id: str
    title: str


class HeadingModel(QAbstractTableModel):
    """The headings; the third column can be changed."""

    assigned = Signal(str, str)
    """Heading, field id (blank: nowhere)."""

    def __init__(self, parent: QWidget | None = None, *, nowhere: str = NOWHERE) -> None:
        super().__init__(parent)
        self.nowhere = nowhere
        self.lines: list[HeadingLine] = []
        self.targets: dict[str, Target] = {}

    def show_lines(self, lines: Sequence[HeadingLine], targets: Sequence[Target]) -> None:
        """Show these headings with the fields they may go to."""
        self.beginResetModel()
        self.lines, self.targets = list(lines), {target.id: target for target in targets}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of headings."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles above, numbers beside."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _TITLES[section] if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The target can be edited."""
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == _TARGET else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and colour of a cell."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return line.target
        if role == Qt.ItemDataRole.DisplayRole:
            title = self.targets[line.target].title if line.target in self.targets else self.nowhere
            return (line.heading, line.sample, title, line.sureness)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() >= _TARGET:
            doubtful = not line.is_by_hand and line.confidence < _SURE
            colour = colours.SOFT_INK if not line.target else colours.AMBER if doubtful else colours.GREEN
            return QColor(colour)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Another field for this heading."""
        line = self.lines[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == line.target:
            return False
        self.assigned.emit(line.heading, str(value))
        return True


class TargetDelegate(QStyledItemDelegate):
    """A drop-down list in which one can type parts of a label."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The list of fields."""
        model = index.model()
        assert isinstance(model, HeadingModel)
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItem(model.nowhere, "")
        for target in model.targets.values():
            box.addItem(target.title, target.id)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Stand on the present field."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the chosen field; a text that is none changes nothing."""
        assert isinstance(editor, QComboBox)
        place = editor.findText(editor.currentText())
        if place >= 0:
            model.setData(index, editor.itemData(place))


class HeadingTable(QTableView):
    """Shows a `HeadingModel`."""

    def __init__(self, *, nowhere: str = NOWHERE) -> None:
        super().__init__()
        self.headings = HeadingModel(self, nowhere=nowhere)
        self.setModel(self.headings)
        self.setItemDelegateForColumn(_TARGET, TargetDelegate(self))
        self.setAccessibleName("表头对应")
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Widths follow the size of the type."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.62))
        header = self.horizontalHeader()
        for number, width in enumerate((14, 12, 0, 10)):
            if width:
                self.setColumnWidth(number, width * metrics.horizontalAdvance("汉") + 12)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        super().showEvent(event)
