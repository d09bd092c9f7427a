"""Forms on paper ("报表打印"): choose households, see the PDF itself, save or print it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QRadioButton, QSplitter

from cunfupin.services.changes import Changes
from cunfupin.services.printing import Order, form_pdf, print_form
from cunfupin.ui.household_picker import HouseholdPicker
from cunfupin.ui.paper import print_pdf
from cunfupin.ui.parts import button, column, holder, label, panel, row
from cunfupin.ui.pdf_panel import PdfPanel
from cunfupin.ui.session import Session

from .page import Page

_PREVIEWED = 20
_PAUSE_MS = 300
_WIDTHS = [330, 820]


class PrintingPage(Page):
    """报表打印."""

    name = "printing"
    title = "报表打印"
    icon = "printer"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: tuple[bytes, ...] | None = None
        self.picker = HouseholdPicker(session)
        self.picker.changed.connect(self._on_chosen)
        self.preview = PdfPanel()
        self.count_text = label(look="hint", wraps=True)
        self.one_file = QRadioButton("合成一份文件")
        self.file_each = QRadioButton("每户一份文件")
        self.one_file.setChecked(True)
        self.save_button = button("保存 PDF…", self.save, icon="file-down")
        self.print_button = button("打印…", self.print_out, look="primary", icon="printer")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show_preview)
        self._lay_out()

    def _lay_out(self) -> None:
        files = panel(
            row(self.one_file, self.file_each, None), row(self.save_button, self.print_button), self.count_text
        )
        parts = QSplitter()
        parts.addWidget(holder(column(self.picker, files, space=10)))
        parts.addWidget(self.preview)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 3)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(8)
        parts.setSizes(_WIDTHS)
        self.setLayout(column(parts, space=0))

    def refresh(self, changes: Changes | None) -> None:
        """Cards follow the records."""
        self._shown = None
        self.picker.refresh()

    def opened(self, argument: object) -> None:
        """Households may come along as `{"households": [uid, …]}`."""
        if isinstance(argument, Mapping) and argument.get("households"):
            self.picker.take(argument["households"])
        self.preview.view.setFocus()

    def _on_chosen(self, uids: Sequence[bytes]) -> None:
        for doing in (self.save_button, self.print_button):
            doing.setEnabled(bool(uids))
        more = f"，预览前 {_PREVIEWED} 户" if len(uids) > _PREVIEWED else ""
        self.count_text.setText(f"共 {len(uids)} 户{more}" if uids else "没有选中农户")
        self._pause.start()

    def _show_preview(self) -> None:
        uids = tuple(self.picker.uids[:_PREVIEWED])
        if uids == self._shown:
            return
        self._shown = uids
        if not uids:
            self.preview.show_pdf(None)
            return
        self.session.run(
            lambda _progress: form_pdf(self.session.workspace, Order(form="assistance_card", households=uids)),
            self.preview.show_pdf,
            label="正在准备预览",
            quiet=True,
        )

    def save(self) -> None:
        """Ask where to save."""
        if self.file_each.isChecked():
            found = QFileDialog.getExistingDirectory(self, "每户一份，存到哪个文件夹")
        else:
            found, _kind = QFileDialog.getSaveFileName(self, "保存 PDF", "帮扶明白卡.pdf", "PDF 文件 (*.pdf)")
        if found:
            self.save_to(Path(found))

    def save_to(self, target: Path) -> None:
        """Save one file, or one for each household in this folder."""
        uids, one_file_each = list(self.picker.uids), self.file_each.isChecked()
        self.session.run(
            lambda progress: print_form(
                self.session.workspace,
                Order(form="assistance_card", households=uids),
                target,
                one_file_each=one_file_each,
                progress=progress,
            ),
            self._on_saved,
            label=f"正在排 {len(uids)} 户的卡片",
        )

    def _on_saved(self, paths: list[Path]) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        address = QUrl.fromLocalFile(str(where))
        self.session.tell(f"已保存 {len(paths)} 份：{where}", action=("打开", lambda: _open(address)))

    def print_out(self) -> None:
        """Lay out all chosen households, then ask for the printer."""
        if not QPrinterInfo.availablePrinters():
            self.session.tell(
                "没有找到打印机：请接好打印机再试，或者先保存 PDF，拿到有打印机的电脑上打印",
                level="warning",
                action=("保存 PDF", self.save),
            )
            return
        uids = list(self.picker.uids)
        self.session.run(
            lambda _progress: form_pdf(self.session.workspace, Order(form="assistance_card", households=uids)),
            self._print,
            label=f"正在排 {len(uids)} 户的卡片",
        )

    def _print(self, data: bytes) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, data)

    def print_on(self, printer: QPrinter, data: bytes) -> None:
        """Send the pages to this printer."""
        self.session.run(
            lambda progress: print_pdf(data, printer, progress),
            lambda count: self.session.tell(f"已送去打印，共 {count} 页"),
            label="正在打印",
        )


def _open(address: QUrl) -> None:
    QDesktopServices.openUrl(address)
