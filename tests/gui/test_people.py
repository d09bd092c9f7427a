"""Several people at one data file: who they are, what they may do, amounts that two of them stand for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cunfupin.services.amounts import ask_second_person, pending_amounts
from cunfupin.services.operators import operators, register
from cunfupin.services.records import create_record, get_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.amounts_page import AmountsPage
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.record_page import RecordPage
from cunfupin.ui.pages.settings_page import SettingsPage
from cunfupin.ui.people_panel import PersonDialog
from tests.gui.waiting import settled, typed

_WITHHELD = {
    "household": {"家庭变动"},
    "exchange": {"交换数据", "撤回这一次"},
    "backups": {"确认恢复"},
    "official": {"保存"},
    "import": {"导入"},
    "quality": {"收回疑点清单"},
    "settings": {"登记使用人…", "改角色或密码…", "移除", "选哪些台账…"},
}
_CONTROL = Qt.KeyboardModifier.ControlModifier


def _become(qtbot: QtBot, window: MainWindow, name: str, passphrase: str) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_L, _CONTROL)
    settled(qtbot, window.session)
    cover = window.around.care.cover
    cover.person.setCurrentText(name)
    qtbot.keyClicks(cover.passphrase, passphrase)
    qtbot.keyClick(cover.passphrase, Qt.Key.Key_Return)
    settled(qtbot, window.session)


def test_people_are_registered_and_change_places(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    window.go_to("settings")
    settled(qtbot, window.session)
    for name, role, passphrase in (("温第一", "第一书记", "1111"), ("来客", "只读", "3333")):
        assert isinstance(window.page, SettingsPage)
        qtbot.mouseClick(window.page.people.add_button, Qt.MouseButton.LeftButton)
        dialog = window.page.findChild(PersonDialog)
        dialog.name.clear()
        typed(dialog.name, name)
        dialog.role.setCurrentText(role)
        qtbot.keyClicks(dialog.passphrase, passphrase)
        qtbot.keyClicks(dialog.again, passphrase)
        qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
        settled(qtbot, window.session)
    assert {one.name: one.role.title for one in operators(village)} == {"温第一": "第一书记", "来客": "只读"}
    window.go_to("households")
    _become(qtbot, window, "来客", "1111")
    assert window.around.care.cover.isVisible()
    assert "不对" in window.around.care.cover.problem.text()
    _become(qtbot, window, "来客", "3333")
    assert not window.around.care.cover.isVisible()
    assert window.notices.notice is not None
    assert "只能查看和打印" in window.notices.notice.text
    assert "来客（只读）" in window.status_line._place.text()
    page = window.page
    assert isinstance(page, HouseholdLedger)
    page.view.table.go_to(0)
    assert not page.view._buttons["add"].isEnabled()
    assert not page.view.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    qtbot.keyClick(page.view.table, Qt.Key.Key_Delete)
    settled(qtbot, window.session)
    assert page.view.model.total == 5
    assert "只能查看和打印" in window.notices.notice.text
    assert "Insert" not in page.view.footer.text()
    for key, held in (
        (Qt.Key.Key_Insert, None),
        (Qt.Key.Key_F2, None),
        (Qt.Key.Key_V, _CONTROL),
        (Qt.Key.Key_N, _CONTROL),
    ):
        window.notices.shut()
        page.view.table.setFocus()
        qtbot.keyClick(page.view.table, key, held or Qt.KeyboardModifier.NoModifier)
        settled(qtbot, window.session)
        assert window.notices.notice is not None, key
        assert "只能查看和打印" in window.notices.notice.text
        assert window.page is page
    for name, words in _WITHHELD.items():
        window.go_to(name, households[0] if name == "household" else None)
        settled(qtbot, window.session)
        found = [one for one in window.page.findChildren(QPushButton) if one.text() in words]
        assert {one.text() for one in found} == words
        assert not any(one.isEnabled() for one in found), name
        assert all("只能查看和打印" in one.toolTip() for one in found), name


def test_an_amount_is_typed_by_one_and_confirmed_by_another(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    register(village, "温第一", "first_secretary", "1111")
    register(village, "黄信息", "clerk", "2222")
    ask_second_person(village, ["measure"])
    uid, _changes = create_record(village, "measure", {"household": households[0], "measure_name": "养牛"})
    window.go_to("record", ("measure", uid))
    settled(qtbot, window.session)
    assert isinstance(window.page, RecordPage)
    assert window.page.panel is not None
    amount = window.page.panel.form.rows["amount"]
    assert isinstance(amount.editor.inner, QLineEdit)
    amount.editor.inner.setFocus()
    qtbot.keyClicks(amount.editor.inner, "3000")
    qtbot.keyClick(amount.editor.inner, Qt.Key.Key_Return)
    settled(qtbot, window.session)
    assert amount.editor.inner.text() == ""
    assert amount.finding.text() == "温第一填了 3,000.00，等第二个人确认"
    window.go_to("amounts")
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, AmountsPage)
    qtbot.keyClick(page.confirm_button, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    assert window.notices.notice is not None
    assert "您自己填的" in window.notices.notice.text
    _become(qtbot, window, "黄信息", "2222")
    page = window.page
    assert isinstance(page, AmountsPage)
    qtbot.keyClick(page.confirm_button, Qt.Key.Key_Space)
    settled(qtbot, window.session)
    assert get_record(village, "measure", uid)["amount"] == 3000_00
    assert pending_amounts(village) == []
    assert page.summary.text() == "没有等着确认的金额"
