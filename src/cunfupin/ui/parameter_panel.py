"""Ages, limits and thresholds of the rules ("核查参数"), settled by the township from the papers of its province."""

from PySide6.QtWidgets import QWidget

from cunfupin.services.changes import Changes
from cunfupin.services.rule_settings import ParameterLine, change_parameter, parameter_lines

from .parts import Chips, button, column, label, line_edit, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

TO_CHECK, CHECKED = "请按本省文件核对", "已定"


def _state(line: ParameterLine) -> str:
    return CHECKED if line.is_settled else TO_CHECK if line.is_uncertain else "通行做法"


def _tone(line: ParameterLine) -> str:
    return "good" if line.is_settled else "warn" if line.is_uncertain else ""


_COLUMNS = (
    Column[ParameterLine](title="参数", text=lambda one: one.facts.label, width=18, tone=lambda _one: "strong"),
    Column[ParameterLine](title="现在", text=lambda one: one.value, width=8, is_number=True),
    Column[ParameterLine](title="单位", text=lambda one: one.facts.unit, width=5),
    Column[ParameterLine](title="核对", text=_state, width=9, tone=_tone),
    Column[ParameterLine](title="用在哪些规则", text=lambda one: "；".join(_texts(one)[1:]), width=0),
)


def _is_of(line: ParameterLine, kind: str) -> bool:
    match kind:
        case "uncertain":
            return line.is_uncertain
        case "settled":
            return line.is_settled
    return True


def _texts(line: ParameterLine) -> tuple[str, ...]:
    """What a person may look it up by."""
    return line.facts.label, *(f"{rule.id} {rule.title}" for rule in line.rules)


class ParameterPanel(QWidget):
    """Choose a parameter above, settle it below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines: list[ParameterLine] = []
        self.value = line_edit("参数数值")
        self.search = line_edit("查找参数", "参数或规则名称，例如 年龄")
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.chips = Chips("看哪些参数")
        self.chips.chosen.connect(lambda _key: self._show_lines())
        self.table: RowTable[ParameterLine] = RowTable(_COLUMNS, "核查参数", same=lambda one: one.facts)
        self.table.picked.connect(lambda line: self.value.setText(line.value if line else ""))
        self.table.opened.connect(lambda _line: self._begin())
        self.reason = line_edit("参数依据", "依据的文件，例如 赣乡振发〔2022〕3 号")
        self.value.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.save)
        settle = button("核定", self.save, look="primary")
        permit(session, session.workspace.rights.writes("township_setting"), settle)
        form = row(label("数值"), self.value, label("依据"), self.reason, settle)
        self.setLayout(column(row(self.search, self.chips), self.table, form, space=8, margin=8))

    def read(self) -> None:
        """Read the parameters again."""
        self.session.run(lambda _progress: self._read(), self._show, label="正在读取核查参数", quiet=True)

    def _read(self) -> list[ParameterLine]:
        with self.session.workspace.read() as connection:
            return parameter_lines(connection)

    def _show(self, lines: list[ParameterLine]) -> None:
        self._lines = sorted(lines, key=lambda one: not one.is_uncertain)
        self.chips.offer(
            [
                ("", "全部", len(lines)),
                ("uncertain", TO_CHECK, sum(one.is_uncertain for one in lines)),
                ("settled", CHECKED, sum(one.is_settled for one in lines)),
            ]
        )
        self._show_lines()

    def _show_lines(self) -> None:
        asked = self.search.text().strip()
        shown = [
            one for one in self._lines if _is_of(one, self.chips.key) and any(asked in text for text in _texts(one))
        ]
        self.table.show_rows(shown)

    def _begin(self) -> None:
        self.value.setFocus()
        self.value.selectAll()

    def save(self) -> None:
        """Settle the parameter."""
        line, value, reason = self.table.current(), self.value.text(), self.reason.text()
        if line is not None:
            self.session.run(
                lambda _progress: change_parameter(self.session.workspace, line.facts.name, value, reason=reason),
                self._on_saved,
                label="正在核定参数",
            )

    def _on_saved(self, changes: Changes) -> None:
        self.reason.clear()
        self.session.tell("已核定，下一次核查时生效；乡镇核定的随交换数据发到各村")
        self.session.publish(changes)
        self.table.setFocus()
