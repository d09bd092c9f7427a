"""The latest prints to choose from ("最近打印")."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from cunfupin.services.print_log import Print, line_of, prints

from .session import Session

_RECENT = 12


class RecentPrints(QPushButton):
    """A button that offers the latest prints."""

    wanted = Signal(object)
    """The print that is to be repeated."""

    def __init__(self, session: Session) -> None:
        super().__init__("最近打印")
        self.session = session
        self.clicked.connect(self._read)

    def _read(self) -> None:
        self.session.run(
            lambda _progress: prints(self.session.workspace)[:_RECENT],
            self._offer,
            label="正在读取打印记录",
            quiet=True,
        )

    def _offer(self, found: list[Print]) -> None:
        menu = QMenu(self)
        for one in found:
            menu.addAction(line_of(one)).triggered.connect(lambda _checked=False, one=one: self.wanted.emit(one))
        if not found:
            menu.addAction("还没有打印过").setEnabled(False)
        menu.addSeparator()
        menu.addAction("全部打印记录…").triggered.connect(lambda: self.session.page_wanted.emit("prints", None))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
