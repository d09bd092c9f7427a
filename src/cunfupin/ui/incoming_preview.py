"""What came by stick or folder, as it would be merged; nothing is changed before the person says so."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cunfupin.services.exchange import PackageResult, ReceiveOutcome

from .exchange_words import COUNTS, STATUSES, counts_of, size_in_words
from .moments import day_and_time
from .parts import CountCards, button, column, label, row
from .permits import permit
from .preview_table import PreviewTable
from .rows import Column, RowTable
from .session import Session

_TONES = {"taken": "good", "known": "muted", "held": "warn", "refused": "bad"}
_COLUMNS = (
    Column[PackageResult](title="来自", text=lambda one: one.sender, width=11, tone=lambda _one: "strong"),
    Column[PackageResult](
        title="状态", text=lambda one: STATUSES[one.status], width=7, tone=lambda one: _TONES[one.status]
    ),
    Column[PackageResult](title="送出时间", text=lambda one: day_and_time(one.sent_at) if one.sent_at else "", width=8),
    Column[PackageResult](title="大小", text=lambda one: size_in_words(one.size), width=5, spare=True),
    Column[PackageResult](title="说明", text=lambda one: one.note, width=0, tone=lambda _one: "warn"),
    Column[PackageResult](title="文件", text=lambda one: one.name, width=8, tone=lambda _one: "muted", spare=True),
)
_SHOWN_PACKAGES = 4


class IncomingPreview(QWidget):
    """The packages, how much they would change, and the records in question."""

    def __init__(self, session: Session, *, confirm: Callable[[], object], put_off: Callable[[], object]) -> None:
        super().__init__()
        self.title = label(look="title")
        self.cards = CountCards(COUNTS)
        self.packages: RowTable[PackageResult] = RowTable(_COLUMNS, "收到的数据包", most=_SHOWN_PACKAGES, whole=True)
        self.lines = PreviewTable(session)
        self.confirm_button = button("确认接收", confirm, look="primary")
        permit(session, session.workspace.rights.may_exchange, self.confirm_button)
        note = label(
            "合并前会自动备份；两边改得不一样的，先按现在的内容保留，留在“合并裁决”里慢慢定，不会丢失。",
            look="hint",
            wraps=True,
        )
        buttons = row(self.lines.export_button, None, button("暂不合并", put_off), self.confirm_button)
        parts = column(self.title, self.cards, self.packages, self.lines, note, buttons)
        parts.setStretchFactor(self.lines, 1)
        self.setLayout(parts)

    def show_outcome(self, outcome: ReceiveOutcome) -> None:
        """Show what taking these packages in would do."""
        news = [package for package in outcome.packages if package.status != "known"]
        self.title.setText(f"收到 {len(news)} 个数据包，合并后会是这样")
        self.packages.show_rows(outcome.packages)
        self.lines.show_lines(outcome.lines)
        self.cards.show_counts(counts_of(outcome))
        can_take = any(package.status in ("taken", "held") for package in news)
        self.confirm_button.setText("确认接收" if can_take else "不接收，只送出本方的")
