"""A fault of the program: work goes on, a report without personal data is written, the person is told."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from cunfupin import __version__
from cunfupin.paths import logs_dir

_log = logging.getLogger(__name__)


def install(told: Callable[[Path], None]) -> None:
    """From now on every fault is reported; `told` gets the report's place."""

    def on_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        _log.error("fault", exc_info=(kind, fault, trace))
        told(write_report(fault))

    sys.excepthook = on_fault


def write_report(fault: BaseException) -> Path:
    """Write where the fault happened; texts and numbers of people are left out."""
    import platform
    import traceback
    from datetime import datetime

    from cunfupin.log import redact

    frames = traceback.extract_tb(fault.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    lines = [
        f"村扶 {__version__}  Python {platform.python_version()}  {platform.platform()}",
        f"{type(fault).__module__}.{type(fault).__qualname__}",
        *places,
    ]
    path = logs_dir() / f"故障报告-{datetime.now():%Y%m%d-%H%M%S}.txt"
    path.write_text(redact("\n".join(lines)) + "\n", encoding="utf-8")
    return path
