"""Settings of this copy ("系统设置"): who acts, size of type, backups, where the files are, what the computer lacks."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cunfupin import doctor, paths, settings
from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services.backups import back_up, last_backup, restore, verify
from cunfupin.services.changes import Changes
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.parts import Chips, button, column, holder, label, panel, restyle, row
from cunfupin.ui.ruling_lines import day_and_time
from cunfupin.ui.seed_panel import SeedPanel
from cunfupin.ui.session import Session

from .page import Page

_SUFFIX = ".cunfupin"
_SIZE_WORDS = dict(zip(settings.TEXT_SCALES, ("标准", "大", "特大", "最大"), strict=True))


class SettingsPage(Page):
    """系统设置."""

    name = "settings"
    title = "系统设置"
    icon = "settings"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.operator = QLineEdit()
        self.operator.setAccessibleName("您的姓名")
        self.operator.returnPressed.connect(self.save_operator)
        self.sizes = Chips("字号")
        self.sizes.chosen.connect(lambda key: self._use_size(int(key)))
        self.backup_text = label(look="hint", wraps=True)
        self.backup_result = label(wraps=True)
        self.backup_result.hide()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText("备份那时的密码")
        self.passphrase.setAccessibleName("备份的密码")
        self.places = label(look="hint", wraps=True)
        self.seeds = SeedPanel(session)
        self.checks = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        inside = column(
            self._person_panel(),
            self._backup_panel(),
            self.seeds,
            self._places_panel(),
            self._doctor_panel(),
            None,
            space=12,
        )
        inside.setContentsMargins(0, 0, 10, 0)
        form = holder(inside)
        form.setObjectName("form")
        area.setWidget(form)
        self.setLayout(column(area, space=0))

    def _person_panel(self) -> QWidget:
        person = row(label("您的姓名"), self.operator, button("保存", self.save_operator), None)
        note = label("每一处修改都会记下是谁改的，请写真实姓名和职务。", look="hint", wraps=True)
        return panel(label("使用人和字号", look="heading"), person, note, row(label("字号"), self.sizes, None))

    def _backup_panel(self) -> QWidget:
        buttons = row(
            button("立即备份", self.back_up_now, look="primary", icon="archive-restore"),
            button("备份到别的文件夹…", self.back_up_elsewhere),
            button("检查数据文件", self.verify_file, icon="shield-check"),
            None,
        )
        again = row(self.passphrase, button("用备份恢复…", self.choose_backup, look="danger", icon="history"), None)
        note = label("恢复以后，现在的数据文件会另外留一份，不会丢。", look="hint", wraps=True)
        return panel(label("备份", look="heading"), self.backup_text, buttons, again, note, self.backup_result)

    def _places_panel(self) -> QWidget:
        show = button("打开文件夹", self._show_folder)
        return panel(label("文件在哪里", look="heading"), self.places, row(show, None))

    def _doctor_panel(self) -> QWidget:
        return panel(label("本机检查", look="heading"), self.checks)

    def refresh(self, changes: Changes | None) -> None:
        """Show what holds now."""
        if changes is not None and not changes.ledgers & {"village"}:
            return
        workspace = self.session.workspace
        self.operator.setText(workspace.operator)
        self.seeds.setVisible(workspace.facts.role == "township")
        self.seeds.refresh()
        self._show_sizes()
        self._show_places(workspace)
        self._show_last_backup()
        self.session.run(lambda _progress: doctor.diagnose(), self._show_checks, label="正在检查本机", quiet=True)

    def _show_sizes(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.sizes.key = str(text_scale.current(app))
        self.sizes.offer_words([(str(size), f"{word} {size}%") for size, word in _SIZE_WORDS.items()])

    def _use_size(self, percent: int) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        text_scale.apply(app, percent)
        settings.remember(text_scale=percent)
        window = self.window()
        QApplication.postEvent(window, QResizeEvent(window.size(), window.size()))

    def _show_places(self, workspace: Workspace) -> None:
        self.places.setText(
            f"数据文件：{workspace.file.path}\n备份：{paths.backups_dir()}\n收到的数据包：{paths.inbox_dir()}\n运行记录：{paths.logs_dir()}"
        )

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.workspace.file.path.parent)))

    def _show_last_backup(self) -> None:
        def show(moment: str | None) -> None:
            self.backup_text.setText(
                f"上次备份：{day_and_time(moment)}" if moment else "还没有备份过，请现在备份一次。"
            )

        self.session.run(lambda _progress: last_backup(self.session.workspace), show, label="正在查看备份", quiet=True)

    def _show_checks(self, checks: list[doctor.Check]) -> None:
        while (item := self.checks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        good = sum(check.ok for check in checks)
        self.checks.addWidget(label(f"✓ {good} 项正常", look="good"))
        for check in checks:
            if not check.ok:
                self._show_problem(check)

    def _show_problem(self, check: doctor.Check) -> None:
        mark, look = ("✗", "bad") if check.is_needed else ("！", "warn")
        self.checks.addWidget(label(f"{mark} {check.name}", look=look, wraps=True))
        self.checks.addWidget(label(check.remedy, look="hint", wraps=True))

    def save_operator(self) -> None:
        """From now on this person acts."""
        name = self.operator.text().strip()
        if not name:
            self.session.tell("请写上您的姓名", level="warning")
            return
        self.session.run(
            lambda _progress: self.session.workspace.act_as(name),
            lambda _nothing: self._on_operator_saved(name),
            label="正在保存姓名",
        )

    def _on_operator_saved(self, name: str) -> None:
        settings.remember(operator=name)
        self.session.tell(f"以后的修改都记在“{name}”名下")

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

    def _on_backed_up(self, path: Path) -> None:
        self._say(f"已备份到 {path}，并且读过一遍，是好的。", "good")
        self._show_last_backup()

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

    def choose_backup(self) -> None:
        """Ask for the backup to go back to."""
        if not self.passphrase.text():
            self._say("请先在左边输入备份那时的密码，再选备份文件。", "bad")
            self.passphrase.setFocus()
            return
        found, _kind = QFileDialog.getOpenFileName(self, "选择备份", str(paths.backups_dir()), f"村扶备份 (*{_SUFFIX})")
        if found:
            self.restore_from(Path(found))

    def restore_from(self, backup: Path) -> None:
        """Go back to a backup: first see that it can be read, then put it in place and open it."""
        passphrase, target = self.passphrase.text(), self.session.workspace.file.path
        trial = target.with_name(f".{target.stem}.trial{_SUFFIX}")

        def try_out() -> None:
            try:
                restore(backup, trial, passphrase)
            finally:
                trial.unlink(missing_ok=True)

        self.session.run(
            lambda _progress: try_out(),
            lambda _nothing: self._put_back(backup, target, passphrase),
            label="正在检查备份",
            failed=self._say_bad,
        )

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

    def _say_bad(self, error: UserError) -> None:
        self._say(error.message, "bad")

    def _say(self, text: str, look: str) -> None:
        self.backup_result.setText(text)
        restyle(self.backup_result, look)
        self.backup_result.show()
