"""Photos of a field: added, shown, taken out."""

from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from cunfupin.models.registry import field_of
from cunfupin.services.workspace import Workspace
from cunfupin.ui.choice_editors import make_editor
from cunfupin.ui.picture_editor import PictureDialog, PictureEditor
from cunfupin.ui.session import Session
from tests.gui.waiting import settled


def photos(folder: Path) -> list[Path]:
    found = [folder / "一.png", folder / "二.png"]
    for path, colour in zip(found, ("red", "blue"), strict=True):
        Image.new("RGB", (40, 30), colour).save(path)
    return found


def test_photos_are_added_shown_and_taken_out(
    qtbot: QtBot, session: Session, village: Workspace, tmp_path: Path
) -> None:
    editor = make_editor(field_of("visit", "photo"), session)
    assert isinstance(editor, PictureEditor)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.left, timeout=20_000):
        editor.add(photos(tmp_path))
    settled(qtbot, session)
    assert editor.shown_text() == "2 个附件"
    dialog = PictureDialog("照片", editor._read(), editor)
    qtbot.addWidget(dialog)
    assert not dialog.view.pixmap().isNull()
    dialog.turn(1)
    assert dialog.words.text() == "第 2 张，共 2 张"
    kept = dialog.left_over[0]
    dialog.take_out()
    editor.use(dialog.left_over)
    assert editor.value() == kept


def test_a_photo_of_another_computer_is_said_to_be_there(qtbot: QtBot, session: Session) -> None:
    editor = make_editor(field_of("visit", "photo"), session)
    assert isinstance(editor, PictureEditor)
    qtbot.addWidget(editor)
    dialog = PictureDialog("照片", {"0" * 64: None}, editor)
    qtbot.addWidget(dialog)
    assert "另一台电脑" in dialog.view.text()
