"""Files that are there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from cunfupin.errors import UserError, reason_of
from cunfupin.paths import clear_away


@contextmanager
def staged(target: Path, what: str = "表格") -> Iterator[BinaryIO]:
    """A file being written; it gets its name only when it is whole. UserError when the disk refuses."""
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            yield stream
        part.replace(target)
    except OSError as error:
        raise UserError(f"{what}没有存成：{target} {reason_of(error)}；请换一个位置再试") from error
    finally:
        clear_away(part)
