"""Which rows of a list are meant: those selected, those that its filters leave, or all."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox

from cunfupin.services.records import Query, record_uids
from cunfupin.services.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class ChosenRows:
    """What a list shows, how many rows that are, and those of them that are selected."""

    query: Query
    total: int = 0
    records: tuple[bytes, ...] = ()
    unit: str = "条"

    @property
    def is_filtered(self) -> bool:
        """Whether the list shows less than all."""
        return bool(self.query.filters or self.query.search)

    def offer(self, box: QComboBox) -> None:
        """The choices that there are, the narrowest first; the data of each is what `wanted` takes."""
        box.clear()
        if self.records:
            box.addItem(f"选中的 {len(self.records):,} {self.unit}", self.records)
        if self.is_filtered:
            box.addItem(f"筛选出来的 {self.total:,} {self.unit}", self.query)
        box.addItem("全部", None)


def wanted(workspace: Workspace, choice: tuple[bytes, ...] | Query | None) -> list[bytes] | None:
    """The records of a choice; None: all."""
    if isinstance(choice, Query):
        return record_uids(workspace, choice)
    return None if choice is None else list(choice)
