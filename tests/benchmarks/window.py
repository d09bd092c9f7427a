"""The window on the screen and its first rows against an empty window of the same toolkit, each in a process of its own.

The window stands with its frame and the question for the passphrase; it begins as the command begins. First rows are told
as the person meets them: until that question stands, and from its answer until the list has its rows. What is not loaded
while he types is waited for behind the answer. The last figure, of a passphrase typed in no time, tells all that there is
to load (decision 15).
"""

from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village
from .windows import printed

_HOUSEHOLDS = 500
_RUNS = 7
"""Rounds, each with all figures: a machine that is shared runs now faster, now slower. The round in the middle is told."""
_TYPING_MS = 2500
"""A person types the eight characters or more of a passphrase."""
_WANTED = (
    ("window on screen against an empty one", 2),
    ("first rows against an empty window", 5),
    ("the same, passphrase typed in no time", 10),
)
_EMPTY = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1366, 740); window.show(); app.processEvents()
print(time.perf_counter() - start)
"""
_PRODUCT = """
import os, sys, time; start = time.perf_counter()
from pathlib import Path
import cunfupin.cli
cunfupin.cli.log.set_up()
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
    rounds = []
    for _ in range(_RUNS):
        empty = printed(_EMPTY)[0]
        typed, at_once = (printed(_PRODUCT, str(path), PASSPHRASE, str(ms)) for ms in (_TYPING_MS, 0))
        rounds.append((empty, typed[0], typed[1], at_once[1]))
    for place, (name, limit) in enumerate(_WANTED, start=1):
        empty, product = sorted(((one[0], one[place]) for one in rounds), key=_ratio)[_RUNS // 2]
        yield Result(name=name, baseline=empty, product=product, limit=limit)


def _ratio(pair: tuple[float, float]) -> float:
    return pair[1] / pair[0]
