"""Settings of this copy ("系统设置"): who acts, size of type, backups, where the files are, what the computer lacks."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cunfupin import doctor, paths, settings
from cunfupin.services.changes import Changes
from cunfupin.services.diagnosis import diagnosis
from cunfupin.services.rights import OWNER
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.flow import Flow
from cunfupin.ui.new_year_panel import NewYearPanel
from cunfupin.ui.parts import Chips, button, column, holder, label, panel, row
from cunfupin.ui.passphrase_paper import show_passphrase_sheet
from cunfupin.ui.people_panel import PeoplePanel
from cunfupin.ui.seed_panel import SeedPanel
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file
from cunfupin.ui.works import WORKS, Work

from .page import Page

_LOCK_MINUTES = (0, 5, 15, 30, 60)
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
        self.sizes.chosen.connect(lambda key: session.size_wanted.emit(int(key)))
        self.places = label(look="hint", wraps=True)
        self.seeds = SeedPanel(session) if session.workspace.facts.role == "township" else None
        self.new_year = NewYearPanel(session)
        self.people = PeoplePanel(session)
        self.checks = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        inside = column(
            self._person_panel(),
            self.people,
            self._works_panel(),
            *((self.seeds,) if self.seeds else ()),
            self._official_panel(),
            self.new_year,
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
        self._name = holder(row(label("您的姓名"), self.operator, button("保存", self.save_operator), None))
        note = label("每一处修改都会记下是谁改的，请写真实姓名和职务。", look="hint", wraps=True)
        seen = button("谁看过证件号码…", lambda: self.session.page_wanted.emit("reveals", None), icon="eye")
        sizes = row(label("字号"), self.sizes, None, seen)
        return panel(label("使用人和字号", look="heading"), self._name, note, sizes)

    def _official_panel(self) -> QWidget:
        note = label("各年标准线、补助标准、核查参数和各地不同的选项，请按本省文件核对。", look="hint", wraps=True)
        show = button("查看和核定…", lambda: self.session.page_wanted.emit("official", None), icon="list-checks")
        rules = button("核查规则和参数…", lambda: self.session.page_wanted.emit("rules", None), icon="shield-check")
        return panel(label("标准和选项", look="heading"), note, row(show, rules, None))

    def _works_panel(self) -> QWidget:
        chosen = settings.load()
        boxes = Flow(*(self._work_box(one, on=one.name not in chosen.hidden_works) for one in WORKS), space=14)
        note = label("不打勾的从左边收起来，数据不受影响；在“全部台账”里还能找到。", look="hint", wraps=True)
        self.minutes = QComboBox()
        self.minutes.setAccessibleName("多久没人用就锁定")
        for minutes in _LOCK_MINUTES:
            self.minutes.addItem(f"{minutes} 分钟没人用" if minutes else "不锁定", minutes)
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(chosen.lock_minutes)))
        self.minutes.activated.connect(lambda _number: settings.remember(lock_minutes=self.minutes.currentData()))
        lock = row(label("自动锁定（也可以按 Ctrl+L）"), self.minutes, None)
        return panel(label("做哪些工作", look="heading"), holder(boxes), note, lock)

    def _work_box(self, work: Work, *, on: bool) -> QCheckBox:
        box = QCheckBox(work.title)
        box.setChecked(on)
        box.toggled.connect(lambda on: self._show_work(work.name, on=on))
        return box

    def _show_work(self, name: str, *, on: bool) -> None:
        hidden = set(settings.load().hidden_works) - {name} | (set() if on else {name})
        settings.remember(hidden_works=tuple(sorted(hidden)))
        self.session.works_changed.emit()

    def _places_panel(self) -> QWidget:
        show = button("打开文件夹", self._show_folder)
        paper = partial(show_passphrase_sheet, self.session, self)
        keep = button("打印密码保管单…", paper, tip="密码手写在纸上锁好", icon="printer")
        return panel(label("文件在哪里", look="heading"), self.places, row(show, keep, None))

    def _doctor_panel(self) -> QWidget:
        bundle = button("打包诊断信息…", self.session.bundle_wanted.emit, icon="file-down")
        self.facts = label(look="hint", wraps=True)
        return panel(label("本机检查", look="heading"), self.checks, self.facts, row(bundle, None))

    def opened(self, argument: object) -> None:
        """The size of type may have been changed elsewhere."""
        self._show_sizes()

    def refresh(self, changes: Changes | None) -> None:
        """Show what holds now."""
        if changes is not None and not changes.ledgers & {"village"}:
            return
        workspace = self.session.workspace
        self.operator.setText(workspace.operator)
        self._name.setVisible(workspace.rights is OWNER)
        self.people.refresh()
        if self.seeds:
            self.seeds.refresh()
        self._show_places(workspace)
        run = self.session.run
        run(lambda _progress: doctor.diagnose(), self._show_checks, label="正在检查本机", quiet=True)
        run(lambda _progress: diagnosis(workspace), self._show_facts, label="正在检查本机", quiet=True)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        self.facts.setText("\n".join(f"{name}：{text}" for name, text in facts))

    def _show_sizes(self) -> None:
        self.sizes.key = str(text_scale.current(text_scale.the_app()))
        self.sizes.offer_words([(str(size), f"{word} {size}%") for size, word in _SIZE_WORDS.items()])

    def _show_places(self, workspace: Workspace) -> None:
        self.places.setText(
            f"数据文件：{workspace.file.path}\n备份：{paths.backups_dir()}\n收到的数据包：{paths.inbox_dir()}\n运行记录：{paths.logs_dir()}"
        )

    def _show_folder(self) -> None:
        show_file(self.session.workspace.file.path.parent)

    def _show_checks(self, checks: list[doctor.Check]) -> None:
        while (item := self.checks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        good = sum(check.ok for check in checks)
        self.checks.addWidget(label(f"✓ {good:,} 项正常", look="good"))
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
