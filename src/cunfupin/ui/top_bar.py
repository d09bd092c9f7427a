"""The bar over the page: its title and what can be done everywhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from .colours import PAPER
from .icons import icon
from .parts import button


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
        self._back = _with_icon(button("返回", self.back_wanted.emit, tip="返回上一页（Alt+←）"), "chevron-left")
        self._back.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 7, 14, 7)
        line.setSpacing(6)
        line.addWidget(self._back)
        line.addWidget(self._title, 1)
        line.addWidget(
            _with_icon(button("查找 Ctrl+K", self.search_wanted.emit, tip="查找人、户、资产、台账和页面"), "search")
        )
        smaller = button("A−", self.smaller_wanted.emit, tip="字小一点（Ctrl+−）")
        smaller.setAccessibleName("字号小一点")
        larger = button("A+", self.larger_wanted.emit, tip="字大一点（Ctrl++）")
        larger.setAccessibleName("字号大一点")
        line.addWidget(smaller)
        line.addWidget(larger)
        line.addWidget(_with_icon(button("立即备份", self.backup_wanted.emit, tip="Ctrl+B"), "history"))
        exchange = button("交换数据", self.exchange_wanted.emit, look="primary")
        exchange.setIcon(icon("arrow-left-right", PAPER))
        line.addWidget(exchange)
        line.addWidget(_with_icon(button("帮助 F1", self.help_wanted.emit), "circle-question-mark"))

    def show_title(self, title: str, *, with_back: bool) -> None:
        """Show where the person is."""
        self._title.setText(title)
        self._back.setVisible(with_back)


def _with_icon(made: QPushButton, name: str) -> QPushButton:
    made.setIcon(icon(name))
    return made
