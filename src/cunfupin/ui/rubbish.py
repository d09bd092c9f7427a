"""Looking for rubbish ("garbage collection") in the window's thread only.

Among it may be widgets, which no other thread may take apart: Python by itself looks in whatever thread makes something.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
_LIMITS = (20_000, 20)
"""More new things, and looks at them, than these: one look at them, at the older ones too."""
_TOO_MANY = 150_000
"""So many new things are somebody's rows: looking through them takes too long to do it while somebody works."""
_NOTHING = 100
"""Things that come and go while nobody does anything."""
_CALM = 50
"""So many turns in which nothing was made, ten seconds: time to look through everything."""


class Rubbish(QObject):
    """Looks when enough was made, unless work puts it off; from `stop` on Python does so by itself again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        gc.set_threshold(0)
        self._young = self._calm = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """No other thread is there any more."""
        self._timer.stop()
        gc.set_threshold(*self._usual)

    def _look(self) -> None:
        young, looks, _all = gc.get_count()
        self._calm = self._calm + 1 if abs(young - self._young) < _NOTHING else 0
        if self._calm == _CALM:
            gc.collect()
        elif gc.isenabled() and _LIMITS[0] < young < _TOO_MANY:
            gc.collect(int(looks > _LIMITS[1]))
        self._young = gc.get_count()[0]
