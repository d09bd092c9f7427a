"""Work in the background: one thread that owns the data file, results delivered in the window's thread."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from cunfupin.errors import Cancelled
from cunfupin.progress import Progress

_BETWEEN_REPORTS = 0.05


@dataclass(eq=False, kw_only=True)
class Job:
    """One piece of work. `cancel` asks it to stop at its next safe point; `abandon` drops its result."""

    work: Callable[[Progress], Any]
    label: str
    quiet: bool = False
    result: Any = None
    error: BaseException | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)
    abandoned: bool = False

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.cancelled.set()

    def abandon(self) -> None:
        """Nobody waits for the result any more."""
        self.abandoned = True
        self.cancel()


class JobProgress:
    """Passes progress on to the window, not more often than an eye can see."""

    def __init__(self, job: Job, told: Callable[[Job, int, int, str], None]) -> None:
        self._job = job
        self._told = told
        self._last = 0.0

    def report(self, done: int, total: int, text: str) -> None:
        """Tell the window; raises Cancelled when the person wants to stop."""
        if self._job.cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _BETWEEN_REPORTS or done >= total:
            self._last = now
            self._told(self._job, done, total, text)


class Worker(QObject):
    """The one background thread. Jobs run one after another in the order of their arrival."""

    finished = Signal(object)
    progressed = Signal(object, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="cunfupin-data", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Run the job after those that wait already."""
        self._jobs.put(job)

    def stop(self) -> None:
        """Finish what waits, then end the thread."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._work(job)
            self.finished.emit(job)

    def _work(self, job: Job) -> None:
        if job.abandoned:
            return
        try:
            job.result = job.work(JobProgress(job, self.progressed.emit))
        except BaseException as error:
            job.error = error
