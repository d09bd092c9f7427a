"""Which rows of a list are meant: those selected, those that its filters leave, or all."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox

from cunfupin.services.records import Query, record_uids
from cunfupin.services.workspace import Workspace

from .record_table import RecordTable


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


def with_chosen(table: RecordTable, act: Callable[[list[bytes]], object]) -> None:
    """Do this with the selected records, those too that were not in sight yet: only their places are known."""
    model, places = table.records, table.chosen_rows()
    read = {place: row.record["uid"] for place in places if (row := model.row(place)) is not None}
    if len(read) == len(places):
        act(list(read.values()))
        return
    session, query, total = model.session, model.query, model.total

    def take(found: list[bytes]) -> None:
        if len(found) != total or any(found[place] != uid for place, uid in read.items()):
            session.tell("这些记录刚刚变了，没有做任何改动，请重新选择", level="warning")
        else:
            act([found[place] for place in places])

    session.run(lambda _progress: record_uids(session.workspace, query), take, label="正在读取选中的记录")
