"""How long the window was deaf: gaps between the beats of a timer in the event loop, told in the tests' log."""

import logging
import time

from PySide6.QtCore import QObject, QTimer

_BEAT_MS = 10
_NOTICED = 0.1
_log = logging.getLogger(__name__)


class Watchdog(QObject):
    """Keeps the longest gap; those that a person notices are logged with what was being done."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.doing = ""
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        gap, self._last = now - self._last, now
        self.longest = max(self.longest, gap)
        if gap > _NOTICED:
            _log.warning("the window was deaf for %.0f ms: %s", gap * 1000, self.doing)
