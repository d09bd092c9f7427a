"""工作台: what must be done, the key figures, and what they are made of; everything opens the rows behind it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from cunfupin.fields import short
from cunfupin.progress import Progress as Work
from cunfupin.services.amounts import waiting_count
from cunfupin.services.overview import Figure, Overview, Part, overview
from cunfupin.services.records import Query
from cunfupin.ui import colours
from cunfupin.ui.charts import Bars, Chart, Columns, Donut, Item, Progress
from cunfupin.ui.first_steps import FirstSteps
from cunfupin.ui.flow import Flow
from cunfupin.ui.parts import button, column, holder, label, panel, restyle, row, scrolled
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.village_box import VillageBox, village_choices

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes
    from cunfupin.services.due import Due
    from cunfupin.services.targets.results import TargetResult

_FIGURES = 4
_ALL, _LIST = 12, 7
"""Columns of the grid: in all, under the list of things to do."""
_DUE_ROWS = 200
_TARGETS = 12
_SOON = 7


def _in_words(today: date, due: "Due") -> str:
    left = due.days_left(today)
    return f"已超期 {-left} 天" if left < 0 else "今天到期" if left == 0 else f"还有 {left} 天"


def _urgency(today: date, due: "Due") -> str:
    left = due.days_left(today)
    return "bad" if left < 0 else "warn" if left <= _SOON else ""


def _due_columns(today: date) -> tuple["Column[Due]", ...]:
    return (
        Column(title="期限", text=partial(_in_words, today), width=7, tone=partial(_urgency, today)),
        Column(title="要办的事", text=lambda due: due.what, width=10, tone=lambda _due: "strong"),
        Column(title="对象", text=lambda due: due.about, width=0),
    )


class FigureCard(QFrame):
    """One key figure; a click or Enter opens its rows."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._query: Query | None = None
        self.setProperty("look", "panel")
        self.title = label(look="figure-name")
        self.figure = button("", self._open, look="figure")
        self.note = label(look="hint", wraps=True)
        self.setLayout(column(self.title, row(self.figure, None), self.note, space=0, margin=12))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_figure(self, figure: Figure) -> None:
        """Show this one."""
        self._query = figure.query
        self.title.setText(figure.title)
        self.figure.setText(f"{figure.count:,}")
        self.figure.setAccessibleName(f"{figure.title} {figure.count:,}，{figure.note}")
        restyle(self.figure, f"figure-{figure.tone}" if figure.tone and figure.count else "figure")
        self.note.setText(figure.note)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card opens."""
        super().mouseReleaseEvent(event)
        self._open()

    def _open(self) -> None:
        if self._query is not None:
            open_rows(self._session, self._query)


class Workbench(Page):
    """工作台."""

    name = "workbench"
    title = "工作台"
    icon = "layout-dashboard"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.cards = [FigureCard(session) for _ in range(_FIGURES)]
        self.due: RowTable[Due] = RowTable(
            _due_columns(session.workspace.today),
            "待办事项",
            blank="近期没有要办的事",
            same=lambda due: (due.uid, due.what),
        )
        self.due.opened.connect(lambda due: session.page_wanted.emit("record", (due.ledger, due.uid)))
        self.due_title = label("待办事项", look="heading")
        self.kinds = Donut("户类型构成", "户")
        self.causes = Bars("主要致贫原因")
        self.visits = Columns("近六个月走访次数", marks_last=True)
        self.incomes = Columns("人均纯收入分布")
        self.measures = Bars("帮扶措施构成")
        self.assets = Bars("资产状态")
        self.targets = Progress("工作方案指标")
        self.income_title = label("人均纯收入分布", look="heading", wraps=True)
        self.amounts = button("", lambda: session.page_wanted.emit("amounts", None), icon="clipboard-check")
        self.doubts = button("", lambda: session.page_wanted.emit("quality", None), icon="shield-check")
        self.villages = VillageBox(session)
        self.villages.activated.connect(lambda _place: self.refresh(None))
        self.first_steps = FirstSteps(session)
        for part in (self.amounts, self.doubts):
            part.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        cards = row(*self.cards, space=12)
        for place in range(_FIGURES):
            cards.setStretch(place, 1)
        grid.addLayout(cards, 0, 0, 1, _ALL)
        for place in range(_ALL):
            grid.setColumnStretch(place, 1)
        self.due.setMinimumHeight(230)
        every = button("全部、按村按人、打印", lambda: self.session.page_wanted.emit("lists", "due"), look="link")
        month = button("日历", lambda: self.session.page_wanted.emit("calendar", None), look="link")
        due = panel(Flow(self.due_title, None, label("Enter 打开", look="hint"), month, every), self.due, space=6)
        grid.addWidget(due, 1, 0, 1, _LIST)
        grid.addWidget(self._chart("户类型构成", self.kinds), 1, _LIST, 1, _ALL - _LIST)
        charts = (
            self._chart("主要致贫原因（户）", self.causes),
            self._chart("近六个月走访次数", self.visits),
            panel(self.income_title, self.incomes, None, space=8),
            self._chart("帮扶措施构成（条）", self.measures),
            self._chart("工作方案指标完成情况", self.targets),
            self._chart("资产状态（项）", self.assets),
        )
        half = _ALL // 2
        for place, part in enumerate(charts):
            grid.addWidget(part, 2 + place // 2, place % 2 * half, 1, half)
        for chart in (self.kinds, self.causes, self.visits, self.incomes, self.measures, self.assets):
            chart.opened.connect(partial(open_rows, self.session))
        self.targets.opened.connect(lambda target: self.session.page_wanted.emit("targets", target))
        inner = holder(column(self.first_steps, Flow(self.doubts, self.amounts, None, self.villages), grid, None))
        self.setLayout(column(scrolled(inner), space=0))

    def _chart(self, title: str, chart: Chart) -> QWidget:
        return panel(label(title, look="heading"), chart, None, space=8)

    def opened(self, argument: object) -> None:
        """Stand in the list of things to do, or on what is to be done first."""
        (self.due if self.first_steps.isHidden() else self.first_steps.sheet).setFocus()

    def refresh(self, changes: "Changes | None") -> None:
        """Count again."""
        run, village = self.session.run, self.villages.currentData()
        if self.session.workspace.facts.role == "township" and self.villages.count() == 1:
            run(self._village_names, self.villages.offer_choices, label="正在读取村名", quiet=True)
        run(self._amounts, self._show_amounts, label="正在查看待确认的金额", quiet=True)
        run(partial(self._overview, village), self._show_overview, label="正在汇总", behind=True)
        run(self._due, self._show_due, label="正在查看待办", behind=True)
        run(partial(self._doubts, village), self._show_doubts, label="正在查看疑点", behind=True)
        run(self._targets, self._show_targets, label="正在核算指标", behind=True)

    def _village_names(self, _progress: Work) -> list[tuple[str, bytes]]:
        return village_choices(self.session.workspace)

    def _amounts(self, _progress: Work) -> int:
        return waiting_count(self.session.workspace)

    def _show_amounts(self, count: int) -> None:
        _show_link(self.amounts, f"{count:,} 个金额等第二个人确认", count)

    def _doubts(self, village: bytes | None, _progress: Work) -> tuple[int, int]:
        from cunfupin.services.finding_history import open_findings

        return open_findings(self.session.workspace, village)

    def _show_doubts(self, found: tuple[int, int]) -> None:
        total, must = found
        _show_link(self.doubts, f"上次核查的疑点还有 {total:,} 条没有改，其中必改 {must:,} 条", total)

    def _overview(self, village: bytes | None, progress: Work) -> Overview:
        return overview(self.session.workspace, self.session.workspace.today, village, progress=progress)

    def _due(self, progress: Work) -> "list[Due]":
        from cunfupin.services.due import things_due

        return things_due(self.session.workspace, progress=progress)

    def _targets(self, progress: Work) -> "list[TargetResult]":
        from cunfupin.services.targets.results import measure_targets

        return measure_targets(self.session.workspace, progress=progress)

    def _show_overview(self, found: Overview) -> None:
        is_blank = not found.figures[0].count and not self.villages.village
        self.first_steps.setVisible(is_blank)
        if is_blank and self.window().focusWidget() is self.due:
            self.first_steps.sheet.setFocus()
        for card, figure in zip(self.cards, found.figures, strict=True):
            card.show_figure(figure)
        self.income_title.setText(_income_title(found))
        self.kinds.show_items(_items(found.kinds, "户"))
        self.causes.show_items(_items(found.causes, ""))
        self.visits.show_items(_items(found.visits, ""))
        self.incomes.show_items(_items(found.incomes, ""))
        self.measures.show_items(_items(found.measures, ""))
        self.assets.show_items(_items(found.assets, ""))

    def _show_due(self, everything: "list[Due]") -> None:
        found = [one for one in everything if self.villages.lets_through(one.village_name)]
        late = sum(due.days_left(self.session.workspace.today) < 0 for due in found)
        self.due_title.setText(f"待办事项（{len(found):,} 件，超期 {late:,} 件）")
        self.due.show_rows(found[:_DUE_ROWS])

    def _show_targets(self, found: "list[TargetResult]") -> None:
        known = [result for result in found if result.values is not None][:_TARGETS]
        self.targets.show_items([_target(result) for result in known])


def _show_link(link: QPushButton, text: str, count: int) -> None:
    """Something to do, where there is any."""
    link.setText(text)
    link.setAccessibleName(text)
    link.setVisible(count > 0)


def open_rows(session: Session, query: Query) -> None:
    """Show the rows behind a figure."""
    if query.ledger == "household":
        session.page_wanted.emit("households", dict(query.filters))
    else:
        session.page_wanted.emit("ledger", {"ledger": query.ledger, "filters": dict(query.filters)})


def _items(parts: Sequence[Part], unit: str) -> list[Item]:
    return [
        Item(
            label=part.label,
            value=part.count,
            text=f"{part.count:,}{unit}",
            target=part.query,
            tone=colours.AMBER if part.is_below else "",
        )
        for part in parts
    ]


def _income_title(found: Overview) -> str:
    """What the columns are, and how many stand below the line."""
    title = f"{found.income_year} 年人均纯收入分布（元／户数）"
    if not found.income_line:
        return title
    below = sum(part.count for part in found.incomes if part.is_below)
    return f"{title}，低于监测线 {found.income_line / 100:,g} 元 {below:,} 户"


def _target(result: "TargetResult") -> Item:
    assert result.values is not None
    wanted, reached = result.facts.value, result.values[1]
    tone = colours.GREEN if result.is_met else colours.AMBER
    text = f"{short(reached)}／{short(wanted)}"
    share = float(reached / (wanted or 1))
    return Item(label=result.facts.title, value=share, text=text, tone=tone, target=result.facts.id)
