"""The people who share the data file ("使用人") and the ledgers whose amounts need two of them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from cunfupin.errors import UserError
from cunfupin.models.registry import ledger
from cunfupin.progress import Progress
from cunfupin.services.amounts import ask_second_person, ledgers_of_two, ledgers_with_amounts
from cunfupin.services.changes import Changes
from cunfupin.services.operators import Operator, operators, register, remove
from cunfupin.services.rights import OWNER, ROLES

from .flow import Flow
from .parts import button, column, holder, label, row
from .rows import Column, RowTable
from .session import Session

_COLUMNS = (
    Column[Operator](title="姓名", text=lambda one: one.name, width=8, tone=lambda _one: "strong"),
    Column[Operator](title="角色", text=lambda one: one.role.title, width=6),
    Column[Operator](title="权限", text=lambda one: one.role.summary, width=0, tone=lambda _one: "muted"),
)
_ROWS = 5
Found = tuple[list[Operator], frozenset[str]]


class PeoplePanel(QFrame):
    """Who may do what, and where two people are needed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.session = session
        self._two: frozenset[str] = frozenset()
        self._rights = OWNER
        self.note = label(look="hint", wraps=True)
        self.table: RowTable[Operator] = RowTable(_COLUMNS, "使用人", blank="还没有登记使用人")
        self.add_button = button("登记使用人…", lambda: self.ask(None), icon="plus")
        self.edit_button = button("改角色或密码…", lambda: self.ask(self.table.current()))
        self.remove_button = button("移除", self.remove, look="danger")
        self.table.opened.connect(self.ask)
        self.two_text = label(look="hint", wraps=True)
        self.two_button = button("选哪些台账…", self.choose_ledgers, icon="list-checks")
        self.setLayout(
            column(
                label("使用人和权限", look="heading"),
                self.note,
                self.table,
                holder(Flow(self.add_button, self.edit_button, self.remove_button)),
                label("金额由第二个人确认", look="heading"),
                self.two_text,
                row(self.two_button, None),
                margin=16,
            )
        )

    def refresh(self) -> None:
        """Read again who there is."""
        self.session.run(self._read, self._show, label="正在读取使用人", quiet=True)

    def _read(self, _progress: Progress) -> Found:
        workspace = self.session.workspace
        return operators(workspace), ledgers_of_two(workspace)

    def _show(self, found: Found) -> None:
        people, self._two = found
        self._rights = rights = self.session.workspace.rights
        self.note.setText(
            f"现在是{self.session.workspace.operator}（{rights.title}）。换人请按 Ctrl+L，锁定后选姓名、输密码。"
            if people
            else "还没有登记使用人：打开这份数据文件的人都能改所有内容。几个人合用时请逐个登记，第一个登记的是您自己。"
        )
        self.table.show_rows(people)
        self.table.setVisible(bool(people))
        self.table.setFixedHeight(self.table.verticalHeader().defaultSectionSize() * (_ROWS + 1))
        for one in (self.add_button, self.edit_button, self.remove_button, self.two_button):
            one.setEnabled(rights.may_administer)
            one.setToolTip("" if rights.may_administer else rights.limits)
        self.edit_button.setVisible(bool(people))
        self.remove_button.setVisible(bool(people))
        titles = "、".join(ledger(name).__ledger__.title for name in ledgers_with_amounts() if name in self._two)
        self.two_text.setText(
            f"这些台账里新填、改动、粘贴和导入的金额，要另一个使用人确认后才算数：{titles}。"
            if titles
            else "没有选台账：金额填了就算数。由乡镇选定后，随交换数据发到各村。"
        )

    def ask(self, person: Operator | None) -> None:
        """Ask for a person's name, role and passphrase."""
        PersonDialog(self.session, person, self).open()

    def remove(self) -> None:
        """Take the chosen person off the list."""
        chosen = self.table.current()
        if chosen is not None:
            work = partial(_removed, self.session, chosen.name)
            self.session.run(work, partial(self.done, f"已移除使用人{chosen.name}"), label="正在移除")

    def choose_ledgers(self) -> None:
        """Ask for the ledgers whose amounts need two people."""
        LedgersDialog(self.session, self._two, self).open()

    def done(self, told: str, changes: Changes) -> None:
        """Something was decided."""
        self.session.publish(changes)
        self.session.tell(told)
        if self.session.workspace.rights != self._rights:
            self.session.person_changed.emit()
        else:
            self.refresh()


