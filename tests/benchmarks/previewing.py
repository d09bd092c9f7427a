"""From the click on a household's 打印 to the page of its card on the screen: the first of a session, and the next."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village

_HOUSEHOLDS = 300
_PATIENCE = 0.300
_PRODUCT = """
import sys, time
from pathlib import Path
from cunfupin.services.records import Query, list_records
from cunfupin.ui.start import application, begin, make_window
from cunfupin.ui.session import Session
app = application(); session = Session(); window = make_window(session); window.show()
begin(window, Path(sys.argv[1]), sys.argv[2], "")
def settle():
    calm = 0
    while calm < 20:
        app.processEvents()
        calm = 0 if session.is_busy or not session.is_open else calm + 1
        time.sleep(0.002)
def seconds(uid):
    start = time.perf_counter()
    window.go_to("printing", {"households": [uid], "form": "assistance_card"})
    window.page.preview.show_pdf(None)
    while not window.page.preview.view.page_count:
        app.processEvents(); time.sleep(0.001)
    app.processEvents()
    return time.perf_counter() - start
settle(); window.go_to("households"); settle()
print(*[seconds(one["uid"]) for one in list_records(session.workspace, Query(ledger="household", limit=2)).records])
"""


def measure(folder: Path) -> Iterator[Result]:
    """The first card of a session, the next one."""
    path = folder / "previewing.cunfupin"
    lone_village(path, 9, _HOUSEHOLDS).close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    script = [sys.executable, "-c", _PRODUCT, str(path), PASSPHRASE]
    found = subprocess.run(script, check=True, capture_output=True, text=True, env=environment)
    first, following = map(float, found.stdout.split())
    yield Result(name="from click to preview, first card", baseline=_PATIENCE, product=first, limit=1)
    yield Result(name="from click to preview, next card", baseline=_PATIENCE, product=following, limit=1)
