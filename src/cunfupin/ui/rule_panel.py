"""The rules of the catalogue as they hold here: look one up, let it hold for other years, switch it off with a reason."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, Year
from cunfupin.models.registry import ledger
from cunfupin.rules.catalogue import ANY_LEDGER
from cunfupin.rules.finding import LEVELS
from cunfupin.services.changes import Changes
from cunfupin.services.rule_settings import RuleLine, change_years, rule_lines, switch_off, switch_on
from cunfupin.services.workspace import Workspace

from .parts import Chips, button, column, label, line_edit, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

_OPEN_END = 9999
_ALL, _OFF = "", "off"


def _title(line: RuleLine) -> str:
    return "全部台账" if line.facts.ledger == ANY_LEDGER else ledger(line.facts.ledger).__ledger__.title


def _years(line: RuleLine) -> str:
    first, last = line.facts.valid_from, line.facts.valid_to
    if last == _OPEN_END:
        return f"{first} 年起" if first else "各年"
    return f"{first}—{last} 年"


def _state(line: RuleLine) -> str:
    return f"停用：{line.off}" if line.off else line.elsewhere or "启用"


def _tone(line: RuleLine) -> str:
    return "warn" if line.off else "muted" if line.elsewhere else "good"


_COLUMNS = (
    Column[RuleLine](title="编号", text=lambda one: one.facts.id, width=3),
    Column[RuleLine](title="规则", text=lambda one: one.facts.title, width=16, tone=lambda _one: "strong"),
    Column[RuleLine](title="级别", text=lambda one: LEVELS[one.facts.level], width=3),
    Column[RuleLine](title="台账", text=_title, width=9, spare=True),
    Column[RuleLine](title="年份", text=_years, width=7),
    Column[RuleLine](title="状态", text=_state, width=12, tone=_tone),
    Column[RuleLine](title="怎么改", text=lambda one: one.facts.hint, width=0, tone=lambda _one: "muted"),
)


class RulePanel(QWidget):
    """Choose a rule above, decide on it below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines: list[RuleLine] = []
        self.reason = line_edit("规则修改原因", "原因，例如依据的文件")
        self.search = line_edit("查找规则", "编号或规则名称，例如 低保")
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.chips = Chips("看哪些规则")
        self.chips.chosen.connect(lambda _key: self._show_lines())
        self.table: RowTable[RuleLine] = RowTable(_COLUMNS, "核查规则", same=lambda one: one.facts.id)
        self.table.picked.connect(self._fill)
        self.table.opened.connect(lambda _line: self.reason.setFocus())
        self.first_year, self.last_year = line_edit("从哪一年起"), line_edit("到哪一年止")
        self.off_button = button("停用", self.switch_off, look="danger")
        self.on_button = button("启用", self.switch_on)
        self.years_button = button("改年份", self.save_years)
        may_settle = session.workspace.rights.writes("township_setting")
        permit(session, may_settle, self.off_button, self.on_button, self.years_button)
        self._lay_out()

    def _lay_out(self) -> None:
        for field in (self.first_year, self.last_year):
            field.setMaximumWidth(self.fontMetrics().horizontalAdvance("2020 年") + 40)
        years = row(label("年份"), self.first_year, label("至"), self.last_year, self.years_button)
        form = row(years, self.reason, self.off_button, self.on_button)
        form.setStretchFactor(self.reason, 1)
        self.setLayout(column(row(self.search, self.chips), self.table, form, space=8, margin=8))

    def read(self) -> None:
        """Read the rules again."""
        self.session.run(lambda _progress: self._read(), self._show, label="正在读取核查规则", quiet=True)

    def _read(self) -> list[RuleLine]:
        with self.session.workspace.read() as connection:
            return rule_lines(connection)

    def _show(self, lines: list[RuleLine]) -> None:
        self._lines = lines
        self.chips.offer([(_ALL, "全部", len(lines)), (_OFF, "已停用", sum(bool(one.off) for one in lines))])
        self._show_lines()

    def _show_lines(self) -> None:
        asked = self.search.text().strip().upper()
        shown = [
            one
            for one in self._lines
            if (one.off or self.chips.key != _OFF) and (asked in one.facts.id or asked in one.facts.title.upper())
        ]
        self.table.show_rows(shown)

    def _fill(self, line: RuleLine | None) -> None:
        self.first_year.setText(str(line.facts.valid_from or "") if line else "")
        self.last_year.setText(str(line.facts.valid_to) if line and line.facts.valid_to != _OPEN_END else "")
        self.off_button.setVisible(line is not None and not line.off and not line.elsewhere)
        self.on_button.setVisible(line is not None and bool(line.off))
        self.years_button.setVisible(line is not None and not line.elsewhere)

    def save_years(self) -> None:
        """Let the rule hold for the years typed."""
        first, last, reason = self.first_year.text(), self.last_year.text(), self.reason.text()
        self._act(
            lambda workspace, rule: change_years(
                workspace, rule, _year(first, date.min.year), _year(last, _OPEN_END), reason=reason
            )
        )

    def switch_off(self) -> None:
        """Check this no longer."""
        reason = self.reason.text()
        self._act(lambda workspace, rule: switch_off(workspace, rule, reason=reason))

    def switch_on(self) -> None:
        """Check this again."""
        self._act(switch_on)

    def _act(self, work: Callable[[Workspace, str], Changes]) -> None:
        line = self.table.current()
        if line is not None:
            self.session.run(
                lambda _progress: work(self.session.workspace, line.facts.id), self._on_saved, label="正在保存规则"
            )

    def _on_saved(self, changes: Changes) -> None:
        self.reason.clear()
        self.session.tell("已保存，下一次核查时生效；乡镇的决定随交换数据发到各村")
        self.session.publish(changes)


def _year(text: str, otherwise: int) -> int:
    try:
        found = Year().parse(text)
    except InvalidValue as problem:
        raise UserError(f"年份：{problem}") from None
    return otherwise if found is None else int(found)
