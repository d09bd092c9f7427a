"""Buttons in one line: those that find no room are offered in a menu ("更多")."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from .parts import button, row

_SPACE = 8


class ActionRow(QWidget):
    """What is done on the left, how the list is shown on the right. The last ones on the left go first."""

    def __init__(self) -> None:
        super().__init__()
        self._left: list[QPushButton] = []
        self._right: list[QPushButton] = []
        self._folded: list[QPushButton] = []
        self._hidden: Collection[QPushButton] = ()
        self.more = button("更多 ▾", self._offer, tip="放不下的按钮在这里")
        self._line = row(self.more, None, space=_SPACE)
        self.setLayout(self._line)

    def add(self, made: QPushButton, *, before: QPushButton | None = None, at_right: bool = False) -> None:
        """One more button, on the left `before` another one of them or last."""
        group = self._right if at_right else self._left
        group.insert(group.index(before) if before else len(group), made)
        place = self._line.count() if at_right else group.index(made)
        self._line.insertWidget(place, made)

    def show_all_but(self, hidden: Collection[QPushButton]) -> None:
        """Offer all buttons except these."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit any more."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """All in one line."""
        return QSize(self._width([*self._offered(self._left), *self._offered(self._right)]), self._height())

    def minimumSizeHint(self) -> QSize:
        """Everything on the left folded except the first."""
        return QSize(self._width([*self._left[:1], self.more, *self._offered(self._right)]), self._height())

    def _height(self) -> int:
        return self.more.sizeHint().height()

    def _offered(self, group: list[QPushButton]) -> list[QPushButton]:
        return [one for one in group if one not in self._hidden]

    def _width(self, shown: list[QPushButton]) -> int:
        return sum(one.sizeHint().width() + _SPACE for one in shown) - _SPACE

    def _arrange(self) -> None:
        left, right = self._offered(self._left), self._offered(self._right)
        fitting = left
        more: list[QPushButton] = []
        while len(fitting) > 1 and self._width([*fitting, *more, *right]) > self.width():
            fitting, more = fitting[:-1], [self.more]
        self._folded = left[len(fitting) :]
        for one in (*self._left, *self._right):
            one.setVisible(one in fitting or one in right)
        self.more.setVisible(bool(self._folded))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for one in self._folded:
            action = menu.addAction(one.icon(), one.text())
            action.setEnabled(one.isEnabled())
            action.setToolTip(one.toolTip())
            action.triggered.connect(one.click)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