class PersonDialog(QDialog):
    """Name, role and passphrase of one person."""

    def __init__(self, session: Session, person: Operator | None, panel: PeoplePanel) -> None:
        super().__init__(panel)
        self.session, self.panel = session, panel
        self.setWindowTitle("使用人")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = _line("姓名", person.name if person else "")
        self.name.setEnabled(person is None)
        self.role = QComboBox()
        self.role.setAccessibleName("角色")
        for role in ROLES.values():
            self.role.addItem(role.title, role.name)
        self.limits = label(look="hint", wraps=True)
        self.role.currentIndexChanged.connect(lambda _number: self._say_limits())
        if person is not None:
            self.role.setCurrentIndex(self.role.findData(person.role.name))
        else:
            is_first = session.workspace.rights is OWNER
            self.name.setText(session.workspace.operator if is_first else "")
        self.passphrase, self.again = _line("密码", secret=True), _line("再输一遍密码", secret=True)
        if person is not None:
            self.passphrase.setPlaceholderText("不改密码就不填")
        self.problem = label(look="bad", wraps=True)
        save = button("保存", self.save, look="primary")
        lines = [_named(one) for one in (self.name, self.role, self.passphrase, self.again)]
        keys = row(None, button("取消", self.reject), save)
        self.setLayout(column(*lines, self.limits, self.problem, keys, margin=20))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("汉") * 30)
        self._say_limits()

    def save(self) -> None:
        """Register the person, unless something is amiss."""
        if self.passphrase.text() != self.again.text():
            self.problem.setText("两遍密码不一样，请重新输入")
            self.passphrase.setFocus()
            return
        name = self.name.text().strip()
        work = partial(_registered, self.session, name, str(self.role.currentData()), self.passphrase.text())
        self.session.run(work, partial(self._on_saved, name), label="正在登记使用人", failed=self._on_refused)

    def _on_saved(self, name: str, changes: Changes) -> None:
        self.panel.done(f"已登记使用人{name}（{self.role.currentText()}）", changes)
        self.accept()

    def _on_refused(self, error: UserError) -> None:
        self.problem.setText(error.message)

    def _say_limits(self) -> None:
        self.limits.setText(f"权限：{ROLES[str(self.role.currentData())].summary}")


class LedgersDialog(QDialog):
    """The ledgers that hold amounts, to be ticked with the space bar."""

    def __init__(self, session: Session, chosen: frozenset[str], panel: PeoplePanel) -> None:
        super().__init__(panel)
        self.session, self.panel = session, panel
        self.setWindowTitle("金额由第二个人确认")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName("金额要第二个人确认的台账")
        for name in ledgers_with_amounts():
            item = QListWidgetItem(ledger(name).__ledger__.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        save = button("保存", self.save, look="primary")
        hint = label("打勾（空格键）的台账里，金额要另一个使用人确认后才算数。", look="hint", wraps=True)
        self.setLayout(column(hint, self.list, row(None, button("取消", self.reject), save), margin=20))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 30, unit * 34)

    def save(self) -> None:
        """Keep what is ticked."""
        items = [self.list.item(number) for number in range(self.list.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        names = [str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked]
        told = f"{len(names)} 个台账的金额要第二个人确认" if names else "金额不再需要第二个人确认"
        work = partial(_asked_for_two, self.session, names)
        self.session.run(work, partial(self.panel.done, told), label="正在保存设置")
        self.accept()


def _registered(session: Session, name: str, role: str, passphrase: str, _progress: Progress) -> Changes:
    return register(session.workspace, name, role, passphrase)


def _removed(session: Session, name: str, _progress: Progress) -> Changes:
    return remove(session.workspace, name)


def _asked_for_two(session: Session, names: list[str], _progress: Progress) -> Changes:
    return ask_second_person(session.workspace, names)


def _line(name: str, text: str = "", *, secret: bool = False) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _named(widget: QLineEdit | QComboBox) -> QWidget:
    name = label(widget.accessibleName(), look="name")
    name.setBuddy(widget)
    name.setMinimumWidth(name.fontMetrics().horizontalAdvance("汉") * 7)
    line = row(name, widget)
    line.setStretch(1, 1)
    return holder(line)
