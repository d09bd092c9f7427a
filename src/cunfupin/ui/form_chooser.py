"""Which form, of which year or month, and whether numbers are hidden."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit

from cunfupin.errors import UserError
from cunfupin.services.gathering import Period
from cunfupin.services.printing import FormChoice, form_choices

from .parts import column, label, row


class FormChooser(QFrame):
    """Knows the form chosen and its period."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.forms = QComboBox()
        self.forms.setAccessibleName("表样")
        self.forms.setMaxVisibleItems(20)
        self.forms.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice in form_choices():
            self.forms.addItem(choice.title, choice)
        self.period_text = QLineEdit()
        self.period_text.setAccessibleName("年度或月份")
        self.period_text.setPlaceholderText("最近的年度")
        self.masked = QCheckBox("隐去证件号码等")
        self.duplex = QCheckBox("双面")
        self.duplex.setToolTip("两页印在一张纸的两面，每户从新的一张开始")
        self.hint = label(look="hint", wraps=True)
        self.setLayout(
            column(
                self.forms,
                self.period_text,
                row(self.masked, self.duplex, None),
                self.hint,
                space=8,
                margin=14,
            )
        )
        self.forms.currentIndexChanged.connect(lambda _place: self._on_form())
        self.period_text.editingFinished.connect(self._on_period)
        self.masked.toggled.connect(lambda _checked: self.changed.emit())
        self.duplex.toggled.connect(lambda _checked: self.changed.emit())
        self._shown_period = ""
        self._show_hint()

    @property
    def form(self) -> FormChoice:
        """The form chosen."""
        chosen: FormChoice = self.forms.currentData()
        return chosen

    @property
    def is_duplex(self) -> bool:
        """Whether two pages are to share a sheet: as the form wants it, or as somebody chose."""
        return self.form.is_double_sided or self.duplex.isChecked()

    @property
    def period(self) -> Period:
        """The period typed in; the latest known where it cannot be read."""
        try:
            return Period.of(self.period_text.text().strip())
        except UserError:
            return Period()

    def choose(self, form: str, *, period: str = "", is_masked: bool = False, is_duplex: bool = False) -> None:
        """Choose a form by its name."""
        self.period_text.setText(period)
        self.masked.setChecked(is_masked)
        self.duplex.setChecked(is_duplex)
        place = next((n for n in range(self.forms.count()) if self.forms.itemData(n).name == form), -1)
        if place >= 0:
            self.forms.setCurrentIndex(place)

    def _on_form(self) -> None:
        self._show_hint()
        self.changed.emit()

    def _on_period(self) -> None:
        if self.period_text.text() != self._shown_period:
            self._shown_period = self.period_text.text()
            self._show_hint()
            self.changed.emit()

    def _show_hint(self) -> None:
        form = self.form
        self.duplex.setEnabled(not form.is_double_sided)
        self.period_text.setPlaceholderText("年度或月份，如 2020-03" if form.has_month else "年度，如 2020")
        hints = []
        try:
            Period.of(self.period_text.text().strip())
        except UserError as problem:
            hints.append(str(problem))
        if form.is_public:
            hints.append("可公开张贴：证件、银行卡号码不会印出")
        if form.is_booklet:
            hints.append("请用 A4 纸双面打印（沿短边翻转），每户对折装订成一本")
        elif form.is_double_sided:
            hints.append("请双面打印（沿长边翻转），每户从新的一张开始")
        self.hint.setText("；".join(hints))
        self.hint.setVisible(bool(hints))
