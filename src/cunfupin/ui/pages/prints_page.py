"""Who printed which form for whom and when ("打印记录"); what was printed can be printed again."""

from cunfupin.fields import Moment
from cunfupin.services.print_log import KEPT, PrintLine, print_lines
from cunfupin.ui.parts import column, label, line_edit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

_COLUMNS = (
    Column[PrintLine](title="时间", text=lambda one: Moment().format(one.print.at), width=10),
    Column[PrintLine](title="谁打印的", text=lambda one: one.print.operator, width=5, tone=lambda _one: "strong"),
    Column[PrintLine](title="表样", text=lambda one: one.print.title, width=9),
    Column[PrintLine](title="印了哪些", text=lambda one: one.whose, width=0),
    Column[PrintLine](title="份数", text=lambda one: str(one.print.copies), width=3, is_number=True),
    Column[PrintLine](title="年度", text=lambda one: one.print.period, width=4),
    Column[PrintLine](title="怎么印", text=lambda one: one.print.manner, width=7),
    Column[PrintLine](title="印到哪里", text=lambda one: one.print.where, width=9),
)

_BLANK = "还没有打印过。到“报表打印”选好表样和农户，存成 PDF 或打印，这里就有记录"


class PrintsPage(Page):
    """打印记录."""

    name = "prints"
    title = "报表打印 › 打印记录"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[PrintLine] = []
        self.search = line_edit("查找", "谁打印的、哪种表样、哪一户，例如 明白卡")
        self.search.textChanged.connect(lambda _text: self._show_lines())
        self.summary = label(look="hint", wraps=True)
        self.table: RowTable[PrintLine] = RowTable(_COLUMNS, "打印记录", blank=_BLANK)
        self.table.opened.connect(lambda one: session.page_wanted.emit("printing", one.print))
        self.setLayout(column(self.search, self.summary, self.table, space=8))

    def opened(self, argument: object) -> None:
        """Read."""
        self.session.run(
            lambda _progress: print_lines(self.session.workspace), self._show, label="正在读取打印记录", quiet=True
        )
        self.table.setFocus()

    def _show(self, lines: list[PrintLine]) -> None:
        self._lines = lines
        self.summary.setText(
            f"每次存成 PDF、填 Word 模板或打印都记在这里。现有 {len(lines):,} 条，最多留最近 {KEPT:,} 条；"
            f"不随交换数据发送，不能修改。按 Enter 照原样再印一次。"
        )
        self._show_lines()

    def _show_lines(self) -> None:
        asked = self.search.text().strip()
        self.table.show_rows([one for one in self._lines if any(asked in shown.text(one) for shown in _COLUMNS)])
