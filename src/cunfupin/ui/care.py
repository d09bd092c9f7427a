"""What looks after the person: the lock after idle, the page after a fault, the bundle for those who mend."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from cunfupin import settings
from cunfupin.errors import UserError
from cunfupin.progress import Progress
from cunfupin.services.rights import STRANGER

from .cover import FaultPage, IdleWatch, Lock
from .session import Session


class Care(QObject):
    """Belongs to the window that it covers."""

    def __init__(self, session: Session, window: QWidget, saved: Callable[[], str]) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._saved = saved
        self.idle = IdleWatch(self, lambda: settings.load().lock_minutes)
        self.idle.idle.connect(self.lock)

    @cached_property
    def cover(self) -> Lock:
        """The lock over the window."""
        made = Lock(self._window)
        made.tried.connect(self._try)
        return made

    @cached_property
    def fault(self) -> FaultPage:
        """What is told after a fault."""
        made = FaultPage(self._window)
        made.bundle_wanted.connect(self.make_bundle)
        return made

    def lock(self) -> None:
        """Cover everything until the passphrase is given again; what is typed is saved first."""
        if self._session.is_open:
            self.cover.lay_over()
            self._session.run(self._people, self._offer, label="正在读取使用人", quiet=True)

    def ask_who(self) -> None:
        """Where people are registered, nobody goes on without saying who he is."""
        if self._session.workspace.rights is STRANGER:
            self.lock()

    def _people(self, _progress: Progress) -> tuple[list[str], str]:
        from cunfupin.services.operators import operators

        workspace = self._session.workspace
        return [one.name for one in operators(workspace)], workspace.operator

    def _offer(self, found: tuple[list[str], str]) -> None:
        self.cover.offer(*found)

    def _try(self, name: str, passphrase: str) -> None:
        if name:
            work = partial(self._signed_in, name, passphrase)
            self._session.run(work, self._on_signed_in, label="正在核对密码", failed=self._on_refused)
        elif passphrase == self._session.workspace.file.passphrase:
            self.cover.open()
        else:
            self.cover.refuse("密码不对，请再试一次")

    def _signed_in(self, name: str, passphrase: str, _progress: Progress) -> bool:
        from cunfupin.services.operators import sign_in

        workspace = self._session.workspace
        before = workspace.operator, workspace.rights
        sign_in(workspace, name, passphrase)
        return before != (workspace.operator, workspace.rights)

    def _on_signed_in(self, is_another: bool) -> None:
        self.cover.open()
        if is_another:
            self._session.person_changed.emit()

    def _on_refused(self, error: UserError) -> None:
        self.cover.refuse(error.message)

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
