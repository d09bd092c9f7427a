"""Editors whose value is chosen: options of a code list, 是/否, records of another ledger."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit

from cunfupin.fields import Attachment, Code, FieldSpec, InvalidValue, Reference, Value, YesNo
from cunfupin.models.registry import has_field
from cunfupin.progress import Progress
from cunfupin.services.pinyin import pinyin_initials
from cunfupin.services.records import Query, list_records, reference_choices, reference_labels
from cunfupin.services.workspace import Workspace

from .colours import SOFT_INK
from .editors import Editor, editor_class
from .icons import icon
from .picture_editor import PictureEditor
from .session import Session
from .text_scale import dress

_FACE_ROLE = Qt.ItemDataRole.UserRole + 1
_SHOWN = 12
_LIMIT = 40


class _FaceCompleter(QCompleter):
    """Finds an option by part of its name or by initials; puts its name into the line."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class PickingEditor(Editor):
    """An editor with a list that opens while typing: Enter there takes the marked entry and goes on."""

    completer: QCompleter
    _list: QAbstractItemView | None = None

    def _watch_list(self) -> None:
        """Hear the keys of the completer's list; before the first use there is none, and making it is slow."""
        if self._list is None:
            self._list = self.completer.popup()
            assert self._list is not None
            dress(self._list)
            self._list.installEventFilter(self)

    def take(self, index: QModelIndex) -> None:
        """Take an entry of the list."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list."""
        popup = self._list
        if popup is None or watched is not popup:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._goes_on(event):
            index = popup.currentIndex()
            popup.hide()
            if index.isValid():
                self.take(index)
            self.next_wanted.emit()
            return True
        return False


class ChoiceEditor(PickingEditor):
    """One of a few options: type part of it or its pinyin initials, or open the list."""

    def __init__(self, spec: FieldSpec) -> None:
        self.box = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert, maxVisibleItems=_SHOWN)
        super().__init__(spec, self.box)
        self._stored: Value | None = None
        self._shown = ""
        self.box.setMinimumContentsLength(4)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        model = QStandardItemModel(self.box)
        for code, text in (("", ""), *_options(spec)):
            item = QStandardItem(text)
            item.setData(code, Qt.ItemDataRole.UserRole)
            item.setData(" ".join([text, *pinyin_initials(text)]), _FACE_ROLE)
            model.appendRow(item)
        self.box.setModel(model)
        self.completer = _FaceCompleter(model, self.box)
        self.completer.setCompletionRole(_FACE_ROLE)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.box.setCompleter(self.completer)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.textEdited.connect(self._on_typed)
        self.box.activated.connect(self._on_picked)

    @property
    def line(self) -> QLineEdit:
        """Where the person types."""
        line = self.box.lineEdit()
        assert line is not None
        return line

    def value(self) -> Value | None:
        """What is typed, as a stored value. Raises InvalidValue."""
        text = self.line.text().strip()
        if text == self._shown:
            return self._stored
        try:
            return self.spec.kind.parse(text)
        except InvalidValue:
            found = [code for code, name in _options(self.spec) if text.lower() in (name, *pinyin_initials(name))]
            if len(found) == 1:
                return self.spec.kind.parse(found[0])
            raise

    def show_value(self, value: Value | None, text: str = "") -> None:
        """Show a stored value."""
        self._stored, self._shown = value, self.spec.kind.format(value)
        self.box.setCurrentIndex(self.box.findText(self._shown))
        self.line.setText(self._shown)
        self.line.setCursorPosition(0)

    def select_all(self) -> None:
        """Ready to be typed over."""
        self.line.selectAll()

    def take(self, index: QModelIndex) -> None:
        """Take an entry of the list."""
        self.line.setText(str(index.data(Qt.ItemDataRole.DisplayRole)))
        self.edited.emit()

    def _on_typed(self, _text: str) -> None:
        self._watch_list()
        self.edited.emit()

    def _goes_on(self, event: QKeyEvent) -> bool:
        return super()._goes_on(event) and not self.box.view().isVisible()

    def _on_picked(self, _number: int) -> None:
        self.edited.emit()
        self.left.emit()


def _options(spec: FieldSpec) -> Iterable[tuple[str, str]]:
    if isinstance(spec.kind, YesNo):
        return (("是", "是"), ("否", "否"))
    assert isinstance(spec.kind, Code)
    return tuple((option.code, option.label) for option in spec.kind.codes.options)


