"""What an exchange left to decide ("合并裁决"): one after the other by keyboard, or many at once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QSplitter

from cunfupin.progress import Progress
from cunfupin.services.bulk_choices import SIDES, Facets, facets_of, outlook, side_taken
from cunfupin.services.changes import Changes
from cunfupin.services.history import undo
from cunfupin.services.pairs import merge_pairs
from cunfupin.services.ruling_lines import KINDS, ShownItem, load_items
from cunfupin.services.rulings import Decision, ask_back, pair_of, rule, rule_all
from cunfupin.services.slip_answers import SlipAnswers, apply_answers, read_answers
from cunfupin.services.slips import write_slips
from cunfupin.ui.bulk_bar import BulkBar
from cunfupin.ui.item_filters import ItemFilters
from cunfupin.ui.parts import Chips, button, column, holder, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.ruling_panel import RulingPanel
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file

from .page import Page

_TONES = {"conflict": "bad", "proposal": "warn", "duplicate": "warn", "violation": "bad", "parallel": "muted"}
_SAMPLES = 3
_ROWS = 3
_COLUMNS = (
    Column[ShownItem](title="类别", text=lambda one: one.kind, width=4, tone=lambda one: _TONES[one.item.kind]),
    Column[ShownItem](title="村", text=lambda one: one.village, width=5, tone=lambda _one: "muted"),
    Column[ShownItem](title="台账", text=lambda one: one.title, width=7),
    Column[ShownItem](title="记录", text=lambda one: one.name, width=7),
    Column[ShownItem](title="项目", text=lambda one: one.subject, width=10),
    Column[ShownItem](
        title="上次一致时", text=lambda one: one.side("base"), width=8, tone=lambda _one: "muted", spare=True
    ),
    Column[ShownItem](title="一方的值", text=lambda one: one.told_side("ours"), width=9, tone=lambda _one: "ours"),
    Column[ShownItem](
        title="另一方的值", text=lambda one: one.told_side("theirs"), width=0, tone=lambda _one: "theirs"
    ),
)


class RulingsPage(Page):
    """合并裁决."""

    name = "rulings"
    title = "合并裁决"
    icon = "git-merge"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._items: list[ShownItem] = []
        self._facets: Facets = {}
        self._after = ""
        self.chips = Chips("按类别筛选")
        self.chips.chosen.connect(lambda _key: self._show_items())
        self.table: RowTable[ShownItem] = RowTable(
            _COLUMNS, "待裁决事项", blank="没有要裁决的事项。交换数据之后，两边改得不一样的内容会列在这里", least=_ROWS
        )
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self._open_record)
        self.panel = RulingPanel()
        self.panel.bind_keys(self)
        self.panel.decided.connect(self._on_decided)
        self.panel.open_wanted.connect(self._open_record)
        self.panel.ask_wanted.connect(self._on_ask)
        self.filters = ItemFilters()
        self.filters.changed.connect(self._show_items)
        self.side_box = QComboBox()
        self.side_box.setAccessibleName("一起裁决时采用哪一边")
        for side, title in SIDES.items():
            self.side_box.addItem(f"采用{title}", side)
        self.all_button = button("全选", self.table.selectAll, tip="选中列出的全部，再一起裁决")
        self.rule_button = button("选中的一起裁决", self._decide_chosen, tip="先说一句会怎么定，同意了再裁决")
        self.merge_button = button("选中的重复全部合并", self._merge_chosen)
        self.slips_button = button("生成核实单…", self._choose_slip_folder, tip="每村一份，打印出来带到户里核实")
        self.answers_button = button("读取核实单…", self._choose_answers, tip="村里填好的核实单，先看再裁决")
        decisions = (self.rule_button, self.merge_button, self.answers_button)
        permit(session, session.workspace.rights.may_decide, *decisions, *self.panel.decisions)
        self.bulk = BulkBar()
        self._lay_out()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(holder(column(self.table, space=0)))
        parts.addWidget(self.panel)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(6)
        head = row(self.chips, None, self.all_button, self.side_box, self.rule_button, self.merge_button)
        narrowed = row(self.filters, self.slips_button, self.answers_button)
        narrowed.setStretch(0, 1)
        self.setLayout(column(head, narrowed, self.bulk, parts, space=6))

    def refresh(self, changes: Changes | None) -> None:
        """Read the open items again."""

        def read(_progress: Progress) -> tuple[list[ShownItem], Facets]:
            items = load_items(self.session.workspace)
            return items, facets_of(items)

        self.session.run(read, lambda found: self.show_found(*found), label="正在读取待裁决事项", quiet=True)

    def opened(self, argument: object) -> None:
        """Stand in the list, so that the keys work at once."""
        self.table.setFocus()

    def show_found(self, items: list[ShownItem], facets: Facets) -> None:
        """Show what is to be decided."""
        self._items, self._facets = items, facets
        counts = {kind: sum(one.item.kind == kind for one in items) for kind in KINDS}
        self.chips.offer(
            [("", "全部", len(items)), *((kind, KINDS[kind], count) for kind, count in counts.items() if count)]
        )
        self._show_items()

    def _show_items(self) -> None:
        listed = [one for one in self._items if self.chips.key in ("", one.item.kind)]
        self.filters.offer(listed, self._facets)
        shown = self.filters.picked(listed, self._facets)
        number = next((place for place, one in enumerate(shown) if one.item.id == self._after), 0)
        self.table.show_rows(shown)
        if shown:
            self.table.selectRow(number)
        for bulk in (self.all_button, self.rule_button, self.merge_button):
            bulk.setEnabled(bool(shown))

    def _on_picked(self, shown: ShownItem | None) -> None:
        self.panel.show_item(shown)

    def _open_record(self, shown: ShownItem) -> None:
        if shown.item.ledger == "household":
            self.session.page_wanted.emit("household", shown.item.uid)
        else:
            self.session.page_wanted.emit("record", (shown.item.ledger, shown.item.uid))

    def _on_decided(self, shown: ShownItem, choice: str, reason: str) -> None:
        self._after = self._next_id(shown)
        side = shown.title_of(choice) if choice in ("base", "ours", "theirs") else "填写的内容"
        text = f"{shown.title} {shown.name}：已采用{side}"
        if shown.item.kind not in ("conflict", "proposal"):
            text = f"{shown.title} {shown.name}：已处理"
        self.session.run(
            lambda _progress: rule(self.session.workspace, shown.item.id, choice, reason=reason),
            lambda changes: self._on_ruled(changes, text),
            label="正在裁决",
        )

    def _next_id(self, shown: ShownItem) -> str:
        ids = [one.item.id for one in self.table.rows]
        place = ids.index(shown.item.id) if shown.item.id in ids else -1
        return ids[place + 1] if 0 <= place < len(ids) - 1 else ""

    def _decide_chosen(self) -> None:
        side = self.side_box.currentData()
        chosen = [one for one in self.table.chosen() if one.item.kind == "conflict"]
        if not chosen:
            self.session.tell("选中的事项里没有冲突：请先按住 Ctrl 或 Shift 选中要一起裁决的冲突", level="warning")
            return
        taken = [(one, choice) for one in chosen if (choice := side_taken(one, side))]
        samples = "；".join(f"{one.name} {one.subject} → {one.told_side(choice)}" for one, choice in taken[:_SAMPLES])
        self.bulk.ask(f"{outlook(chosen, side)}。例如：{samples}", lambda: self._decide_all(taken))

    def _decide_all(self, taken: Sequence[tuple[ShownItem, str]]) -> None:
        reason = self.panel.reason.text().strip()
        decisions = [Decision(item_id=one.item.id, choice=choice, reason=reason) for one, choice in taken]
        text = f"裁决 {len(taken):,} 处冲突"
        self.session.run(
            lambda progress: rule_all(self.session.workspace, decisions, text, progress=progress),
            lambda changes: self._on_ruled(changes, f"已{text}"),
            label=f"正在{text}",
        )

    def _merge_chosen(self) -> None:
        chosen = [one for one in self.table.chosen() if one.item.kind == "duplicate"]
        if not chosen:
            self.session.tell("选中的事项里没有重复登记：请先选中要一起合并的几对", level="warning")
            return
        samples = "；".join(f"{one.title} {one.name}（{one.item.note.split('，')[0]}）" for one in chosen[:_SAMPLES])
        self.bulk.ask(f"将合并这 {len(chosen)} 对，各留内容较全的一条：{samples}", lambda: self._merge_all(chosen))

    def _merge_all(self, chosen: Sequence[ShownItem]) -> None:
        reason = self.panel.reason.text().strip()
        self.session.run(
            lambda _progress: merge_pairs(self.session.workspace, [pair_of(one.item) for one in chosen], reason=reason),
            lambda changes: self._on_ruled(changes, f"已合并 {len(chosen)} 对重复登记"),
            label=f"正在合并 {len(chosen)} 对重复登记",
        )

    def _choose_slip_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "核实单存到哪个文件夹")
        if found:
            self.write_slips(Path(found))

    def write_slips(self, folder: Path) -> None:
        """Write what each village has to look up."""
        self.session.run(
            lambda progress: write_slips(self.session.workspace, folder, progress=progress),
            lambda files: self.session.tell(
                f"已生成 {len(files)} 个文件，PDF 打印后入户，Excel 填好交回",
                action=("打开文件夹", lambda: show_file(folder)),
            ),
            label="正在生成核实单",
        )

    def _choose_answers(self) -> None:
        found, _filter = QFileDialog.getOpenFileNames(self, "选择填好的核实单", "", "Excel 表 (*.xlsx *.xls *.et)")
        if found:
            self.read_answers(list(map(Path, found)))

    def read_answers(self, sheets: Sequence[Path]) -> None:
        """Show what filled sheets say; they decide when the person agrees."""
        self.session.run(
            lambda _progress: read_answers(self.session.workspace, sheets), self._show_answers, label="正在读取核实单"
        )

    def _show_answers(self, read: SlipAnswers) -> None:
        problems = "\n".join(one.told for one in read.problems)
        if not read.answers:
            self.session.tell(problems or "核实单里还没有填写核实结果", level="warning")
            return
        samples = "；".join(one.told for one in read.answers[:_SAMPLES])
        text = f"将按核实单裁决 {len(read.answers):,} 处：{samples}"
        if read.problems:
            text += f"\n{len(read.problems):,} 行不能用，会跳过：\n{problems}"
        self.bulk.ask(text, lambda: self._apply_answers(read))

    def _apply_answers(self, read: SlipAnswers) -> None:
        self.session.run(
            lambda _progress: apply_answers(self.session.workspace, read),
            lambda changes: self._on_ruled(changes, f"已按核实单裁决 {len(read.answers):,} 处"),
            label="正在按核实单裁决",
        )

    def _on_ask(self, shown: ShownItem, question: str) -> None:
        self.session.run(
            lambda _progress: ask_back(self.session.workspace, shown.item.ledger, shown.item.uid, question),
            lambda changes: self._on_ruled(changes, f"{shown.name}：已退回核实，下次交换后对方会看到"),
            label="正在退回核实",
        )

    def _on_ruled(self, changes: Changes, text: str) -> None:
        self.session.tell(text, action=("撤销", self._undo) if changes.action else None)
        self.session.publish(changes)
        self.refresh(changes)
        self.table.setFocus()

    def _undo(self) -> None:
        self.session.run(lambda _progress: undo(self.session.workspace), self._on_undone, label="正在撤销")

    def _on_undone(self, changes: Changes) -> None:
        self.session.tell("已撤销刚才的裁决")
        self.session.publish(changes)
        self.refresh(changes)
