"""Settings: who acts, size of type, backup and restore, a village's file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.bootstrap import open_file
from cunfupin.services.workspace import Workspace
from cunfupin.ui.pages.settings_page import SettingsPage
from cunfupin.ui.session import Session
from tests.conftest import VILLAGE_CODE
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


def test_a_size_of_type_is_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.session.size_wanted) as wanted:
        page.sizes.choose("150")
    assert wanted.args == [150]


def test_a_village_file_is_made(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    seeds = page.seeds
    assert seeds
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
    assert page.seeds is None
