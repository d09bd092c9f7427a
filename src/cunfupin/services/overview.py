"""What the workbench shows ("工作台"): key figures and distributions, each with the query that finds its rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise

from cunfupin.fields import Code, Moment, Value
from cunfupin.models.registry import field_of
from cunfupin.progress import Progress, Silent
from cunfupin.rules.monitoring_terms import OPEN

from .counting import count, counts_by, of_village
from .figure_history import changes_since
from .records import Between, Query
from .standards import standards_of
from .workspace import Workspace

_MONTHS = 6
_BARS = 7
_INCOME_STEPS = (0, 500_000, 800_000, 1_000_000, 1_500_000, 2_000_000)
"""Lower limits of the classes of income per head, in 分."""
_INCOME_STEP = 100_000
"""Least distance of a limit from the line of the year, in 分."""
Of = Callable[..., Query]
"""Ledger and filters → the rows that are counted."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """One bar or slice: its name, its number, and the query that finds the rows behind it."""

    label: str
    count: int
    query: Query
    is_below: bool = False
    """Whether these have less than the line of the year."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A key figure with a note; `tone` is `bad` or `warn` where there is something to do."""

    title: str
    count: int
    note: str
    query: Query
    tone: str = ""
    is_standing: bool = True
    """Whether it goes on from month to month; else it begins anew each month."""


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Everything that is counted quickly."""

    figures: tuple[Figure, ...]
    kinds: tuple[Part, ...]
    causes: tuple[Part, ...]
    visits: tuple[Part, ...]
    incomes: tuple[Part, ...]
    income_year: int
    income_line: int
    measures: tuple[Part, ...]
    assets: tuple[Part, ...]


def overview(
    workspace: Workspace, today: date, village: bytes | None = None, *, progress: Progress | None = None
) -> Overview:
    """Count, in all or in one village."""
    progress = progress or Silent()
    of = partial(of_village, village=village)
    households = of("household", register_status=("active",))
    if not count(workspace, households):
        households = of("household")
    figures = tuple(_figures(workspace, households, of, today))
    progress.report(1, 4, "正在汇总")
    visits = tuple(_visits(workspace, of, today))
    progress.report(2, 4, "正在汇总")
    year = _income_year(workspace, today.year)
    line = _income_line(workspace, year)
    incomes = tuple(_incomes(workspace, of, year, line))
    progress.report(3, 4, "正在汇总")
    return Overview(
        figures=figures if village else _with_changes(workspace, figures, today),
        kinds=_parts(workspace, households, "household_type"),
        causes=_parts(workspace, households, "main_cause", with_blank=False),
        visits=visits,
        incomes=incomes,
        income_year=year,
        income_line=line,
        measures=_parts(workspace, of("measure"), "measure_group", with_blank=False),
        assets=_parts(workspace, of("asset"), "asset_status"),
    )


def _with_changes(workspace: Workspace, figures: Sequence[Figure], today: date) -> tuple[Figure, ...]:
    """The figures, with what changed since the month before in their notes."""
    changes = changes_since(workspace, {one.title: one.count for one in figures if one.is_standing}, today)
    return tuple(replace(one, note="，".join(filter(None, (one.note, changes.get(one.title))))) for one in figures)


def _figures(workspace: Workspace, households: Query, of: Of, today: date) -> Iterator[Figure]:
    people = count(workspace, of("member", member_status=("active",)))
    yield Figure(title="在册农户", count=count(workspace, households), note=f"共 {people:,} 人", query=households)
    open_cases = of("monitoring_case", case_status=tuple(sorted(OPEN)))
    this_year = Between(low=f"{today.year}-01", high=f"{today.year + 1}-01")
    new = count(workspace, of("monitoring_case", identified_monitoring_month=this_year))
    yield Figure(
        title="正在监测帮扶（户）",
        count=count(workspace, open_cases),
        note=f"本年新识别 {new:,} 户",
        query=open_cases,
        tone="warn",
    )
    risky = of("household", risk_level=("high",))
    removed = count(workspace, of("monitoring_case", case_status="removed"))
    yield Figure(
        title="高风险（户）",
        count=count(workspace, risky),
        note=f"已消除风险 {removed:,} 户",
        query=risky,
        tone="bad",
    )
    visits = _of_month(of, today.year, today.month)
    years, month = divmod(today.year * 12 + today.month - 2, 12)
    before = count(workspace, _of_month(of, years, month + 1))
    note = f"上月共 {before:,} 次"
    yield Figure(title="本月走访（次）", count=count(workspace, visits), note=note, query=visits, is_standing=False)


def _of_month(of: Of, year: int, month: int) -> Query:
    first, following = (
        Moment().parse(f"{in_year}-{number:02d}-01")
        for in_year, number in ((year, month), (year + month // 12, month % 12 + 1))
    )
    return of("visit", visited_at=Between(low=first, high=following))


def _visits(workspace: Workspace, of: Of, today: date) -> Iterator[Part]:
    for back in range(_MONTHS - 1, -1, -1):
        years, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        query = _of_month(of, years, month + 1)
        yield Part(label=f"{month + 1}月", count=count(workspace, query), query=query)


def _income_year(workspace: Workspace, this_year: int) -> int:
    """The latest year for which incomes are known."""
    known = Query(ledger="household_year", filters={"net_income_per_head": Between()})
    years = [year for year in counts_by(workspace, known, "year") if isinstance(year, int) and year <= this_year]
    return max(years, default=this_year)


def _income_line(workspace: Workspace, year: int) -> int:
    """The income that a person should have in this year, in 分; 0 when unknown."""
    with workspace.read() as connection:
        line = standards_of(connection).income_line(year, workspace.facts.region_code)
    return int(Decimal(line.value) * 100) if line else 0


def _incomes(workspace: Workspace, of: Of, year: int, line: int) -> Iterator[Part]:
    """One class ends at the line, so that what stands below it is told from what does not."""
    steps = sorted({*(step for step in _INCOME_STEPS if not step or abs(step - line) >= _INCOME_STEP), line})
    for low, high in pairwise([*steps, None]):
        query = of("household_year", year=year, net_income_per_head=Between(low=low, high=high))
        is_below = high is not None and high <= line
        yield Part(label=_class_name(low or 0, high), count=count(workspace, query), query=query, is_below=is_below)


def _class_name(low: int, high: int | None) -> str:
    """Limits in 元, as short as the axis of a chart needs them."""
    if high is None:
        return f"{_thousands(low)}以上"
    return f"{_thousands(high)}以下" if low == 0 else f"{_thousands(low)}～{_thousands(high)}"


def _thousands(amount: int) -> str:
    return f"{amount / 1_000_000:g}万" if amount >= 1_000_000 else f"{amount / 100_000:g}千"


def _parts(workspace: Workspace, query: Query, field: str, *, with_blank: bool = True) -> tuple[Part, ...]:
    """The most frequent values of a coded field, the others together."""
    spec = field_of(query.ledger, field)
    assert isinstance(spec.kind, Code)
    found = [
        (value, number)
        for value, number in counts_by(workspace, query, field).items()
        if with_blank or value is not None
    ]
    shown, others = (found, []) if len(found) <= _BARS else (found[: _BARS - 1], found[_BARS - 1 :])
    parts = [
        Part(label=spec.kind.format(value) or "未填", count=number, query=_narrowed(query, field, value))
        for value, number in shown
    ]
    if others:
        values = tuple(value for value, _number in others if value is not None)
        total = sum(number for _value, number in others)
        parts.append(Part(label="其他", count=total, query=_narrowed(query, field, values)))
    return tuple(parts)


def _narrowed(query: Query, field: str, value: Value | tuple[Value, ...] | None) -> Query:
    return Query(ledger=query.ledger, filters={**query.filters, field: value})
