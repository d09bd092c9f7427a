"""Saved views ("视图"): search, filters, columns and order of a ledger under a name of the person's own."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from cunfupin import settings
from cunfupin.services.records import Between, Query, Wanted

from .icons import icon


class ViewsButton(QPushButton):
    """Offers the views of one ledger. `chosen` carries what was kept."""

    chosen = Signal(object)
    """`(Query, names of the columns)`"""
    wanted = Signal(str)
    """The name under which what is in sight shall be kept."""

    def __init__(self, ledger: str, parent: QWidget | None = None) -> None:
        super().__init__("视图", parent)
        self._ledger = ledger
        self.setIcon(icon("bookmark"))
        self.setAccessibleName("保存过的视图")
        self.setToolTip("把常用的查找和筛选存下来，一点就来")
        self.clicked.connect(self._offer)

    def keep(self, name: str, query: Query, columns: tuple[str, ...]) -> None:
        """Keep a view."""
        kept: dict[str, Any] = {
            "search": query.search,
            "sort": [list(one) for one in query.sort],
            "columns": list(columns),
        }
        kept["filters"] = {field: _packed(value) for field, value in query.filters.items()}
        self._remember({**self._views(), name: kept})

    def drop(self, name: str) -> None:
        """Forget a view."""
        self._remember({key: view for key, view in self._views().items() if key != name})

    def show_view(self, name: str) -> None:
        """Ask for a kept view."""
        kept = self._views()[name]
        filters = {field: _unpacked(value) for field, value in kept["filters"].items()}
        sort = tuple((str(field), bool(descending)) for field, descending in kept["sort"])
        query = Query(ledger=self._ledger, search=kept["search"], filters=filters, sort=sort)
        self.chosen.emit((query, tuple(kept["columns"])))

    def _views(self) -> dict[str, Any]:
        return dict(settings.load().saved_views.get(self._ledger, {}))

    def _remember(self, views: Mapping[str, Any]) -> None:
        settings.remember(saved_views={**settings.load().saved_views, self._ledger: dict(views)})

    def _offer(self) -> None:
        menu = QMenu(self)
        for name in self._views():
            menu.addAction(name).triggered.connect(partial(self._on_view, name))
        menu.addSeparator()
        menu.addAction("把现在的样子存为视图…").triggered.connect(lambda: self._ask_name())
        if self._views():
            drop = menu.addMenu("删除视图")
            for name in self._views():
                drop.addAction(name).triggered.connect(partial(self._on_drop, name))
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))

    def _on_view(self, name: str, _checked: bool = False) -> None:
        self.show_view(name)

    def _on_drop(self, name: str, _checked: bool = False) -> None:
        self.drop(name)

    def _ask_name(self) -> None:
        name, is_given = QInputDialog.getText(self, "存为视图", "给这个视图起个名字：")
        if is_given and name.strip():
            self.wanted.emit(name.strip())


def _packed(value: Wanted) -> Any:
    """A filter as JSON holds it."""
    match value:
        case bytes():
            return {"uid": value.hex()}
        case tuple():
            return [_packed(one) for one in value]
        case Between(low=low, high=high):
            return {"low": low, "high": high}
        case _:
            return value


def _unpacked(value: Any) -> Any:
    match value:
        case {"uid": str(text)}:
            return bytes.fromhex(text)
        case {"low": low, "high": high}:
            return Between(low=low, high=high)
        case list():
            return tuple(_unpacked(one) for one in value)
        case _:
            return value
