"""What lies over the whole window: the lock after idle, and the page after a fault of the program."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from . import text_scale
from .parts import button, label, panel, row
from .showing_files import show_file

_LOOK_MS = 15_000
_TYPED = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Cover(QFrame):
    """As large as the window; what is below can be neither seen nor reached."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._shut: list[QWidget] = []
        self._dialogs: list[QWidget] = []
        self._focus: QWidget | None = None
        self._lines = QVBoxLayout(self)
        window.installEventFilter(self)
        self.hide()

    def put_in(self, inside: QWidget) -> None:
        """Show this in the middle."""
        self._lines.addWidget(inside, 0, Qt.AlignmentFlag.AlignCenter)

    def lay_over(self) -> None:
        """Cover the window; its dialogs go, and no key reaches what is below."""
        text_scale.dress(self)
        self.setGeometry(self._window.rect())
        if self.isHidden():
            self._shut_off()
        self.show()
        self.raise_()

    def _shut_off(self) -> None:
        self._focus = self._window.focusWidget()
        if self._focus is not None:
            self._focus.clearFocus()
        self._dialogs = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._window]
        for dialog in self._dialogs:
            dialog.hide()
        beside = self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._shut = [part for part in beside if part is not self and not part.isWindow() and part.isEnabled()]
        for part in self._shut:
            part.setEnabled(False)

    def uncover(self) -> None:
        """Everything is again as it was, also where the person stood."""
        self.hide()
        for part in filter(isValid, self._shut):
            part.setEnabled(True)
        for dialog in filter(isValid, self._dialogs):
            dialog.show()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)


class Lock(Cover):
    """Asks for a passphrase: that of the data file, or of one of the registered people."""

    tried = Signal(str, str)
    """Name, blank where nobody is registered, and passphrase."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.person = QComboBox()
        self.person.setAccessibleName("使用人")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName("密码")
        self.passphrase.setPlaceholderText("密码")
        self.problem = label(look="bad")
        key = button("继续", self.try_passphrase, look="primary", icon="lock")
        self.text = label(wraps=True)
        self.text.setMinimumWidth(window.fontMetrics().horizontalAdvance("汉") * 22)
        fields = (self.text, self.person, self.passphrase, self.problem)
        self.put_in(panel(label("已锁定", look="title"), *fields, row(None, key), space=12))
        self.offer([], "")
        self.person.activated.connect(lambda _place: self._ask_anew())
        self.passphrase.returnPressed.connect(self.try_passphrase)

    def lay_over(self) -> None:
        """Cover the window and ask."""
        super().lay_over()
        self._ask_anew()

    def _ask_anew(self) -> None:
        self.passphrase.clear()
        self.problem.clear()
        self.passphrase.setFocus()

    def offer(self, names: Sequence[str], last: str) -> None:
        """Let one of these people say who he is; without names the passphrase of the data file opens."""
        self.person.clear()
        self.person.addItems(names)
        self.person.setCurrentText(last)
        self.person.setVisible(bool(names))
        self.text.setText(
            "选您的姓名，输入您自己的密码，刚才的内容都在。" if names else "输入数据文件的密码继续，刚才的内容都在。"
        )

    def try_passphrase(self) -> None:
        """Ask whether it is right."""
        self.tried.emit(self.person.currentText(), self.passphrase.text())

    def open(self) -> None:
        """It was right."""
        self.passphrase.clear()
        self.uncover()

    def refuse(self, problem: str) -> None:
        """It was not."""
        self.problem.setText(problem)
        self.passphrase.selectAll()


class IdleWatch(QObject):
    """Tells when nobody has typed or clicked for a while.

    It listens to the window that has the focus: every event of every widget through Python would slow all down.
    """

    idle = Signal()

    def __init__(self, parent: QObject, minutes: Callable[[], int]) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._quiet_ms = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._follow)
            self._follow(app.focusWindow())

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _TYPED:
            self._quiet_ms = 0
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """One more span without anybody."""
        self._quiet_ms += _LOOK_MS
        minutes = self._minutes()
        if minutes and self._quiet_ms >= minutes * 60_000:
            self._quiet_ms = 0
            self.idle.emit()


class FaultPage(Cover):
    """After a fault: what is safe, where the report is, and the way back."""

    bundle_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.text = label(wraps=True)
        self.text.setMinimumWidth(window.fontMetrics().horizontalAdvance("汉") * 34)
        self._report: Path | None = None
        self._go_on = button("继续使用", self.uncover, look="primary")
        buttons = row(
            button("打开报告所在的文件夹", self._show_folder),
            button("打包诊断信息…", self.bundle_wanted.emit, icon="file-down"),
            None,
            self._go_on,
        )
        self.put_in(panel(label("程序出了一个故障", look="title"), self.text, buttons, space=14))

    def show_report(self, report: Path, saved: str) -> None:
        """Tell of a fault."""
        self._report = report
        self.text.setText(
            f"{saved}，已保存的内容没有受影响，可以继续使用。如果同样的故障又出现，请关闭程序再打开。\n\n"
            f"故障报告写在：{report}\n报告里没有任何人的信息，请发给维护人员。"
        )
        self.lay_over()
        self._go_on.setFocus()

    def _show_folder(self) -> None:
        if self._report is not None:
            show_file(self._report.parent)
