"""Golden files: what an output was when somebody last looked at it.

`CUNFUPIN_REWRITE_GOLDEN=1 make test` writes them anew; the difference is reviewed.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def assert_as_kept(name: str, text: str) -> None:
    """The text is that of the golden file of this name."""
    path = FOLDER / name
    if os.environ.get("CUNFUPIN_REWRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
