"""The window on the screen and its first rows against an empty window of the same toolkit, each in a process of its own.

The window stands with its frame and the question for the passphrase, then the file is opened as if that had been answered.
"""

from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village
from .windows import printed

_HOUSEHOLDS = 500
_RUNS = 5
_EMPTY = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1366, 740); window.show(); app.processEvents()
print(time.perf_counter() - start)
"""
_PRODUCT = """
import os, sys, time; start = time.perf_counter()
from pathlib import Path
from cunfupin.ui.start import application, begin, make_window
from cunfupin.ui.session import Session
from PySide6.QtCore import QTimer
app = application(); session = Session(); window = make_window(session); window.show()
window.go_to("first_start", Path(sys.argv[1])); app.processEvents()
shown = time.perf_counter() - start
begin(window, Path(sys.argv[1]), sys.argv[2], "")
def look():
    if session.is_open and (window.page is None or window.page.name != "households"):
        window.go_to("households")
    view = getattr(window.page, "view", None)
    if view is not None and view.model.row(0) is not None:
        print(shown, time.perf_counter() - start)
        sys.stdout.flush(); os._exit(0)
timer = QTimer(); timer.timeout.connect(look); timer.start(5)
app.exec()
"""


def measure(folder: Path) -> Iterator[Result]:
    """Window on screen, rows usable."""
    path = folder / "window.cunfupin"
    lone_village(path, 7, _HOUSEHOLDS).close()
    empty = min(printed(_EMPTY)[0] for _ in range(_RUNS))
    runs = [printed(_PRODUCT, str(path), PASSPHRASE) for _ in range(_RUNS)]
    shown, rows = min(run[0] for run in runs), min(run[1] for run in runs)
    yield Result(name="window on screen against an empty one", baseline=empty, product=shown, limit=2)
    yield Result(name="first rows against an empty window", baseline=empty, product=rows, limit=5)
