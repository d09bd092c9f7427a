"""Opening a new year ("新年度结转"): what it would make, then one step."""

from PySide6.QtWidgets import QComboBox, QFrame

from cunfupin.services.changes import Changes
from cunfupin.services.new_year import YearLine, open_year, preview_year

from .parts import button, column, label, restyle, row
from .permits import permit
from .session import Session

_FIRST = 2014


class NewYearPanel(QFrame):
    """Asks for the year and says what is carried over."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.session = session
        self.year = QComboBox()
        this_year = session.workspace.today.year
        for year in range(this_year + 1, _FIRST - 1, -1):
            self.year.addItem(f"{year} 年", year)
        self.year.setCurrentIndex(1)
        self.year.setAccessibleName("新年度")
        self.result = label(wraps=True)
        self.result.hide()
        note = label(
            "沿用上年的户、人、村情况，收入、参保、务工月数等留空待填；已有的记录不动，结转以后可以撤销。",
            look="hint",
            wraps=True,
        )
        begin = button("结转", self.open, look="primary", icon="calendar")
        permit(session, session.workspace.rights.may_write, begin)
        line = row(label("年度"), self.year, button("看看要结转什么", self.preview), begin, None)
        self.setLayout(column(label("新年度结转", look="heading"), line, note, self.result, margin=16))

    def preview(self) -> None:
        """Say what opening the year would make."""
        year = self.year.currentData()
        self.session.run(
            lambda _progress: preview_year(self.session.workspace, year),
            self._show,
            label="正在查看要结转的记录",
            failed=lambda error: self._say(error.message, "bad"),
        )

    def open(self) -> None:
        """Open the year."""
        year = self.year.currentData()
        self.session.run(
            lambda _progress: open_year(self.session.workspace, year),
            self._on_opened,
            label="正在结转",
            failed=lambda error: self._say(error.message, "bad"),
        )

    def _show(self, lines: tuple[YearLine, ...]) -> None:
        parts = [f"{line.title} {line.to_make:,} 条" for line in lines if line.to_make]
        there = sum(line.there for line in lines)
        words = "、".join(parts) or "没有需要结转的记录"
        self._say(f"将新建：{words}。该年已有 {there:,} 条，不动。", "")

    def _on_opened(self, changes: Changes) -> None:
        self._say(f"已结转，新建 {len(changes.rows):,} 条记录。", "good")
        self.session.publish(changes)

    def _say(self, text: str, look: str) -> None:
        self.result.setText(text)
        restyle(self.result, look)
        self.result.show()
