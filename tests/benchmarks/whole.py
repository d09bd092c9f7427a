"""The township of the design, 12 × 300 households with every ledger, against the time and room that it may take."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cunfupin.bootstrap import open_file
from cunfupin.demo import build
from cunfupin.models.registry import ledgers
from cunfupin.services.due import things_due
from cunfupin.services.past_roll import roll_on
from cunfupin.services.quality import check
from cunfupin.services.records import Query, list_records
from cunfupin.services.targets.results import measure_targets
from cunfupin.services.workspace import Workspace

from .measure import Result, best_of
from .opening import with_all_that_hangs_on_it

_VILLAGES, _HOUSEHOLDS = 12, 300
_BUILT, _MEGABYTES = 90, 120
_EARLIER = date(2020, 12, 1)
_LIMITS = {
    "household page": 0.100,
    "slowest ledger page": 0.150,
    "all targets": 1,
    "what is due": 0.5,
    "roll of an earlier day": 2,
    "all rules over the file": 5,
}


def measure(folder: Path) -> Iterator[Result]:
    """Building it, its size, then what a person waits for."""
    folder = folder / "township"
    seconds = best_of(1, lambda: build(folder, households=_HOUSEHOLDS, villages=_VILLAGES))
    yield Result(name="township built (seconds)", baseline=_BUILT, product=seconds, limit=1)
    files = build(folder, households=_HOUSEHOLDS, villages=_VILLAGES)
    size = files.township.stat().st_size / 1e6
    yield Result(name="its file (megabytes)", baseline=_MEGABYTES, product=size, limit=1)
    workspace = open_file(files.township, files.passphrase)
    for name, took in _waits(workspace):
        yield Result(name=name, baseline=_LIMITS[name], product=took, limit=1)
    workspace.close()


def _waits(workspace: Workspace) -> Iterator[tuple[str, float]]:
    (household,) = list_records(workspace, Query(ledger="household", limit=1)).records
    yield "household page", best_of(3, lambda: with_all_that_hangs_on_it(workspace, household["uid"]))
    queries = [Query(ledger=name) for name in ledgers()]
    pages = [best_of(2, lambda query=query: list_records(workspace, query)) for query in queries]  # type: ignore[misc]
    yield "slowest ledger page", max(pages)
    yield "all targets", best_of(3, lambda: measure_targets(workspace))
    yield "what is due", best_of(3, lambda: things_due(workspace))
    yield "roll of an earlier day", best_of(3, lambda: roll_on(workspace, _EARLIER))
    yield "all rules over the file", best_of(2, lambda: check(workspace))
