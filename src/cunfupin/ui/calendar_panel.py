"""Days of work and rest ("工作日历"), which limits and 待办 go by; settled by the township."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import Date, InvalidValue, Year, weekday_in_words
from cunfupin.rules.work_calendar import MarkedDay
from cunfupin.services.changes import Changes
from cunfupin.services.work_calendar import CalendarLine, calendar_lines, count_work_days, mark_days, work_calendar

from .parts import Chips, button, column, label, line_edit, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

_NEAR = (-1, 0, 1)
_COLUMNS = (
    Column[CalendarLine](title="日期", text=lambda one: Date().format(one.on.isoformat()), width=10),
    Column[CalendarLine](title="星期", text=lambda one: weekday_in_words(one.on), width=4),
    Column[CalendarLine](
        title="安排",
        text=lambda one: "上班" if one.day.works else "休息",
        width=5,
        tone=lambda one: "warn" if one.day.works else "good",
    ),
    Column[CalendarLine](title="什么日子", text=lambda one: one.day.title, width=0),
    Column[CalendarLine](title="谁定的", text=lambda one: "本乡镇" if one.is_own else "国务院办公厅通知", width=12),
)


class CalendarPanel(QWidget):
    """The marked days of a year above, days to mark below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.years = Chips("年份")
        self.years.chosen.connect(lambda _key: self.read())
        self.counts = QCheckBox("时限只数工作日")
        self.counts.setToolTip("不打勾：时限按天数算，最后一天是休息日的顺延到下一个工作日")
        self.counts.clicked.connect(self._set_counts)
        self.table: RowTable[CalendarLine] = RowTable(_COLUMNS, "工作日历")
        self.table.opened.connect(self._fill)
        self.first, self.last = line_edit("起日"), line_edit("止日")
        self.works = QComboBox()
        self.works.setAccessibleName("安排")
        self.works.addItems(["休息", "上班"])
        self.day_title = line_edit("什么日子", "例如 国庆节放假、圩日")
        self.save_button = button("保存", self.save, look="primary")
        self.back_button = button("恢复原来的", self.take_back, tip="取消本乡镇的安排，按随程序带来的日历")
        permit(
            session,
            session.workspace.rights.writes("township_setting"),
            self.save_button,
            self.back_button,
            self.counts,
        )
        head = row(self.years, label("Enter 改这一天", look="hint"), None, self.counts)
        days = row(label("起日"), self.first, label("止日"), self.last, self.works, self.day_title)
        self.setLayout(column(head, self.table, days, row(None, self.back_button, self.save_button), space=8))
        today = session.workspace.today
        self.years.key = str(today.year)
        self.years.offer_words([(str(today.year + near), f"{today.year + near} 年") for near in _NEAR])

    def read(self) -> None:
        """Read the year again."""
        year = int(str(Year().parse(self.years.key)))
        self.session.run(lambda _progress: self._read(year), self._show, label="正在读取工作日历", quiet=True)

    def _read(self, year: int) -> tuple[list[CalendarLine], bool]:
        with self.session.workspace.read() as connection:
            counts = work_calendar(connection).counts_work_days
        return calendar_lines(self.session.workspace, year), counts

    def _show(self, found: tuple[list[CalendarLine], bool]) -> None:
        lines, counts = found
        self.table.show_rows(lines)
        self.counts.setChecked(counts)

    def _fill(self, line: CalendarLine) -> None:
        for field in (self.first, self.last):
            field.setText(Date().format(line.on.isoformat()))
        self.works.setCurrentIndex(int(line.day.works))
        self.day_title.setText(line.day.title)

    def save(self) -> None:
        """Mark the days that are typed."""
        self._mark(MarkedDay(works=bool(self.works.currentIndex()), title=self.day_title.text()))

    def take_back(self) -> None:
        """The days that are typed are again what came with the program."""
        self._mark(None)

    def _mark(self, day: MarkedDay | None) -> None:
        first, last = self.first.text(), self.last.text()
        self._change(lambda: mark_days(self.session.workspace, _date(first), _date(last or first), day))

    def _set_counts(self, on: bool) -> None:
        self._change(lambda: count_work_days(self.session.workspace, only=on))

    def _change(self, work: Callable[[], Changes]) -> None:
        self.session.run(lambda _progress: work(), self._on_saved, label="正在保存工作日历", failed=self._refused)

    def _refused(self, problem: UserError) -> None:
        self.session.tell(problem.message, level="warning")
        self.read()

    def _on_saved(self, changes: Changes) -> None:
        self.session.tell("已保存，时限和待办按新的日历算；乡镇定的随交换数据发到各村")
        self.session.publish(changes)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(str(Date().read(text)))
    except InvalidValue as problem:
        raise UserError(f"日期：{problem}") from None
