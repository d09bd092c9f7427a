"""全部台账: every ledger with its purpose and how many records it holds."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from cunfupin.fields import Ledger
from cunfupin.models.registry import ledger, ledgers
from cunfupin.progress import Progress
from cunfupin.services.counting import counts
from cunfupin.ui.parts import line_edit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.works import MODULES

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


@dataclass(frozen=True, kw_only=True)
class _Line:
    name: str
    facts: Ledger
    count: int


_COLUMNS = (
    Column[_Line](title="分类", text=lambda one: MODULES.get(one.facts.module, one.facts.module), width=8),
    Column[_Line](title="台账", text=lambda one: one.facts.title, width=12, tone=lambda _one: "strong"),
    Column[_Line](title="条数", text=lambda one: f"{one.count:,}", width=5, is_number=True),
    Column[_Line](title="用途", text=lambda one: one.facts.purpose, width=0),
)


class AllLedgers(Page):
    """Choose a ledger."""

    name = "ledgers"
    title = "全部台账"
    icon = "book-open"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[_Line] = []
        self.search = line_edit("查找台账", "查找台账", clears=True)
        self.search.textChanged.connect(lambda _text: self._show(self._lines))
        self.table: RowTable[_Line] = RowTable(_COLUMNS, "全部台账")
        self.table.opened.connect(lambda line: session.page_wanted.emit("ledger", line.name))
        self.search.returnPressed.connect(self._open_first)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.search)
        lines.addWidget(self.table)

    def refresh(self, changes: "Changes | None") -> None:
        """Count again."""
        self.session.run(self._count, self._show, label="正在清点台账", quiet=True)

    def opened(self, argument: object) -> None:
        """Stand in the list."""
        self.table.setFocus()

    def _count(self, _progress: Progress) -> list[_Line]:
        found = [
            _Line(name=name, facts=ledger(name).__ledger__, count=number)
            for name, number in counts(self.session.workspace, ledgers()).items()
        ]
        order = list(MODULES)
        return sorted(found, key=lambda line: order.index(line.facts.module) if line.facts.module in order else 99)

    def _show(self, lines: list[_Line]) -> None:
        self._lines = lines
        wanted = self.search.text().strip()
        self.table.show_rows([line for line in lines if wanted in line.facts.title + line.facts.purpose])

    def _open_first(self) -> None:
        if self.table.rows:
            self.session.page_wanted.emit("ledger", self.table.rows[0].name)
