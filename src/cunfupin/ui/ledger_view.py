"""A ledger as people work with it: find, filter, look, open, add, remove, copy, paste."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cunfupin.fields import FieldSpec, Value
from cunfupin.models.registry import field_of, fields_of, ledger, references_of
from cunfupin.progress import Progress
from cunfupin.services.records import Query, Wanted, remove_records
from cunfupin.services.restoring import restore_records

from .action_row import ActionRow
from .cells import usual_columns, usual_order, without_village
from .chosen_rows import ChosenRows, with_chosen
from .filters import FilterBar, quick_filters
from .parts import button, label
from .permits import permit
from .record_model import RecordModel
from .record_table import RecordTable, remembered_columns
from .saved_views import ViewsButton
from .session import Session
from .village_box import VillageBox, village_choices

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_NOT_IN_BIN = ("add", "batch", "export", "remove")


class LedgerView(QWidget):
    """Built from the declaration of the ledger alone; `open_wanted` carries the query and the row's number."""

    open_wanted = Signal(object, int)
    add_wanted = Signal(object)
    village_chosen = Signal()

    def __init__(
        self,
        session: Session,
        name: str,
        *,
        unit: str = "条",
        quick: tuple[str, ...] = (),
        columns: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.session = session
        self.ledger = name
        self.unit = unit
        facts = ledger(name).__ledger__
        usual = tuple(field_of(name, column) for column in columns) or usual_columns(name)
        if session.workspace.facts.role != "township":
            usual = without_village(usual)
        self.model = RecordModel(
            session, Query(ledger=name, sort=usual_order(name)), remembered_columns(name, usual), parent=self
        )
        self.table = RecordTable(self.model, facts.title, usual=usual)
        hint = "姓名、首字母、证件号、户编号　Ctrl+F"
        is_of_people = name in ("household", "member") or "household" in references_of(name)
        self.filters = FilterBar(name, quick or quick_filters(name), hint=hint if is_of_people else "查找　Ctrl+F")
        self.views = ViewsButton(name)
        self.footer = label(look="hint", wraps=True)
        self._sums = ""
        self._village_box: VillageBox | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._actions = ActionRow()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._act("add", f"新增{self._thing}", "plus", self._add, look="primary")
        self._act("batch", "批量修改", "list-checks", self._batch_edit)
        self._act("export", "导出 Excel", "file-down", self._export)
        self._act("remove", "移入回收站", "trash-2", self._remove, look="danger")
        self._act("restore", "恢复", "archive-restore", self._restore, look="primary")
        self._actions.add(self.views, at_right=True)
        self._act("columns", "显示列", "columns-3", self._choose_columns, at_right=True)
        self._act("bin", "回收站", "trash-2", self._toggle_bin, at_right=True)
        self._buttons["bin"].setCheckable(True)
        changing = [self._buttons[key] for key in ("add", "batch", "remove", "restore")]
        permit(self.session, self.session.workspace.rights.writes(self.ledger), *changing)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self.filters)
        lines.addWidget(self._actions)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.footer)

    @property
    def _thing(self) -> str:
        return "农户" if self.ledger == "household" else ""

    def _act(
        self, key: str, text: str, picture: str, act: Callable[[], object], *, look: str = "", at_right: bool = False
    ) -> None:
        made = button(text, act, look=look, icon=picture)
        self._buttons[key] = made
        self._actions.add(made, at_right=at_right)

    def add_action(self, text: str, picture: str, act: Callable[[], object], *, may: bool = True) -> None:
        """One more button, before the one that removes; `may`: whether this person may press it."""
        made = button(text, act, icon=picture)
        permit(self.session, may, made)
        self._actions.add(made, before=self._buttons["remove"])

    def add_import(self) -> None:
        """A button that takes in a sheet."""
        opens = partial(self.session.page_wanted.emit, "import", self.ledger)
        self.add_action("从 Excel 导入", "file-up", opens, may=self.session.workspace.rights.writes(self.ledger))

    def _connect(self) -> None:
        self.filters.changed.connect(self._apply)
        self.views.wanted.connect(self._keep_view)
        self.views.chosen.connect(self._show_view)
        self.model.counted.connect(lambda _total: self._read_totals())
        self.table.picked.connect(self._tell_count)
        self.table.only_wanted.connect(lambda spec, value: self.filters.set_filter(spec.name, value))
        self.table.open_wanted.connect(lambda number: self.open_wanted.emit(self.model.query, number))
        self.table.add_wanted.connect(self._add)
        self.table.remove_wanted.connect(self._remove)
        self.table.paste_wanted.connect(self._paste)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        for key, act in {"Ctrl+F": self._search, "F3": self._search, "Ctrl+N": self._add}.items():
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._tell_count()

    def start(self) -> None:
        """Read the first rows; in a township's file the villages to choose from."""
        if self.session.workspace.facts.role == "township":
            from cunfupin.services.hanging import way

            if steps := way(self.ledger, "village"):
                offer = partial(self._offer_villages, ".".join(steps))
                self.session.run(self._villages, offer, label="正在读取村名", quiet=True)
        self.model.reload()

    @property
    def village(self) -> bytes | None:
        """The village whose rows are shown; None: all."""
        return self._village_box.currentData() if self._village_box else None

    def show_filters(self, filters: Mapping[str, Wanted], search: str = "") -> None:
        """Show only these rows."""
        self.filters.show_only(filters, search)

    def follow(self, changes: "Changes | None") -> None:
        """Read again what is in sight when the ledger or what it shows changed."""
        touched = {self.ledger, "member", *references_of(self.ledger).values()}
        if changes is None or touched & changes.ledgers:
            self.model.reload()

    def _villages(self, _progress: Progress) -> list[tuple[str, bytes]]:
        return village_choices(self.session.workspace)

    def _offer_villages(self, field: str, found: list[tuple[str, bytes]]) -> None:
        box = self._village_box = VillageBox(self.session)
        box.offer_choices(found)
        self.filters.put_box(field, box)
        box.activated.connect(lambda _place: self.village_chosen.emit())
        if box.village:
            self._apply()
            self.village_chosen.emit()

    def _apply(self) -> None:
        is_bin = self._buttons["bin"].isChecked()
        query = replace(self.model.query, search=self.filters.text, filters=self.filters.filters(), removed=is_bin)
        self.model.show_query(query)
        self._tell_count()

    def _read_totals(self) -> None:
        self._tell_count()
        work = partial(_totals, self.session, self.model.query, self.model.columns)
        self.session.run(work, self._show_totals, label="正在合计", quiet=True)

    def _show_totals(self, found: Mapping[str, Value]) -> None:
        specs = [field_of(self.ledger, name) for name in found]
        sums = [f"{spec.label} {spec.kind.format(found[spec.name])} {spec.kind.unit}".strip() for spec in specs]
        self._sums = "　合计：" + "，".join(sums) if sums else ""
        self._tell_count()

    def _tell_count(self) -> None:
        chosen = len(self.table.chosen_rows())
        is_bin = self.model.query.removed
        total = f"{'回收站里' if is_bin else '共'} {self.model.total:,} {self.unit}"
        picked = f"，已选 {chosen:,} {self.unit}" if chosen > 1 else ""
        changing = "，F2 直接改，Insert 新增，Delete 移入回收站" if self.model.may_write else ""
        keys = "" if is_bin else f"Enter 打开{changing}"
        self.footer.setText(f"{total}{picked}{self._sums}　　{keys}")
        for key in ("batch", "remove", "restore"):
            self._buttons[key].setEnabled(chosen > 0)
        hidden = _NOT_IN_BIN if is_bin else ("restore",)
        self._actions.show_all_but([self._buttons[key] for key in hidden])

    def _keep_view(self, name: str) -> None:
        self.views.keep(name, self.model.query, tuple(spec.name for spec in self.model.columns))
        self.session.tell(f"已存为视图“{name}”，以后点“视图”就能再看")

    def _show_view(self, view: tuple[Query, tuple[str, ...]]) -> None:
        query, columns = view
        specs = [spec for spec in fields_of(self.ledger) if spec.name in columns]
        self.table.show_columns(sorted(specs, key=lambda spec: columns.index(spec.name)))
        self.model.query = query
        self.show_filters(query.filters, query.search)

    def _search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def _add(self) -> None:
        if not self.model.query.removed and not self.model.refuses():
            self.add_wanted.emit(self.model.query.beginning)

    def _choose_columns(self) -> None:
        asked = self._buttons["columns"]
        self.table.choose_columns(asked.mapToGlobal(QPoint(0, asked.height())))

    def _toggle_bin(self) -> None:
        self._apply()

    def _remove(self) -> None:
        if not self.model.query.removed:
            with_chosen(self.table, self._remove_these)

    def _remove_these(self, uids: list[bytes]) -> None:
        if uids:
            work = partial(_removed, self.session, self.ledger, uids)
            self.session.run(work, partial(self._on_removed, uids), label="正在移入回收站")

    def _on_removed(self, uids: list[bytes], changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(
            f"已把 {len(uids)} {self.unit}移入回收站，随时可以恢复", action=("撤销", partial(self._bring_back, uids))
        )

    def _restore(self) -> None:
        with_chosen(self.table, self._bring_back)

    def _bring_back(self, uids: list[bytes]) -> None:
        if uids:
            work = partial(_restored, self.session, self.ledger, uids)
            self.session.run(work, partial(self._on_restored, len(uids)), label="正在恢复")

    def _on_restored(self, count: int, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"已恢复 {count} {self.unit}")

    def _export(self) -> None:
        with_chosen(self.table, self._export_these)

    def _export_these(self, uids: list[bytes]) -> None:
        from .export_dialog import ExportDialog

        chosen = tuple(uids) if len(uids) > 1 else ()
        rows = ChosenRows(query=self.model.query, total=self.model.total, records=chosen, unit=self.unit)
        ExportDialog(self.session, rows, self).open()

    def _batch_edit(self) -> None:
        with_chosen(self.table, self._batch_edit_these)

    def _batch_edit_these(self, uids: list[bytes]) -> None:
        from .batch_edit import BatchEdit

        if uids:
            BatchEdit(self.session, self.ledger, uids, self).open()

    def _paste(self, text: str) -> None:
        from .paste_preview import paste_into

        paste_into(self.table, text, self)


def _totals(session: Session, query: Query, columns: tuple[FieldSpec, ...], _progress: Progress) -> dict[str, Value]:
    from cunfupin.services.totals import totals

    return totals(session.workspace, query, columns)


def _removed(session: Session, name: str, uids: list[bytes], _progress: Progress) -> "Changes":
    return remove_records(session.workspace, name, uids)


def _restored(session: Session, name: str, uids: list[bytes], _progress: Progress) -> "Changes":
    return restore_records(session.workspace, name, uids)
