"""How long the window was deaf: gaps between the beats of a timer in the event loop, told in the tests' log."""

import gc
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

from cunfupin.ui.start import share_time

_BEAT_MS = 10
NOTICED = 0.1
"""Seconds after which a person notices."""
log = logging.getLogger(__name__)


class Watchdog(QObject):
    """Watches while the person does something; what the test itself does between two steps is not the window's."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._worst = self._doing = ""
        self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self, doing: str) -> None:
        """The person does this."""
        self._doing, self._last = doing, time.perf_counter()
        self._timer.start()

    def end(self) -> None:
        """The window has answered."""
        self._beat()
        self._timer.stop()

    def report(self) -> None:
        """Write the longest gap into the log; `make bench` reads it there."""
        level = logging.WARNING if self.longest > NOTICED else logging.INFO
        log.log(level, "the window was deaf for %.0f ms: %s", self.longest * 1000, self._worst)

    def _beat(self) -> None:
        now = time.perf_counter()
        gap, self._last = now - self._last, now
        if gap > self.longest:
            self.longest, self._worst = gap, self._doing


@contextmanager
def as_the_program_runs() -> Iterator[None]:
    """Threads as in the program; what the tests have loaded is not looked through."""
    turn = sys.getswitchinterval()
    gc.freeze()
    share_time()
    yield
    sys.setswitchinterval(turn)
    gc.unfreeze()
