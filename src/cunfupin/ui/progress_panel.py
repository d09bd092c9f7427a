"""What goes on while work takes long, with a button to stop it."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from .jobs import Job
from .parts import row
from .session import Session


class ProgressPanel(QFrame):
    """Lies over the middle of a window as long as one of the session's jobs makes the person wait."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("progress")
        self._window = window
        self._job: Job | None = None
        self._before: QWidget | None = None
        """Where the person was; it gets the keys back."""
        self._title = QLabel()
        self._title.setProperty("look", "heading")
        self._text = QLabel()
        self._text.setProperty("look", "hint")
        self._bar = QProgressBar(textVisible=False)
        self._stop = QPushButton("取消")
        self._stop.setAccessibleName("取消正在进行的工作")
        self._stop.clicked.connect(self._on_stop)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(24, 20, 24, 18)
        lines.setSpacing(10)
        lines.addWidget(self._title)
        lines.addWidget(self._bar)
        lines.addWidget(self._text)
        lines.addLayout(row(None, self._stop))
        self.hide()
        window.installEventFilter(self)
        session.progressed.connect(self._on_progressed)
        session.finished.connect(self._on_finished)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return super().eventFilter(watched, event)

    def wait_for(self, job: Job) -> None:
        """Stand there until this is finished."""
        self._job = job
        self._title.setText(job.label)
        self._text.setText("请稍候…")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._stop.setText("取消")
        self._centre()
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self.show()
        self.raise_()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_progressed(self, job: Job, done: int, total: int, text: str) -> None:
        if job is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._text.setText(text)

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
            if self._before is not None and shiboken6.isValid(self._before):
                self._before.setFocus()

    def _on_stop(self) -> None:
        if self._job:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._stop.setText("正在停下…")

    def _centre(self) -> None:
        window = self._window
        self.setFixedWidth(min(window.width() - 40, self.fontMetrics().horizontalAdvance("汉") * 28))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 3)