class ReferenceEditor(PickingEditor):
    """A record of another ledger: type part of its name, choose from what is found."""

    def __init__(self, spec: FieldSpec, session: Session) -> None:
        self.line = QLineEdit()
        self.completer = QCompleter(self.line)
        super().__init__(spec, self.line)
        assert isinstance(spec.kind, Reference)
        self._ledger = spec.kind.ledger
        self._session = session
        self._context: dict[str, bytes] = {}
        self._uid: bytes | None = None
        self._text = ""
        self._found: list[tuple[bytes, str]] = []
        self._names = QStringListModel(self)
        self.completer.setModel(self._names)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.completer.setWidget(self.line)
        self.completer.activated[QModelIndex].connect(self._on_clicked)  # type: ignore[index]
        self._timer = QTimer(self, singleShot=True, interval=150)
        self._timer.timeout.connect(self._search)
        self.line.setPlaceholderText("输入名称查找")
        self.line.textEdited.connect(self._on_typed)
        action = self.line.addAction(icon("chevron-down", SOFT_INK), QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip("列出可选项（↓）")
        action.triggered.connect(self._list_all)

    def value(self) -> Value | None:
        """What is typed, as a stored value. Raises InvalidValue."""
        text = self.line.text().strip()
        if not text:
            return None
        if text == self._text:
            return self._uid
        same = [uid for uid, name in self._found if name == text]
        if len(same) == 1 or (len(self._found) == 1 and text in self._found[0][1]):
            return (same or [self._found[0][0]])[0]
        raise InvalidValue(f"没有找到“{text[:20]}”，请从列表里选一个" if not same else f"有几个“{text}”，请从列表里选")

    def show_value(self, value: Value | None, text: str = "") -> None:
        """Show a stored value."""
        self._uid = value if isinstance(value, bytes) else None
        self._text = text if self._uid else ""
        self.line.setText(self._text)
        self.line.setCursorPosition(0)
        if self._uid and not text:
            self._session.run(partial(self._label, self._uid), self._on_label, label="正在读取", quiet=True)

    def show_context(self, record: Mapping[str, Any]) -> None:
        """Choose among what belongs to the same household or village."""
        self._context = {
            name: value
            for name, value in record.items()
            if isinstance(value, bytes) and name not in ("uid", self.spec.name) and has_field(self._ledger, name)
        }

    def select_all(self) -> None:
        """Ready to be typed over."""
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down lists what can be chosen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self._list_all()
            return True
        return super().eventFilter(watched, event)

    def take(self, index: QModelIndex) -> None:
        """Take an entry of the list."""
        self._uid, self._text = self._found[index.row()]
        self.line.setText(self._text)
        self.edited.emit()

    def _label(self, uid: bytes, _progress: Progress) -> tuple[bytes, str]:
        return uid, reference_labels(self._session.workspace, self._ledger, [uid]).get(uid, "")

    def _on_label(self, found: tuple[bytes, str]) -> None:
        if found[0] == self._uid and not self.line.isModified():
            self._text = found[1]
            self.line.setText(self._text)

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()
        self._timer.start()

    def _list_all(self) -> None:
        self.line.setFocus()
        self._look_for("")

    def _search(self) -> None:
        self._look_for(self.line.text().strip())

    def _look_for(self, text: str) -> None:
        work = partial(_choices, self._session.workspace, self._ledger, text, dict(self._context))
        self._session.run(work, self._offer, label="正在查找", quiet=True)

    def _offer(self, found: list[tuple[bytes, str]]) -> None:
        self._found = found
        self._names.setStringList([name for _uid, name in found])
        if self.line.hasFocus() and found:
            self._watch_list()
            self.completer.complete()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.take(index)
        self.left.emit()


def _choices(
    workspace: Workspace, ledger: str, text: str, context: Mapping[str, bytes], _progress: Progress
) -> list[tuple[bytes, str]]:
    """Records to choose from: those of the same household or village, where there are any."""
    if context:
        page = list_records(workspace, Query(ledger=ledger, search=text, filters=context, limit=_LIMIT))
        uids = [record["uid"] for record in page.records]
        if uids:
            labels = reference_labels(workspace, ledger, uids)
            return [(uid, labels[uid]) for uid in uids]
    return reference_choices(workspace, ledger, text, _LIMIT)


def make_editor(spec: FieldSpec, session: Session) -> Editor:
    """An editor for the field."""
    match spec.kind:
        case Reference():
            return ReferenceEditor(spec, session)
        case Attachment():
            return PictureEditor(spec, session)
    return editor_class(spec.kind)(spec)  # type: ignore[call-arg]


@editor_class.register
def _(kind: YesNo) -> type[Editor]:  # noqa: ARG001
    return ChoiceEditor


@editor_class.register
def _(kind: Code) -> type[Editor]:  # noqa: ARG001
    return ChoiceEditor
