"""The first start ("首次启动"): three questions, or an existing file, or the example."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QSizePolicy, QStackedWidget, QVBoxLayout

from cunfupin import settings
from cunfupin.errors import UserError
from cunfupin.storage.volumes import SUFFIX
from cunfupin.ui.opening_files import made_file, opened_file, recovered_file
from cunfupin.ui.parts import button, column, holder, label, row
from cunfupin.ui.passphrase_fields import PassphraseFields, line
from cunfupin.ui.passphrase_paper import offer_passphrase_sheet
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.demo import DemoFiles
    from cunfupin.services.places import Place

_CODE_LENGTH = 12
_WELCOME, _PLACE, _PERSON = range(3)
_WIDEST = 720


class FirstStart(Page):
    """Asks until there is a data file to open, then opens it."""

    name = "first_start"
    title = "开始使用"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.role = "village"
        self.place: Place | None = None
        self.path: Path | None = None
        self._is_new = True
        self._handed_out: Path | None = None
        self._make_fields()
        self._makers = {_WELCOME: self._welcome_step, _PLACE: self._place_step, _PERSON: self._person_step}
        self._made: dict[int, QVBoxLayout] = {}
        self.steps = QStackedWidget()
        middle = holder(column(self.steps, margin=24))
        middle.setMaximumWidth(_WIDEST)
        beside = row(None, middle, None)
        beside.setStretch(1, 6)
        self.setLayout(beside)

    def opened(self, argument: object) -> None:
        """A data file that is known already needs its passphrase only."""
        if isinstance(argument, Path):
            self.use_file(argument)
        else:
            self._go(_WELCOME)
            self.first_buttons[0].setFocus()

    def _make_fields(self) -> None:
        self.problem = label(look="bad", wraps=True)
        self.problem.hide()
        self.search = line("输入名称或拼音首字母，如 zlc", "查找地方")
        self.search.textChanged.connect(self._show_places)
        self.search.returnPressed.connect(self._take_place)
        self.place_list = QListWidget()
        self.place_list.setAccessibleName("地方")
        self.place_list.itemActivated.connect(lambda _item: self._take_place())
        self.other_code = line("12 位区划代码", "区划代码")
        self.other_name = line("名称，如：王家村", "名称")
        for field in (self.other_code, self.other_name):
            field.returnPressed.connect(self._take_place)
        self.operator = line("如：张三（第一书记）", "您的姓名")
        self.operator.returnPressed.connect(self._finish)
        self.secret = PassphraseFields()
        self.secret.entered.connect(self._finish)
        self.secret.forgotten.connect(self._choose_handed_out)
        self.file_text = label(look="hint", wraps=True)
        self.file_text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.person_title = label(look="title")
        self.finish_button = button("开始使用", self._finish, look="primary")

    def _welcome_step(self) -> QVBoxLayout:
        new_village = button("建立本村的台账", lambda: self.start("village"), look="choice")
        new_township = button("建立全乡镇的总台账", lambda: self.start("township"), look="choice")
        existing = button("打开已有的数据文件…", self.choose_file, look="choice")
        example = button("先用示例数据试一试…", self.choose_example, look="choice")
        self.first_buttons = (new_village, new_township, existing, example)
        return column(
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

    def _place_step(self) -> QVBoxLayout:
        self.place_title = label(look="title")
        self.other_button = button("名单里没有，自己填写…", self._ask_for_other, look="link")
        self.other_line = holder(row(self.other_code, self.other_name))
        self.other_line.hide()
        buttons = row(button("上一步", self._back), None, button("下一步", self._take_place, look="primary"))
        return column(
            self.place_title, self.search, self.place_list, row(self.other_button, None), self.other_line, buttons
        )

    def _person_step(self) -> QVBoxLayout:
        move = button("换个地方存放…", self._choose_path)
        self.move_line = holder(row(self.file_text, move))
        return column(
            self.person_title,
            label("您的姓名"),
            self.operator,
            self.secret,
            self.move_line,
            row(button("上一步", self._back), None, self.finish_button),
            None,
        )

    def start(self, role: str) -> None:
        """First answer: village or township."""
        self.role, self._is_new, self._handed_out = role, True, None
        self._go(_PLACE)
        self.place_title.setText("第二步：是哪个村？" if role == "village" else "第二步：是哪个乡镇？")
        self.search.clear()
        self.other_line.hide()
        self._show_places("")
        self.search.setFocus()

    def _show_places(self, text: str) -> None:
        from cunfupin.services.places import find_places

        self.place_list.clear()
        for place in find_places(self.role, text):
            item = QListWidgetItem(place.path)
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.place_list.addItem(item)
        self.place_list.setCurrentRow(0)

    def _take_place(self) -> None:
        self.place = self._other_place() if self.other_line.isVisible() else self._listed_place()
        if self.place is None:
            self._complain("没有找到这个地方：请换个写法，或者自己填写 12 位区划代码和名称")
            return
        self.path = _documents() / f"{self.place.name}{SUFFIX}"
        self._show_person_step(f"第三步：{self.place.name}，您是谁？定一个密码")

    def _listed_place(self) -> "Place | None":
        from cunfupin.services.places import Place

        item = self.place_list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found if isinstance(found, Place) else None

    def _other_place(self) -> "Place | None":
        from cunfupin.fields import narrow
        from cunfupin.services.places import Place

        code, name = narrow(self.other_code.text()), self.other_name.text().strip()
        if len(code) != _CODE_LENGTH or not code.isdigit() or not name:
            return None
        return Place(code=code, name=name, path=name, level=self.role)

    def _ask_for_other(self) -> None:
        self.other_line.setVisible(not self.other_line.isVisible())
        self.other_code.setFocus()

    def choose_file(self) -> None:
        """Open a file that is there already."""
        found, _kind = QFileDialog.getOpenFileName(self, "打开数据文件", str(_documents()), f"村扶数据文件 (*{SUFFIX})")
        if found:
            self.use_file(Path(found))

    def use_file(self, path: Path) -> None:
        """Ask for the passphrase of this file."""
        self.path, self._is_new, self._handed_out = path, False, None
        self._show_person_step(f"打开“{path.stem}”")
        self.operator.setText(settings.load().operator)
        self.secret.passphrase.setFocus()

    def _choose_handed_out(self) -> None:
        from cunfupin.services.recovery import SUFFIX as RECOVERY

        found, _kind = QFileDialog.getOpenFileName(
            self, "选乡镇给的找回文件", str(_documents()), f"村扶找回文件 (*{RECOVERY})"
        )
        if found:
            self.use_handed_out(Path(found))

    def use_handed_out(self, path: Path) -> None:
        """Ask for the code that opens this file, and for a new passphrase."""
        self._handed_out = path
        self._show_person_step("换上新密码")
        self.operator.setText(settings.load().operator)
        self.secret.code.setFocus()

    def _show_person_step(self, title: str) -> None:
        self._go(_PERSON)
        self.person_title.setText(title)
        has_code = self._handed_out is not None
        self.secret.ask(is_new=self._is_new or has_code, has_code=has_code)
        self.move_line.setVisible(self._is_new)
        self.file_text.setText(f"存放在：{self.path}")
        self.finish_button.setText("开始使用" if self._is_new else "换上新密码并打开" if has_code else "打开")
        self.operator.setFocus()

    def _choose_path(self) -> None:
        found, _kind = QFileDialog.getSaveFileName(self, "存放在哪里", str(self.path), f"村扶数据文件 (*{SUFFIX})")
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
        from cunfupin import demo

        self.session.run(
            lambda progress: demo.build(folder, progress=progress),
            self._open_example,
            label="正在准备示例数据",
            failed=self._failed,
        )

    def _open_example(self, files: "DemoFiles") -> None:
        self.session.open(partial(opened_file, files.township, files.passphrase, "示例操作员"), failed=self._failed)

    def _finish(self) -> None:
        if self.operator.hasFocus() and self.operator.text().strip() and not self.secret.passphrase.text():
            self.focusNextChild()
            return
        problem = self._problem()
        if problem:
            self._complain(problem)
            return
        self.problem.hide()
        assert self.path is not None
        passphrase, operator = self.secret.passphrase.text(), self.operator.text().strip()
        if self._is_new and self.place is not None:
            opener = partial(made_file, self.path, passphrase, operator, self.role, self.place)
            offer_passphrase_sheet(self.session, self.window(), self.path)
            self.session.open(opener, label="正在建立数据文件", failed=self._failed)
        elif self._handed_out is not None:
            opener = partial(recovered_file, self.path, self._handed_out, self.secret.code.text(), passphrase, operator)
            self.session.open(opener, label="正在换上新密码", failed=self._failed)
        else:
            self.session.open(partial(opened_file, self.path, passphrase, operator), failed=self._failed)

    def _problem(self) -> str:
        if self._is_new and not self.operator.text().strip():
            self.operator.setFocus()
            return "请写上您的姓名：每一处修改都会记下是谁改的"
        return self.secret.problem()

    def _failed(self, error: UserError) -> None:
        self._complain(error.message)
        self.secret.passphrase.setFocus()
        self.secret.passphrase.selectAll()

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes a step back."""
        if event.key() == Qt.Key.Key_Escape and self.steps.currentIndex() != list(self._made).index(_WELCOME):
            self._back()
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        shown = list(self._made)[self.steps.currentIndex()]
        self._go(_PLACE if shown == _PERSON and self._is_new else _WELCOME)
        (self.search if self._is_new and shown == _PERSON else self.first_buttons[0]).setFocus()

    def _go(self, step: int) -> None:
        """Show a step; it is made when it is first shown. What is wrong is told where the person looks."""
        self.problem.hide()
        if step not in self._made:
            self._made[step] = self._makers[step]()
            self.steps.addWidget(holder(self._made[step]))
        lines = self._made[step]
        lines.removeWidget(self.problem)
        lines.insertWidget(lines.count() - 1, self.problem)
        self.steps.setCurrentIndex(list(self._made).index(step))


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home()))
