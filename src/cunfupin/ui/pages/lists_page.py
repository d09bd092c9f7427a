"""工作清单: what the ledgers say together, each line one step away from its record and from the rows it comes from."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QListWidget, QListWidgetItem, QSizePolicy, QSplitter

from cunfupin.progress import Progress
from cunfupin.services.lists.registry import Basis, Line, ListDeed, Listed, WorkList, make_list, work_lists
from cunfupin.services.lists.saving import save_list
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import button, characters_across, column, holder, label, line_edit, row
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.village_box import VillageBox

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_NAME = Qt.ItemDataRole.UserRole
_SAME = ("村", "年度")
"""Titles of columns that are told once above where all lines say the same."""
_FIGURE_WIDTH = 5 / 9
"""Of a digit, in Chinese characters."""
_FIGURE = re.compile(r"[-+−]?[0-9,.]*%?")
_NARROW = 70
"""Width of the page in Chinese characters below which the lists do not stand beside their lines."""
_BASIS = (
    Column[Basis](title="依据", text=lambda one: one.what, width=0),
    Column[Basis](title="数", text=lambda one: one.amount, width=12, is_number=True),
)


def line_columns(facts: WorkList, lines: Sequence[Line]) -> list[Column[Line]]:
    """No column takes more room than its cells need, what says nothing new takes none; figures stand to the right."""
    told = next((number for number, (title, _width) in enumerate(facts.columns) if title == facts.told), 0)
    return [
        _column(facts, number, lines, tone=_tone if number == told else _plain)
        for number in range(len(facts.columns))
        if number == told or not _says_nothing(facts, number, lines)
    ]


def _column(facts: WorkList, number: int, lines: Sequence[Line], tone: Callable[[Line], str]) -> Column[Line]:
    title, width = facts.columns[number]
    cells = [line.cells[number] for line in lines]
    is_number = any(cells) and all(map(_FIGURE.fullmatch, cells))
    if cells and width:
        longest = max(map(len, cells))
        width = max(len(title), ceil(_FIGURE_WIDTH * longest) if is_number else min(width, longest))
    return Column(title=title, text=partial(_cell, number), width=width, tone=tone, is_number=is_number)


def _says_nothing(facts: WorkList, number: int, lines: Sequence[Line]) -> bool:
    """Whether a place or year is the same in all lines, or the next column begins with the place."""
    if facts.columns[number][0] not in _SAME or not lines:
        return False
    cells = [line.cells[number : number + 2] for line in lines]
    return len({one[0] for one in cells}) == 1 or all(one[-1].startswith(one[0]) for one in cells)


def _same(listed: Listed) -> Iterator[str]:
    """What all lines say, told once above."""
    for number, (title, _width) in enumerate(listed.facts.columns):
        values = {line.cells[number] for line in listed.lines}
        if title in _SAME and len(values) == 1:
            yield from (value if title == "村" else f"{value} {title}" for value in values if value)


def _table(facts: WorkList, lines: Sequence[Line] = ()) -> RowTable[Line]:
    return RowTable(line_columns(facts, lines), facts.title, blank="这张清单现在没有内容", whole=True)


def _cell(number: int, line: Line) -> str:
    return line.cells[number]


def _tone(line: Line) -> str:
    return line.tone


def _plain(_line: Line) -> str:
    return ""


class ListsPage(Page):
    """工作清单."""

    name = "lists"
    title = "工作清单"
    icon = "list-checks"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.listed: Listed | None = None
        self._uid: bytes | None = None
        self.names = QListWidget()
        self.names.setAccessibleName("清单")
        self._offer()
        self.choice = QComboBox()
        self.choice.setAccessibleName("选清单")
        self.choice.setModel(self.names.model())
        self.choice.hide()
        self.villages = VillageBox(session)
        self.search = line_edit("筛选", "筛选：人名、户、要办的事", clears=True)
        self.count = label(look="heading")
        self.note = label(look="hint", wraps=True)
        self.rule = label(look="hint", wraps=True)
        self.basis: RowTable[Basis] = RowTable(_BASIS, "依据", whole=True)
        self.table = _table(work_lists()[0])
        self.save_buttons = (
            button("存成 PDF 打印", partial(self.save, "pdf"), icon="printer"),
            button("导出 Excel", partial(self.save, "xlsx"), icon="file-down"),
        )
        self.deed = button("登记", self.do, look="primary")
        self.deed.hide()
        self._lay_out()
        self.names.currentItemChanged.connect(lambda _item, _before: self.make())
        self.names.currentRowChanged.connect(self.choice.setCurrentIndex)
        self.choice.activated.connect(self.names.setCurrentRow)
        self.villages.activated.connect(lambda _number: self._show_lines())
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.basis.opened.connect(self._open_basis)

    def _offer(self) -> None:
        group = ""
        for facts in work_lists():
            if facts.group != group:
                group = facts.group
                head = QListWidgetItem(group, self.names)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(f"　{facts.title}", self.names)
            item.setData(_NAME, facts.name)

    def _lay_out(self) -> None:
        head = Flow(self.choice, self.count, None, self.villages, self.search, self.deed, *self.save_buttons)
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.addWidget(self.table)
        self.parts.addWidget(self.basis)
        self.parts.setStretchFactor(0, 3)
        self.parts.setStretchFactor(1, 1)
        self.names.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.names.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setLayout(
            row(self.names, holder(column(holder(head), self.note, self.parts, self.rule, space=6)), space=10)
        )

    def opened(self, argument: object) -> None:
        """Make the list that is named; `(name, uid)` stands on the line of a record."""
        name, self._uid = argument if isinstance(argument, tuple) else (argument, None)
        items = (self.names.item(number) for number in range(self.names.count()))
        places = {item.data(_NAME): item for item in items if item.data(_NAME)}
        wanted = places.get(name) or self.names.currentItem() or next(iter(places.values()))
        self.names.setCurrentItem(wanted)
        self._stand_on(self._uid)
        (self.choice if self.names.isHidden() else self.names).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the type is large for the window the names of the lists open from a box."""
        super().resizeEvent(event)
        is_narrow = characters_across(self) < _NARROW
        if is_narrow == self.choice.isHidden():
            self.names.setHidden(is_narrow)
            self.choice.setVisible(is_narrow)
            self._show_count()

    def refresh(self, changes: "Changes | None") -> None:
        """Make the list in sight again."""
        self.make()

    def make(self) -> None:
        """Make the chosen list anew."""
        item = self.names.currentItem()
        if item is not None and item.data(_NAME):
            self.session.run(partial(self._work, item.data(_NAME)), self._show, label="正在汇总清单")

    def _work(self, name: str, _progress: Progress) -> Listed:
        return make_list(self.session.workspace, name)

    def _show(self, listed: Listed) -> None:
        """Show the list, and stand on the line of the record asked for, or of the one stood on before."""
        standing, self.listed = self.table.current(), listed
        uid, self._uid = self._uid or (standing.uid if standing else None), None
        self.note.setText(listed.facts.note)
        self.basis.setVisible(any(line.basis for line in listed.lines))
        self._show_deed(listed.facts.deed)
        self.villages.offer(line.village for line in listed.lines)
        fresh = _table(listed.facts, listed.lines)
        fresh.opened.connect(self._open_line)
        fresh.picked.connect(self._show_basis)
        self.parts.replaceWidget(0, fresh)
        self.table.deleteLater()
        self.table = fresh
        self._show_lines()
        self._stand_on(uid)

    def _stand_on(self, uid: bytes | None) -> None:
        places = [number for number, line in enumerate(self.table.rows) if uid and line.uid == uid]
        if places:
            self._uid = None
            self.table.select_rows(places)

    def _show_deed(self, deed: ListDeed | None) -> None:
        rights = self.session.workspace.rights
        may = deed is not None and rights.writes(deed.ledger)
        self.deed.setText(deed.title if deed else "")
        self.deed.setAccessibleName(self.deed.text())
        self.deed.setToolTip(deed.tip if deed and may else rights.limits)
        self.deed.setVisible(deed is not None)
        self.deed.setEnabled(may)

    def do(self) -> None:
        """Do what the list offers for the lines that are shown."""
        assert self.listed is not None
        assert self.listed.facts.deed is not None
        deed, uids = self.listed.facts.deed, {line.uid for line in self.lines if line.uid}
        self.session.run(partial(self._done, deed, uids), self._on_done, label=f"正在{deed.title}")

    def _done(self, deed: ListDeed, uids: set[bytes], _progress: Progress) -> "Changes":
        return deed.do(self.session.workspace, uids)

    def _on_done(self, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"已登记 {len(changes.rows):,} 条，Ctrl+Z 可以撤销")

    @property
    def lines(self) -> list[Line]:
        """The lines of the chosen village that hold what is looked for."""
        wanted = self.search.text().strip()
        found: Sequence[Line] = self.listed.lines if self.listed else ()
        of_village = [line for line in found if self.villages.lets_through(line.village)]
        return [line for line in of_village if not wanted or any(wanted in cell for cell in line.cells)]

    def _show_lines(self) -> None:
        lines = self.lines
        self.table.show_rows(lines)
        self._show_count()
        for one in self.save_buttons:
            one.setEnabled(bool(lines))

    def _show_count(self) -> None:
        """The title of the list, where the box does not say it, and how many lines are shown."""
        title, same = (self.listed.facts.title, _same(self.listed)) if self.listed else ("", ())
        told = "，".join((*same, f"{len(self.table.rows):,} 条"))
        self.count.setText(told if self.names.isHidden() else f"{title}（{told}）")

    def _show_basis(self, line: Line | None) -> None:
        self.rule.setText(line.rule if line else "")
        self.rule.setVisible(bool(self.rule.text()))
        self.basis.show_rows(line.basis if line else ())

    def _open_line(self, line: Line) -> None:
        self._open(line.ledger, line.uid)

    def _open_basis(self, one: Basis) -> None:
        self._open(one.ledger, one.uid)

    def _open(self, ledger: str, uid: bytes | None) -> None:
        if ledger == "household" and uid is not None:
            self.session.page_wanted.emit("household", uid)
        elif uid is not None:
            self.session.page_wanted.emit("record", (ledger, uid))

    def save(self, kind: str) -> None:
        """Ask where to save the lines that are shown."""
        assert self.listed is not None
        target, _kind = QFileDialog.getSaveFileName(self, "清单存到哪里", f"{self.listed.facts.title}.{kind}")
        if target:
            self.save_to(Path(target))

    def save_to(self, target: Path) -> None:
        """Save the lines that are shown in this file."""
        assert self.listed is not None
        work = partial(self._save, self.listed.facts, self.lines, target)
        self.session.run(work, lambda path: self.session.tell(f"清单已存到 {path}"), label="正在保存清单")

    def _save(self, facts: WorkList, lines: list[Line], target: Path, _progress: Progress) -> Path:
        return save_list(self.session.workspace, facts, lines, target)
