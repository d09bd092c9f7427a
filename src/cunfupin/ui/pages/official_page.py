"""What the township settles by its papers ("请按本省文件核对"): amounts of each year and options of code lists."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, Year
from cunfupin.services.changes import Changes
from cunfupin.services.checked_codes import CodeLine, change_option, options_to_check
from cunfupin.services.standards import Amount, amounts_to_show, change_amount
from cunfupin.ui.calendar_panel import CalendarPanel
from cunfupin.ui.parts import Chips, button, column, holder, label, line_edit, restyle, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session

from .page import Page

_TO_CHECK, _CHECKED = "请按本省文件核对", "已定"
_AMOUNTS, _OPTIONS, _CALENDAR = "amounts", "options", "calendar"
_AMOUNT_COLUMNS = (
    Column[Amount](title="标准", text=lambda one: one.label, width=16, tone=lambda _one: "strong"),
    Column[Amount](title="年份", text=lambda one: one.years, width=8),
    Column[Amount](title="范围", text=lambda one: one.place, width=5),
    Column[Amount](title="数额", text=lambda one: one.value or "未填", width=6, is_number=True),
    Column[Amount](title="单位", text=lambda one: one.unit, width=6),
    Column[Amount](
        title="核对",
        text=lambda one: _TO_CHECK if one.is_uncertain else _CHECKED,
        tone=lambda one: "warn" if one.is_uncertain else "good",
        width=10,
    ),
    Column[Amount](title="依据", text=lambda one: one.source, width=0),
)
_OPTION_COLUMNS = (
    Column[CodeLine](title="用在", text=lambda one: "、".join(one.fields), width=16),
    Column[CodeLine](title="选项", text=lambda one: one.option.label, width=16, tone=lambda _one: "strong"),
    Column[CodeLine](title="启用年", text=lambda one: str(one.option.valid_from or ""), width=5),
    Column[CodeLine](title="停用年", text=lambda one: str(one.option.valid_to or ""), width=5),
    Column[CodeLine](
        title="核对",
        text=lambda one: _TO_CHECK if one.is_uncertain else _CHECKED,
        tone=lambda one: "warn" if one.is_uncertain else "good",
        width=0,
    ),
)


class OfficialPage(Page):
    """Choose a line, settle it below."""

    name = "official"
    title = "系统设置 › 标准和选项"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.kinds = Chips("看什么")
        self.kinds.chosen.connect(self._show_kind)
        self.amounts: RowTable[Amount] = RowTable(_AMOUNT_COLUMNS, "各年标准")
        self.amounts.picked.connect(self._fill_amount)
        self.options: RowTable[CodeLine] = RowTable(_OPTION_COLUMNS, "要核对的选项")
        self.options.picked.connect(self._fill_option)
        self.value, self.first_year, self.source = line_edit("数额"), line_edit("从哪一年起"), line_edit("依据的文件")
        self.option_label, self.valid_from, self.valid_to = (
            line_edit("选项名称"),
            line_edit("启用年"),
            line_edit("停用年"),
        )
        self.result = label(wraps=True)
        self.amount_form = self._form((self.value, self.first_year, self.source), self.save_amount)
        self.option_form = self._form((self.option_label, self.valid_from, self.valid_to), self.save_option)
        self.calendar = CalendarPanel(session)
        self._lay_out()

    def _form(self, fields: tuple[QLineEdit, ...], save: Callable[[], None]) -> QWidget:
        parts = [part for field in fields for part in (label(field.accessibleName()), field)]
        keep = button("保存", save, look="primary")
        permit(self.session, self.session.workspace.rights.writes("township_setting"), keep)
        return holder(row(*parts, keep))

    def _lay_out(self) -> None:
        note = label(
            "乡镇在这里核定一次，下一次送出时发到各村；村里的数据文件以乡镇核定的为准。停用的选项仍显示在老记录里。",
            look="hint",
            wraps=True,
        )
        page = column(row(self.kinds, None), note, self.amounts, self.options, self.calendar)
        page.addLayout(column(self.amount_form, self.option_form, self.result))
        self.setLayout(page)
        self.kinds.key = _AMOUNTS
        self.kinds.offer_words([(_AMOUNTS, "各年标准"), (_OPTIONS, "选项"), (_CALENDAR, "工作日历")])
        self._show_kind(_AMOUNTS)

    def _show_kind(self, kind: str) -> None:
        for widget, of in (
            (self.amounts, _AMOUNTS),
            (self.amount_form, _AMOUNTS),
            (self.options, _OPTIONS),
            (self.option_form, _OPTIONS),
            (self.calendar, _CALENDAR),
        ):
            widget.setVisible(of == kind)
        self.result.hide()

    def refresh(self, changes: Changes | None) -> None:
        """Show what holds now."""
        if changes is None or "township_setting" in changes.ledgers:
            self.session.run(lambda _progress: self._read(), self._show, label="正在读取标准和选项", quiet=True)
            self.calendar.read()

    def _read(self) -> tuple[list[Amount], list[CodeLine]]:
        with self.session.workspace.read() as connection:
            return amounts_to_show(connection), options_to_check()

    def _show(self, found: tuple[list[Amount], list[CodeLine]]) -> None:
        amounts, options = found
        self.amounts.show_rows(sorted(amounts, key=lambda one: not one.is_uncertain))
        self.options.show_rows(options)

    def _fill_amount(self, amount: Amount | None) -> None:
        self.value.setText(amount.value if amount else "")
        self.first_year.setText(str(amount.first_year or "") if amount else "")
        self.source.clear()

    def _fill_option(self, line: CodeLine | None) -> None:
        self.option_label.setText(line.option.label if line else "")
        self.valid_from.setText(str(line.option.valid_from or "") if line else "")
        self.valid_to.setText(str(line.option.valid_to or "") if line else "")

    def save_amount(self) -> None:
        """Put the amount in the place of the chosen one."""
        chosen, value, source = self.amounts.current(), self.value.text(), self.source.text()
        year = self.first_year.text()
        if chosen is not None:
            self._save(lambda: self._settle_amount(chosen, value, year, source))

    def _settle_amount(self, chosen: Amount, value: str, year: str, source: str) -> Changes:
        first_year = _year(year) or chosen.first_year
        return change_amount(self.session.workspace, chosen, value=value, first_year=first_year, source=source)

    def save_option(self) -> None:
        """Settle the chosen option."""
        chosen, name = self.options.current(), self.option_label.text()
        years = self.valid_from.text(), self.valid_to.text()
        if chosen is not None:
            self._save(lambda: self._settle_option(chosen, name, *years))

    def _settle_option(self, chosen: CodeLine, name: str, first: str, last: str) -> Changes:
        return change_option(
            self.session.workspace,
            chosen.list_name,
            chosen.option.code,
            label=name,
            valid_from=_year(first),
            valid_to=_year(last),
        )

    def _save(self, work: Callable[[], Changes]) -> None:
        self.session.run(
            lambda _progress: work(),
            self._on_saved,
            label="正在保存",
            failed=lambda error: self._say(error.message, "bad"),
        )

    def _on_saved(self, changes: Changes) -> None:
        self._say("已保存，下一次送出时发到各村。", "good")
        self.session.publish(changes)

    def _say(self, text: str, look: str) -> None:
        self.result.setText(text)
        restyle(self.result, look)
        self.result.show()


def _year(text: str) -> int | None:
    try:
        found = Year().parse(text)
    except InvalidValue as problem:
        raise UserError(f"年份：{problem}") from None
    return int(found) if found is not None else None
