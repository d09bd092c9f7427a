"""How far what was found has been mended ("销号率"): village by village, below it rule by rule."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from cunfupin.progress import Progress
from cunfupin.rules.catalogue import catalogue
from cunfupin.services.finding_history import Clearing, clearing
from cunfupin.services.records import reference_labels

from .parts import column, label
from .rows import Column, RowTable
from .session import Session

_FIGURES = (
    Column[Clearing](title="查出过", text=lambda one: f"{one.found:,}", width=5, is_number=True),
    Column[Clearing](title="已改好", text=lambda one: f"{one.cleared:,}", width=5, is_number=True),
    Column[Clearing](
        title="没改好",
        text=lambda one: f"{one.found - one.cleared:,}",
        width=5,
        is_number=True,
        tone=lambda one: "bad" if one.found > one.cleared else "",
    ),
    Column[Clearing](title="销号率", text=lambda one: f"{one.percent}%", width=0),
)


class ClearingPanel(QWidget):
    """Standing on a village shows its rules."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._lines: list[Clearing] = []
        self._names: Mapping[bytes, str] = {}
        self.summary = label(look="hint", wraps=True)
        self.villages: RowTable[Clearing] = RowTable(
            (
                Column[Clearing](title="村", text=self._village, width=9, tone=lambda _one: "strong"),
                *_FIGURES,
            ),
            "各村销号率",
            blank="到“数据核查”核查过以后，这里列出各村查出多少、改好多少",
        )
        self.rules: RowTable[Clearing] = RowTable(
            (
                Column[Clearing](title="规则", text=lambda one: f"{one.rule} {catalogue()[one.rule].title}", width=20),
                *_FIGURES,
            ),
            "各规则销号率",
            blank="哪条规则查出多少、改好多少",
        )
        self.villages.picked.connect(self._show_village)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.villages)
        parts.addWidget(self.rules)
        self.setLayout(column(self.summary, parts, space=8, margin=8))

    def read(self) -> None:
        """Read the history again."""
        self.session.run(self._read, self._show, label="正在读取销号情况", quiet=True)

    def _read(self, _progress: Progress) -> tuple[list[Clearing], Mapping[bytes, str]]:
        workspace = self.session.workspace
        lines = clearing(workspace)
        return lines, reference_labels(workspace, "village", {one.village for one in lines if one.village})

    def _show(self, found: tuple[list[Clearing], Mapping[bytes, str]]) -> None:
        self._lines, self._names = found
        totals = _by_village(self._lines)
        self.villages.show_rows(sorted(totals, key=lambda one: one.percent))
        known, mended = sum(one.found for one in totals), sum(one.cleared for one in totals)
        self.summary.setText(
            f"历次核查共查出 {known:,} 条，已改好 {mended:,} 条，销号率 {mended * 100 // known}%。豁免的、停用的规则查出过的，也算已改好。"
            if known
            else "还没有核查过：到“数据核查”按“开始核查”，以后每核查一次，这里就更新一次。"
        )

    def _village(self, one: Clearing) -> str:
        return self._names.get(one.village or b"", "（不属于哪个村）")

    def _show_village(self, chosen: Clearing | None) -> None:
        lines = [one for one in self._lines if chosen is not None and one.village == chosen.village]
        self.rules.show_rows(sorted(lines, key=lambda one: one.cleared - one.found))


def _by_village(lines: Iterable[Clearing]) -> list[Clearing]:
    """Each village's lines taken together."""
    of_village: defaultdict[bytes | None, list[Clearing]] = defaultdict(list)
    for one in lines:
        of_village[one.village].append(one)
    return [
        replace(part[0], rule="", found=sum(one.found for one in part), cleared=sum(one.cleared for one in part))
        for part in of_village.values()
    ]
