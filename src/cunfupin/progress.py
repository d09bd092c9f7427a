"""Progress of long work, and its cancelling at safe points."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Protocol, TextIO, TypeVar

_BETWEEN_QUESTIONS = 0.1
T = TypeVar("T")


class Progress(Protocol):
    """Told how far the work is; raises `Cancelled` when the person wants it to stop."""

    def report(self, done: int, total: int, text: str) -> None:
        """`done` of `total` steps are finished; `text` says in Chinese what goes on."""


class Silent:
    """Progress that nobody watches."""

    def report(self, done: int, total: int, text: str) -> None:
        """Say nothing."""


class Lines:
    """Progress as plain lines, one for each tenth, or as one line rewritten on a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._last: tuple[int, int] | str = ""

    def report(self, done: int, total: int, text: str) -> None:
        """Write the line when it tells more than the last one."""
        share = f"{100 * done // total:3d}%" if total else "  …"
        line = f"{share} {text}"
        is_terminal = self._stream.isatty()
        told = line if is_terminal or not total else (total, 10 * done // total)
        if told == self._last:
            return
        self._last = told
        if is_terminal:
            self._stream.write(f"\r\x1b[K{line}" + ("\n" if done >= total else ""))
        else:
            self._stream.write(line + "\n")
        self._stream.flush()


def watched(work: Callable[[], T], progress: Progress, text: str) -> T:
    """Do in a thread what cannot stop half-way, reporting meanwhile; who cancels does not wait for its end."""
    pool = ThreadPoolExecutor(1)
    try:
        result = pool.submit(work)
        progress.report(0, 0, text)
        while wait([result], _BETWEEN_QUESTIONS).not_done:
            progress.report(0, 0, text)
        return result.result()
    finally:
        pool.shutdown(wait=False)
