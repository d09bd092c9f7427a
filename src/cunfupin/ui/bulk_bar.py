"""A bar that shows what a step for many records will do, and does it when the person agrees."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QSizePolicy

from .parts import button, label, row

_MARGINS = (12, 6, 6, 6)


class BulkBar(QFrame):
    """Hidden until something is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._work: Callable[[], None] | None = None
        self.text = label(wraps=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.agree_button = button("确定", self._agree, look="primary")
        line = row(self.text, self.agree_button, button("不做", self.drop))
        line.setContentsMargins(*_MARGINS)
        self.setLayout(line)
        self.hide()

    def ask(self, text: str, work: Callable[[], None]) -> None:
        """Show what will be done."""
        self._work = work
        self.text.setText(text)
        self.show()
        self.agree_button.setFocus()

    def drop(self) -> None:
        """Do nothing."""
        self._work = None
        self.hide()

    def _agree(self) -> None:
        work = self._work
        self.drop()
        if work is not None:
            work()
