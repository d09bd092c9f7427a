"""待办日历: the month day by day, beside it what falls due on the chosen day."""

from datetime import date, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QSplitter

from cunfupin.fields import weekday_in_words
from cunfupin.progress import Progress
from cunfupin.services.due import Due
from cunfupin.services.due_calendar import CalendarDay, DueMonth, month_before, month_of_due, next_month, save_month
from cunfupin.ui.flow import Flow
from cunfupin.ui.month_grid import MonthGrid
from cunfupin.ui.parts import button, column, holder, label, line_edit, row
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.village_box import VillageBox

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_COLUMNS = (
    Column[Due](title="要办的事", text=lambda one: one.what, width=12, tone=lambda _one: "strong"),
    Column[Due](title="对象", text=lambda one: one.about, width=0),
    Column[Due](title="责任人", text=lambda one: one.person, width=5),
)
_GRID, _LIST = 700, 500


class CalendarPage(Page):
    """待办日历."""

    name = "calendar"
    title = "工作台 › 待办日历"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._whole: DueMonth | None = None
        self.month: DueMonth | None = None
        today = session.workspace.today
        self.first, self._on = today.replace(day=1), today
        self.heading = label(look="heading")
        self.villages = VillageBox(session)
        self.search = line_edit("筛选", "筛选：人名、户、要办的事", clears=True)
        self.earlier = button("", self.show_earlier, look="link", tip="列出这个月以前到期、还没办的事")
        self.grid = MonthGrid()
        self.day_title = label(look="heading")
        self.table: RowTable[Due] = RowTable(_COLUMNS, "这一天要办的事", blank="这一天没有到期的事")
        self._lay_out()
        self.villages.activated.connect(lambda _number: self._show_month())
        self.search.textChanged.connect(lambda _text: self._show_month())
        self.grid.picked.connect(self._show_day)
        self.grid.opened.connect(self.table.setFocus)
        self.grid.turned.connect(self.turn)
        self.table.opened.connect(lambda due: session.page_wanted.emit("record", (due.ledger, due.uid)))

    def _lay_out(self) -> None:
        head = Flow(
            button("上个月", partial(self.turn, -1), tip="PageUp"),
            button("下个月", partial(self.turn, 1), tip="PageDown"),
            button("今天", self.go_to_today),
            self.heading,
            self.earlier,
            None,
            self.villages,
            self.search,
            button("存成 PDF 打印", self.save, icon="printer"),
        )
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.grid)
        hint = label("Enter 打开", look="hint")
        parts.addWidget(holder(column(row(self.day_title, None, hint), self.table, space=6)))
        parts.setSizes([_GRID, _LIST])
        parts.setStretchFactor(0, _GRID)
        parts.setStretchFactor(1, _LIST)
        parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayout(column(holder(head), parts, space=8))

    def opened(self, argument: object) -> None:
        """Stand in the month."""
        self.grid.setFocus()

    def refresh(self, changes: "Changes | None") -> None:
        """Count again."""
        self.session.run(partial(self._work, self.first), self._show, label="正在查看待办", quiet=True)

    def turn(self, by: int) -> None:
        """One month back or on."""
        self.first = next_month(self.first) if by > 0 else month_before(self.first)
        self._on = self.first
        self.refresh(None)

    def go_to_today(self) -> None:
        """Back to the month and the day that it is."""
        self._on = self.session.workspace.today
        self.first = self._on.replace(day=1)
        self.refresh(None)

    def _work(self, first: date, progress: Progress) -> DueMonth:
        return month_of_due(self.session.workspace, first, progress)

    def _show(self, month: DueMonth) -> None:
        if month.first != self.first:
            return
        self._whole = month
        things = chain(month.earlier, *(day.things for day in month.days))
        self.villages.offer(one.village_name for one in things)
        self._show_month()

    def _show_month(self) -> None:
        if self._whole is None:
            return
        month = self.month = self._whole.only(self._is_wanted)
        count = sum(len(day.things) for day in month.own_days)
        self.heading.setText(f"{month.title}（{count:,} 件）")
        self.earlier.setText(f"以前到期没办的 {len(month.earlier):,} 件")
        self.earlier.setVisible(bool(month.earlier))
        self.grid.show_month(month, self._on)

    def _is_wanted(self, one: Due) -> bool:
        text = self.search.text().strip()
        return self.villages.lets_through(one.village_name) and text in f"{one.what} {one.about} {one.person}"

    def _show_day(self, day: CalendarDay | None) -> None:
        if day is None:
            return
        self._on = day.on
        word = day.word and f"　{day.word}"
        self.day_title.setText(
            f"{day.on.month} 月 {day.on.day} 日{weekday_in_words(day.on)}{word}：{len(day.things):,} 件"
        )
        self.table.show_rows(day.things)

    def show_earlier(self) -> None:
        """What was due before these weeks, and before today, and is not done."""
        if self.month is not None:
            before = self.month.late_before - timedelta(days=1)
            self.day_title.setText(f"{before.month} 月 {before.day} 日以前到期没办的：{len(self.month.earlier):,} 件")
            self.table.show_rows(self.month.earlier)
            self.table.setFocus()

    def save(self) -> None:
        """Ask where to save the month that is shown."""
        if self.month is not None:
            name = f"{self.month.title.replace(' ', '')}待办日历.pdf"
            target, _kind = QFileDialog.getSaveFileName(self, "日历存到哪里", name, "PDF (*.pdf)")
            if target:
                self.save_to(Path(target))

    def save_to(self, target: Path) -> None:
        """Save the month that is shown in this file."""
        assert self.month is not None
        about = "　".join(filter(None, (self.villages.village, self.search.text().strip())))
        work = partial(self._save, self.month, about, target)
        self.session.run(work, lambda path: self.session.tell(f"日历已存到 {path}"), label="正在保存日历")

    def _save(self, month: DueMonth, about: str, target: Path, _progress: Progress) -> Path:
        return save_month(self.session.workspace, month, about, target)
