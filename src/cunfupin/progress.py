"""Progress of long work, and its cancelling at safe points."""

from typing import Protocol, TextIO


class Progress(Protocol):
    """Told how far the work is; raises `Cancelled` when the person wants it to stop."""

    def report(self, done: int, total: int, text: str) -> None:
        """`done` of `total` steps are finished; `text` says in Chinese what goes on."""


class Silent:
    """Progress that nobody watches."""

    def report(self, done: int, total: int, text: str) -> None:
        """Say nothing."""


class Lines:
    """Progress as plain lines, or as one line rewritten on a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._last = ""

    def report(self, done: int, total: int, text: str) -> None:
        """Write the line when it differs from the last one."""
        share = f"{100 * done // total:3d}%" if total else "  …"
        line = f"{share} {text}"
        if line == self._last:
            return
        self._last = line
        if self._stream.isatty():
            self._stream.write(f"\r\x1b[K{line}" + ("\n" if done >= total else ""))
        else:
            self._stream.write(line + "\n")
        self._stream.flush()
