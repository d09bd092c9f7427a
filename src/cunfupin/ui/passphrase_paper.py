"""The sheet for the passphrase: looked at, printed, locked away."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cunfupin.progress import Progress

if TYPE_CHECKING:
    from .session import Session


def show_passphrase_sheet(session: "Session", parent: QWidget) -> None:
    """Show the sheet of the open data file."""
    session.run(partial(_sheet, session), partial(_show, session, parent), label="正在排版")


def offer_passphrase_sheet(session: "Session", parent: QWidget, path: Path) -> None:
    """Say, when the data file that is being made there is open, that its passphrase is to be kept on paper."""

    def offer() -> None:
        if session.workspace.file.path == path.resolve():
            session.tell(
                "数据文件建好了，里面的内容都加了密。请打印密码保管单，把密码手写上去锁好",
                level="warning",
                action=("打印保管单", partial(show_passphrase_sheet, session, parent)),
            )

    session.opened.connect(offer, Qt.ConnectionType.SingleShotConnection)


def _sheet(session: "Session", _progress: Progress) -> bytes:
    from cunfupin.services.passphrase_sheets import passphrase_sheet

    return passphrase_sheet(session.workspace)


def _show(session: "Session", parent: QWidget, data: bytes) -> None:
    from cunfupin.reports.passphrase_sheet import TITLE

    from .paper_dialog import PaperDialog

    PaperDialog(session, TITLE, data, lambda _where: None, parent).open()
