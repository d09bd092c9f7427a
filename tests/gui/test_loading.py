"""What is loaded while the person types the passphrase, and in which thread."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from cunfupin.ui.colours import BLUE
from cunfupin.ui.icons import icon
from tests.conftest import PASSPHRASE

_SCRIPT = """
import sys, threading, time
from pathlib import Path
loaded = {}
class Noted:
    def find_spec(self, name, path=None, target=None):
        loaded.setdefault(name, threading.current_thread() is threading.main_thread())
sys.meta_path.insert(0, Noted())
from cunfupin.ui.start import application, begin, make_window
from cunfupin.ui.session import Session
app = application(); session = Session(); window = make_window(session); window.show()
begin(window, Path(sys.argv[1]), None, "")
def settle():
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)
        if session.is_busy: until = time.monotonic() + 0.3
def names(*, of, other_thread=False):
    return sorted(one for one, is_own in loaded.items() if one.startswith(of) and not (other_thread and is_own))
settle()
print(len(names(of="cunfupin.ui.pages.")), *names(of=("PySide6", "cunfupin.ui"), other_thread=True))
known = set(loaded)
window.page.secret.passphrase.setText(sys.argv[2]); window.page.finish_button.click()
settle()
window.go_to("households")
settle()
print(session.is_open, *(one for one in names(of="cunfupin.ui") if one not in known))
print("later:", *names(of=("PySide6", "cunfupin.ui"), other_thread=True))
"""


def test_qt_is_loaded_in_the_thread_of_the_window_alone_and_before_it_is_needed(
    founded: Callable[[str], Path], tmp_path: Path
) -> None:
    path = shutil.copyfile(next(founded("village").glob("*.cunfupin")), tmp_path / "村.cunfupin")
    command = [sys.executable, "-c", _SCRIPT, str(path), PASSPHRASE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    pages, opened, later = done.stdout.splitlines()
    assert int(pages) > 20
    assert (opened, later) == ("True", "later:")


def test_an_icon_drawn_ahead_is_the_one_that_is_shown(qapp: object) -> None:
    assert icon("plus").cacheKey() == icon("plus", BLUE).cacheKey()
