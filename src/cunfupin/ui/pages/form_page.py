"""Somebody else's empty form filled from the rolls ("填写空表"): look at the headings, choose the rows, save."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QWidget

from cunfupin.excel.form_column import IdStyle
from cunfupin.models.registry import has_field, ledger, ledgers, references_of
from cunfupin.progress import Progress
from cunfupin.services.counting import count
from cunfupin.services.exports import village_names
from cunfupin.services.form_filling import (
    FilledForm,
    Form,
    FormHeading,
    fill_template,
    read_form,
    remember_headings,
    targets,
    written_as,
)
from cunfupin.services.form_rows import on_the_roll, owners
from cunfupin.services.records import Query
from cunfupin.ui.chosen_rows import ChosenRows, wanted
from cunfupin.ui.filters import FilterBar, quick_filters
from cunfupin.ui.flow import Flow
from cunfupin.ui.heading_table import HeadingLine, HeadingTable, Target
from cunfupin.ui.parts import button, column, holder, label, row
from cunfupin.ui.session import Session
from cunfupin.ui.showing_files import show_file

from .page import Page

_FILTER = "Excel 表 (*.xlsx *.xlsm)"
_YEARS = 8
_HOUSEHOLD = "household"
_BY_HOUSEHOLD = ("household.household_type", "household.monitoring_category")
_SAMPLES = 1
"""Column of the table of headings: an empty form has none."""


class FormPage(Page):
    """填写空表. Opened with the `ChosenRows` of a list, or nothing."""

    name = "form"
    title = "填写空表"
    icon = "file-down"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._form: Form | None = None
        self._mapping: dict[str, str] = {}
        self._chosen: ChosenRows | None = None
        self.filters = FilterBar("household", (), hint="")
        self._filter_place = column(self.filters, margin=0)
        self.summary = label(look="heading")
        self.hint = label(look="hint", wraps=True)
        self.ledgers = _box("照哪本台账填")
        for name, cls in ledgers().items():
            self.ledgers.addItem(cls.__ledger__.title, name)
        self.ledgers.activated.connect(lambda _place: self._read(str(self.ledgers.currentData())))
        self.rows = _box("填哪些")
        self.rows.currentIndexChanged.connect(lambda _place: self._show_filters())
        self.count = label(look="hint")
        self.villages = _box("范围")
        self.villages.addItem("全部的村", None)
        self.villages.activated.connect(lambda _place: self._count())
        self.years = _box("年度")
        self.years.addItem("最近有资料的一年", None)
        this = session.workspace.today.year
        for year in range(this, this - _YEARS, -1):
            self.years.addItem(f"{year}年", year)
        self.id_styles = _box("证件号码写法")
        for style in IdStyle:
            self.id_styles.addItem(written_as(style), style.value)
        self.headings = HeadingTable(nowhere="（不填）")
        self.headings.setColumnHidden(_SAMPLES, True)
        self.headings.headings.assigned.connect(self._assign)
        self.choose_button = button("选择空表…", self.choose, look="big", icon="file-up")
        self.fill_button = button("填好，另存为…", self.save, look="primary", icon="file-down")
        self.steps = QStackedWidget()
        self.steps.addWidget(self._choose_step())
        self.steps.addWidget(self._fill_step())
        self.setLayout(column(self.steps, space=0))

    def _choose_step(self) -> QWidget:
        lead = label("上级发来的空表，由程序照台账填好", look="title")
        note = label("表头由程序认，认错的可以改；表的样子、公式、合并的格子和打印设置都不动。", look="hint")
        for text in (lead, note):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return holder(column(None, lead, note, row(None, self.choose_button, None), None, space=16))

    def _fill_step(self) -> QWidget:
        named = {"照": self.ledgers, "填": self.rows, "年度": self.years, "证件号码": self.id_styles}
        asked = holder(Flow(*(holder(row(label(name), box)) for name, box in named.items()), self.villages))
        buttons = row(button("换一张表", self.start_over), None, self.fill_button)
        rows = row(holder(self._filter_place), self.count)
        return holder(column(self.summary, asked, rows, self.hint, self.headings, buttons, space=8))

    def opened(self, argument: object) -> None:
        """The rows of a list may come along."""
        self._chosen = argument if isinstance(argument, ChosenRows) else None
        self.villages.setVisible(self.session.workspace.facts.role == "township")
        if self.villages.count() == 1:
            self.session.run(self._villages, self._offer_villages, label="正在读取村名", quiet=True)
        ledger_name = self._chosen.query.ledger if self._chosen else ""
        self.ledgers.setCurrentIndex(max(0, self.ledgers.findData(ledger_name)))
        self.start_over()

    def _villages(self, _progress: Progress) -> Mapping[str, str]:
        with self.session.workspace.read() as connection:
            return village_names(connection)

    def _offer_villages(self, found: Mapping[str, str]) -> None:
        for code, name in found.items():
            self.villages.addItem(name, code)

    def start_over(self) -> None:
        """Another form."""
        self.steps.setCurrentIndex(0)
        self.choose_button.setFocus()

    def choose(self) -> None:
        """Ask for a form."""
        found, _kind = QFileDialog.getOpenFileName(self, "选择空表", "", _FILTER)
        if found:
            self.look_at(Path(found))

    def look_at(self, path: Path) -> None:
        """Show what would stand under each heading."""
        self._mapping = {}
        chosen = self._chosen.query.ledger if self._chosen else None
        self._read(None if chosen == _HOUSEHOLD else chosen, path)

    def _read(self, ledger_name: str | None, path: Path | None = None) -> None:
        path = path or (self._form.path if self._form else None)
        if path is None:
            return
        mapping, is_of_households = dict(self._mapping), self._chosen is not None and ledger_name is None

        def work(progress: Progress) -> Form:
            form = read_form(path, ledger_name=ledger_name, mapping=mapping, progress=progress)
            if is_of_households and _HOUSEHOLD not in owners(form.ledger):
                return read_form(path, ledger_name=_HOUSEHOLD, mapping=mapping, progress=progress)
            return form

        self.session.run(work, self._show, label=f"正在查看 {path.name}")

    def _show(self, form: Form) -> None:
        is_first = self._form is None or self._form.path != form.path
        self._form = form
        title = ledger(form.ledger).__ledger__.title
        self.summary.setText(f"{form.path.name} 的“{form.sheet}”，照{title}填")
        self.hint.setText(_told(form))
        self.ledgers.setCurrentIndex(self.ledgers.findData(form.ledger))
        if is_first or self.filters.ledger != form.ledger:
            self._offer_rows(form.ledger)
        if is_first:
            self.id_styles.setCurrentIndex(self.id_styles.findData(form.id_style.value))
        lines = [self._line(heading) for heading in form.headings]
        self.headings.headings.show_lines(lines, [Target(id=name, title=text) for name, text in targets(form).items()])
        self.steps.setCurrentIndex(1)
        self.fill_button.setFocus()

    def _offer_rows(self, ledger_name: str) -> None:
        """Those selected before or who belong to them, or all, or what filters leave of them."""
        chosen = self._chosen if self._chosen and self._chosen.query.ledger == ledger_name else None
        households = self._chosen.records if self._chosen and self._chosen.query.ledger == _HOUSEHOLD else ()
        self._offer_filters(ledger_name, chosen.query if chosen else Query(ledger=ledger_name))
        self.rows.clear()
        if chosen and chosen.records:
            self.rows.addItem(f"选中的 {len(chosen.records):,} {chosen.unit}", chosen.records)
        elif households and has_field(ledger_name, _HOUSEHOLD):
            theirs = Query(ledger=ledger_name, filters={_HOUSEHOLD: households})
            self.rows.addItem(f"选中的 {len(households):,} 户的", theirs)
        self.rows.addItem("下面筛选出来的", None)

    def _offer_filters(self, ledger_name: str, query: Query) -> None:
        old, self.filters = self.filters, FilterBar(ledger_name, _asked_first(ledger_name), hint="查找；不筛选就填全部")
        self._filter_place.replaceWidget(old, self.filters)
        old.deleteLater()
        self.filters.show_only(query.filters, query.search)
        self.filters.changed.connect(self._count)

    def _show_filters(self) -> None:
        self.filters.setVisible(self.rows.currentData() is None)
        self._count()

    def _query(self) -> Query:
        """What the filters leave."""
        return Query(ledger=str(self.ledgers.currentData()), search=self.filters.text, filters=self.filters.filters())

    def _count(self) -> None:
        query, workspace = on_the_roll(self._query(), self.villages.currentData()), self.session.workspace
        self.session.run(lambda _progress: count(workspace, query), self._tell, label="正在数一数", quiet=True)

    def _tell(self, found: int) -> None:
        self.count.setText(f"符合的有 {found:,} 条" if self.rows.currentData() is None else "")

    def _line(self, heading: FormHeading) -> HeadingLine:
        return HeadingLine(
            heading=heading.heading,
            sample="",
            target=heading.identifier,
            confidence=heading.confidence,
            said="" if heading.identifier else heading.title,
            is_by_hand=heading.heading in self._mapping,
        )

    def _assign(self, heading: str, target: str) -> None:
        self._mapping[heading] = target
        self._read(str(self.ledgers.currentData()))

    def save(self) -> None:
        """Ask where to save."""
        proposed = f"{self._form.path.stem}（已填）{self._form.path.suffix}" if self._form else ""
        found, _kind = QFileDialog.getSaveFileName(self, "填好的表存到哪里", proposed, _FILTER)
        if found:
            self.save_to(Path(found))

    def save_to(self, target: Path) -> None:
        """Fill the form and save it here; what was assigned by hand is kept for the next time."""
        form = self._form
        if form is None:
            return
        id_style = IdStyle(self.id_styles.currentData())
        remember_headings(form, self._mapping, id_style)
        rows, workspace = self._asked_rows(), self.session.workspace
        fill = partial(
            fill_template,
            workspace,
            form,
            target,
            village=self.villages.currentData(),
            year=self.years.currentData(),
            id_style=id_style,
        )

        def work(progress: Progress) -> FilledForm:
            return fill(records=wanted(workspace, rows), progress=progress)

        self.session.run(work, self._on_saved, label=f"正在填写 {form.path.name}")

    def _asked_rows(self) -> tuple[bytes, ...] | Query | None:
        chosen: tuple[bytes, ...] | Query | None = self.rows.currentData()
        query = self._query()
        return chosen or (query if query.filters or query.search else None)

    def _on_saved(self, filled: FilledForm) -> None:
        self.session.tell(f"已填好 {filled.rows:,} 行：{filled.path}", action=("打开", lambda: show_file(filled.path)))


def _told(form: Form) -> str:
    """What will be missing in the filled form."""
    unmatched, lost = "、".join(form.unmatched), "、".join(form.lost)
    first = f"没对上的表头不填：{unmatched}。双击“对应到”可以指定，下个月会记得。" if unmatched else "表头全部对上了。"
    return f"{first}表里的{lost}填好以后不会在，要的话请在 WPS 里再加上。" if lost else first


def _asked_first(ledger_name: str) -> tuple[str, ...]:
    """Who is wanted mostly depends on the household."""
    is_of_household = references_of(ledger_name).get("household") == "household"
    return _BY_HOUSEHOLD if is_of_household else quick_filters(ledger_name)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box
