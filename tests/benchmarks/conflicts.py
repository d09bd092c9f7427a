"""Five thousand conflicts: read, listed and scrolled through, against the time in which nobody notices a wait."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cunfupin.bootstrap import open_file
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.services.bulk_choices import facets_of
from cunfupin.services.exchange import receive, send
from cunfupin.services.records import update_records
from cunfupin.services.ruling_lines import load_items
from cunfupin.services.seeding import seed_village, village_uid
from cunfupin.services.workspace import Workspace
from cunfupin.ui.pages.rulings_page import RulingsPage
from cunfupin.ui.session import Session
from cunfupin.ui.start import application

from .measure import Result, best_of
from .township import PASSPHRASE, empty_township, village_code

_COUNT = 5000
_READ, _STEP = 2.0, 0.1
"""Seconds: in the background, and for one step of the window."""


def measure(folder: Path) -> Iterator[Result]:
    """Reading in the background, the list in the window, and the longest of many steps down the list."""
    work = folder / "conflicts"
    work.mkdir()
    township = _disagreeing(work)
    items = load_items(township)
    facets = facets_of(items)
    assert len(items) == _COUNT
    yield Result(
        name=f"{_COUNT:,} conflicts read", baseline=_READ, product=best_of(2, lambda: load_items(township)), limit=1
    )
    app = application()
    session = Session()
    session.adopt(township)
    page = RulingsPage(session)
    page.resize(1366, 700)
    page.show()
    app.processEvents()
    yield Result(
        name=f"{_COUNT:,} conflicts listed",
        baseline=_STEP,
        product=_step(app, lambda: page.show_found(items, facets)),
        limit=1,
    )
    bar = page.table.verticalScrollBar()
    longest = max(
        _step(app, lambda place=place: bar.setValue(place)) for place in range(0, bar.maximum(), bar.pageStep())
    )  # type: ignore[misc]
    yield Result(name="longest step of scrolling through them", baseline=_STEP, product=longest, limit=1)
    page.close()
    township.close()


def _step(app: QApplication, act: Callable[[], object]) -> float:
    def both() -> None:
        act()
        app.processEvents()

    return best_of(1, both)


def _disagreeing(work: Path) -> Workspace:
    """A township and a village that wrote other addresses to the same households."""
    township = empty_township(work / "township.cunfupin", 1)
    village = village_uid(village_code(0))
    rows = [{"uid": new_uid(), "household_no": f"{n:05d}", "village": village} for n in range(_COUNT)]
    with township.change("测量") as change:
        change.connection.execute(ledger("household").__table__.insert(), rows)
    copy = open_file(seed_village(township, village_code(0), work / "village.cunfupin", PASSPHRASE), PASSPHRASE)
    for place, words in ((copy, "村"), (township, "乡")):
        update_records(place, "household", {row["uid"]: {"address": f"{words}{n}号"} for n, row in enumerate(rows)})  # type: ignore[misc]
    send(copy, work / "stick")
    copy.close()
    receive(township, [work / "stick"])
    return township
