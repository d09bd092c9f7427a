"""QR codes that name a household or an asset, nothing else. A fixed version and mask make them ten times faster."""

from functools import cache, lru_cache
from itertools import chain, compress

import segno

_QUIET = 4
_USUAL_VERSION = 2
_FITS_USUAL_VERSION = 26


@lru_cache(maxsize=1024)
def modules(content: str) -> tuple[bytes, ...]:
    """The rows of the code from top to bottom, 1 for dark, without the quiet zone."""
    version = _USUAL_VERSION if len(content.encode()) <= _FITS_USUAL_VERSION else None
    code = segno.make(content, version=version, error="m", mask=0, boost_error=False, micro=False)
    return tuple(bytes(row) for row in code.matrix)


def operators(content: str, left: float, bottom: float, side: float) -> str:
    """PDF operators that draw the code with its quiet zone into a square; lengths are points."""
    rows = modules(content)
    count = len(rows)
    module = side / (count + 2 * _QUIET)
    moved = f"{module:.4f} 0 0 {module:.4f} {left + _QUIET * module:.2f} {bottom + _QUIET * module:.2f} cm"
    return f"q 0 g {moved} {' '.join(compress(_squares(count), chain.from_iterable(rows)))} f Q"


@cache
def _squares(count: int) -> tuple[str, ...]:
    """The squares of a code of so many rows, one square for each module."""
    return tuple(f"{left} {up} 1 1 re" for up in reversed(range(count)) for left in range(count))
