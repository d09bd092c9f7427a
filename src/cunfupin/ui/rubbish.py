"""Looking for rubbish ("garbage collection") in the window's thread only.

Among it may be widgets, which no other thread may take apart: Python by itself looks in whatever thread makes something.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
_LIMITS = (20_000, 20, 20)
"""More new things, and looks at the younger ones, than these: one look at them, at the older ones, at everything."""


class Rubbish(QObject):
    """Looks when enough was made; from `stop` on Python does so by itself again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """No other thread is there any more."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        due = [age for age, (count, limit) in enumerate(zip(gc.get_count(), _LIMITS, strict=True)) if count > limit]
        if due:
            gc.collect(max(due))
