"""备份恢复: the backups there are, a new one, and the way back, with what it would change said first."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from cunfupin import paths, settings
from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.fields import BEIJING
from cunfupin.progress import Progress
from cunfupin.services.backup_differences import BackupFile, Difference, differences, rolling_backups
from cunfupin.services.backups import back_up, last_backup, restore, verify
from cunfupin.services.outside_edits import are_outside
from cunfupin.services.workspace import Workspace
from cunfupin.storage.volumes import SUFFIX
from cunfupin.ui.flow import Flow
from cunfupin.ui.moments import day_and_time
from cunfupin.ui.outside_panel import OutsidePanel
from cunfupin.ui.parts import button, column, holder, label, line_edit, panel, restyle, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes
    from cunfupin.ui.jobs import Job

_MEGABYTE = 1024 * 1024
_BACKUPS = (
    Column[BackupFile](
        title="备份时间", text=lambda one: f"{datetime.fromtimestamp(one.at, BEIJING):%Y年%m月%d日 %H:%M:%S}", width=14
    ),
    Column[BackupFile](title="大小", text=lambda one: f"{one.size / _MEGABYTE:.1f} MB", width=6, is_number=True),
    Column[BackupFile](title="文件", text=lambda one: one.path.name, width=0, tone=lambda _one: "muted"),
)
_DIFFERENCES = (
    Column[Difference](title="台账", text=lambda one: one.title, width=14, tone=lambda _one: "strong"),
    Column[Difference](
        title="恢复后没有了",
        text=lambda one: f"{one.leaving:,} 条",
        width=8,
        tone=lambda one: "bad" if one.leaving else "",
    ),
    Column[Difference](title="恢复后回来了", text=lambda one: f"{one.returning:,} 条", width=8),
    Column[Difference](title="恢复后变回去", text=lambda one: f"{one.changing:,} 条", width=0),
)


class BackupsPage(Page):
    """备份恢复."""

    name = "backups"
    title = "备份恢复"
    icon = "history"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.backup_text = label(look="hint", wraps=True)
        self.backup_result = label(wraps=True)
        self.backup_result.hide()
        self.passphrase = line_edit("备份那时的密码", "密码和现在不同时才填")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.backups: RowTable[BackupFile] = RowTable(_BACKUPS, "备份", blank="还没有备份，点上面的“立即备份”做一份")
        self.backups.opened.connect(lambda one: self.compare(one.path))
        self.differences: RowTable[Difference] = RowTable(_DIFFERENCES, "恢复会改变什么", blank="没有什么会改变")
        self._chosen: Path | None = None
        self._reading: Job | None = None
        self.review = self._review_panel()
        self.outside = OutsidePanel(session, self._say_read)
        self.setLayout(column(self._backup_panel(), self.outside, self._list_panel(), self.review, space=10))

    def _backup_panel(self) -> QWidget:
        buttons = Flow(
            button("立即备份", self.back_up_now, look="primary", icon="archive-restore"),
            button("备份到U盘或别的文件夹…", self.back_up_elsewhere, icon="usb"),
            button("第二份自动备份到…", self.choose_second, icon="history"),
            button("检查数据文件", self.verify_file, icon="shield-check"),
        )
        return panel(self.backup_text, holder(buttons), self.backup_result, space=6)

    def _list_panel(self) -> QWidget:
        self.compare_button = button("看看恢复会改变什么", self._compare_chosen, icon="history")
        other = button("选别处的备份文件…", self.choose_backup)
        keys = row(self.compare_button, other, None, label("备份那时的密码"), self.passphrase)
        return panel(label("程序保留的备份", look="heading"), self.backups, keys, space=8)

    def _review_panel(self) -> QWidget:
        self.review_text = label(wraps=True)
        confirm = button("确认恢复", self.confirm, look="danger", icon="archive-restore")
        permit(self.session, self.session.workspace.rights.may_restore, confirm)
        keys = row(None, button("不恢复", self._close_review), confirm)
        made = panel(self.review_text, self.differences, keys, space=8)
        made.hide()
        return made

    def refresh(self, changes: "Changes | None") -> None:
        """Read the list again."""
        if changes is None:
            self._read()

    def opened(self, argument: object) -> None:
        """Stand in the list, read again: backups come without changes of the data."""
        self._read()
        self.backups.setFocus()

    def _read(self) -> None:
        if self.session.waits_for(self._reading):
            return
        self._reading = self.session.run(
            lambda _progress: (last_backup(self.session.workspace), rolling_backups(self.session.workspace)),
            self._show,
            label="正在查看备份",
            quiet=True,
        )

    def _show(self, found: tuple[str | None, list[BackupFile]]) -> None:
        moment, backups = found
        told = f"上次备份：{day_and_time(moment)}。" if moment else "还没有备份过，请现在备份一次。"
        second = settings.load().backup_folder
        elsewhere = f"第二份放在 {second}（U盘插着时）。" if second else "还没有选第二份放在哪里。"
        self.backup_text.setText(f"{told}每天第一次打开、每次导入表格和接收数据之前自动备份。{elsewhere}")
        self.backups.show_rows(backups)
        self.compare_button.setEnabled(bool(backups))

    def _compare_chosen(self) -> None:
        chosen = self.backups.current()
        if chosen is not None:
            self.compare(chosen.path)

    def compare(self, backup: Path) -> None:
        """Show what going back to this backup would change."""
        passphrase = self._passphrase()
        self.session.run(
            lambda progress: self._compared(backup, passphrase, progress),
            partial(self._on_compared, backup),
            label="正在比较备份",
            failed=self._say_bad,
        )

    def _passphrase(self) -> str:
        return self.passphrase.text() or self.session.workspace.file.passphrase

    def _compared(self, backup: Path, passphrase: str, progress: Progress) -> list[Difference]:
        return differences(self.session.workspace, backup, passphrase, progress)

    def _on_compared(self, backup: Path, found: list[Difference]) -> None:
        self._chosen = backup
        same = "和现在完全一样，不用恢复。" if not found else "恢复以后，现在的数据文件会另外留一份，不会丢。"
        self.review_text.setText(f"恢复到“{backup.name}”：{same}")
        self.differences.show_rows(found)
        self.review.show()
        self.differences.setFocus()

    def _close_review(self) -> None:
        self._chosen = None
        self.review.hide()
        self.backups.setFocus()

    def confirm(self) -> None:
        """Go back to the backup that was compared."""
        if self._chosen is not None:
            self.restore_from(self._chosen)

    def back_up_now(self, folder: Path | None = None) -> None:
        """Make a backup."""
        self.session.run(
            lambda _progress: back_up(self.session.workspace, folder),
            lambda path: self._on_backed_up(path),
            label="正在备份",
            failed=self._say_bad,
        )

    def back_up_elsewhere(self) -> None:
        """Make a backup in a folder of the person's choice."""
        found = QFileDialog.getExistingDirectory(self, "备份到哪个文件夹")
        if found:
            self.back_up_now(Path(found))

    def choose_second(self) -> None:
        """Ask where each backup is kept a second time."""
        found = QFileDialog.getExistingDirectory(self, "第二份备份放在哪个文件夹或U盘")
        if found:
            settings.remember(backup_folder=found)
            self.back_up_now()

    def _on_backed_up(self, path: Path) -> None:
        self._say_read(f"已备份到 {path}，并且读过一遍，是好的。", "good")

    def verify_file(self) -> None:
        """Read the whole data file."""
        self.session.run(
            lambda _progress: verify(self.session.workspace),
            self._on_verified,
            label="正在检查数据文件",
            failed=self._say_bad,
        )

    def _on_verified(self, problems: list[str]) -> None:
        self._say("；".join(problems) if problems else "数据文件检查过了，没有问题。", "bad" if problems else "good")
        if are_outside(problems):
            self.outside.look()
        else:
            self.outside.hide()

    def choose_backup(self) -> None:
        """Ask for a backup that is kept elsewhere."""
        found, _kind = QFileDialog.getOpenFileName(self, "选择备份", str(paths.backups_dir()), f"村扶备份 (*{SUFFIX})")
        if found:
            self.compare(Path(found))

    def restore_from(self, backup: Path) -> None:
        """Put a backup in place and open it."""
        if not self.session.workspace.rights.may_restore:
            self._say(self.session.workspace.rights.limits, "bad")
            return
        self._put_back(backup, self.session.workspace.file.path, self._passphrase())

    def _put_back(self, backup: Path, target: Path, passphrase: str) -> None:
        before, operator = self.session.workspace.file.passphrase, self.session.workspace.operator

        def reopened() -> Workspace:
            try:
                restore(backup, target, passphrase)
            except UserError as error:
                workspace = open_file(target, before, operator=operator)
                workspace.notices.append(f"没有恢复：{error.message}")
                return workspace
            workspace = open_file(target, passphrase, operator=operator)
            workspace.notices.append(f"已恢复到备份 {backup.name}，恢复前的数据文件留在同一个文件夹里")
            return workspace

        self.passphrase.clear()
        self.session.open(reopened, label="正在恢复", failed=self._say_bad)

    def _say_read(self, text: str, look: str) -> None:
        self._say(text, look)
        self._read()

    def _say_bad(self, error: UserError) -> None:
        self._say(error.message, "bad")

    def _say(self, text: str, look: str) -> None:
        self.backup_result.setText(text)
        restyle(self.backup_result, look)
        self.backup_result.show()
