"""The ledgers: rows in blocks, search while typing, sorting, editing, removing, copying, pasting."""

from collections.abc import Iterable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from cunfupin.fields import Required
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger, ledgers
from cunfupin.services.pasting import preview_block
from cunfupin.services.records import Query, get_record, list_records, record_uids
from cunfupin.services.reveals import reveals
from cunfupin.services.workspace import Workspace
from cunfupin.ui.batch_edit import BatchEdit
from cunfupin.ui.blocks import BLOCK
from cunfupin.ui.chosen_rows import with_chosen
from cunfupin.ui.ledger_view import LedgerView
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.household_ledger import HouseholdLedger
from cunfupin.ui.pages.household_page import HouseholdPage
from cunfupin.ui.pages.ledger_page import LedgerPage
from cunfupin.ui.paste_preview import PastePreview, paste_into
from cunfupin.ui.record_model import RecordModel
from cunfupin.ui.session import Session
from tests.gui.waiting import settled, typed
from tests.values import id_number


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> LedgerView:
    page = window.page
    assert isinstance(page, HouseholdLedger)
    return page.view


def shown(view: LedgerView, name: str) -> list[str]:
    """What a column shows."""
    column = [spec.name for spec in view.model.columns].index(name)
    return [str(view.model.index(row, column).data()) for row in range(view.model.rowCount())]


def test_search_while_typing(qtbot: QtBot, view: LedgerView) -> None:
    assert view.model.total == 5
    qtbot.keyClicks(view.filters.search, "wsx")
    qtbot.waitUntil(lambda: view.model.total == 1, timeout=5000)
    assert shown(view, "head_name") == ["温石秀"]
    assert view.footer.text().startswith("共 1 户")
    view.filters.search.clear()
    qtbot.waitUntil(lambda: view.model.total == 5, timeout=5000)
    view.show_filters({}, "wsx")
    qtbot.waitUntil(lambda: view.model.total == 1, timeout=5000)
    view.filters.clear()
    assert not view.filters._timer.isActive()


def test_numbers_of_papers_are_masked(view: LedgerView) -> None:
    assert all("****" in text for text in shown(view, "head_id_number"))


def test_a_list_and_a_chip_filter(qtbot: QtBot, view: LedgerView, village: Workspace) -> None:
    box = view.filters.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData("ordinary"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, view.session)
    assert view.model.total == 5
    view.filters.set_filter("risk_level", "high")
    settled(qtbot, view.session)
    assert view.model.total == 0
    view.filters.clear()
    settled(qtbot, view.session)
    assert view.model.total == 5


def test_a_click_on_a_title_sorts(qtbot: QtBot, view: LedgerView) -> None:
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    settled(qtbot, view.session)
    numbers = shown(view, "household_no")
    assert numbers == sorted(numbers, reverse=True)


