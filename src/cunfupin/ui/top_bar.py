"""The bar over the page: its title and what can be done everywhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from .parts import button, label

_INVENTED = "示例数据，不是真人"


class TopBar(QFrame):
    """Title on the left, buttons on the right."""

    back_wanted = Signal()
    search_wanted = Signal()
    smaller_wanted = Signal()
    larger_wanted = Signal()
    backup_wanted = Signal()
    exchange_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self._title = QLabel()
        self._title.setObjectName("title")
        self._back = button("返回", self.back_wanted.emit, tip="返回上一页（Alt+←）", icon="chevron-left")
        self._invented = label(_INVENTED, look="tag-warn")
        self._invented.setToolTip(_INVENTED)
        self._invented.hide()
        self._back.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 7, 10, 7)
        line.setSpacing(6)
        line.addWidget(self._back)
        line.addWidget(self._title, 1)
        line.addWidget(self._invented)
        self._with_words = [
            button("查找 Ctrl+K", self.search_wanted.emit, tip="查找人、户、资产、台账和页面（Ctrl+K）", icon="search"),
            button("立即备份", self.backup_wanted.emit, tip="立即备份（Ctrl+B）", icon="history"),
            button("帮助 F1", self.help_wanted.emit, tip="这一页怎么用（F1）", icon="circle-question-mark"),
        ]
        search, backup, aid = self._with_words
        smaller = button("A−", self.smaller_wanted.emit, tip="字小一点（Ctrl+−）")
        smaller.setAccessibleName("字号小一点")
        larger = button("A+", self.larger_wanted.emit, tip="字大一点（Ctrl++）")
        larger.setAccessibleName("字号大一点")
        exchange = button("交换数据", self.exchange_wanted.emit, look="primary", icon="arrow-left-right")
        for part in (search, smaller, larger, backup, exchange, aid):
            line.addWidget(part)
        self._with_file = (search, backup, exchange)
        for one in self._with_file:
            one.hide()

    def set_compact(self, *, compact: bool) -> None:
        """Icons alone where room is short; their names stay for tips and readers."""
        for one in self._with_words:
            one.setText("" if compact else one.accessibleName())
        self._invented.setText("示例" if compact else _INVENTED)

    def show_file(self, *, is_invented: bool) -> None:
        """A data file is open: offer what is done with it; say on every page when nothing in it is real."""
        self._invented.setVisible(is_invented)
        for one in self._with_file:
            one.show()

    def show_title(self, title: str, *, with_back: bool) -> None:
        """Show where the person is."""
        self._title.setText(title)
        self._back.setVisible(with_back)
