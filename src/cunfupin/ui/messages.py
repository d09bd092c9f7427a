"""What the program says to the person: a bar in the page, never a dialog in the way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "error"]
Action = tuple[str, Callable[[], None]]


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A sentence for the person; `action` is the button that does what the sentence suggests."""

    text: str
    level: Level = "info"
    action: Action | None = None
