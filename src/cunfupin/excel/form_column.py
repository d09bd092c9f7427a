"""What is asked of a column of somebody else's form."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.fields import Kind


class IdStyle(Enum):
    """How a form wants id numbers; `SPLIT`: one character a cell."""

    TEXT = "text"
    SPACED = "spaced"
    MASKED = "masked"
    SPLIT = "split"


def not_to_be_filled(path: Path) -> UserError:
    """Forms of other kinds can be read but not written."""
    return UserError(f"“{path.name}”不能直接填写，请用 WPS 或 Excel 打开后另存为 .xlsx 再试")


@dataclass(frozen=True, kw_only=True)
class FormColumn:
    """A column to be filled, counted from 0; serial numbers may stand in an empty form already."""

    index: int
    kind: Kind
    is_serial: bool = False
