"""What to do first in a data file without households: each way with the button that leads there."""

from PySide6.QtWidgets import QFrame, QGridLayout

from .parts import button, column, label
from .permits import permit
from .session import Session

_VILLAGE = "乡镇已经有本村的资料，就先收乡镇的U盘，不用再录；没有，再从表里导入或逐户新增。"
_TOWNSHIP = "村里已经录好的，先收村里的U盘；都没有录的，先从全乡的表里导入，再给各村发数据文件。"


class FirstSteps(QFrame):
    """In sight as long as there is no household."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        wanted, rights = session.page_wanted.emit, session.workspace.rights
        is_township = session.workspace.facts.role == "township"
        self.sheet = button("从 Excel 导入", lambda: wanted("import", "household"), look="primary", icon="file-up")
        self.new = button("新增一户", lambda: wanted("household", {"initial": {}}), icon="users")
        stick = "接收村里的U盘" if is_township else "接收乡镇的U盘"
        self.stick = button(stick, lambda: wanted("exchange", None), icon="arrow-left-right")
        permit(session, rights.writes("household"), self.sheet, self.new)
        told = (
            (self.sheet, "县里系统导出的表、自己的花名册都认得，先看后写，能撤销"),
            (self.new, "没有现成的表，就一户一户填，先填户主和家庭成员"),
            (self.stick, "插上U盘，资料合到一起，两边填的都不丢"),
        )
        grid = QGridLayout()
        for number, (way, text) in enumerate(told):
            grid.addWidget(way, number, 0)
            grid.addWidget(label(text, look="hint", wraps=True), number, 1)
        grid.setColumnStretch(1, 1)
        heading = label("还没有农户，先做哪一步？", look="heading")
        hint = label(_TOWNSHIP if is_township else _VILLAGE, look="hint", wraps=True)
        self.setLayout(column(heading, grid, hint, space=8, margin=16))
        self.hide()
