"""一户一档 of all households: how complete each file is, what it lacks, one step away from putting it in."""

from typing import TYPE_CHECKING

from cunfupin.services.archive import ArchiveLine, archive_lines
from cunfupin.ui.parts import Chips, column, label, row
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.village_box import VillageBox

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_WHOLE = 100
_COLUMNS = (
    Column[ArchiveLine](title="村", text=lambda one: one.village_name, width=7),
    Column[ArchiveLine](title="组", text=lambda one: one.group, width=4),
    Column[ArchiveLine](title="户主", text=lambda one: one.name, width=5, tone=lambda _one: "strong"),
    Column[ArchiveLine](
        title="完整率",
        text=lambda one: f"{one.archive.share}%",
        width=4,
        is_number=True,
        tone=lambda one: "good" if one.archive.share == _WHOLE else "bad",
    ),
    Column[ArchiveLine](title="缺", text=lambda one: f"{len(one.archive.missing)} 种", width=4, is_number=True),
    Column[ArchiveLine](
        title="缺哪些材料", text=lambda one: "、".join(paper.label for paper in one.archive.missing), width=0
    ),
)


class ArchivePage(Page):
    """一户一档."""

    name = "archive"
    title = "农户台账 › 一户一档"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines: list[ArchiveLine] = []
        self.chips = Chips("看哪些户")
        self.chips.chosen.connect(lambda _key: self._show_lines())
        self.village = VillageBox(session)
        self.village.activated.connect(lambda _number: self._show_village())
        self.summary = label(look="hint", wraps=True)
        columns = _COLUMNS if session.workspace.facts.role == "township" else _COLUMNS[1:]
        self.table: RowTable[ArchiveLine] = RowTable(columns, "各户档案", same=lambda line: line.household)
        self.table.opened.connect(self._open)
        self.setLayout(column(row(self.chips, None, self.village), self.summary, self.table, space=8))

    def opened(self, argument: object) -> None:
        """Count."""
        self._read()
        self.table.setFocus()

    def refresh(self, changes: "Changes | None") -> None:
        """Count again when papers or households changed."""
        if changes is not None and changes.ledgers & {"attachment", "household"}:
            self._read()

    def _read(self) -> None:
        self.session.run(lambda _progress: archive_lines(self.session.workspace), self._show, label="正在清点一户一档")

    def _show(self, lines: list[ArchiveLine]) -> None:
        self._lines = lines
        self.village.offer(one.village_name for one in lines)
        self._show_village()

    def _of_village(self) -> list[ArchiveLine]:
        return [one for one in self._lines if self.village.lets_through(one.village_name)]

    def _show_village(self) -> None:
        lines = self._of_village()
        whole = sum(not one.archive.missing for one in lines)
        self.chips.offer([("", "全部", len(lines)), ("missing", "不全", len(lines) - whole), ("whole", "齐全", whole)])
        share = sum(one.archive.share for one in lines) // max(1, len(lines))
        self.summary.setText(
            f"应建档 {len(lines):,} 户，齐全 {whole:,} 户，平均完整率 {share}%。按 Enter 打开那一户去补。"
            if lines
            else "还没有要建档的户：建档立卡户和监测户才要一户一档。"
        )
        self._show_lines()

    def _show_lines(self) -> None:
        kind = self.chips.key
        self.table.show_rows(
            [one for one in self._of_village() if not kind or (kind == "missing") == bool(one.archive.missing)]
        )

    def _open(self, line: ArchiveLine) -> None:
        self.session.page_wanted.emit("household", {"uid": line.household, "tab": "一户一档"})
