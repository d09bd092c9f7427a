"""The preview: pages, zoom, keyboard; and the way onto paper."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from cunfupin.errors import Cancelled
from cunfupin.progress import Silent
from cunfupin.ui.paper import print_pdf
from cunfupin.ui.pdf_panel import PdfPanel
from cunfupin.ui.pdf_view import Pdf, PdfView


def pdf_of(count: int, size: tuple[float, float] = (595.0, 842.0)) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _number in range(count):
        document.new_page(*size)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


@pytest.fixture
def panel(qtbot: QtBot) -> PdfPanel:
    made = PdfPanel()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


@pytest.fixture
def view(panel: PdfPanel) -> PdfView:
    panel.show_pdf(Pdf(pdf_of(4)))
    return panel.view


def test_pages_by_keyboard(qtbot: QtBot, panel: PdfPanel, view: PdfView) -> None:
    for key, page in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_End, 3), (Qt.Key.Key_PageUp, 2), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(view, key)
        assert view.page == page
        assert panel.place.text() == f"第 {page + 1} 页，共 4 页"


def test_zoom_keeps_the_page(qtbot: QtBot, panel: PdfPanel, view: PdfView) -> None:
    view.go_to(2)
    fitted = view.percent
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.percent > fitted
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.percent < fitted
    assert view.page == 2
    view.fit_page()
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.percent == fitted


def test_only_pages_in_sight_are_drawn(qtbot: QtBot, panel: PdfPanel) -> None:
    panel.show_pdf(Pdf(pdf_of(60)))
    panel.grab()
    assert len(panel.view._images) < 4
    for page in range(0, 60, 3):
        panel.view.go_to(page)
        panel.grab()
    assert len(panel.view._images) <= 12


def test_nothing_to_show(panel: PdfPanel) -> None:
    panel.show_pdf(Pdf(pdf_of(1)))
    panel.show_pdf(None)
    panel.grab()
    assert panel.view.page_count == 0
    assert panel.place.text() == ""


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_every_page_reaches_the_paper_in_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    assert print_pdf(pdf_of(3, (1191.0, 842.0)), printer_to(target), Silent()) == 3
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == 3
    assert printed.get_page_size(0)[0] == pytest.approx(1191, abs=2)
    printed.close()


def test_printing_a_range(qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    assert print_pdf(pdf_of(5), printer, Silent()) == 2


def test_printing_can_be_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int, text: str) -> None:
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(pdf_of(3), printer_to(tmp_path / "out.pdf"), Stop())
