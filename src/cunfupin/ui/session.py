"""The open data file as the window sees it: work in the background, messages, news of changes."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from cunfupin.errors import Cancelled, UserError
from cunfupin.progress import Progress

from .jobs import Job, Worker
from .messages import Action, Level, Notice
from .rubbish import Rubbish
from .slices import Slices

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes
    from cunfupin.services.workspace import Workspace

T = TypeVar("T")
PATIENCE_MS = 500
"""Work that takes longer than this shows its progress and can be cancelled."""


class Session(QObject):
    """Shared by all pages. Everything that touches the data file goes through `run`."""

    changed = Signal(object)
    """`services.changes.Changes`"""
    told = Signal(object)
    """`messages.Notice`"""
    page_wanted = Signal(str, object)
    """Name of the page, argument for `Page.opened`."""
    opened = Signal()
    person_changed = Signal()
    """Another person acts, or the same one with other rights."""
    works_changed = Signal()
    """The person chose other kinds of work for the navigation."""
    size_wanted = Signal(int)
    """Type of so many percent."""
    bundle_wanted = Signal()
    """The bundle for those who mend the program is asked for."""
    waiting = Signal(object)
    """A `Job` that takes long."""
    progressed = Signal(object, int, int, str)
    finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.village = ""
        """Name of the village that the pages of a township show; blank: all."""
        self._callbacks: dict[Job, tuple[Callable[[Any], None], Callable[[UserError], None] | None]] = {}
        self._worker = Worker(self)
        self._worker.finished.connect(self._on_finished)
        self._worker.progressed.connect(self.progressed)
        self._asked: list[Job] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._hand_over)
        self.slices = Slices(self)
        self._rubbish = Rubbish(self)

    @property
    def workspace(self) -> "Workspace":
        """The open data file; use it inside `run` only."""
        if self._workspace is None:
            raise RuntimeError("no data file is open")
        return self._workspace

    @property
    def is_open(self) -> bool:
        """Whether a data file is open."""
        return self._workspace is not None

    @property
    def is_busy(self) -> bool:
        """Whether work waits or runs."""
        return bool(self._callbacks) or self.slices.is_busy

    def open(
        self,
        opener: Callable[[], "Workspace"],
        *,
        label: str = "正在打开数据文件",
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Open a data file on the thread that will own it; `opened` follows. The one open before is closed."""
        self._leave_file()

        def work(_progress: Progress) -> "Workspace":
            before, self._workspace = self._workspace, None
            if before is not None:
                before.close()
            return opener()

        self.run(work, self._on_opened, label=label, failed=failed)

    def adopt(self, workspace: "Workspace") -> None:
        """Take a workspace that was opened elsewhere, e.g. by a first start."""
        self._on_opened(workspace)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        label: str,
        failed: Callable[[UserError], None] | None = None,
        quiet: bool = False,
        behind: bool = False,
    ) -> Job:
        """Work in the background; `done` or `failed` is called in the window's thread.

        A UserError without `failed` is told in the notice bar. `quiet` work shows no progress: reading for a view.
        Figures that nobody waits for stand `behind` everything else: they only read, and report their progress often.
        """
        job = Job(work=work, label=label, quiet=quiet or behind, behind=behind)
        self._callbacks[job] = (done, failed)
        self._asked.append(job)
        self._turn.start()
        if not job.quiet:
            QTimer.singleShot(PATIENCE_MS, self, lambda: self._lose_patience(job))
        return job

    def _hand_over(self) -> None:
        """Work begins when the window has shown what it made: threads of Python are in each other's way."""
        for job in self._asked:
            self._worker.put(job)
        self._asked.clear()

    def waits_for(self, job: Job | None) -> bool:
        """Whether this is not finished: a button pressed twice does its work once."""
        return job in self._callbacks

    def tell(self, text: str, *, level: Level = "info", action: Action | None = None) -> None:
        """Say something in the notice bar."""
        self.told.emit(Notice(text=text, level=level, action=action))

    def notes(self) -> str:
        """What services noted in the data file's notices, as sentences behind one's own; told once."""
        notices = self.workspace.notices
        text = "".join(f"{notice}。" for notice in notices)
        notices.clear()
        return text

    def publish(self, changes: "Changes") -> None:
        """Let every view follow a change."""
        if changes.ledgers:
            self.changed.emit(changes)
        if changes.held:
            self.tell(
                f"{changes.held} 个金额已记下，要第二个人确认后才算数",
                action=("去看", lambda: self.page_wanted.emit("amounts", None)),
            )

    def close(self) -> None:
        """Finish what runs, close the data file, end the thread."""
        workspace, self._workspace = self._workspace, None
        self._leave_file()
        self._hand_over()
        if workspace is not None:
            self._worker.put(Job(work=lambda _progress: workspace.close(), label="正在关闭"))
        self._callbacks.clear()
        self._worker.stop()
        self._rubbish.stop()

    def _leave_file(self) -> None:
        """Nobody waits any more for figures of the file, or for forms that show it."""
        self.slices.drop()
        for job in self._callbacks:
            if job.behind:
                job.abandon()

    def _lose_patience(self, job: Job) -> None:
        if job in self._callbacks:
            self.waiting.emit(job)

    def _on_opened(self, workspace: "Workspace") -> None:
        self._workspace, self.village = workspace, ""
        self.opened.emit()

    def _on_finished(self, job: Job) -> None:
        callbacks = self._callbacks.pop(job, None)
        self.finished.emit(job)
        if callbacks is None or job.abandoned:
            return
        done, failed = callbacks
        match job.error:
            case None:
                if _is_alive(done):
                    done(job.result)
            case UserError() as error:
                if failed is None:
                    self.tell(error.message, level="error")
                elif _is_alive(failed):
                    failed(error)
            case Cancelled():
                self.tell(f"已取消：{job.label}，没有改动任何数据")
            case error:
                sys.excepthook(type(error), error, error.__traceback__)


def _is_alive(callback: Callable[..., None]) -> bool:
    """Whether the widget that asked is still there."""
    if isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
