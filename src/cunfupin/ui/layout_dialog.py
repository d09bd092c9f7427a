"""The form of a ledger's sheet changed: which columns in what order, what they are called, how wide; for the villages too."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from cunfupin.excel.layouts import Layout, LayoutColumn
from cunfupin.services.layout_settings import change_layout, columns_to_choose, without_lost_fields

from .parts import button, column, label, restyle, row
from .permits import permit
from .session import Session
from .title_words import OFFERED, as_kept, as_people_write, unknown_words

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_TITLES = ("打勾的列才印", "印成什么表头", "列宽")
_HINT = f"标题里的 {OFFERED} 印的时候换成名称和年份。乡镇改的样式，下次交换数据时发到各村。"
_HEADING, _WIDTH = 1, 2
_GIVEN = "这张表的样式由乡镇统一设置，村里照着用，不能改；要改请向乡镇反映，改好后随交换数据发回。"
_LEAST, _MOST = 2.0, 100.0


class LayoutDialog(QDialog):
    """Shows the columns of a layout; what is kept here goes to the villages with the next exchange.

    What `is_given` by the township a village can only look at.
    """

    def __init__(self, session: Session, layout: Layout, parent: QWidget, *, is_given: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{layout.title}的样式")
        self.session, self.layout_, self._is_given = session, layout, is_given
        self.banner = QLineEdit(as_people_write(layout.banner))
        self.banner.setAccessibleName("标题")
        self.compact = QCheckBox("表头只占一行，数据从第 4 行开始")
        self.compact.setChecked(layout.is_compact)
        self.compact.setEnabled(not any(one.group for one in layout.columns))
        columns = columns_to_choose(layout)
        self._columns = [one for one, _is_in in columns]
        self.table = QTableWidget(len(columns), len(_TITLES))
        self.table.setHorizontalHeaderLabels(list(_TITLES))
        self.table.setAccessibleName("各列")
        for number, (one, is_in) in enumerate(columns):
            self._show(number, one, is_in=is_in)
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_HEADING, QHeaderView.ResizeMode.Stretch)
        self.up, self.down = button("上移", partial(self.move_column, -1)), button("下移", partial(self.move_column, 1))
        self.table.currentCellChanged.connect(lambda place, *_rest: self._offer_moves(place))
        self.table.setCurrentCell(0, _HEADING)
        self.hint = label(_GIVEN if is_given else _HINT, look="hint", wraps=True)
        usual, keep = button("用回原来的", self.take_back), button("保存", self.keep, look="primary")
        permit(session, session.workspace.rights.writes("township_setting"), usual, keep)
        if is_given:
            self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
            for part in (usual, keep, self.banner, self.compact):
                part.setEnabled(False)
        buttons = row(usual, self.up, self.down, None, button("取消", self.reject), keep)
        self.setLayout(
            column(label("标题"), self.banner, self.compact, self.table, self.hint, buttons,
                   margin=20)
        )  # fmt: skip
        self.resize(self.fontMetrics().horizontalAdvance("汉") * 46, 560)

    def _show(self, number: int, one: LayoutColumn, *, is_in: bool) -> None:
        name = QTableWidgetItem(one.spec.label if one.spec else one.text)
        name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        name.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
        for place, item in enumerate((name, QTableWidgetItem(one.text), QTableWidgetItem(f"{one.width:g}"))):
            self.table.setItem(number, place, item)

    def move_column(self, by: int) -> None:
        """Put the current column so many places further."""
        number, place = self.table.currentRow(), self.table.currentColumn()
        other = number + by
        for one in range(len(_TITLES)):
            mine, theirs = self.table.takeItem(number, one), self.table.takeItem(other, one)
            self.table.setItem(number, one, theirs)
            self.table.setItem(other, one, mine)
        self._columns[number], self._columns[other] = self._columns[other], self._columns[number]
        self.table.setCurrentCell(other, place)

    def _offer_moves(self, number: int) -> None:
        self.up.setEnabled(not self._is_given and number > 0)
        self.down.setEnabled(not self._is_given and 0 <= number < len(self._columns) - 1)

    def chosen(self) -> Layout:
        """The layout as it is shown."""
        columns = []
        for number, one in enumerate(self._columns):
            if self._item(number, 0).checkState() == Qt.CheckState.Checked:
                heading = self._item(number, _HEADING).text().strip()
                width = _width(self._item(number, _WIDTH).text(), one.width)
                same = heading in ("", one.text)
                columns.append(replace(one, heading=one.heading if same else heading, width=width))
        changed = replace(
            self.layout_,
            banner=as_kept(self.banner.text().strip()),
            is_compact=self.compact.isChecked(),
            columns=tuple(columns),
        )
        return without_lost_fields(changed)

    def _item(self, number: int, place: int) -> QTableWidgetItem:
        found = self.table.item(number, place)
        assert found is not None
        return found

    def keep(self) -> None:
        """Keep what is shown, if all of the title can be understood."""
        chosen = self.chosen()
        unknown = unknown_words(chosen.banner)
        if unknown:
            self.hint.setText(f"标题里的“{{{unknown[0]}}}”不认得。{_HINT}")
            restyle(self.hint, "bad")
            self.banner.setFocus()
        else:
            self._change(chosen)

    def take_back(self) -> None:
        """The official form again."""
        self._change(None)

    def _change(self, layout: Layout | None) -> None:
        work = partial(change_layout, self.session.workspace, layout, self.layout_.name)
        self.session.run(lambda _progress: work(), self._on_changed, label="正在保存样式")
        self.accept()

    def _on_changed(self, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"{self.layout_.title}的样式已保存")


def _width(text: str, otherwise: float) -> float:
    try:
        return min(_MOST, max(_LEAST, float(text)))
    except ValueError:
        return otherwise
