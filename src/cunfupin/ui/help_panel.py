"""The keys, on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from .parts import button, label, row

_KEYS = (
    ("到处", (("F1", "打开这一页"), ("Ctrl+Z / Ctrl+Y", "撤销 / 重做"), ("Ctrl++ / Ctrl+−", "字大一点 / 小一点"),
           ("Ctrl+B", "立即备份"), ("Alt+←", "返回上一页"))),
    ("列表", (("Ctrl+F", "查找：姓名、拼音首字母、证件号尾数、户编号"), ("Enter", "打开"), ("F2", "在格子里直接改"),
           ("Insert", "新增"), ("Delete", "移入回收站（可恢复）"), ("Ctrl+C", "复制到 WPS / Excel"),
           ("Ctrl+V", "从 WPS / Excel 粘贴"))),
    ("填表", (("Enter", "下一格；成员表末格按 Enter 添一行"), ("Tab / Shift+Tab", "下一格 / 上一格"), ("↓", "展开选项"),
           ("Ctrl+PageDown / PageUp", "下一户 / 上一户"))),
)  # fmt: skip


class HelpPanel(QDialog):
    """Stays beside the work; closes with Esc."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle("帮助")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(24, 18, 24, 18)
        lines.addWidget(label("改过的内容自动保存，不用点“保存”；移入回收站的记录随时可以恢复。", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        place = 0
        for heading, keys in _KEYS:
            grid.addWidget(label(heading, look="group"), place, 0, 1, 2)
            for key, meaning in keys:
                place += 1
                grid.addWidget(QLabel(key), place, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(meaning, wraps=True), place, 1)
            place += 1
        grid.setColumnStretch(1, 1)
        lines.addLayout(grid)
        lines.addLayout(row(None, button("关闭", self.close)))
