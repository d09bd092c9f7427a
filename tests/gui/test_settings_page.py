"""Settings: who acts, size of type, backup and restore, a village's file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.bootstrap import open_file
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.pages.settings_page import SettingsPage
from cunfupin.ui.session import Session
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.gui.exchanged import villages
from tests.gui.waiting import settled, typed


@pytest.fixture
def page(qtbot: QtBot, township: Workspace) -> Iterator[SettingsPage]:
    session = Session()
    session.adopt(township)
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh(None)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def test_who_acts_from_now_on(qtbot: QtBot, page: SettingsPage, township: Workspace) -> None:
    page.operator.clear()
    typed(page.operator, "钟主任")
    qtbot.keyClick(page.operator, Qt.Key.Key_Return)
    settled(qtbot, page.session)
    assert township.operator == "钟主任"
    assert settings.load().operator == "钟主任"


def test_size_of_type_is_remembered(page: SettingsPage) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page.sizes.choose("150")
    assert text_scale.current(app) == 150
    assert settings.load().text_scale == 150
    page.sizes.choose("100")


def test_restore_brings_back_what_was(qtbot: QtBot, tmp_path: Path, township: Workspace, home: Path) -> None:
    path = township.file.path
    township.close()
    session = Session()
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open(lambda: open_file(path, PASSPHRASE))
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.back_up_now()
    settled(qtbot, session)
    assert "已备份到" in page.backup_result.text()
    backup = next((home / "backups").rglob("*.cunfupin"))
    values = {"village": villages(session.workspace)[VILLAGE_CODE]}
    session.run(lambda _progress: create_record(session.workspace, "household", values), lambda _made: None, label="")
    page.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(session.opened, timeout=20_000):
        page.restore_from(backup)
    assert any("已恢复" in notice for notice in session.workspace.notices)
    assert list_records(session.workspace, Query(ledger="household")).total == 0
    settled(qtbot, session)
    session.close()


def test_wrong_passphrase_restores_nothing(qtbot: QtBot, page: SettingsPage, township: Workspace, home: Path) -> None:
    page.back_up_now()
    settled(qtbot, page.session)
    backup = next((home / "backups").rglob("*.cunfupin"))
    page.passphrase.setText("不是这个密码")
    page.restore_from(backup)
    settled(qtbot, page.session)
    assert page.backup_result.text().startswith("密码不对")
    assert page.session.workspace is township
    assert list_records(township, Query(ledger="household")).total == 0


def test_a_sound_file_is_said_to_be_sound(qtbot: QtBot, page: SettingsPage) -> None:
    page.verify_file()
    settled(qtbot, page.session)
    assert "没有问题" in page.backup_result.text()


def test_a_village_file_is_made(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    seeds = page.seeds
    seeds.village_box.setCurrentIndex(seeds.village_box.findData(VILLAGE_CODE))
    seeds.passphrase.setText("濯龙村密码")
    assert "不一样" in seeds._problem()
    seeds.again.setText("濯龙村密码")
    assert seeds._problem() == ""
    seeds.make(tmp_path / "濯龙村.cunfupin")
    settled(qtbot, page.session)
    assert "已生成" in seeds.result.text()
    village = open_file(tmp_path / "濯龙村.cunfupin", "濯龙村密码")
    assert village.facts.region_code == VILLAGE_CODE
    village.close()


def test_a_village_makes_no_files(qtbot: QtBot, village: Workspace) -> None:
    session = Session()
    session.adopt(village)
    page = SettingsPage(session)
    qtbot.addWidget(page)
    page.refresh(None)
    settled(qtbot, session)
    assert page.seeds.isHidden()
