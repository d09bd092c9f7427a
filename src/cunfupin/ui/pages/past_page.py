"""看某一天的名册: the roll of households on an earlier day, to look at, print and save."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from cunfupin.errors import UserError
from cunfupin.fields import Date, InvalidValue
from cunfupin.progress import Progress
from cunfupin.services.lists.registry import Line, Listed, WorkList
from cunfupin.services.lists.saving import save_list
from cunfupin.services.past_roll import roll_on
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import button, column, holder, label, line_edit
from cunfupin.ui.rows import RowTable
from cunfupin.ui.session import Session

from .lists_page import line_columns
from .page import Page


class PastPage(Page):
    """Type a day, press Enter."""

    name = "past"
    title = "农户台账 › 某一天的名册"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.listed: Listed | None = None
        self.day = line_edit("哪一天", "哪一天，如 2020-12-31")
        self.day.returnPressed.connect(self.look)
        self.search = line_edit("查找", "户主、户编号、村、类别")
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.count = label("填一个日期按 Enter，看那一天晚上的名册。", look="hint", wraps=True)
        self.table: RowTable[Line] | None = None
        self.save_buttons = (
            button("存成 PDF 打印", partial(self.save, "pdf"), icon="printer"),
            button("导出 Excel", partial(self.save, "xlsx"), icon="file-down"),
        )
        head = Flow(self.day, button("看这一天", self.look, look="primary"), self.search, None, *self.save_buttons)
        self._lines = column(holder(head), self.count, space=8)
        self._lines.addStretch()
        self.setLayout(self._lines)
        self._show_lines()

    def opened(self, argument: object) -> None:
        """Ready to type the day."""
        self.day.setFocus()
        self.day.selectAll()

    def look(self) -> None:
        """Show the roll of the day typed."""
        text = self.day.text()
        self.session.run(
            lambda _progress: roll_on(self.session.workspace, _day(text)), self._show, label="正在还原名册"
        )

    def _show(self, listed: Listed) -> None:
        self.listed = listed
        if self.table is None:
            self.table = RowTable(line_columns(listed.facts, ()), "某一天的名册")
            self.table.opened.connect(lambda line: self.session.page_wanted.emit("household", line.uid))
            self._lines.takeAt(self._lines.count() - 1)
            self._lines.addWidget(self.table, 1)
        self._show_lines()
        self.table.setFocus()

    @property
    def lines(self) -> list[Line]:
        """The lines that hold what is looked for."""
        wanted = self.search.text().strip()
        found = self.listed.lines if self.listed else ()
        return [line for line in found if any(wanted in cell for cell in line.cells)]

    def _show_lines(self) -> None:
        lines = self.lines
        for one in self.save_buttons:
            one.setEnabled(bool(lines))
        if self.table is not None and self.listed is not None:
            self.table.show_rows(lines)
            changed = sum(bool(line.tone) for line in lines)
            facts = self.listed.facts
            self.count.setText(f"{facts.title}：{len(lines):,} 户，其中 {changed:,} 户后来有变动。{facts.note}。")

    def save(self, kind: str) -> None:
        """Ask where to save the lines that are shown."""
        assert self.listed is not None
        target, _kind = QFileDialog.getSaveFileName(self, "名册存到哪里", f"{self.listed.facts.title}.{kind}")
        if target:
            self.save_to(Path(target))

    def save_to(self, target: Path) -> None:
        """Save the lines that are shown in this file."""
        assert self.listed is not None
        work = partial(self._save, self.listed.facts, self.lines, target)
        self.session.run(work, lambda path: self.session.tell(f"名册已存到 {path}"), label="正在保存名册")

    def _save(self, facts: WorkList, lines: list[Line], target: Path, _progress: Progress) -> Path:
        return save_list(self.session.workspace, facts, lines, target)


def _day(text: str) -> date:
    try:
        found = Date().parse(text)
    except InvalidValue as problem:
        raise UserError(f"日期：{problem}") from None
    if not found:
        raise UserError("请填要看的日期，例如 2020-12-31")
    return date.fromisoformat(str(found))
