"""The window on the screen and its first rows against an empty window of the same toolkit, each in a process of its own.

The window stands with its frame and the question for the passphrase. First rows are told as the person meets them: until
that question stands, and from its answer until the list has its rows. What is not loaded while he types is waited for
behind the answer. The last figure, of a passphrase typed in no time, tells all that there is to load (decision 15).
"""

from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village
from .windows import printed

_HOUSEHOLDS = 500
_RUNS = 5
_TYPING_MS = 2500
"""A person types the eight characters or more of a passphrase."""
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
begin(window, Path(sys.argv[1]), None, ""); app.processEvents()
shown = time.perf_counter() - start
def answer():
    global answered
    window.page.secret.passphrase.setText(sys.argv[2]); window.page.finish_button.click()
    answered = time.perf_counter()
def look():
    view = getattr(window.page, "view", None)
    if view is not None and view.model.row(0) is not None:
        print(shown, shown + time.perf_counter() - answered)
        sys.stdout.flush(); os._exit(0)
session.opened.connect(lambda: window.go_to("households"))
timer = QTimer(); timer.timeout.connect(look); timer.start(5)
QTimer.singleShot(int(sys.argv[3]), answer)
app.exec()
"""


def measure(folder: Path) -> Iterator[Result]:
    """Window on screen, rows usable."""
    path = folder / "window.cunfupin"
    lone_village(path, 7, _HOUSEHOLDS).close()
    empty = min(printed(_EMPTY)[0] for _ in range(_RUNS))
    runs = [printed(_PRODUCT, str(path), PASSPHRASE, str(_TYPING_MS)) for _ in range(_RUNS)]
    at_once = [printed(_PRODUCT, str(path), PASSPHRASE, "0") for _ in range(_RUNS)]
    shown, rows = min(run[0] for run in (*runs, *at_once)), min(run[1] for run in runs)
    yield Result(name="window on screen against an empty one", baseline=empty, product=shown, limit=2)
    yield Result(name="first rows against an empty window", baseline=empty, product=rows, limit=5)
    typed_in_no_time = min(run[1] for run in at_once)
    yield Result(name="the same, passphrase typed in no time", baseline=empty, product=typed_in_no_time, limit=10)
