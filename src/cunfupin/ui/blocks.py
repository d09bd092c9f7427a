"""The rows of a long list that have been read, in blocks."""

from dataclasses import dataclass, field

from .cells import Row
from .jobs import Job

BLOCK = 100
_KEPT = 40


@dataclass
class Blocks:
    """What has been read and what is on its way, by number of the block."""

    rows: dict[int, list[Row]] = field(default_factory=dict)
    stale: set[int] = field(default_factory=set)
    wanted: dict[int, None] = field(default_factory=dict)
    running: dict[int, Job] = field(default_factory=dict)

    def row(self, number: int) -> Row | None:
        """The row, when it has been read."""
        block = self.rows.get(number // BLOCK)
        return block[number % BLOCK] if block and number % BLOCK < len(block) else None

    def drop_far(self, number: int) -> None:
        """Keep the blocks around this one."""
        far = sorted(self.rows, key=lambda block: -abs(block - number))
        for block in far[: max(0, len(far) - _KEPT)]:
            del self.rows[block]
