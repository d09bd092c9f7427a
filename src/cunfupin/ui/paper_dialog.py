"""A sheet of paper at a look: saved as a PDF or sent to the printer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from cunfupin.progress import Progress
from cunfupin.services.staging import staged

from .paper import print_pdf
from .parts import button, column, row
from .pdf_panel import PdfPanel
from .pdf_view import Pdf
from .session import Session


class PaperDialog(QDialog):
    """Shows a PDF that is not on the disk yet."""

    def __init__(self, session: Session, title: str, data: bytes, log: Callable[[str], None], parent: QWidget) -> None:
        """`log` notes where it was saved or printed."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.session, self.data, self._log = session, data, log
        self.preview = PdfPanel()
        self.preview.show_pdf(Pdf(data))
        save = button("存成 PDF", self.save, icon="file-down")
        out = button("打印", self.print_out, look="primary", icon="printer")
        self.setLayout(column(self.preview, row(None, button("关闭", self.reject), save, out), margin=16))
        unit = self.fontMetrics().horizontalAdvance("汉")
        self.resize(unit * 52, unit * 44)

    def save(self) -> None:
        """Ask where to save it."""
        target, _kind = QFileDialog.getSaveFileName(self, "存到哪里", f"{self.windowTitle()}.pdf", "PDF (*.pdf)")
        if target:
            self.save_to(Path(target))

    def save_to(self, target: Path) -> None:
        """Save it in this file."""
        told = partial(self.session.tell, f"已存到 {target}")
        self.session.run(partial(self._saved, target), lambda _done: told(), label="正在保存")

    def _saved(self, target: Path, _progress: Progress) -> None:
        with staged(target) as stream:
            stream.write(self.data)
        self._log(str(target))

    def print_out(self) -> None:
        """Ask for the printer."""
        if not QPrinterInfo.availablePrinters():
            self.session.tell("没有找到打印机：请接好打印机再试，或者先存成 PDF", level="warning")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            work = partial(self._printed, printer)
            self.session.run(work, lambda count: self.session.tell(f"已送去打印，共 {count} 页"), label="正在打印")

    def _printed(self, printer: QPrinter, progress: Progress) -> int:
        count = print_pdf(self.data, printer, progress)
        self._log(printer.printerName() or printer.outputFileName())
        return count
