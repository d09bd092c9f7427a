"""The file of a household: what is missing, a scan put in by keyboard; the files of all households."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query, list_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.archive_tab import ArchiveTab
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.archive_page import ArchivePage
from tests.gui.waiting import settled


def test_a_scan_goes_into_the_file_of_a_household(
    qtbot: QtBot,
    window: MainWindow,
    village: Workspace,
    households: tuple[bytes, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = window.session
    update_record(village, "household", households[0], {"household_type": "exited"}, reason="更正")
    scan = tmp_path / "申请书.png"
    Image.new("RGB", (60, 80)).save(scan)
    window.go_to("archive")
    settled(qtbot, session)
    overview = window.page
    assert isinstance(overview, ArchivePage)
    (line,) = overview.table.rows
    assert (line.name, line.archive.share) == ("温石秀", 0)
    qtbot.keyClick(overview.table, Qt.Key.Key_Return)
    settled(qtbot, session)

    tab = window.page.tabs.currentWidget()  # type: ignore[union-attr]
    assert isinstance(tab, ArchiveTab)
    first = tab.table.current()
    assert first is not None
    assert (first.label, first.is_missing) == ("贫困户申请书", True)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(scan)], ""))
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    settled(qtbot, session)
    again = tab.table.current()
    assert again is not None
    assert (again.kind, again.count) == (first.kind, 1)
    (filed,) = list_records(village, Query(ledger="attachment")).records
    assert (filed["household"], filed["file_name"]) == (households[0], "申请书.png")
    window.go_to("archive")
    settled(qtbot, session)
    assert overview.table.rows[0].archive.share > 0
