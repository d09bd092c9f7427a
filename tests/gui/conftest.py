"""The window over an invented village's data file."""

import os
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from cunfupin.ui import text_scale
from cunfupin.ui.main_window import MainWindow
from cunfupin.ui.session import Session
from tests.gui.waiting import settled
from tests.values import id_number

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NAMES = ("温石秀", "黄运", "廖强英", "孔春秀", "熊玉永")


@pytest.fixture
def session(qtbot: QtBot, village: Workspace) -> Iterator[Session]:
    """A session over the village's file; its thread ends with the test."""
    made = Session()
    made.adopt(village)
    yield made
    settled(qtbot, made)
    made.close()


@pytest.fixture
def households(village: Workspace) -> tuple[bytes, ...]:
    """Five households with their heads, numbered in the order of `NAMES`."""
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    found = []
    for number, name in enumerate(NAMES, start=1):
        values = {"household_no": f"3607350010{number:03d}", "village": place, "household_type": "ordinary"}
        household, _changes = create_record(village, "household", values)
        paper = id_number(date(1960, 3, number), 12)
        head = {"household": household, "full_name": name, "id_number": paper, "relation_to_head": "head"}
        create_record(village, "member", head)
        found.append(household)
    return tuple(found)


@pytest.fixture
def window(qtbot: QtBot, village: Workspace, households: tuple[bytes, ...], qapp: object) -> Iterator[MainWindow]:
    """The whole window, standing at the ledger of households."""
    text_scale.apply(qapp, 100)  # type: ignore[arg-type]
    session = Session()
    window = MainWindow(session)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    session.adopt(village)
    settled(qtbot, session)
    window.go_to("households")
    settled(qtbot, session)
    yield window
    settled(qtbot, session)
    window.close()
    window.deleteLater()
