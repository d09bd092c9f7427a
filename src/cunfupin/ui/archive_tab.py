"""一户一档: the papers that a household's file must hold, those that are there, and a way to put in a scan."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from cunfupin.progress import Progress
from cunfupin.services.archive import Archive, Paper, add_papers, archive_of, pages_of, take_out

from .flow import Flow
from .parts import Chips, button, column, holder, label
from .permits import permit
from .picture_editor import PICTURE_FILES, PictureDialog
from .rows import Column, RowTable
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


def _state(paper: Paper) -> str:
    return "有" if paper.count else "缺" if paper.is_required else "不需要"


_TONES = {"有": "good", "缺": "bad", "不需要": "muted"}
_COLUMNS = (
    Column[Paper](title="材料", text=lambda one: one.label, width=14, tone=lambda one: "strong" if one.count else ""),
    Column[Paper](title="情况", text=_state, width=5, tone=lambda one: _TONES[_state(one)]),
    Column[Paper](title="份数", text=lambda one: str(one.count or ""), width=0),
)


class ArchiveTab(QWidget):
    """Enter shows the scans of a paper, or asks for some where there are none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._uid: bytes | None = None
        self._papers: Sequence[Paper] = ()
        self.summary = label(look="heading")
        self.chips = Chips("看哪些材料")
        self.chips.chosen.connect(lambda _key: self._show_papers())
        self.table: RowTable[Paper] = RowTable(_COLUMNS, "一户一档材料", same=lambda paper: paper.kind)
        self.table.opened.connect(lambda paper: self.look() if paper.count else self.choose())
        add = button("添加扫描件或照片…", self.choose, look="primary", icon="plus")
        permit(session, session.workspace.rights.writes("attachment"), add)
        head = Flow(self.summary, None, add, button("查看", self.look, icon="eye"))
        self.setLayout(column(holder(head), self.chips, self.table, space=8, margin=8))

    def show_parent(self, uid: bytes, year: int | None) -> None:
        """Show the file of this household."""
        self._uid = uid
        self._read()

    def follow(self, changes: "Changes | None") -> None:
        """Read again."""
        self._read()

    def _read(self) -> None:
        if self._uid is not None:
            self.session.run(partial(self._archive, self._uid), self._show, label="正在清点档案", quiet=True)

    def _archive(self, uid: bytes, _progress: Progress) -> Archive:
        with self.session.workspace.read() as connection:
            return archive_of(connection, uid)

    def _show(self, archive: Archive) -> None:
        self._papers = archive.papers
        needed, missing = len(archive.required), len(archive.missing)
        self.summary.setText(
            f"应有 {needed} 种，缺 {missing} 种，完整率 {archive.share}%" if needed else "这一户不用建档"
        )
        there = sum(bool(one.count) for one in archive.papers)
        self.chips.offer([("", "全部", len(archive.papers)), ("缺", "缺", missing), ("有", "有", there)])
        self._show_papers()

    def _show_papers(self) -> None:
        self.table.show_rows([one for one in self._papers if self.chips.key in ("", _state(one))])

    def choose(self) -> None:
        """Ask for files of the chosen paper."""
        paper = self.table.current()
        if paper is not None:
            paths, _kind = QFileDialog.getOpenFileNames(self, f"{paper.label}：选扫描件或照片", "", PICTURE_FILES)
            self.add([Path(path) for path in paths])

    def add(self, paths: Sequence[Path]) -> None:
        """Put these files into the household's file as the chosen paper."""
        paper, uid = self.table.current(), self._uid
        if paper is None or uid is None or not paths:
            return
        workspace = self.session.workspace
        self.session.run(
            lambda progress: add_papers(workspace, uid, paper.kind, paths, progress),
            self.session.publish,
            label=f"正在归档{paper.label}",
        )

    def look(self) -> None:
        """Show the scans of the chosen paper."""
        paper, uid = self.table.current(), self._uid
        if paper is None or uid is None or not paper.count:
            return
        self.session.run(
            lambda _progress: pages_of(self.session.workspace, uid, paper.kind),
            lambda found: self._show_pages(paper, uid, found),
            label="正在读取扫描件",
            quiet=True,
        )

    def _show_pages(self, paper: Paper, uid: bytes, found: dict[str, bytes | None]) -> None:
        if not found:
            self.session.tell(f"{paper.label}只登记了目录，没有扫描件")
            return
        dialog = PictureDialog(paper.label, found, self)
        dialog.exec()
        gone = found.keys() - set(dialog.left_over)
        if gone:
            self.session.run(
                lambda _progress: take_out(self.session.workspace, uid, paper.kind, gone),
                self.session.publish,
                label="正在取出扫描件",
            )
