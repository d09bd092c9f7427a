"""Long work in the window's own thread, a little at a time: what the person does comes in between."""

import time
from collections import deque
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, QTimer

_SLICE = 0.01
"""Seconds after which the window is heard again."""
_REST_MS = 2
"""Until the next slice: without it several of them, and the painting of each, come before anything else is heard."""


class Slices(QObject):
    """Works through iterators, one after another in the order of their arrival, as long as their owners live."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._works: deque[tuple[QObject, Iterator[None]]] = deque()
        self._timer = QTimer(self, interval=_REST_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether work is left."""
        return bool(self._works)

    def put(self, owner: QObject, work: Iterator[None]) -> None:
        """Go through this as soon as there is time; one step should take a few milliseconds at most."""
        self._works.append((owner, work))
        self._timer.start()

    def drop(self) -> None:
        """Leave what is not done."""
        self._works.clear()
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + _SLICE
        while self._works and time.perf_counter() < end:
            owner, work = self._works[0]
            if not shiboken6.isValid(owner) or next(work, work) is work:
                self._works.popleft()
        if not self._works:
            self._timer.stop()
