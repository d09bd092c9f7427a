"""Backups: made, listed, compared, gone back to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cunfupin.bootstrap import open_file
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui.pages.backups_page import BackupsPage
from cunfupin.ui.session import Session
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.gui.exchanged import villages
from tests.gui.waiting import settled


@pytest.fixture
def page(qtbot: QtBot, township: Workspace) -> Iterator[BackupsPage]:
    session = Session()
    session.adopt(township)
    page = BackupsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.refresh(None)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def test_restore_brings_back_what_was(qtbot: QtBot, tmp_path: Path, township: Workspace, home: Path) -> None:
    path = township.file.path
    township.close()
    session = Session()
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open(lambda: open_file(path, PASSPHRASE))
    page = BackupsPage(session)
    qtbot.addWidget(page)
    page.back_up_now()
    settled(qtbot, session)
    assert "已备份到" in page.backup_result.text()
    backup = next((home / "backups").rglob("*.cunfupin"))
    values = {"village": villages(session.workspace)[VILLAGE_CODE]}
    session.run(lambda _progress: create_record(session.workspace, "household", values), lambda _made: None, label="")
    page.compare(backup)
    settled(qtbot, session)
    assert [(one.ledger, one.leaving, one.returning, one.changing) for one in page.differences.rows] == [
        ("household", 1, 0, 0)
    ]
    with qtbot.waitSignal(session.opened, timeout=20_000):
        page.confirm()
    assert any("已恢复" in notice for notice in session.workspace.notices)
    assert list_records(session.workspace, Query(ledger="household")).total == 0
    settled(qtbot, session)
    session.close()


def test_wrong_passphrase_restores_nothing(qtbot: QtBot, page: BackupsPage, township: Workspace, home: Path) -> None:
    page.back_up_now()
    settled(qtbot, page.session)
    backup = next((home / "backups").rglob("*.cunfupin"))
    page.passphrase.setText("不是这个密码")
    page.compare(backup)
    settled(qtbot, page.session)
    assert page.backup_result.text().startswith("密码不对")
    assert page.session.workspace is township
    assert list_records(township, Query(ledger="household")).total == 0


def test_a_sound_file_is_said_to_be_sound(qtbot: QtBot, page: BackupsPage) -> None:
    page.verify_file()
    settled(qtbot, page.session)
    assert "没有问题" in page.backup_result.text()


def test_what_another_program_changed_is_taken_over(qtbot: QtBot, page: BackupsPage, township: Workspace) -> None:
    with township.file.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER capture_update_village")
        connection.exec_driver_sql("UPDATE village SET village_name = '工具村' WHERE village_code = ?", (VILLAGE_CODE,))
    page.verify_file()
    settled(qtbot, page.session)
    assert "非本软件修改" in page.backup_result.text()
    assert [one.changes[0].after for one in page.outside.table.rows] == ["工具村"]
    page.outside.take()
    settled(qtbot, page.session)
    assert page.outside.isHidden()
    page.verify_file()
    settled(qtbot, page.session)
    assert "没有问题" in page.backup_result.text()
