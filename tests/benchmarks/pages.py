"""Going from page to page, a larger type with all pages open, and the memory that all of them take."""

from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village
from .windows import OPENED, printed

_HOUSEHOLDS = 500
_UNNOTICED = 0.100
_MEMORY = 200.0
_PRODUCT = f"""{OPENED}
from cunfupin.ui.navigation import listed
def seconds(work):
    start = time.perf_counter(); work(); app.processEvents()
    return time.perf_counter() - start
def longest(work):
    gaps = [seconds(work)]
    while session.is_busy: gaps.append(seconds(lambda: None))
    return max(gaps)
def megabytes():
    for line in open("/proc/self/status") if sys.platform.startswith("linux") else ():
        if line.startswith("VmRSS"): return int(line.split()[1]) / 1024
    return 0
begun = megabytes()
names = [one.name for one in listed() if one.role in ("", "village")]
first = []
for name in names:
    first.append(seconds(lambda: window.go_to(name))); settle()
again = []
for name in names:
    again.append(seconds(lambda: window.go_to(name))); settle()
larger = longest(lambda: window.scale(larger=True))
print(max(first), max(again), larger, begun, megabytes())
"""


def measure(folder: Path) -> Iterator[Result]:
    """The slowest page, the type, the memory."""
    path = folder / "pages.cunfupin"
    lone_village(path, 9, _HOUSEHOLDS).close()
    first, again, larger, begun, memory = printed(_PRODUCT, str(path), PASSPHRASE)
    for name, baseline, product in (
        ("slowest first visit of a page", _UNNOTICED, first),
        ("slowest change to a page visited before", _UNNOTICED, again),
        ("larger type with all pages open", _UNNOTICED, larger),
        ("memory with the workbench (MB for s)", _MEMORY, begun),
        ("memory with all pages open (MB for s)", _MEMORY, memory),
    ):
        yield Result(name=name, baseline=baseline, product=product, limit=1)
