"""Targets of the plan: counted, shown by village, opened down to the rows."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.history import undo
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.targets.results import measure_targets
from cunfupin.services.workspace import Workspace
from cunfupin.ui.pages.targets_page import TargetsPage, in_words
from cunfupin.ui.session import Session
from tests.gui.waiting import settled


@pytest.fixture
def page(qtbot: QtBot, session: Session, households: tuple[bytes, ...]) -> TargetsPage:
    page = TargetsPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    page.refresh(None)
    page.opened("")
    settled(qtbot, session)
    return page


def test_every_target_is_shown_with_its_value(page: TargetsPage, village: Workspace) -> None:
    measured = measure_targets(village)
    assert [one.facts.id for one in page.table.rows] == [one.facts.id for one in measured]
    assert f"已达到 {sum(one.is_met for one in measured)} 项" in page.summary.text()


def test_a_figure_opens_its_rows(
    qtbot: QtBot, page: TargetsPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    uid = households[0]
    exited = {"household_type": "exited", "register_status": "active", "exit_year": 2020}
    update_record(village, "household", uid, exited, reason="更正")
    create_record(village, "household_year", {"household": uid, "year": 2019, "exit_status": "not_exited"})
    review = {"household": uid, "review_kind": "exit", "review_result": "approved", "county_approved_on": "2020-11-20"}
    create_record(village, "household_review", review)
    page.measure()
    settled(qtbot, page.session)
    opened: list[tuple[str, object]] = []
    page.session.page_wanted.connect(lambda name, argument: opened.append((name, argument)))
    place = next(n for n, one in enumerate(page.table.rows) if one.facts.measure == "households_lifted")
    page.table.select_rows([place])
    assert page.table.rows[place].facts.counting_rule in page.rule.text()
    assert page.by_village.rows[0][1] == "1"
    assert page.rows.rows == [("household", uid)]
    page.rows.opened.emit(page.rows.rows[0])
    assert opened == [("record", ("household", uid))]


def test_another_year_is_chosen_by_keyboard(
    qtbot: QtBot, page: TargetsPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    assert not page.year.isVisible()
    document, _ = create_record(village, "plan_document", {"title": "2019 年方案", "year": 2019})
    item, _ = create_record(village, "plan_item", {"plan_document": document, "task_name": "建档", "year": 2019})
    counted = {"counted_ledger": "户档案", "counting_method": "rows", "counted_condition": "户编号 不为空"}
    wanted = {"target_relation": "at_least", "target_value": 3_00, "unit": "户"}
    create_record(village, "plan_target", {"plan_item": item, "target_name": "建档户", **wanted, **counted})
    page.measure()
    settled(qtbot, page.session)
    assert (page.year.isVisible(), page.year.currentText()) == (True, "2020 年方案")
    page.year.setFocus()
    qtbot.keyClick(page.year, Qt.Key.Key_Down)
    page.year.activated.emit(page.year.currentIndex())
    settled(qtbot, page.session)
    (one,) = page.table.rows
    assert (one.facts.title, one.values) == ("建档户", (len(households), len(households)))
    assert "取数条件：户编号 不为空" in page.rule.text()


def test_what_is_counted_is_filled_in_and_taken_back(
    qtbot: QtBot, page: TargetsPage, village: Workspace, households: tuple[bytes, ...]
) -> None:
    document, _ = create_record(village, "plan_document", {"title": "方案", "year": 2020})
    item, _ = create_record(village, "plan_item", {"plan_document": document, "task_name": "建档", "year": 2020})
    wanted = {"plan_item": item, "target_relation": "at_least", "target_value": 3_00, "unit": "户"}
    counted = {"counted_ledger": "户档案", "counting_method": "rows", "counted_condition": "户编号 不为空"}
    by_ledger, _ = create_record(village, "plan_target", {**wanted, **counted, "target_name": "建档户"})
    by_hand, _ = create_record(village, "plan_target", {**wanted, "target_name": "会议", "actual_value": 7_00})
    page.measure()
    settled(qtbot, page.session)
    page.fill_button.click()
    settled(qtbot, page.session)

    def figures() -> list[object]:
        return [get_record(village, "plan_target", uid)["actual_value"] for uid in (by_ledger, by_hand)]

    assert figures() == [len(households) * 100, 7_00]
    undo(village)
    assert figures() == [None, 7_00]


def test_counted_again_it_stands_where_the_person_went(qtbot: QtBot, page: TargetsPage) -> None:
    first, other = page.table.rows[0].facts.id, page.table.rows[3].facts.id
    page.opened(first)
    settled(qtbot, page.session)
    page.table.select_rows([3])
    page.measure()
    settled(qtbot, page.session)
    assert page.table.current().facts.id == other  # type: ignore[union-attr]


def test_a_target_without_data_says_so() -> None:
    assert in_words(None) == "没有数据"
