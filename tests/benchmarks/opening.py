"""A household with all that hangs on it and a page of any ledger, against the time a person does not wait for."""

from collections.abc import Iterator
from pathlib import Path

from cunfupin.models.registry import ledgers
from cunfupin.rules.finding import Row
from cunfupin.services.quality_rows import AskedRows, rows_of_household
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace

from .measure import Result, best_of
from .township import lone_village

_HOUSEHOLDS = 3600
"""A township of 12 villages."""
_HOUSEHOLD_PAGE, _LEDGER_PAGE = 0.100, 0.150


def measure(folder: Path) -> Iterator[Result]:
    """The household, and the slowest first page of all ledgers, plain and searched."""
    workspace = lone_village(folder / "opening.cunfupin", 0, _HOUSEHOLDS)
    (household,) = list_records(workspace, Query(ledger="household", search="温", limit=1)).records
    yield Result(
        name="household with all that hangs on it",
        baseline=_HOUSEHOLD_PAGE,
        product=best_of(3, lambda: with_all_that_hangs_on_it(workspace, household["uid"])),
        limit=1,
    )
    for what, text in (("page", ""), ("search", "温石")):
        queries = [Query(ledger=name, search=text) for name in ledgers()]
        times = {query.ledger: best_of(2, lambda query=query: list_records(workspace, query)) for query in queries}  # type: ignore[misc]
        slowest = max(times, key=lambda name: times[name])
        yield Result(
            name=f"{what} of the slowest ledger ({slowest})", baseline=_LEDGER_PAGE, product=times[slowest], limit=1
        )
    workspace.close()


def with_all_that_hangs_on_it(workspace: Workspace, household: bytes) -> dict[str, list[Row]]:
    """What the page of a household reads at most: its doubts look at everything."""
    with workspace.read() as connection:
        return rows_of_household(AskedRows(connection), household)
