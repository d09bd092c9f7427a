"""Windows in processes of their own: scripts that print seconds and the like, and how most of them begin."""

import os
import subprocess
import sys

OPENED = """
import sys, time
from pathlib import Path
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
settle()
"""
"""Opens the file with the passphrase that are the script's arguments; `settle()` waits until nothing goes on."""


def printed(script: str, *arguments: str) -> list[float]:
    """The numbers that a script printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *arguments]
    found = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return [float(text) for text in found.stdout.split()]
