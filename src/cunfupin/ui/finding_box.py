"""A drop-down list that is searched by any part of what it offers."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy

from .text_scale import dress

_SHOWN, _LETTERS = 14, 8


class FindingBox(QComboBox):
    """Type part of a name or open the list. `is_free`: what is not in the list may be typed too."""

    def __init__(self, name: str, *, is_free: bool = False) -> None:
        super().__init__(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert, maxVisibleItems=_SHOWN)
        self._is_free = is_free
        self.setAccessibleName(name)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None
        line.textEdited.connect(lambda _text: self._dress_list())

    def offer(self, words: Iterable[str], chosen: str = "") -> None:
        """Offer these, with one of them chosen or nothing."""
        self.blockSignals(True)
        self.clear()
        self.addItems(list(words))
        self.setCurrentIndex(self.findText(chosen))
        self.setEditText(chosen)
        self.blockSignals(False)

    def _dress_list(self) -> None:
        completer = self.completer()
        popup = completer.popup() if completer else None
        assert popup is not None
        dress(popup)

    def words(self) -> str:
        """What is chosen; blank while it is not in the list."""
        text = self.currentText().strip()
        return text if self._is_free or self.findText(text) >= 0 else ""
