"""Sheets that hold several years beside each other ("2020年收入", "2021年收入"): a row for each year instead."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cunfupin.models.registry import field_of

from .families import YEAR, Family
from .headings import Match
from .sheet_file import Cell
from .sheet_reader import Sheet


def by_years(sheet: Sheet, matches: Sequence[Match], family: Family) -> tuple[Sheet, tuple[Match, ...]]:
    """The sheet with each row once for every year that its headings name and of which it tells something.

    What is told of no year belongs to the latest one.
    """
    years = sorted({match.year for match in matches if match.year})
    if not years or any(match.field and match.field.name == YEAR for match in matches):
        return sheet, tuple(matches)
    told = {match.column: match.year or years[-1] for match in matches if match.field and _is_yearly(match, family)}
    rows: list[list[Cell]] = []
    numbers: list[int] = []
    for row, number in zip(sheet.rows, sheet.numbers, strict=True):
        for year in list(_years_of(row, told)) or years[-1:]:
            rows.append([*("" if told.get(n, year) != year else cell for n, cell in enumerate(row)), year])
            numbers.append(number)
    first = next(match.field.ledger for match in matches if match.year and match.field)
    added = Match(column=len(sheet.headings), heading="年度", field=field_of(first, YEAR), confidence=1.0)
    headings = (*sheet.headings, added.heading)
    return replace(sheet, headings=headings, rows=rows, numbers=numbers, added=sheet.added + 1), (*matches, added)


def _is_yearly(match: Match, family: Family) -> bool:
    return match.field is not None and match.field.ledger in family.by_year


def _years_of(row: Sequence[Cell], told: dict[int, int]) -> Iterator[int]:
    """The years of which the row tells something."""
    yield from sorted(
        {year for column, year in told.items() if str(row[column] if row[column] is not None else "").strip()}
    )
