"""Going from page to page, a larger type with all pages open, and the memory that all of them take.

Only the time counts in which the program itself works, so that a busy machine does not matter.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village

_HOUSEHOLDS = 500
_UNNOTICED = 0.100
_MEMORY = 200.0
_PRODUCT = """
import sys, time
from pathlib import Path
from cunfupin.ui.start import application, begin, make_window
from cunfupin.ui.session import Session
from cunfupin.ui.navigation import listed
app = application(); session = Session(); window = make_window(session); window.show()
begin(window, Path(sys.argv[1]), sys.argv[2], "")
def settle():
    calm = 0
    while calm < 20:
        app.processEvents()
        calm = 0 if session.is_busy or not session.is_open else calm + 1
        time.sleep(0.002)
def seconds(work):
    start, worked = time.perf_counter(), time.process_time(); work(); app.processEvents()
    return min(time.perf_counter() - start, time.process_time() - worked)
def megabytes():
    for line in open("/proc/self/status") if sys.platform.startswith("linux") else ():
        if line.startswith("VmRSS"): return int(line.split()[1]) / 1024
    return 0
settle()
begun = megabytes()
names = [one.name for one in listed() if one.role in ("", "village")]
first = []
for name in names:
    first.append(seconds(lambda: window.go_to(name))); settle()
again = []
for name in names:
    again.append(seconds(lambda: window.go_to(name))); settle()
larger = seconds(lambda: window.scale(larger=True))
print(max(first), max(again), larger, begun, megabytes())
"""


def measure(folder: Path) -> Iterator[Result]:
    """The slowest page, the type, the memory."""
    path = folder / "pages.cunfupin"
    lone_village(path, 9, _HOUSEHOLDS).close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    script = [sys.executable, "-c", _PRODUCT, str(path), PASSPHRASE]
    found = subprocess.run(script, check=True, capture_output=True, text=True, env=environment)
    first, again, larger, begun, memory = map(float, found.stdout.split()[-5:])
    for name, baseline, product in (
        ("slowest first visit of a page", _UNNOTICED, first),
        ("slowest change to a page visited before", _UNNOTICED, again),
        ("larger type with all pages open", _UNNOTICED, larger),
        ("memory with the workbench (MB for s)", _MEMORY, begun),
        ("memory with all pages open (MB for s)", _MEMORY, memory),
    ):
        yield Result(name=name, baseline=baseline, product=product, limit=1)
