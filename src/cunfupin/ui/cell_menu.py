"""What a right click on a cell of a ledger offers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu

from cunfupin.fields import FieldSpec

from .cells import Row
from .history_table import FieldHistory

if TYPE_CHECKING:
    from .record_table import RecordTable


def cell_menu(table: "RecordTable", index: QModelIndex) -> QMenu:
    """The menu of this cell."""
    menu = QMenu(table)
    spec = table.records.columns[index.column()]
    row = table.records.row(index.row())
    _offer(menu, "打开\tEnter", table.open_here)
    if index.flags() & Qt.ItemFlag.ItemIsEditable:
        _offer(menu, "直接改\tF2", lambda: table.edit(index))
        _offer(menu, "和上一行相同\tCtrl+D", table.fill_down)
    menu.addSeparator()
    _offer(menu, "复制选中的行\tCtrl+C", table.copy)
    if table.records.may_write:
        _offer(menu, "粘贴\tCtrl+V", table.paste)
    if row is not None and row.record.get("uid"):
        menu.addSeparator()
        _offer_of_value(menu, table, spec, row)
    if table.records.may_write:
        menu.addSeparator()
        _offer(menu, "移入回收站\tDelete", table.remove_wanted.emit)
    return menu


def _offer_of_value(menu: QMenu, table: "RecordTable", spec: FieldSpec, row: Row) -> None:
    if table.records.is_masked(row, spec):
        _offer(menu, "显示完整号码（会记下）", lambda: table.records.reveal(row, spec))
    value = row.record.get(spec.name)
    if not spec.derived and not isinstance(value, bytes):
        _offer(
            menu,
            f"只看“{row.text(spec, table.records.allowed) or '未填'}”",
            lambda: table.only_wanted.emit(spec, value),
        )
    if not spec.derived:
        _offer(menu, f"“{spec.label}”的修改记录…", lambda: show_field_history(table, spec, row))


def show_field_history(table: "RecordTable", spec: FieldSpec, row: Row) -> None:
    """Open the history of one cell."""
    FieldHistory(table.records.session, spec.ledger, row.record["uid"], spec.name, table).show()


def _offer(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    menu.addAction(text).triggered.connect(lambda: act())
