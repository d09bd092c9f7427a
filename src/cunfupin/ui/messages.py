"""What the program says to the person: a bar in the page, never a dialog in the way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from .colours import AMBER, BLUE, RED, SOFT_INK
from .icons import icon, pixmap
from .parts import label, restyle

Level = Literal["info", "warning", "error"]
Action = tuple[str, Callable[[], object]]
_SIGNS = {"info": ("info", BLUE), "warning": ("triangle-alert", AMBER), "error": ("circle-x", RED)}
_NAMES = {"info": "提示", "warning": "注意", "error": "出错"}
_READING_MS = 12_000
"""How long a mere piece of information stays."""


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A sentence for the person; `action` is the button that does what the sentence suggests."""

    text: str
    level: Level = "info"
    action: Action | None = None


class NoticeBar(QFrame):
    """Shows the last notice with its button. Information goes by itself, warnings and errors stay until closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._sign = QLabel()
        self._text = label(wraps=True)
        self._act = QPushButton()
        self._act.clicked.connect(self._on_act)
        self._shut = QToolButton()
        self._shut.setIcon(icon("x", SOFT_INK))
        self._shut.setAccessibleName("关闭提示")
        self._shut.setToolTip("关闭提示")
        self._shut.clicked.connect(self.shut)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.addWidget(self._sign)
        line.addWidget(self._text, 1)
        line.addWidget(self._act)
        line.addWidget(self._shut)
        self._timer = QTimer(self, singleShot=True, interval=_READING_MS)
        self._timer.timeout.connect(self.shut)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show this one instead of the last."""
        self.notice = notice
        restyle(self, f"notice-{notice.level}")
        self._sign.setPixmap(pixmap(*_SIGNS[notice.level], self.fontMetrics().height()))
        self._text.setText(notice.text)
        self.setAccessibleName(f"{_NAMES[notice.level]}：{notice.text}")
        self._act.setVisible(notice.action is not None)
        if notice.action:
            self._act.setText(notice.action[0])
            self._act.setAccessibleName(notice.action[0])
        self.show()
        if notice.level == "info":
            self._timer.start()
        else:
            self._timer.stop()

    def shut(self) -> None:
        """Take the notice away."""
        self.notice = None
        self._timer.stop()
        self.hide()

    def _on_act(self) -> None:
        notice = self.notice
        self.shut()
        if notice and notice.action:
            notice.action[1]()
