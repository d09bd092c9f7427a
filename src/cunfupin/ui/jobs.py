"""Work in the background: one thread that owns the data file, results delivered in the window's thread.

What the person asked for goes before figures that nobody waits for; these give way in the middle and begin again.
"""

import itertools
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
    """One piece of work. `cancel` asks it to stop at its next safe point; `abandon` drops its result.

    Work that stands `behind` only reads, and is done when nothing else waits.
    """

    work: Callable[[Progress], Any]
    label: str
    quiet: bool = False
    behind: bool = False
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


class GaveWay(Exception):
    """Work that stands behind was left for something that the person asked for."""


class JobProgress:
    """Passes progress on to the window, not more often than an eye can see."""

    def __init__(self, job: Job, told: Callable[[Job, int, int, str], None], is_urgent: Callable[[], bool]) -> None:
        self._job = job
        self._told = told
        self._is_urgent = is_urgent
        self._last = 0.0

    def report(self, done: int, total: int, text: str) -> None:
        """Tell the window; raises Cancelled when the person wants to stop."""
        if self._job.cancelled.is_set():
            raise Cancelled
        if self._job.behind and self._is_urgent():
            raise GaveWay
        now = time.monotonic()
        if now - self._last >= _BETWEEN_REPORTS or done >= total:
            self._last = now
            self._told(self._job, done, total, text)


class Worker(QObject):
    """The one background thread. Jobs run one after another in the order of their arrival, those behind last."""

    finished = Signal(object)
    progressed = Signal(object, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.PriorityQueue[tuple[bool, int, Job | None]] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._thread = threading.Thread(target=self._run, name="cunfupin-data", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Run the job after those that wait already."""
        self._jobs.put((job.behind, next(self._numbers), job))

    def stop(self) -> None:
        """Finish what waits, then end the thread."""
        self._jobs.put((True, next(self._numbers), None))
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()[-1]) is not None:
            self._work(job)
            if isinstance(job.error, GaveWay):
                job.error = None
                self.put(job)
            else:
                self.finished.emit(job)

    def _work(self, job: Job) -> None:
        if job.abandoned:
            return
        try:
            job.result = job.work(JobProgress(job, self.progressed.emit, self._is_urgent))
        except BaseException as error:
            job.error = error

    def _is_urgent(self) -> bool:
        """Whether something waits that does not stand behind."""
        waiting = self._jobs.queue
        return bool(waiting) and not waiting[0][0]