def test_delete_and_bring_back(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    view.table.go_to(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    settled(qtbot, view.session)
    assert view.model.total == 4
    assert window.notices.notice is not None
    assert window.notices.notice.action is not None
    window.notices._on_act()
    settled(qtbot, view.session)
    assert view.model.total == 5


def test_the_recycle_bin_restores(qtbot: QtBot, view: LedgerView) -> None:
    view.table.go_to(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    settled(qtbot, view.session)
    view._buttons["bin"].click()
    settled(qtbot, view.session)
    assert view.model.total == 1
    view.table.go_to(0)
    view._buttons["restore"].click()
    settled(qtbot, view.session)
    assert view.model.total == 0
    view._buttons["bin"].click()
    settled(qtbot, view.session)
    assert view.model.total == 5


def test_f2_edits_in_place_and_ctrl_z_takes_it_back(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    column = [spec.name for spec in view.model.columns].index("household_phone")
    view.table.go_to(0, column)
    uid = view.model.record_at(0)["uid"]
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "13979700001")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, view.session)
    assert get_record(view.session.workspace, "household", uid)["household_phone"] == "13979700001"
    qtbot.keyClick(view.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, view.session)
    assert get_record(view.session.workspace, "household", uid)["household_phone"] is None


def test_what_cannot_be_read_is_told_and_not_saved(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    column = [spec.name for spec in view.model.columns].index("household_phone")
    view.table.go_to(0, column)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "abc!")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, view.session)
    assert window.notices.notice is not None
    assert "没有保存" in window.notices.notice.text


def test_copy_gives_a_sheet(qtbot: QtBot, view: LedgerView) -> None:
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 6
    assert lines[0].split("\t")[:2] == ["户编号", "户主姓名"]
    assert "温石秀" in lines[1]


def test_enter_opens_the_household(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    view.table.go_to(2)
    uid = view.model.record_at(2)["uid"]
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled(qtbot, view.session)
    assert isinstance(window.page, HouseholdPage)
    assert window.page.uid == uid


def test_batch_edit_is_one_step(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    uids = [view.model.record_at(row)["uid"] for row in range(3)]
    dialog = BatchEdit(view.session, "household", uids, view)
    assert "household_no" not in [spec.name for spec in dialog.fields]
    dialog.box.setCurrentIndex([spec.required is Required.MUST for spec in dialog.fields].index(True))
    dialog.apply()
    assert "不能清空" in dialog.problem.text()
    dialog.box.setCurrentIndex([spec.name for spec in dialog.fields].index("natural_village"))
    assert dialog.editor is not None
    typed(dialog.editor.inner, "下高田")  # type: ignore[arg-type]
    dialog.editor.edited.emit()
    qtbot.waitUntil(lambda: dialog.summary.text().startswith("会改 3 条，另有 0 条"))
    assert [one.uid for one in dialog.table.rows] == uids
    qtbot.keyClick(dialog.editor.inner, Qt.Key.Key_Return)
    settled(qtbot, view.session)
    assert (
        list_records(view.session.workspace, Query(ledger="household", filters={"natural_village": "下高田"})).total
        == 3
    )
    blank = BatchEdit(view.session, "household", uids, view)
    blank.box.setCurrentIndex(dialog.box.currentIndex())
    qtbot.waitUntil(lambda: blank.apply_button.text() == "全部清空")
    assert blank.summary.text().startswith("没有填内容，会把这一项清空：会改 3 条")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, view.session)
    assert (
        list_records(view.session.workspace, Query(ledger="household", filters={"natural_village": "下高田"})).total
        == 0
    )


def households(village: Workspace, numbers: Iterable[str]) -> None:
    """Put in households of these numbers."""
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    with village.change("造数据") as change:
        rows = [{"uid": new_uid(), "household_no": number, "village": place} for number in numbers]
        change.connection.execute(ledger("household").__table__.insert(), rows)


def test_all_selected_rows_are_meant_those_out_of_sight_too(
    qtbot: QtBot, window: MainWindow, view: LedgerView, village: Workspace
) -> None:
    households(village, [f"9{number:04d}" for number in range(BLOCK)])
    view.model.reload()
    settled(qtbot, window.session)
    view.table.selectAll()
    assert len(view.table.chosen()) < len(view.table.chosen_rows()) == BLOCK + 5
    meant: list[list[bytes]] = []
    with_chosen(view.table, meant.append)
    settled(qtbot, window.session)
    assert meant == [record_uids(village, view.model.query)]
    view.table.fill_down()
    assert "批量修改" in window.notices.accessibleName()
    households(village, ["0"])
    with_chosen(view.table, meant.append)
    settled(qtbot, window.session)
    assert len(meant) == 1
    assert "请重新选择" in window.notices.accessibleName()


def test_enter_in_a_batch_edit_goes_on_and_never_cancels(
    qtbot: QtBot, village: Workspace, households: tuple[bytes, ...], view: LedgerView
) -> None:
    dialog = BatchEdit(view.session, "household", list(households), view)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    dialog.box.setCurrentIndex([spec.name for spec in dialog.fields].index("household_type"))
    dialog.box.setFocus()
    settled(qtbot, view.session)
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.editor is not None
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.editor.inner
    dialog.editor.show_value("ordinary")
    dialog.reason.setFocus()
    typed(dialog.reason, "当初录错")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    settled(qtbot, view.session)
    assert dialog.result() == BatchEdit.DialogCode.Accepted


def test_a_pasted_block_is_shown_before_it_is_taken_in(qtbot: QtBot, window: MainWindow, view: LedgerView) -> None:
    block = "户编号\t户联系电话\t户类型\n3607350010901\t13807970001\t一般农户\n3607350010902\tabc!\t一般农户"
    paste_into(view.table, block, view)
    dialog = view.findChildren(PastePreview)[-1]
    settled(qtbot, view.session)
    assert [one.outcome for one in dialog.table.rows] == ["有问题", "新增"]
    assert view.model.total == 5
    dialog.apply()
    settled(qtbot, view.session)
    assert view.model.total == 6
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, view.session)
    assert view.model.total == 5


def test_a_pasted_block_names_what_it_leaves_out_and_knows_people_by_name_when_asked(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go_to("ledger", "measure")
    settled(qtbot, window.session)
    page = window.page
    assert isinstance(page, LedgerPage)
    assert page.view is not None
    block = "户编号\t姓名\t措施类型\t措施名称\t开始日期\t年度\t经办意见\n3607350010002\t黄运\t实用技术培训\t培训\t2020-04-01\t2020\t好"
    paste_into(page.view.table, block, page.view)
    dialog = page.view.findChildren(PastePreview)[-1]
    settled(qtbot, window.session)
    assert "没有认出的表头不收：经办意见" in dialog.hint.text()
    assert [one.outcome for one in dialog.table.rows] == ["有问题"]
    assert not dialog.agree.isEnabled()
    qtbot.mouseClick(dialog.names, Qt.MouseButton.LeftButton)
    settled(qtbot, window.session)
    assert [one.outcome for one in dialog.table.rows] == ["新增"]
    dialog.apply()
    settled(qtbot, window.session)
    assert page.view.model.total == 1


def test_chosen_columns_are_remembered(qtbot: QtBot, view: LedgerView) -> None:
    view.table._on_column("note", shown=True)
    settled(qtbot, view.session)
    assert "note" in [spec.name for spec in view.model.columns]
    fresh = LedgerView(view.session, "household", columns=("household_no",))
    qtbot.addWidget(fresh)
    assert "note" in [spec.name for spec in fresh.model.columns]
    view.table._on_column("", shown=False)
    assert "note" not in [spec.name for spec in view.model.columns]


def test_every_ledger_has_a_page(qtbot: QtBot, window: MainWindow) -> None:
    for name in ledgers():
        window.go_to("ledger", name)
        settled(qtbot, window.session)
        page = window.page
        assert isinstance(page, LedgerPage)
        assert page.view is not None
        assert page.view.ledger == name
        assert page.view.model.columnCount() > 1


def test_only_the_rows_in_sight_are_read(qtbot: QtBot, session: Session, village: Workspace) -> None:
    many = 1200
    table = ledger("village_group").__table__
    with village.change("造数据") as change:
        rows = [{"uid": new_uid(), "group_name": f"第{number:05d}组"} for number in range(many)]
        change.connection.execute(table.insert(), rows)
    columns = (field_of("village_group", "group_name"),)
    model = RecordModel(session, Query(ledger="village_group", sort=(("group_name", False),)), columns)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.reload()
    qtbot.waitUntil(lambda: model.total == many, timeout=5000)
    settled(qtbot, session)
    loaded = set(model._blocks.rows)
    assert len(loaded) * BLOCK < many
    assert model.index(many - 1, 0).data() == "…"
    qtbot.waitUntil(lambda: model.index(many - 1, 0).data() == f"第{many - 1:05d}组", timeout=5000)
    assert tester.model() is model


def test_id_number_fills_sex_and_birth_from_a_paste(
    qtbot: QtBot, window: MainWindow, households: tuple[bytes, ...]
) -> None:
    page_session = window.session
    number = id_number(date(2011, 5, 6), 13)
    block = f"姓名\t证件号码\n温小花\t{number}"
    look = partial(preview_block, page_session.workspace, "member", block, (), given={"household": households[0]})
    dialog = PastePreview(page_session, look, window)
    settled(qtbot, page_session)
    dialog.apply()
    settled(qtbot, page_session)
    wanted = Query(ledger="member", filters={"household": households[0], "full_name": "温小花"})
    (child,) = list_records(page_session.workspace, wanted).records
    assert (child["born_on"], child["sex"]) == ("2011-05-06", "1")


def test_of_a_filtered_ledger_what_it_shows_is_printed(
    qtbot: QtBot, window: MainWindow, households: tuple[bytes, ...]
) -> None:
    ledger = window.page
    assert isinstance(ledger, HouseholdLedger)
    qtbot.keyClicks(ledger.view.filters.search, "hy")
    qtbot.waitUntil(lambda: ledger.view.model.total == 1, timeout=10_000)
    with qtbot.waitSignal(window.session.page_wanted, timeout=10_000) as wanted:
        ledger.print_page()
    assert wanted.args == ["printing", {"households": [households[1]]}]
    settled(qtbot, window.session)


def test_the_eye_beside_a_masked_number_shows_it(qtbot: QtBot, view: LedgerView, village: Workspace) -> None:
    eye = view.table.reveal_button
    view.table.go_to(1, 0)
    assert eye.isVisible()
    assert "****" in shown(view, "head_id_number")[1]
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    settled(qtbot, view.session)
    assert ["****" in text for text in shown(view, "head_id_number")][:3] == [True, False, True]
    assert not eye.isVisible()
    assert len(reveals(village)) == 1
    view.table.go_to(2, 0)
    assert eye.isVisible()
