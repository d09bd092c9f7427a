"""A ledger as an Excel sheet: in which form, of which year and village, for whom."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QFormLayout, QWidget

from cunfupin.excel.layouts import Layout
from cunfupin.progress import Progress
from cunfupin.services.exports import LayoutChoice, export_ledger, layout_choices, suggested_name, village_names
from cunfupin.services.layout_settings import layout_to_change

from .chosen_rows import ChosenRows, wanted
from .layout_dialog import LayoutDialog
from .parts import button, column, label, row
from .session import Session
from .showing_files import show_file

_YEARS = 8
_LATEST = "最近有资料的一年"
_EVERYWHERE = "全乡"
_EACH = "each"
_KIND = "Excel 表 (*.xlsx)"


class ExportDialog(QDialog):
    """Asks how, then where to; the sheet is written in the background."""

    def __init__(self, session: Session, rows: ChosenRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("导出 Excel")
        self.session, self._rows = session, rows
        self.rows_box = QComboBox()
        rows.offer(self.rows_box)
        self.layout_box = QComboBox()
        for choice in layout_choices(rows.query.ledger):
            self.layout_box.addItem(choice.title, choice)
        self.year_box = QComboBox()
        self.year_box.addItem(_LATEST, None)
        this = session.workspace.today.year
        for year in range(this, this - _YEARS, -1):
            self.year_box.addItem(f"{year}年", year)
        self.village_box = QComboBox()
        self.village_box.addItem(_EVERYWHERE, None)
        self.village_box.addItem("每村一张，另加合计", _EACH)
        self.public = QCheckBox("公示用：隐去身份证号、电话和账号")
        self.layout_box.currentIndexChanged.connect(lambda _place: self._offer_choices())
        self.change_button = button("改样式…", self.change_layout, look="link")
        questions = QFormLayout()
        questions.addRow("样式", self.layout_box)
        questions.addRow("", row(self.change_button, None))
        questions.addRow("哪些", self.rows_box)
        questions.addRow("年度", self.year_box)
        if session.workspace.facts.role == "township":
            questions.addRow("范围", self.village_box)
            session.run(self._villages, self._offer_villages, label="正在读取村名", quiet=True)
        questions.addRow("", self.public)
        form = button("填写上级的空表…", self.fill_form, look="link")
        buttons = row(
            form, None, button("取消", self.reject), button("导出…", self.ask, look="primary", icon="file-down")
        )
        self._offer_choices()
        self.setLayout(column(label("导出成 Excel 表", look="heading"), questions, buttons, margin=24))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("汉") * 34)

    def _offer_choices(self) -> None:
        ledger = self._rows.query.ledger
        self.change_button.setEnabled(self.choice.name != ledger)
        self.rows_box.setEnabled(self.choice.rows_of == ledger and self.rows_box.count() > 1)
        self.public.setEnabled(self.choice.has_public_copy)
        self.public.setChecked(self.public.isChecked() and self.choice.has_public_copy)

    @property
    def choice(self) -> LayoutChoice:
        """The chosen form."""
        found = self.layout_box.currentData()
        assert isinstance(found, LayoutChoice)
        return found

    def change_layout(self) -> None:
        """Change the chosen form."""
        name = self.choice.name
        self.session.run(
            lambda _progress: layout_to_change(self.session.workspace, name),
            self._open_layout,
            label="正在读取样式",
            quiet=True,
        )

    def _open_layout(self, found: tuple[Layout, bool]) -> None:
        layout, is_given = found
        LayoutDialog(self.session, layout, self, is_given=is_given).open()

    def fill_form(self) -> None:
        """Rather fill somebody else's form, with the same rows."""
        self.reject()
        self.session.page_wanted.emit("form", self._rows)

    def ask(self) -> None:
        """Ask where to save."""
        name = suggested_name(self.choice.title, masked=self.public.isChecked())
        target, _kind = QFileDialog.getSaveFileName(self, "导出 Excel", name, _KIND)
        if target:
            self.export_to(Path(target))

    def export_to(self, target: Path) -> None:
        """Write the sheet into this file."""
        village, workspace = self.village_box.currentData(), self.session.workspace
        rows = self.rows_box.currentData() if self.rows_box.isEnabled() else None
        write = partial(
            export_ledger,
            workspace,
            self.choice.name,
            target,
            village=None if village == _EACH else village,
            by_village=village == _EACH,
            year=self.year_box.currentData(),
            masked=self.public.isChecked(),
        )

        def work(progress: Progress) -> Path:
            return write(records=wanted(workspace, rows), progress=progress)

        self.session.run(work, partial(_tell, self.session), label=f"正在导出{self.choice.title}")
        self.accept()

    def _villages(self, _progress: Progress) -> Mapping[str, str]:
        with self.session.workspace.read() as connection:
            return village_names(connection)

    def _offer_villages(self, found: Mapping[str, str]) -> None:
        for code, name in found.items():
            self.village_box.addItem(name, code)


def _tell(session: Session, path: Path) -> None:
    session.tell(f"已导出到 {path}。{session.notes()}", action=("打开", lambda: show_file(path)))
