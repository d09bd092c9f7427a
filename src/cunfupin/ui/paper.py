"""A PDF onto paper: pages drawn as pictures at the printer's own resolution."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from cunfupin.progress import Progress

from .pdf_view import Pdf

_POINTS_PER_INCH = 72
_ENOUGH_DOTS = 300


def print_pdf(data: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print the pages that the printer asks for, each as large as the paper; answers how many."""
    pdf = Pdf(data)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pdf.sizes)
    numbers = range(first - 1, min(last, len(pdf.sizes)))
    painter = QPainter()
    try:
        for done, number in enumerate(numbers):
            progress.report(done, len(numbers), f"正在打印第 {done + 1} 页，共 {len(numbers)} 页")
            _set_paper(printer, pdf.sizes[number])
            if not done:
                painter.begin(printer)
            else:
                printer.newPage()
            _draw(painter, printer, pdf, number)
    finally:
        painter.end()
        pdf.close()
    return len(numbers)


def _set_paper(printer: QPrinter, points: tuple[float, float]) -> None:
    width, height = points
    printer.setPageSize(QPageSize(QSize(round(min(points)), round(max(points)))))
    is_wide = width > height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def _draw(painter: QPainter, printer: QPrinter, pdf: Pdf, number: int) -> None:
    picture = pdf.picture(number, min(printer.resolution(), _ENOUGH_DOTS) / _POINTS_PER_INCH)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    fitted = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(paper.topLeft(), fitted), picture)
