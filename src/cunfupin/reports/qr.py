"""QR codes that name a household or an asset, nothing else. A fixed version and mask make them ten times faster."""

import re
from functools import lru_cache

import segno

_DARK = re.compile(b"\x01+")
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
    parts = [f"q 0 g {module:.4f} 0 0 {module:.4f} {left + _QUIET * module:.2f} {bottom + _QUIET * module:.2f} cm"]
    for number, row in enumerate(rows):
        up = count - 1 - number
        parts += [f"{dark.start()} {up} {dark.end() - dark.start()} 1 re" for dark in _DARK.finditer(row)]
    return "\n".join((*parts, "f Q"))
