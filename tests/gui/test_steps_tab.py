"""A lead at risk taken through its first steps in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cunfupin.services.print_log import prints
from cunfupin.services.records import create_record, get_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.paper_dialog import PaperDialog
from cunfupin.ui.session import Session
from cunfupin.ui.steps_tab import StepsTab
from tests.gui.waiting import settled
from tests.pdf_pages import texts_of
from tests.unit.services.test_workflow import PASSING


@pytest.fixture
def case(village: Workspace, households: tuple[bytes, ...]) -> bytes:
    values = {"household": households[0], "case_no": "J001", "case_status": "identifying"}
    return create_record(village, "monitoring_case", values)[0]


@pytest.fixture
def tab(qtbot: QtBot, session: Session, case: bytes) -> StepsTab:
    tab = StepsTab(session, "monitoring_case")
    qtbot.addWidget(tab)
    session.changed.connect(lambda _changes: tab.show_uid(case))
    tab.resize(1200, 640)
    tab.show()
    tab.show_uid(case)
    settled(qtbot, session)
    return tab


def states(tab: StepsTab) -> dict[str, str]:
    return {line.step.name: line.state for line in tab.table.rows}


def test_the_sheet_of_a_step_is_seen_saved_and_noted(qtbot: QtBot, tab: StepsTab, tmp_path: Path) -> None:
    tab.table.select_rows([4])
    assert tab.paper_button.text() == "打印民主评议记录"
    tab.show_paper()
    settled(qtbot, tab.session)
    dialog = tab.findChild(PaperDialog)
    assert dialog is not None
    assert [page.startswith("民主评议记录") for page in texts_of(dialog.data)] == [True, True]
    dialog.save_to(tmp_path / "评议.pdf")
    settled(qtbot, tab.session)
    assert (tmp_path / "评议.pdf").read_bytes() == dialog.data
    assert [one.title for one in prints(tab.session.workspace)] == ["民主评议记录"]
    dialog.reject()
    dialog.preview.show_pdf(None)


def test_the_first_step_stands_ready_and_the_next_follows(qtbot: QtBot, tab: StepsTab) -> None:
    assert (states(tab)["lead"], tab.table.current().step.name) == ("可以办理", "lead")
    tab.take_button.click()
    settled(qtbot, tab.session)
    assert (states(tab)["lead"], tab.table.current().step.name) == ("已办", "check")


def test_no_procedure_opens_on_a_step_that_need_not_be_taken(
    qtbot: QtBot, tab: StepsTab, village: Workspace, case: bytes
) -> None:
    values = {"household": get_record(village, "monitoring_case", case)["household"], "case_no": "J002"}
    eliminated = create_record(village, "monitoring_case", {**values, "case_status": "removed"})[0]
    tab.show_uid(eliminated)
    settled(qtbot, tab.session)
    shown = [line.state for line in tab.table.rows]
    assert "不用办" in shown
    stands_on = tab.table.current()
    assert stands_on is not None
    assert stands_on.state != "不用办"


def test_what_is_lacking_is_said_and_filled_in_takes_the_step(
    qtbot: QtBot, tab: StepsTab, village: Workspace, case: bytes
) -> None:
    tab.take_button.click()
    settled(qtbot, tab.session)
    tab.take_button.click()
    settled(qtbot, tab.session)
    assert "还缺" in tab.problem.text()
    assert states(tab)["check"] == "可以办理"
    values, entry = PASSING["check"]
    for (_ledger, name), editor in tab.editors.items():
        if name in values | entry:
            editor.show_value((values | entry)[name])
    tab.take_button.click()
    settled(qtbot, tab.session)
    assert states(tab)["check"] == "已办"
    assert get_record(village, "monitoring_case", case)["risks"] == "illness"


def test_a_step_of_the_township_waits(tab: StepsTab) -> None:
    township = next(n for n, line in enumerate(tab.table.rows) if line.step.who == {"township"})
    tab.table.select_rows([township])
    assert not tab.take_button.isEnabled()
