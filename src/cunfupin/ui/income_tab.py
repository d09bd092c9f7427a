"""收入支出: the items, the yearly sums, and how the income per head comes about."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from cunfupin.fields import Money
from cunfupin.progress import Progress
from cunfupin.reports.income import IncomeTrace
from cunfupin.services.income_trace import income_trace

from .child_ledger import ChildLedger, stacked
from .parts import label, panel
from .session import Session
from .year_panel import YearPanel

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_GROUPS = ("收入周期", "收入", "支出与口径")
_ITEM_COLUMNS = (
    "income_category", "income_source", "member", "quantity", "unit", "month_count", "monthly_amount", "amount",
    "is_counted",
)  # fmt: skip


class IncomeTab(QWidget):
    """Items above; below them the trace and the form of the yearly sums."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._asked: tuple[bytes, int] | None = None
        self.items = ChildLedger(session, "income_item", columns=_ITEM_COLUMNS, unit="笔", with_panel=False)
        self.year = YearPanel(session, "household_year", _GROUPS)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(1, 1)
        self.note = label(look="hint", wraps=True)
        holder = panel(self.grid, self.note, None, space=8)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(holder)
        lower = QTabWidget()
        lower.addTab(scroll, "怎么算出来的")
        lower.addTab(self.year, "各项合计")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(stacked(self.items, lower))

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show a household's income of a year."""
        if year is None:
            return
        self._asked = (uid, year)
        self.items.show_parent(uid, year)
        self.year.show_year(uid, year)
        self._read()

    def follow(self, changes: "Changes | None") -> None:
        """Count again."""
        if changes is None or {"income_item", "household_year", "member"} & changes.ledgers:
            self.items.follow(changes)
            self.year.follow(changes)
            self._read()

    def _read(self) -> None:
        if self._asked:
            self.session.run(partial(self._trace, *self._asked), self._show, label="正在核算收入", quiet=True)

    def _trace(self, uid: bytes, year: int, _progress: Progress) -> IncomeTrace | None:
        return income_trace(self.session.workspace, uid, year)

    def _show(self, found: IncomeTrace | None) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if found is None:
            self.note.setText("这一年还没有填收入。在上面逐笔填写，或在下面直接填各项合计。")
            return
        for place, line in enumerate(found.lines):
            self.grid.addWidget(QLabel(line.name), place, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(label(f"= {line.formula}", look="hint", wraps=True), place, 1)
            self.grid.addWidget(label(f"= {Money().format(line.result)} 元", look="sum"), place, 2)
            if line.differs:
                self.grid.addWidget(label(f"表里填的是 {Money().format(line.stored)} 元", look="bad"), place, 3)
        self._show_line(found, len(found.lines))
        left_out = f"（{'、'.join(found.left_out)}）" if found.left_out else ""
        self.note.setText(
            f"逐笔明细：计入收入 {Money().format(found.counted)} 元，不计入 {Money().format(found.uncounted)} 元{left_out}；"
            f"按 {found.people} 人计算。"
        )

    def _show_line(self, found: IncomeTrace, place: int) -> None:
        """How far the household is from the line of the year."""
        if found.line is None or found.shortfall is None:
            return
        by = Money().format(abs(found.shortfall))
        words, look = (f"差 {by} 元", "bad") if found.shortfall > 0 else (f"高出 {by} 元", "good")
        check = "；此数请按本省文件核对" if found.line.is_to_be_checked else ""
        about = f"{found.line.label} {found.line.value} {found.line.unit}，和{found.lines[-1].name}比{check}"
        self.grid.addWidget(QLabel(f"{found.year} 年收入线"), place, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(label(about, look="hint", wraps=True), place, 1)
        self.grid.addWidget(label(words, look=look), place, 2)
