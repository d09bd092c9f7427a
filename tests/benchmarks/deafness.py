"""The ten tasks of docs/tasks.md as the tests do them: how long the window was deaf, as its watchdog wrote into the log."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .measure import Result

_TASKS = Path(__file__).parents[1] / "gui" / "test_tasks.py"
_TOLD = re.compile(r"the window was deaf for (\d+) ms: (.*)")
_UNNOTICED = 0.100


def measure(folder: Path) -> Iterator[Result]:
    """The longest gap of each task."""
    options = ("-p", "no:cacheprovider", "-o", "log_cli=true", "--log-cli-level=INFO", f"--basetemp={folder / 'tasks'}")
    done = subprocess.run([sys.executable, "-m", "pytest", *options, str(_TASKS)], capture_output=True, text=True)
    done.check_returncode()
    for milliseconds, doing in _TOLD.findall(done.stdout):
        yield Result(
            name=f"event loop stands still at: {doing}", baseline=_UNNOTICED, product=int(milliseconds) / 1000, limit=1
        )
