"""Golden files: what an output was when somebody last looked at it.

`CUNFUPIN_REWRITE_GOLDEN=1 make test` writes them anew; the difference is reviewed.
"""

import os
from pathlib import Path

from PIL import Image, ImageChops

_CLEARLY_OTHER = 64
_MOST_OTHER = 12
"""So many pixels of a page may be clearly other than they were, as another version of the renderer makes them; a line that
moved by half a millimetre changes more."""
FOLDER = Path(__file__).parent


def assert_as_kept(name: str, text: str) -> None:
    """The text is that of the golden file of this name."""
    path = FOLDER / name
    if os.environ.get("CUNFUPIN_REWRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def assert_picture_as_kept(name: str, picture: Image.Image) -> None:
    """The picture is that of the golden file of this name but for specks."""
    path = FOLDER / name
    plain = picture.convert("L").point([level // 17 * 17 for level in range(256)])
    if os.environ.get("CUNFUPIN_REWRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        plain.save(path, optimize=True)
    with Image.open(path) as kept:
        assert plain.size == kept.size
        levels = ImageChops.difference(plain, kept.convert("L")).histogram()
    assert sum(levels[_CLEARLY_OTHER:]) <= _MOST_OTHER, f"{name} looks otherwise than it did"
