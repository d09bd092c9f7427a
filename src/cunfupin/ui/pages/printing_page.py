"""Forms on paper ("报表打印"): choose a form and households, see the PDF itself, save or print it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QRadioButton, QSplitter

from cunfupin.progress import Progress
from cunfupin.reports.subject import Adaptation
from cunfupin.services.changes import Changes
from cunfupin.services.form_settings import adapt, own_adaptation_of
from cunfupin.services.print_log import Print
from cunfupin.services.printing import Order, form_pdf, log_print, print_form
from cunfupin.ui.form_adaptation import FormAdaptationDialog
from cunfupin.ui.form_chooser import FormChooser
from cunfupin.ui.household_picker import HouseholdPicker
from cunfupin.ui.jobs import Job
from cunfupin.ui.paper import print_pdf
from cunfupin.ui.parts import button, column, holder, label, panel, row, scrolled
from cunfupin.ui.pdf_panel import PdfPanel
from cunfupin.ui.pdf_view import Pdf
from cunfupin.ui.recent_prints import RecentPrints
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file

from .page import Page

_PREVIEWED, _PREVIEWED_BOOKS = 20, 3
_PAUSE_MS = 50
_WIDTHS = [330, 820]


class PrintingPage(Page):
    """报表打印."""

    name = "printing"
    title = "报表打印"
    icon = "printer"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: Order | None = None
        self._job: Job | None = None
        self.chooser = FormChooser()
        self.chooser.changed.connect(self._on_form)
        self.picker = HouseholdPicker(session)
        self.picker.changed.connect(lambda _uids: self._on_chosen())
        self.preview = PdfPanel()
        self.count_text = label(look="hint", wraps=True)
        self.one_file = QRadioButton("合成一份文件")
        self.file_each = QRadioButton("各存一份文件")
        self.one_file.setChecked(True)
        self.save_button = button("保存 PDF…", self.save, icon="file-down")
        self.print_button = button("打印…", self.print_out, look="primary", icon="printer")
        self.recent_button = RecentPrints(session)
        self.recent_button.wanted.connect(self.take_up)
        self.more_button = button("更多", self._show_more, tip="版式、Word 模板、上级的空表")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_preview)
        self._lay_out()

    def _lay_out(self) -> None:
        files = panel(
            row(self.one_file, self.file_each, None),
            row(self.save_button, self.print_button),
            row(self.recent_button, self.more_button),
            self.count_text,
            space=8,
        )
        parts = QSplitter()
        what = scrolled(holder(column(self.chooser, self.picker, None)))
        parts.addWidget(holder(column(what, files, space=10)))
        parts.addWidget(self.preview)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 3)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(8)
        parts.setSizes(_WIDTHS)
        self.setLayout(column(parts, space=0))

    @property
    def order(self) -> Order:
        """What is to be printed as things stand."""
        uids = self._uids
        return Order(
            form=self.chooser.form.name,
            households=None if uids is None or self.picker.is_all else tuple(uids),
            period=self.chooser.period,
            is_masked=self.chooser.masked.isChecked(),
            is_duplex=self.chooser.is_duplex,
        )

    @property
    def _uids(self) -> Sequence[bytes] | None:
        """The households that are chosen; None where the form is printed for all there is."""
        form = self.chooser.form
        is_picked = form.subject == "household" or (form.is_chosen_by_household and not self.picker.is_all)
        return self.picker.uids if is_picked else None

    def showEvent(self, event: QShowEvent) -> None:
        """The preview is made when somebody looks."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for the preview any more."""
        self._pause.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the memory of the preview back."""
        self.preview.show_pdf(None)
        super().closeEvent(event)

    def refresh(self, changes: Changes | None) -> None:
        """Forms follow the records."""
        self._shown = None
        self.picker.refresh()

    def opened(self, argument: object) -> None:
        """Households and a form may come along as `{"households": [uid, …], "form": name}`, or a print to repeat."""
        if isinstance(argument, Print):
            self.take_up(argument)
        if isinstance(argument, Mapping) and argument.get("form"):
            self.chooser.choose(str(argument["form"]))
        if isinstance(argument, Mapping) and argument.get("households"):
            self.picker.take(argument["households"])
            self._show_preview()
        self.preview.view.setFocus()

    def _on_form(self) -> None:
        self.picker.setVisible(self.chooser.form.is_chosen_by_household)
        self._on_chosen()

    def _on_chosen(self) -> None:
        for doing in (self.save_button, self.print_button):
            doing.setEnabled(self._uids is None or bool(self._uids))
        self._say_count()
        if self.isVisible():
            self._pause.start()

    def _say_count(self) -> None:
        """How many households; where some of them have two pages, that these could share a sheet."""
        order, words = self.order, self._count_in_words(self._uids)
        shown = min(len(self._uids or ()), self._most_previewed)
        if order == self._shown and not order.is_duplex and 0 < shown < self.preview.view.page_count:
            words += "；有的户不止一页，双面打印请勾选“双面”"
        self.count_text.setText(words)

    def _count_in_words(self, households: Sequence[bytes] | None) -> str:
        if households is None:
            return "印全部记录" if self.chooser.form.is_chosen_by_household else "不用选农户"
        most = self._most_previewed
        more = f"，预览前 {most:,} 户" if len(households) > most else ""
        return f"共 {len(households):,} 户{more}" if households else "没有选中农户"

    @property
    def _most_previewed(self) -> int:
        return _PREVIEWED_BOOKS if self.chooser.form.is_double_sided else _PREVIEWED

    def _show_preview(self) -> None:
        order, most = self.order, self._most_previewed
        if order == self._shown:
            return
        self.preview.show_pdf(None)
        if self._job is not None:
            self._job.abandon()
        if self._uids is not None and not self._uids:
            self._shown = None
            return
        self._shown = order
        self._job = self.session.run(
            lambda progress: Pdf(form_pdf(self.session.workspace, order, most=most, progress=progress)),
            self._on_preview,
            label="正在准备预览",
            quiet=True,
        )

    def _on_preview(self, pdf: Pdf) -> None:
        self.preview.show_pdf(pdf)
        self._say_count()

    def save(self) -> None:
        """Ask where to save."""
        if self.file_each.isChecked():
            found = QFileDialog.getExistingDirectory(self, "各存一份，存到哪个文件夹")
        else:
            name = f"{self.chooser.form.title}.pdf"
            found, _kind = QFileDialog.getSaveFileName(self, "保存 PDF", name, "PDF 文件 (*.pdf)")
        if found:
            self.save_to(Path(found))

    def save_to(self, target: Path) -> None:
        """Save one file, or one for each into this folder."""
        order, workspace = self.order, self.session.workspace
        work = partial(print_form, workspace, order, target, one_file_each=self.file_each.isChecked())
        doing = f"正在排{self.chooser.form.title}"
        self.session.run(lambda progress: work(progress=progress), self._on_saved, label=doing)

    def _on_saved(self, paths: list[Path]) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        told = f"已保存 {len(paths):,} 份：{where}。{self.session.notes()}"
        self.session.tell(told, action=("打开", lambda: show_file(where)))

    def choose_word(self) -> None:
        """Ask for the template and for the folder."""
        template, _kind = QFileDialog.getOpenFileName(self, "选择 Word 模板", "", "Word 文档 (*.docx)")
        folder = QFileDialog.getExistingDirectory(self, "每户一份，存到哪个文件夹") if template else ""
        if folder:
            self.fill_word(Path(template), Path(folder))

    def fill_word(self, template: Path, folder: Path) -> None:
        """Fill a Word template for each chosen household."""
        from cunfupin.services.word_forms import fill_word_template

        order = replace(self.order, households=tuple(self.picker.uids))
        self.session.run(
            lambda progress: fill_word_template(self.session.workspace, template, order, folder, progress=progress),
            self._on_saved,
            label="正在填写 Word 模板",
        )

    def print_out(self) -> None:
        """Lay out all that is chosen, then ask for the printer."""
        if not QPrinterInfo.availablePrinters():
            self.session.tell(
                "没有找到打印机：请接好打印机再试，或者先保存 PDF，拿到有打印机的电脑上打印",
                level="warning",
                action=("保存 PDF", self.save),
            )
            return
        order = self.order
        self.session.run(
            lambda progress: form_pdf(self.session.workspace, order, progress=progress),
            self._print,
            label=f"正在排{self.chooser.form.title}",
        )

    def _print(self, data: bytes) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        turned = QPrinter.DuplexMode
        if self.chooser.is_duplex:
            printer.setDuplex(turned.DuplexShortSide if self.chooser.form.is_booklet else turned.DuplexLongSide)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, data)

    def print_on(self, printer: QPrinter, data: bytes) -> None:
        """Send the pages to this printer."""
        order, where = self.order, printer.printerName() or printer.outputFileName()

        def work(progress: Progress) -> int:
            count = print_pdf(data, printer, progress)
            log_print(self.session.workspace, order, where=where)
            return count

        def told(count: int) -> None:
            self.session.tell(f"已送去打印，共 {count} 页。{self.session.notes()}")

        self.session.run(work, told, label="正在打印")

    def adapt(self) -> None:
        """Change the form's words."""
        form = self.chooser.form
        now = own_adaptation_of(self.session.workspace, form.name)
        dialog = FormAdaptationDialog(form.title, now, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.keep_adaptation(dialog.adaptation())

    def keep_adaptation(self, changed: Adaptation) -> None:
        """Print the form with these words from now on."""
        form = self.chooser.form.name
        self.session.run(
            lambda _progress: adapt(self.session.workspace, form, changed), self._on_adapted, label="正在保存版式"
        )

    def _on_adapted(self, changes: Changes) -> None:
        self.session.publish(changes)
        self._shown = None
        self._show_preview()

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.addAction("版式：标题、页脚、说明、不印的部分…", self.adapt)
        menu.addAction("填 Word 模板：按本县的表样，每户一份…", self.choose_word)
        menu.addAction("填写上级的空表…", partial(self.session.page_wanted.emit, "form", None))
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def take_up(self, one: Print) -> None:
        """Choose what was printed then."""
        self.chooser.choose(one.form, period=one.period, is_masked=one.is_masked, is_duplex=one.is_duplex)
        if one.households is None:
            self.picker.take_all()
        else:
            self.picker.take([bytes.fromhex(uid) for uid in one.households])
