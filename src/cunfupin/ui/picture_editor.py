"""Photos and scans of a field: added from files, looked at, taken out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from cunfupin.fields import FieldSpec
from cunfupin.services.pictures import ENDINGS, picture, store_pictures

from .colours import SOFT_INK
from .editors import TextEditor
from .icons import icon
from .parts import button, column, label, row
from .session import Session

PICTURE_FILES = f"照片和扫描图 ({' '.join(f'*{ending}' for ending in ENDINGS)})"
_SIZE = QSize(900, 640)


class PictureEditor(TextEditor):
    """Says how many photos there are; two signs at its end add some and show them."""

    def __init__(self, spec: FieldSpec, session: Session) -> None:
        super().__init__(spec)
        self._session = session
        self.line.setReadOnly(True)
        self.line.setPlaceholderText("没有照片")
        for sign, tip, act in (("search", "查看照片", self.look), ("plus", "添加照片", self.choose)):
            action = self.line.addAction(icon(sign, SOFT_INK), QLineEdit.ActionPosition.TrailingPosition)
            action.setToolTip(tip)
            action.triggered.connect(act)

    @property
    def names(self) -> list[str]:
        """Names of the pictures."""
        value = self.value()
        return str(value).split(",") if value else []

    def choose(self) -> None:
        """Ask for files."""
        paths, _kind = QFileDialog.getOpenFileNames(self, "选照片或扫描图", "", PICTURE_FILES)
        if paths:
            self.add([Path(path) for path in paths])

    def add(self, paths: Sequence[Path]) -> None:
        """Keep the pictures of these files and name them here."""
        self._session.run(
            lambda progress: store_pictures(self._session.workspace, paths, progress=progress),
            self._on_stored,
            label="正在添加照片",
        )

    def _on_stored(self, names: list[str]) -> None:
        self.use([*self.names, *names])

    def use(self, names: Sequence[str]) -> None:
        """Let these be the pictures, and save."""
        self.show_value(",".join(dict.fromkeys(names)) or None)
        self.edited.emit()
        self.left.emit()

    def look(self) -> None:
        """Show the pictures."""
        if self.names:
            self._session.run(lambda _progress: self._read(), self._show, label="正在读取照片", quiet=True)

    def _read(self) -> dict[str, bytes | None]:
        with self._session.workspace.read() as connection:
            return {name: picture(connection, name) for name in self.names}

    def _show(self, found: dict[str, bytes | None]) -> None:
        dialog = PictureDialog(self.spec.label, found, self)
        dialog.exec()
        if dialog.left_over != list(found):
            self.use(dialog.left_over)


class PictureDialog(QDialog):
    """One picture at a time. `left_over` are those that were not taken out."""

    def __init__(self, title: str, pictures: dict[str, bytes | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._pictures = pictures
        self.left_over = list(pictures)
        self._place = 0
        self.view = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.view.setFixedSize(_SIZE)
        self.words = label()
        buttons = row(
            button("上一张", lambda: self.turn(-1), icon="chevron-left"),
            button("下一张", lambda: self.turn(1), icon="chevron-right"),
            self.words,
            None,
            button("取出这张", self.take_out, icon="trash-2"),
            button("关闭", self.accept, look="primary"),
        )
        self.setLayout(column(self.view, buttons, margin=12))
        self.turn(0)

    def turn(self, step: int) -> None:
        """Show the next one or the one before."""
        if not self.left_over:
            self.accept()
            return
        self._place = (self._place + step) % len(self.left_over)
        self.words.setText(f"第 {self._place + 1} 张，共 {len(self.left_over)} 张")
        content, shown = self._pictures[self.left_over[self._place]], QPixmap()
        if content is None or not shown.loadFromData(content):
            self.view.setText("这张照片还在另一台电脑上，下次交换数据后就能看到")
            return
        self.view.setPixmap(
            shown.scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )

    def take_out(self) -> None:
        """Name this picture no longer; it is kept for older versions of the record."""
        del self.left_over[self._place]
        self._place = max(0, self._place - 1)
        self.turn(0)
