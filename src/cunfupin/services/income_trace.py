"""The computation of a household's income ("收入测算") from its records."""

from cunfupin.fields import Value
from cunfupin.reports.income import IncomeTrace, trace

from .records import Query, list_records
from .standards import standards_of
from .workspace import Workspace

_YEAR, _ITEM = "household_year", "income_item"


def income_trace(workspace: Workspace, household: bytes, year: int) -> IncomeTrace | None:
    """The trace of a year, or None when nothing is known of it."""
    filters: dict[str, Value | tuple[Value, ...] | None] = {"household": household, "year": year}
    years = list_records(workspace, Query(ledger=_YEAR, filters=filters, limit=1)).records
    items = list_records(workspace, Query(ledger=_ITEM, filters=filters, limit=1000)).records
    if not years and not items:
        return None
    living = list_records(workspace, Query(ledger="member", filters={"household": household}, limit=1000)).records
    with workspace.read() as connection:
        line = standards_of(connection).income_line(year, workspace.facts.region_code)
    at_home = sum(member["member_status"] in (None, "active") for member in living)
    return trace(year, years[0] if years else {}, items, at_home, line)
