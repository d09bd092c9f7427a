"""Findings by level, the way to their records, the sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cunfupin.services.records import create_record, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.pages.quality_page import QualityPage
from cunfupin.ui.record_form import RecordForm
from cunfupin.ui.session import Session
from tests.gui.exchanged import households_of
from tests.gui.waiting import settled, typed
from tests.values import id_number


@pytest.fixture
def page(qtbot: QtBot, township: Workspace) -> Iterator[QualityPage]:
    households, _members = households_of(township, ("温石秀", "黄运"))
    wrong = id_number()[:-1] + ("1" if id_number()[-1] != "1" else "2")
    create_record(township, "member", {"household": households[0], "full_name": "温小", "id_number": wrong})
    session = Session()
    session.adopt(township)
    page = QualityPage(session)
    session.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.show()
    page.opened(None)
    settled(qtbot, session)
    yield page
    settled(qtbot, session)


def test_findings_are_shown_opened_and_saved(qtbot: QtBot, page: QualityPage, tmp_path: Path) -> None:
    levels = [one.finding.level for one in page.table.rows]
    assert levels == sorted(levels, key=["must", "verify", "hint"].index)
    assert any(one.field == "证件号码" and one.name == "温小" for one in page.table.rows)
    texts = [column.text(one) for one in page.table.rows for column in page.table.rows_model.columns]
    assert not any(id_number()[6:14] in text for text in texts)
    first = page.table.rows[0].finding
    assert page.detail.text() == f"{first.message}怎么改：{first.hint}"
    with qtbot.waitSignal(page.session.page_wanted) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == ["record", {"ledger": first.ledger, "uid": first.uid, "field": first.field}]
    with qtbot.waitSignal(page.session.told) as told:
        page.export_to(tmp_path / "疑点清单.xlsx")
    assert (tmp_path / "疑点清单.xlsx").stat().st_size > 0
    assert told.args[0].action[0] == "打开"


def test_findings_by_village_level_ledger_and_rule(page: QualityPage) -> None:
    whole, worst, *others = page.villages.rows
    assert (whole.name, whole.whole, worst.name) == ("", len(page.table.rows), "濯龙村")
    assert all((worst.must, worst.whole) >= (one.must, one.whole) for one in others)
    page.villages.select_rows([1])
    assert [one.village for one in page.table.rows] == ["濯龙村"] * worst.whole
    page.chips.choose("must")
    assert len(page.table.rows) == worst.must
    page.boxes["台账"].setCurrentIndex(page.boxes["台账"].findData("member"))
    assert {one.finding.ledger for one in page.table.rows} == {"member"}
    page.boxes["规则"].setCurrentIndex(page.boxes["规则"].findData("I005"))
    assert {one.finding.rule for one in page.table.rows} == {"I005"}
    assert page.boxes["规则"].currentText() == "I005 证件号码校验位错误（1）"


def test_a_mended_record_vanishes_by_itself(qtbot: QtBot, page: QualityPage, township: Workspace) -> None:
    finding = next(one.finding for one in page.table.rows if one.name == "温小" and one.field == "证件号码")
    changes = update_record(township, "member", finding.uid, {"id_number": id_number(serial=33)})
    page.refresh(changes)
    settled(qtbot, page.session)
    assert finding.key not in {one.finding.key for one in page.table.rows}
    page.check_button.click()
    settled(qtbot, page.session)
    assert "改好 1 条" in page.summary.text()


def test_a_finding_is_accepted_and_taken_back(qtbot: QtBot, page: QualityPage, township: Workspace) -> None:
    def stand_on(rule: str) -> None:
        place = next(n for n, one in enumerate(page.table.rows) if one.finding.rule == rule)
        page.table.select_rows([place])

    stand_on("I005")
    assert page.actions_line.exempt_button.isHidden()
    created, _changes = create_record(township, "member", {"full_name": "温老", "born_on": "1901-01-01"})
    page.check_button.click()
    settled(qtbot, page.session)
    stand_on("I020")
    page.actions_line.exempt_button.click()
    settled(qtbot, page.session)
    assert not any(one.finding.exempted for one in page.table.rows)
    typed(page.actions_line.reason, "已入户核实健在")
    page.actions_line.exempt_button.click()
    settled(qtbot, page.session)
    shown = next(one for one in page.table.rows if one.finding.uid == created and one.finding.rule == "I020")
    assert shown.finding.exempted == "已入户核实健在"
    stand_on("I020")
    assert page.detail.text().endswith("已豁免：已入户核实健在")
    left = len(page.table.rows) - 1
    assert page.summary.text().startswith(f"查出 {left} 条")
    assert page.villages.rows[0].whole == left
    page.chips.choose("exempted")
    assert [one.finding.key for one in page.table.rows] == [shown.finding.key]
    with qtbot.waitSignal(page.session.told) as told:
        page.report_button.click()
    assert "没有要改的" in told.args[0].text
    page.chips.choose("")
    stand_on("I020")
    page.actions_line.end_button.click()
    settled(qtbot, page.session)
    assert not any(one.finding.exempted for one in page.table.rows)


def test_several_findings_of_one_rule_are_accepted_at_once(
    qtbot: QtBot, page: QualityPage, township: Workspace
) -> None:
    for name in ("温老", "温老二"):
        create_record(township, "member", {"full_name": name, "born_on": "1901-01-01"})
    page.check_button.click()
    settled(qtbot, page.session)
    page.table.selectAll()
    assert page.actions_line.exempt_button.isHidden()
    assert "同一条规则" in page.detail.text()
    page.boxes["规则"].setCurrentIndex(page.boxes["规则"].findData("I020"))
    page.table.selectAll()
    assert page.actions_line.exempt_button.text() == "豁免这 2 条"
    typed(page.actions_line.reason, "已入户核实健在")
    page.actions_line.exempt_button.click()
    settled(qtbot, page.session)
    assert [one.finding.exempted for one in page.table.rows] == ["已入户核实健在"] * 2
    page.table.selectAll()
    page.actions_line.end_button.click()
    settled(qtbot, page.session)
    assert [one.finding.exempted for one in page.table.rows] == [""] * 2


def test_a_finding_opens_the_field_to_mend(
    qtbot: QtBot, window: MainWindow, village: Workspace, households: tuple[bytes, ...]
) -> None:
    year = {"household": households[0], "year": village.today.year, "arable_area": 10_000, "irrigated_area": 90_000}
    create_record(village, "household_year", year)
    for ledger in ("household_year", "household"):
        window.go_to("quality")
        settled(qtbot, window.session)
        page = window.page
        assert isinstance(page, QualityPage)
        shown = next(one for one in page.table.rows if one.finding.ledger == ledger and one.finding.field)
        page.open_record(shown)
        settled(qtbot, window.session)
        forms = (form for form in window.findChildren(RecordForm) if form.isVisible())
        row = next(form.rows[shown.finding.field] for form in forms)
        assert row.editor.isAncestorOf(window.focusWidget())
        assert not row.editor.visibleRegion().isEmpty()
