"""The township makes the data file that a village starts from."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QLineEdit

from cunfupin.services.records import Query, Record, list_records
from cunfupin.services.seeding import seed_village
from cunfupin.storage.volumes import SUFFIX

from .parts import button, column, label, restyle, row
from .permits import permit
from .session import Session

_ENOUGH = 1000


class SeedPanel(QFrame):
    """Asks for the village and a passphrase: in a township's file only."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.session = session
        self.village_box = QComboBox()
        self.village_box.setAccessibleName("村")
        self.village_box.setMinimumContentsLength(10)
        self.passphrase = _secret("给村里的密码")
        self.again = _secret("再输入一次")
        self.result = label(wraps=True)
        self.result.hide()
        make = button("生成村级数据文件…", self.choose_target, look="primary", icon="file-down")
        permit(session, session.workspace.rights.may_administer, make)
        note = label(
            "文件里只有这个村的资料。用U盘交给村里，密码当面或打电话告诉，不要写在U盘上。", look="hint", wraps=True
        )
        line = row(label("村"), self.village_box, self.passphrase, self.again, make)
        self.setLayout(column(label("发给村里的数据文件", look="heading"), line, note, self.result, margin=16))

    def refresh(self) -> None:
        """Offer the villages of this township."""
        query = Query(ledger="village", sort=(("village_code", False),), limit=_ENOUGH)
        self.session.run(
            lambda _progress: list_records(self.session.workspace, query).records,
            self._offer,
            label="正在读取村名",
            quiet=True,
        )

    def _offer(self, villages: list[Record]) -> None:
        self.village_box.clear()
        for village in villages:
            self.village_box.addItem(village["village_name"] or village["village_code"], village["village_code"])

    def choose_target(self) -> None:
        """Ask where to put the file."""
        problem = self._problem()
        if problem:
            self._say(problem, "bad")
            return
        proposed = f"{self.village_box.currentText()}{SUFFIX}"
        found, _kind = QFileDialog.getSaveFileName(self, "存到哪里", proposed, f"村扶数据文件 (*{SUFFIX})")
        if found:
            self.make(Path(found))

    def _problem(self) -> str:
        if self.village_box.currentData() is None:
            return "请先选一个村"
        if not self.passphrase.text():
            return "请给这个文件定一个密码"
        return "" if self.passphrase.text() == self.again.text() else "两次输入的密码不一样，请再输入一次"

    def make(self, target: Path) -> None:
        """Make the file of the chosen village."""
        code, passphrase = self.village_box.currentData(), self.passphrase.text()
        self.session.run(
            lambda _progress: seed_village(self.session.workspace, code, target, passphrase),
            self._on_made,
            label="正在生成村级数据文件",
            failed=lambda error: self._say(error.message, "bad"),
        )

    def _on_made(self, path: Path) -> None:
        self.passphrase.clear()
        self.again.clear()
        self._say(f"已生成 {path}，请复制到U盘交给村里。", "good")

    def _say(self, text: str, look: str) -> None:
        self.result.setText(text)
        restyle(self.result, look)
        self.result.show()


def _secret(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    return field
