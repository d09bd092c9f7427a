"""The preview with its tools: page, zoom."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from .parts import button, column, label, row
from .pdf_view import Pdf, PdfView


class PdfPanel(QWidget):
    """A `PdfView` below a row of buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PdfView()
        self.place = label("", look="hint")
        self.zoom_text = label("", look="hint")
        before = _tool("", "上一页", "Page Up", lambda: self.view.go_to(self.view.page - 1), icon="chevron-left")
        after = _tool("", "下一页", "Page Down", lambda: self.view.go_to(self.view.page + 1), icon="chevron-right")
        smaller = _tool("−", "缩小", "Ctrl 和滚轮，或按 −", lambda: self.view.zoom(-1))
        larger = _tool("+", "放大", "Ctrl 和滚轮，或按 +", lambda: self.view.zoom(1))
        width = _tool("适宽", "适合宽度", "按 0", self.view.fit_width)
        whole = _tool("整页", "整页", "看到整页", self.view.fit_page)
        self._tools = (before, after, smaller, larger, width, whole)
        tools = row(before, after, self.place, None, self.zoom_text, smaller, larger, width, whole, space=6)
        self.setLayout(column(tools, self.view, space=6))
        self.view.page_changed.connect(self._on_page_changed)
        self.show_pdf(None)

    def show_pdf(self, pdf: Pdf | None) -> None:
        """Show this PDF, or nothing."""
        self.view.show_pdf(pdf)
        for tool in self._tools:
            tool.setEnabled(pdf is not None)

    def _on_page_changed(self, page: int, count: int) -> None:
        self.place.setText(f"第 {page} 页，共 {count} 页" if count else "")
        self.zoom_text.setText(f"{self.view.percent}%" if count else "")


def _tool(text: str, name: str, key: str, clicked: Callable[[], object], *, icon: str = "") -> QPushButton:
    made = button(text, clicked, tip=f"{name}（{key}）", icon=icon)
    made.setAccessibleName(name)
    return made
