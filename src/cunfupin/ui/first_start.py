"""The first start ("首次启动"): three questions, or an existing file, or the example."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStackedWidget,
    QWidget,
)

from cunfupin import demo
from cunfupin.bootstrap import create_file, open_file
from cunfupin.errors import UserError
from cunfupin.progress import Progress
from cunfupin.services.places import Place, find_places

from .jobs import Job
from .parts import button, column, holder, label, restyle, row
from .session import Session

_SUFFIX = ".cunfupin"
_SHORTEST = 8
_WELCOME, _PLACE, _PERSON = range(3)
_ADVICE = (
    f"口令要至少 {_SHORTEST} 个字，用一句自己记得住的话最好，比如一句家乡话加一个年份。"
    "没有口令谁也打不开这份数据，请写在纸上，锁进单位的柜子里。"
)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What to open: the file is there and the passphrase fits."""

    path: Path
    passphrase: str
    operator: str


class FirstStart(QDialog):
    """Asks until there is a data file to open; then `choice` holds it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("村扶台账")
        self.session = session
        self.choice: Choice | None = None
        self.role = "village"
        self.place: Place | None = None
        self.path: Path | None = None
        self._is_new = True
        self._job: Job | None = None
        self._make_fields()
        self.steps = QStackedWidget()
        for step in (self._welcome_step(), self._place_step(), self._person_step()):
            self.steps.addWidget(step)
        self.setLayout(column(self.steps, self.problem, self.progress_line, space=12, margin=32))
        session.progressed.connect(self._on_progress)
        self.resize(760, 560)

    def _make_fields(self) -> None:
        self.problem = label(look="bad", wraps=True)
        self.problem.hide()
        self.bar = QProgressBar()
        self.bar_text = label(look="hint")
        self.progress_line = holder(row(self.bar_text, self.bar, button("取消", self._cancel)))
        self.progress_line.hide()
        self.search = _line("输入名称或拼音首字母，如 zlc", "查找地方")
        self.search.textChanged.connect(self._show_places)
        self.search.returnPressed.connect(self._take_place)
        self.place_list = QListWidget()
        self.place_list.setAccessibleName("地方")
        self.place_list.itemActivated.connect(lambda _item: self._take_place())
        self.operator = _line("如：张三（第一书记）", "您的姓名")
        self.passphrase = _line("口令", "口令", is_secret=True)
        self.again = _line("再输入一次", "再输入一次口令", is_secret=True)
        for field in (self.operator, self.passphrase, self.again):
            field.returnPressed.connect(self._finish)
        self.file_text = label(look="hint", wraps=True)
        self.person_title = label(look="title")
        self.advice = label(_ADVICE, look="hint", wraps=True)
        self.finish_button = button("开始使用", self._finish, look="primary")

    def _welcome_step(self) -> QWidget:
        new_village = button("建立本村的台账", lambda: self.start("village"), look="choice")
        new_township = button("建立全乡镇的总台账", lambda: self.start("township"), look="choice")
        existing = button("打开已有的数据文件…", self.choose_file, look="choice")
        example = button("先用示例数据试一试…", self.choose_example, look="choice")
        self.first_buttons = (new_village, new_township, existing, example)
        return holder(
            column(
                label("村扶台账", look="welcome"),
                label("防返贫监测与帮扶资产管理，不联网也能用", look="hint"),
                label("第一步：您在哪里工作？", look="title"),
                new_village,
                new_township,
                label("或者", look="hint"),
                existing,
                example,
                None,
            )
        )

    def _place_step(self) -> QWidget:
        self.place_title = label(look="title")
        buttons = row(button("上一步", lambda: self._go(_WELCOME)), None, button("下一步", self._take_place, look="primary"))
        return holder(column(self.place_title, self.search, self.place_list, buttons))

    def _person_step(self) -> QWidget:
        move = button("换个地方存放…", self._choose_path)
        self.move_line = holder(row(self.file_text, None, move))
        return holder(
            column(
                self.person_title,
                label("您的姓名"),
                self.operator,
                label("口令"),
                self.passphrase,
                self.again,
                self.advice,
                self.move_line,
                None,
                row(button("上一步", self._back), None, self.finish_button),
            )
        )

    def start(self, role: str) -> None:
        """First answer: village or township."""
        self.role, self._is_new = role, True
        self.place_title.setText("第二步：是哪个村？" if role == "village" else "第二步：是哪个乡镇？")
        self.search.clear()
        self._show_places("")
        self._go(_PLACE)
        self.search.setFocus()

    def _show_places(self, text: str) -> None:
        self.place_list.clear()
        for place in find_places(self.role, text):
            item = QListWidgetItem(place.path)
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.place_list.addItem(item)
        self.place_list.setCurrentRow(0)

    def _take_place(self) -> None:
        item = self.place_list.currentItem()
        if item is None:
            self._complain("没有找到这个地方：请换个写法，或只输入名称里的一个字")
            return
        self.place = item.data(Qt.ItemDataRole.UserRole)
        assert self.place is not None
        self.path = _documents() / f"{self.place.name}{_SUFFIX}"
        self.person_title.setText("第三步：您是谁？定一个口令")
        self._show_person_step()

    def choose_file(self) -> None:
        """Open a file that is there already."""
        found, _kind = QFileDialog.getOpenFileName(self, "打开数据文件", str(_documents()), f"村扶数据文件 (*{_SUFFIX})")
        if found:
            self.use_file(Path(found))

    def use_file(self, path: Path) -> None:
        """Ask for the passphrase of this file."""
        self.path, self._is_new = path, False
        self.person_title.setText(f"打开“{path.stem}”")
        self._show_person_step()
        self.passphrase.setFocus()

    def _show_person_step(self) -> None:
        for part in (self.again, self.advice, self.move_line):
            part.setVisible(self._is_new)
        self.file_text.setText(f"存放在：{self.path}")
        self.finish_button.setText("开始使用" if self._is_new else "打开")
        self.passphrase.clear()
        self.again.clear()
        self._go(_PERSON)
        self.operator.setFocus()

    def _choose_path(self) -> None:
        found, _kind = QFileDialog.getSaveFileName(self, "存放在哪里", str(self.path), f"村扶数据文件 (*{_SUFFIX})")
        if found:
            self.path = Path(found)
            self.file_text.setText(f"存放在：{self.path}")

    def choose_example(self) -> None:
        """Make the example in a folder of the person's choice."""
        found = QFileDialog.getExistingDirectory(self, "示例数据放在哪个文件夹", str(_documents()))
        if found:
            self.make_example(Path(found) / "村扶示例")

    def make_example(self, folder: Path) -> None:
        """Make the example in this folder and open its township."""

        def work(progress: Progress) -> Choice:
            files = demo.build(folder, progress=progress)
            return Choice(path=files.township, passphrase=files.passphrase, operator="示例操作员")

        self._run(work, "正在准备示例数据")

    def _finish(self) -> None:
        problem = self._problem()
        if problem:
            self._complain(problem)
            return
        assert self.path is not None
        choice = Choice(path=self.path, passphrase=self.passphrase.text(), operator=self.operator.text().strip())
        place, role, is_new = self.place, self.role, self._is_new

        def work(_progress: Progress) -> Choice:
            if is_new and place is not None:
                create_file(
                    choice.path, choice.passphrase, role=role, region_code=place.code, name=place.name, operator=choice.operator
                ).close()
            else:
                open_file(choice.path, choice.passphrase, operator=choice.operator).close()
            return choice

        self._run(work, "正在建立数据文件" if is_new else "正在打开数据文件")

    def _problem(self) -> str:
        if self._is_new and not self.operator.text().strip():
            self.operator.setFocus()
            return "请写上您的姓名：每一处修改都会记下是谁改的"
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return "请输入口令"
        if not self._is_new:
            return ""
        if len(self.passphrase.text()) < _SHORTEST:
            self.passphrase.setFocus()
            return f"口令太短，至少要 {_SHORTEST} 个字"
        if self.passphrase.text() != self.again.text():
            self.again.setFocus()
            return "两次输入的口令不一样，请再输入一次" if self.again.text() else "请把口令再输入一次"
        return ""

    def _run(self, work: Callable[[Progress], Choice], text: str) -> None:
        self.problem.hide()
        self.steps.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar_text.setText(text)
        self.progress_line.show()
        self._job = self.session.run(work, self._done, label=text, failed=self._failed, quiet=True)
        self.session.finished.connect(self._on_finished)

    def _done(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

    def _failed(self, error: UserError) -> None:
        self._complain(error.message)

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.steps.setEnabled(True)
            self.progress_line.hide()

    def _on_progress(self, job: Job, done: int, total: int, text: str) -> None:
        if job is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.bar_text.setText(text)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        restyle(self.problem, "bad")
        self.problem.show()

    def _back(self) -> None:
        self._go(_PLACE if self._is_new else _WELCOME)

    def _go(self, step: int) -> None:
        self.problem.hide()
        self.steps.setCurrentIndex(step)


def _line(hint: str, name: str, *, is_secret: bool = False) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    if is_secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home()))
