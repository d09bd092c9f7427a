"""Log files for the person who mends the program: small, rotating, without anybody's numbers."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from cunfupin.paths import logs_dir

FILE_NAME = "cunfupin.log"
HIDDEN = "＊＊＊"
_LARGEST = 512 * 1024
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_NUMBER = re.compile(r"\d(?:[ -]?\d){10,}[Xx]?")
"""Eleven digits and more, grouped or not: phones (11), bank cards (12–19), identity papers (15, 17 + X, 18)."""
_KEY = re.compile(r"[0-9A-Fa-f]{64,}")
_CALM = ("sqlalchemy", "alembic", "fontTools", "PIL")


def redact(text: str) -> str:
    """The text without identity numbers, bank cards, phones and keys."""
    return _NUMBER.sub(HIDDEN, _KEY.sub(HIDDEN, text))


class RedactingFormatter(logging.Formatter):
    """Formats a record, its exception and its traceback included, and redacts the whole."""

    def format(self, record: logging.LogRecord) -> str:
        """The line or lines as they are written."""
        return redact(super().format(record))


def set_up(*, level: int = logging.INFO) -> Path | None:
    """Write the log from now on; answers the file, or None when the folder takes none (work goes on without)."""
    root = logging.getLogger()
    for handler in [known for known in root.handlers if isinstance(known.formatter, RedactingFormatter)]:
        root.removeHandler(handler)
        handler.close()
    for name in _CALM:
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        path = logs_dir() / FILE_NAME
        fresh = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return None
    fresh.setFormatter(RedactingFormatter(_FORMAT))
    root.addHandler(fresh)
    root.setLevel(level)
    return path
