"""The passphrase of a data file: the present one, or a new one typed twice, where it was forgotten with the township's code."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cunfupin.services.passphrases import SHORTEST, TOO_SHORT

from .parts import button, column, label, row

_ADVICE = (
    f"密码要至少 {SHORTEST} 个字，用一句自己记得住的话最好，比如一句家乡话加一个年份。"
    "没有密码谁也打不开这份数据，请写在纸上，锁进单位的柜子里。"
)


class PassphraseFields(QWidget):
    """`entered` when Return is pressed in a field, `forgotten` when the person has a file from the township instead."""

    entered = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.code = line("乡镇在电话里告诉的 16 位找回码", "找回码")
        self.passphrase = line("密码", "密码", is_secret=True)
        self.again = line("再输入一次", "再输入一次密码", is_secret=True)
        self.advice = label(_ADVICE, look="hint", wraps=True)
        self.forgot_button = button("忘了密码，乡镇给了找回文件…", self.forgotten.emit, look="link")
        for field in (self.code, self.passphrase, self.again):
            field.returnPressed.connect(self.entered)
        forgot = row(self.forgot_button, None)
        self.setLayout(column(label("密码"), self.code, self.passphrase, self.again, self.advice, forgot))
        self._is_new = True

    def ask(self, *, is_new: bool, has_code: bool = False) -> None:
        """Ask for the present passphrase or for a new one."""
        self._is_new = is_new
        for part in (self.again, self.advice):
            part.setVisible(is_new)
        self.code.setVisible(has_code)
        self.forgot_button.setVisible(not is_new)
        for field in (self.code, self.passphrase, self.again):
            field.clear()
        self.passphrase.setPlaceholderText("新密码" if has_code else "密码")

    def problem(self) -> str:
        """What is wrong with what was typed; the cursor stands there."""
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return "请输入密码"
        if not self._is_new:
            return ""
        if len(self.passphrase.text()) < SHORTEST:
            self.passphrase.setFocus()
            return TOO_SHORT
        if self.passphrase.text() != self.again.text():
            self.again.setFocus()
            return "两次输入的密码不一样，请再输入一次" if self.again.text() else "请把密码再输入一次"
        return ""


def line(hint: str, name: str, *, is_secret: bool = False) -> QLineEdit:
    """A field to type into, named for those who cannot see it."""
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    if is_secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
