"""Which rows of a ledger are shown: a search line, a few lists, and chips for every other field, of the household too."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from cunfupin.fields import Code, FieldSpec, Value, Year, YesNo
from cunfupin.models.registry import field_of, fields_of, references_of, stored_fields
from cunfupin.services.records import Between, Wanted, filter_spec

from .cells import usual_columns
from .icons import icon
from .parts import button

_TYPING_MS = 180
_YEARS_BACK = 12
_QUICK = 2
_HOUSEHOLD = "household"
Filters = dict[str, Wanted]


class FilterBar(QWidget):
    """Answers the search text and the filters; `changed` follows the person's typing after a breath."""

    changed = Signal()

    def __init__(self, ledger: str, quick: Iterable[str], *, hint: str) -> None:
        super().__init__()
        self.ledger = ledger
        self._boxes: dict[str, QComboBox] = {}
        self._chips: Filters = {}
        self.search = QLineEdit(placeholderText=hint, clearButtonEnabled=True)
        self.search.setAccessibleName("查找")
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self.search.textEdited.connect(lambda _text: self._timer.start())
        self.search.textChanged.connect(lambda text: text or self._timer.start())
        self._more = button("筛选", self._offer_fields, tip="按任意一项筛选")
        self._more.setIcon(icon("filter"))
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        self._line.addWidget(self.search, 1)
        self._line.addWidget(self._more)
        self._chip_line = QHBoxLayout()
        self._chip_line.setSpacing(6)
        self._chip_line.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        lines.addLayout(self._line)
        lines.addLayout(self._chip_line)
        for name in quick:
            self.add_box(name)

    def add_box(self, name: str) -> None:
        """A list for one coded field, blank at first."""
        spec = filter_spec(self.ledger, name)
        box = QComboBox()
        box.setAccessibleName(f"按{spec.label}筛选")
        box.addItem(f"全部{spec.label}", None)
        for text, value in _options(spec):
            box.addItem(text, value)
        self.put_box(name, box)

    def put_box(self, name: str, box: QComboBox) -> None:
        """A list of one's own for one field; the data of its first entry is None."""
        box.activated.connect(lambda _number: self.changed.emit())
        self._line.insertWidget(self._line.count() - 1, box)
        self._boxes[name] = box
        if name in self._chips:
            self._show_in_boxes()

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def filters(self) -> Filters:
        """Field → value of everything chosen."""
        boxes = {name: box.currentData() for name, box in self._boxes.items() if box.currentData() is not None}
        return {**boxes, **self._chips}

    def clear(self) -> None:
        """Show everything again."""
        self.show_only({})

    def show_only(self, filters: Mapping[str, Wanted], search: str = "") -> None:
        """Show these rows and no others."""
        self.search.setText(search)
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._chips = dict(filters)
        self._show_in_boxes()
        self._timer.stop()
        self.changed.emit()

    def _show_in_boxes(self) -> None:
        """What a list offers is shown by the list, the rest by chips."""
        for name in self._boxes.keys() & self._chips.keys():
            box, value = self._boxes[name], self._chips[name]
            place = next((place for place in range(1, box.count()) if box.itemData(place) == value), 0)
            if place:
                box.setCurrentIndex(place)
                del self._chips[name]
        self._show_chips()

    def set_filter(self, name: str, value: Wanted) -> None:
        """Filter by one value of a field; None shows where it is blank."""
        self._chips[name] = value
        self._show_chips()
        self.changed.emit()

    def _drop(self, name: str) -> None:
        self._chips.pop(name, None)
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        while self._chip_line.count() > 1:
            item = self._chip_line.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for place, (name, value) in enumerate(self._chips.items()):
            self._chip_line.insertWidget(place, self._chip(name, value))

    def _chip(self, name: str, value: Wanted) -> QPushButton:
        spec = filter_spec(self.ledger, name)
        text = _worded(spec, value)
        chip = button(f"{spec.label}：{text}  ×", partial(self._drop, name), look="chip", tip="点一下取消这个筛选")
        chip.setChecked(True)
        return chip

    def _offer_fields(self) -> None:
        menu = QMenu(self)
        self._offer_fields_of(menu, self.ledger)
        for via, target in references_of(self.ledger).items():
            if target == _HOUSEHOLD:
                self._offer_fields_of(menu.addMenu(field_of(self.ledger, via).label), target, f"{via}.")
        menu.exec(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _offer_fields_of(self, menu: QMenu, ledger: str, via: str = "") -> None:
        groups: dict[str, QMenu] = {}
        for spec in stored_fields(ledger):
            if not isinstance(spec.kind, Code | YesNo | Year):
                continue
            group = groups.get(spec.group) or groups.setdefault(spec.group, menu.addMenu(spec.group))
            options = group.addMenu(spec.label)
            for text, value in [*_options(spec), ("未填", None)]:
                options.addAction(text).triggered.connect(partial(self._on_option, f"{via}{spec.name}", value))

    def _on_option(self, name: str, value: Value | None, _checked: bool = False) -> None:
        self.set_filter(name, value)


def _worded(spec: FieldSpec, value: Wanted) -> str:
    """A filter as people say it."""
    match value:
        case None:
            return "未填"
        case tuple():
            return "、".join(spec.kind.format(one) for one in value[:3]) + (" 等" if len(value) > 3 else "")
        case Between(low=low, high=high):
            ends = [spec.kind.format(end) if end is not None else "" for end in (low, high)]
            return f"{ends[0]}～{ends[1]}" if any(ends) else "已填"
        case bytes():
            return "所选的"
        case _:
            return spec.kind.format(value)


def _options(spec: FieldSpec) -> list[tuple[str, Value]]:
    match spec.kind:
        case Code():
            return [(option.label, option.code) for option in spec.kind.codes.options]
        case YesNo():
            return [("是", 1), ("否", 0)]
        case Year():
            this = date.today().year
            return [(f"{year}年", year) for year in range(this, this - _YEARS_BACK, -1)]
    return []


def quick_filters(name: str) -> tuple[str, ...]:
    """The fields of a ledger that lists are offered for: the year and what people look at first."""
    coded = [spec.name for spec in usual_columns(name) if type(spec.kind) is Code]
    years = [spec.name for spec in fields_of(name) if spec.name == "year"]
    return tuple([*years, *coded][:_QUICK])
