"""What is asked of a column of somebody else's form."""

from dataclasses import dataclass
from enum import Enum

from cunfupin.fields import Kind


class IdStyle(Enum):
    """How a form wants id numbers; `SPLIT`: one character a cell."""

    TEXT = "text"
    SPACED = "spaced"
    MASKED = "masked"
    SPLIT = "split"


@dataclass(frozen=True, kw_only=True)
class FormColumn:
    """A column to be filled, counted from 0; serial numbers may stand in an empty form already."""

    index: int
    kind: Kind
    is_serial: bool = False
