"""From nothing to an open data file, by keyboard."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin import settings
from cunfupin.bootstrap import create_file
from cunfupin.services.places import find_places, place_of
from cunfupin.services.recovery import hand_out_key
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace
from cunfupin.ui.opening_files import opened_file
from cunfupin.ui.pages.first_start_page import FirstStart
from cunfupin.ui.paper_dialog import PaperDialog
from cunfupin.ui.session import Session
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.gui.waiting import settled, typed


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[FirstStart]:
    session = Session()
    page = FirstStart(session)
    qtbot.addWidget(page)
    page.show()
    page.opened(None)
    yield page
    settled(qtbot, session)
    session.close()


def fill_in(qtbot: QtBot, page: FirstStart, operator: str, first: str, second: str) -> None:
    for field, text in ((page.operator, operator), (page.secret.passphrase, first), (page.secret.again, second)):
        field.clear()
        typed(field, text)
    page.secret.again.setFocus()
    qtbot.keyClick(page.secret.again, Qt.Key.Key_Return)


def test_village_in_three_answers(qtbot: QtBot, page: FirstStart, tmp_path: Path) -> None:
    qtbot.keyClick(page.first_buttons[0], Qt.Key.Key_Space)
    qtbot.keyClicks(page.search, "zlc")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    page.path = tmp_path / "新" / "濯龙村.cunfupin"
    with qtbot.waitSignal(page.session.opened, timeout=20_000):
        fill_in(qtbot, page, "温第一", "一句家乡话2020", "一句家乡话2020")
    facts = page.session.workspace.facts
    assert (facts.role, facts.region_code) == ("village", VILLAGE_CODE)
    assert page.session.workspace.operator == "温第一"
    assert settings.load().last_file == str(page.path)


def test_escape_goes_a_step_back(qtbot: QtBot, page: FirstStart) -> None:
    qtbot.keyClick(page.first_buttons[0], Qt.Key.Key_Space)
    qtbot.keyClicks(page.search, "zlc")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert "濯龙村" in page.person_title.text()
    qtbot.keyClick(page.operator, Qt.Key.Key_Escape)
    assert page.window().focusWidget() is page.search
    assert page.search.text() == "zlc"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.window().focusWidget() is page.first_buttons[0]
    qtbot.keyClick(page.first_buttons[0], Qt.Key.Key_Escape)
    assert page.steps.currentIndex() == 0


def test_township(qtbot: QtBot, page: FirstStart, tmp_path: Path) -> None:
    page.start("township")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    page.path = tmp_path / "大由乡.cunfupin"
    with qtbot.waitSignal(page.session.told, timeout=20_000) as told:
        fill_in(qtbot, page, "赖专干", PASSPHRASE, PASSPHRASE)
    assert page.session.workspace.facts.role == "township"
    notice = told.args[0]
    assert "密码保管单" in notice.text
    notice.action[1]()
    settled(qtbot, page.session)
    sheet = page.findChild(PaperDialog)
    assert sheet is not None
    assert PASSPHRASE.encode() not in sheet.data
    words = pypdf.PdfReader(BytesIO(sheet.data)).pages[0].extract_text()
    assert "任何人都打不开" in words
    assert "大由乡.cunfupin" in words.replace("\n", "")
    sheet.reject()


def test_place_that_is_not_listed(qtbot: QtBot, page: FirstStart, tmp_path: Path) -> None:
    page.start("village")
    page.other_button.click()
    qtbot.keyClicks(page.other_code, "360735203201")
    qtbot.keyClick(page.other_code, Qt.Key.Key_Return)
    assert page.problem.isVisible()
    typed(page.other_name, "新坪村")
    qtbot.keyClick(page.other_name, Qt.Key.Key_Return)
    page.path = tmp_path / "新坪村.cunfupin"
    with qtbot.waitSignal(page.session.opened, timeout=20_000):
        fill_in(qtbot, page, "温第一", PASSPHRASE, PASSPHRASE)
    assert page.session.workspace.facts.name == "新坪村"


@pytest.mark.parametrize(
    ("operator", "first", "second", "told"),
    [
        ("", PASSPHRASE, PASSPHRASE, "姓名"),
        ("温第一", "", "", "请输入密码"),
        ("温第一", "太短", "太短", "密码太短"),
        ("温第一", PASSPHRASE, "", "再输入一次"),
        ("温第一", PASSPHRASE, PASSPHRASE + "1", "不一样"),
    ],
)
def test_what_is_missing_is_told(
    qtbot: QtBot, page: FirstStart, operator: str, first: str, second: str, told: str
) -> None:
    page.start("village")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    fill_in(qtbot, page, operator, first, second)
    assert told in page.problem.text()
    assert not page.session.is_busy


def test_enter_after_the_name_goes_on_to_the_passphrase(qtbot: QtBot, page: FirstStart) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.start("village")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    typed(page.operator, "温第一")
    qtbot.keyClick(page.operator, Qt.Key.Key_Return)
    assert page.focusWidget() is page.secret.passphrase
    assert page.problem.isHidden()


def test_known_file_needs_its_passphrase_only(qtbot: QtBot, page: FirstStart, village: Workspace) -> None:
    path = village.file.path
    village.close()
    page.opened(path)
    assert not page.secret.again.isVisible()
    typed(page.secret.passphrase, "不是这个")
    qtbot.keyClick(page.secret.passphrase, Qt.Key.Key_Return)
    settled(qtbot, page.session)
    assert page.problem.text().startswith("密码不对")
    assert page.problem.parentWidget().isAncestorOf(page.secret)
    assert page.secret.passphrase.selectedText()
    page.secret.passphrase.clear()
    typed(page.secret.passphrase, PASSPHRASE)
    with qtbot.waitSignal(page.session.opened, timeout=20_000):
        qtbot.keyClick(page.secret.passphrase, Qt.Key.Key_Return)
    assert page.session.workspace.operator == "温第一"


def test_an_example_leaves_no_trace(village: Workspace, tmp_path: Path) -> None:
    own, invented = str(village.file.path), tmp_path / "示例.cunfupin"
    settings.remember(last_file=own, operator="温第一")
    create_file(
        invented,
        PASSPHRASE,
        role="village",
        region_code=VILLAGE_CODE,
        operator="示例操作员",
        invented_on=date(2020, 12, 20),
    ).close()
    opened_file(invented, PASSPHRASE, "示例操作员").close()
    assert (settings.load().last_file, settings.load().operator) == (own, "温第一")
    settings.remember(last_file="")
    opened_file(invented, PASSPHRASE, "示例操作员").close()
    assert settings.load().last_file == str(invented)


def test_a_forgotten_passphrase_is_replaced(
    qtbot: QtBot, page: FirstStart, township: Workspace, tmp_path: Path
) -> None:
    path, handed_out = tmp_path / "濯龙村.cunfupin", tmp_path / "找回密码.cfkey"
    seed_village(township, VILLAGE_CODE, path, "没有人记得的密码")
    code = hand_out_key(township, VILLAGE_CODE, handed_out)
    page.opened(path)
    assert page.secret.forgot_button.isVisible()
    page.use_handed_out(handed_out)
    typed(page.secret.code, code.replace("-", " "))
    with qtbot.waitSignal(page.session.opened, timeout=20_000):
        fill_in(qtbot, page, "温第一", "今年新定的密码口令", "今年新定的密码口令")
    assert page.session.workspace.file.passphrase == "今年新定的密码口令"


def test_unknown_place_is_told(qtbot: QtBot, page: FirstStart) -> None:
    page.start("village")
    typed(page.search, "没有这个村")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.problem.isVisible()
    assert page.steps.currentIndex() == 1


def test_places_are_found_by_initials_name_and_code() -> None:
    for text in ("zlc", "濯龙", "202206"):
        assert find_places("village", text)[0].code == VILLAGE_CODE
    assert len(find_places("village", "")) > 5
    assert find_places("township", "dyx")
    assert place_of("999999999999") is None
