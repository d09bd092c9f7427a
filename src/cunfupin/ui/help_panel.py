"""F1: how the page in sight works, with its picture; the keys; one sheet to begin with; what is new."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QTextBlockFormat, QTextCursor, QTextDocument, QTextListFormat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from cunfupin.paths import changelog, resources_dir

from .parts import button, label, row

_KEYS = (
    ("到处", (("Ctrl+K", "查找人、户、资产、台账、页面"), ("F1", "打开这一页"), ("Ctrl+Z / Ctrl+Y", "撤销 / 重做"),
           ("Ctrl++ / Ctrl+− / Ctrl+0", "字大一点 / 小一点 / 复原"), ("F5", "重新读取这一页"), ("Ctrl+P", "打印"),
           ("Ctrl+B", "立即备份"), ("Ctrl+L", "锁定"), ("Alt+←", "返回上一页"))),
    ("列表", (("Ctrl+F", "查找：姓名、拼音首字母、证件号尾数、户编号"), ("Enter", "打开"), ("F2", "在格子里直接改"),
           ("Ctrl+D", "和上一行相同；选中几行时都和第一行相同"), ("Insert / Ctrl+N", "新增"), ("Delete", "移入回收站（可恢复）"),
           ("Ctrl+C", "复制到 WPS / Excel"), ("Ctrl+V", "从 WPS / Excel 粘贴"))),
    ("填表", (("Enter", "下一格；成员表末格按 Enter 添一行"), ("Tab / Shift+Tab", "下一格 / 上一格"), ("↓", "展开选项"),
           ("Ctrl+PageDown / PageUp", "下一户 / 上一户"))),
)  # fmt: skip
_PICTURE = "picture:page"
_SHEET_POINTS = 14
_AIR, _LINE_PERCENT = 7, 115
_BROKEN = re.compile(r"(?<=[^\x00-\x7f])\n +(?=[^\x00-\x7f])")
_PICTURE_WIDTH = 30
"""In Chinese characters."""


class HelpPanel(QDialog):
    """Stays beside the work; closes with Esc."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle("帮助")
        self.page_text = _browser("这一页怎么用")
        self.quick_start = _browser("快速上手")
        _set(self.quick_start, help_text("quick_start"))
        news = _browser("更新说明")
        _set(news, changelog().read_text(encoding="utf-8"))
        self.tabs = QTabWidget()
        self.tabs.addTab(self.page_text, "这一页")
        self.tabs.addTab(_keys(), "按键")
        self.tabs.addTab(self.quick_start, "快速上手")
        self.tabs.addTab(news, "更新说明")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 16, 14)
        lines.addWidget(self.tabs)
        lines.addLayout(row(button("打印快速上手…", self._print, icon="printer"), None, button("关闭", self.close)))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 38, unit * 40)

    def show_page(self, name: str, picture: QPixmap) -> None:
        """The help of one page, with a picture of it as it is now."""
        width = self.fontMetrics().horizontalAdvance("汉") * _PICTURE_WIDTH
        _set(self.page_text, help_text(name))
        cursor = QTextCursor(self.page_text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(QTextBlockFormat())
        smaller = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        cursor.insertImage(smaller.toImage(), _PICTURE)
        self.tabs.setCurrentWidget(self.page_text)
        self.setWindowTitle("帮助")

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            quick_start_sheet().print_(printer)


def quick_start_sheet() -> QTextDocument:
    """What fits on one sheet of paper, in type that is read at arm's length."""
    sheet = QTextDocument()
    font = sheet.defaultFont()
    font.setPointSize(_SHEET_POINTS)
    sheet.setDefaultFont(font)
    sheet.setMarkdown(help_text("quick_start"))
    return sheet


def help_text(name: str) -> str:
    """The help of a page or sheet, as Markdown."""
    return (resources_dir() / "help" / f"{name}.md").read_text(encoding="utf-8")


def _browser(name: str) -> QTextBrowser:
    made = QTextBrowser()
    made.setAccessibleName(name)
    return made


def _set(browser: QTextBrowser, text: str) -> None:
    """Show Markdown with air between the lines and points; a line broken inside a Chinese sentence goes on without a gap."""
    browser.setMarkdown(_BROKEN.sub("", text))
    block = browser.document().begin()
    while block.isValid():
        air = block.blockFormat()
        air.setBottomMargin(_AIR)
        air.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(air)
        if points := block.textList():
            points.setFormat(_points(points.format()))
        block = block.next()


def _points(look: QTextListFormat) -> QTextListFormat:
    if look.style() == QTextListFormat.Style.ListCircle:
        look.setStyle(QTextListFormat.Style.ListDisc)
    return look


def _keys() -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
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
    grid.setRowStretch(place, 1)
    return made
