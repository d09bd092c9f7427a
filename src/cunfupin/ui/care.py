"""What looks after the person: the lock after idle, the page after a fault, the bundle for those who mend."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from cunfupin import settings

from .cover import FaultPage, IdleWatch, Lock
from .session import Session


class Care(QObject):
    """Belongs to the window that it covers."""

    def __init__(self, session: Session, window: QWidget, saved: Callable[[], str]) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._saved = saved
        self.cover = Lock(window, lambda text: text == session.workspace.file.passphrase)
        self.fault = FaultPage(window)
        self.fault.bundle_wanted.connect(self.make_bundle)
        self.idle = IdleWatch(self, lambda: settings.load().lock_minutes)
        self.idle.idle.connect(self.lock)

    def lock(self) -> None:
        """Cover everything until the passphrase is given again; what is typed is saved first."""
        if self._session.is_open:
            focused = self._window.focusWidget()
            if focused is not None:
                focused.clearFocus()
            self.cover.lay_over()

    def show_fault(self, report: Path) -> None:
        """Tell of a fault of the program."""
        self.fault.show_report(report, self._saved())

    def make_bundle(self) -> None:
        """Put together what the person who mends the program needs."""
        from cunfupin.services.diagnosis import usual_name

        target, _kind = QFileDialog.getSaveFileName(self._window, "打包诊断信息", usual_name(), "压缩文件 (*.zip)")
        if target:
            self.write_bundle(Path(target))

    def write_bundle(self, target: Path) -> None:
        """Write it there."""
        from cunfupin.services.diagnosis import write_bundle

        self._session.run(
            lambda _progress: write_bundle(self._session.workspace if self._session.is_open else None, target),
            lambda path: self._session.tell(f"诊断信息在 {path}，里面没有任何人的信息"),
            label="正在打包诊断信息",
        )
