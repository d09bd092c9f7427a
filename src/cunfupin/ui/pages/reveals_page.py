"""Who looked at which masked number and when ("查看记录"): for those who inspect."""

from cunfupin.fields import Moment
from cunfupin.models.registry import field_of, ledger
from cunfupin.services.reveals import KEPT, RevealLine, reveals
from cunfupin.ui.parts import column, label, line_edit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

_COLUMNS = (
    Column[RevealLine](title="时间", text=lambda one: Moment().format(one.reveal.at), width=12),
    Column[RevealLine](title="谁看的", text=lambda one: one.reveal.operator, width=8, tone=lambda _one: "strong"),
    Column[RevealLine](title="台账", text=lambda one: ledger(one.reveal.ledger).__ledger__.title, width=11),
    Column[RevealLine](title="记录", text=lambda one: one.name, width=9),
    Column[RevealLine](
        title="看了哪一项", text=lambda one: field_of(one.reveal.ledger, one.reveal.field).label, width=0
    ),
)


class RevealsPage(Page):
    """查看记录."""

    name = "reveals"
    title = "系统设置 › 查看记录"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[RevealLine] = []
        self.search = line_edit("查找", "谁看的、谁的资料、哪一项，例如 赖专干")
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.summary = label(look="hint", wraps=True)
        self.table: RowTable[RevealLine] = RowTable(_COLUMNS, "查看记录", blank="还没有人点开看过隐去的号码")
        self.table.opened.connect(lambda one: session.page_wanted.emit("record", (one.reveal.ledger, one.reveal.uid)))
        self.setLayout(column(self.search, self.summary, self.table, space=8))

    def opened(self, argument: object) -> None:
        """Read."""
        self.session.run(
            lambda _progress: reveals(self.session.workspace), self._show, label="正在读取查看记录", quiet=True
        )
        self.table.setFocus()

    def _show(self, lines: list[RevealLine]) -> None:
        self._lines = lines
        self.summary.setText(
            f"在列表里点开隐去的证件号码、银行卡号等，每一次都记在这里，只记谁在什么时候看了哪一项，不记号码。"
            f"现有 {len(lines):,} 条，最多留最近 {KEPT:,} 条；不随交换数据发送，不能修改。"
        )
        self._show_lines()

    def _show_lines(self) -> None:
        asked = self.search.text().strip()
        self.table.show_rows([one for one in self._lines if any(asked in shown.text(one) for shown in _COLUMNS)])
