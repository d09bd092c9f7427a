"""Official ledgers as sheets, and any ledger with all its fields."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path

from sqlalchemy import Connection, func, select

from cunfupin.errors import UserError
from cunfupin.excel.layouts import Layout, layouts
from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.fields import Value
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.progress import Progress, Silent

from .layout_marks import Marks, marks_of
from .layout_query import YEAR, Place, When
from .layout_settings import current_layout, layout_of
from .layout_sheets import Export
from .new_findings import say_what_is_new
from .quality import check
from .staging import staged
from .standards import standards_of
from .targets.results import measure_targets
from .workspace import Workspace

_PUBLIC_NAME = "已脱敏"
_MUST = "must"
_EVERYTHING = "合计"


@dataclass(frozen=True, kw_only=True)
class LayoutChoice:
    """A form in which a ledger can be exported; of some there is no public copy. `rows_of`: the ledger of its rows."""

    name: str
    title: str
    rows_of: str
    has_public_copy: bool = True


def layout_choices(ledger_name: str | None = None) -> tuple[LayoutChoice, ...]:
    """The official ledgers; or the forms for one ledger, of which the last holds all its fields."""
    official = [
        LayoutChoice(
            name=layout.name, title=layout.title, rows_of=layout.main, has_public_copy=not layout.is_never_public
        )
        for layout in layouts().values()
        if ledger_name in (None, layout.ledger)
    ]
    if ledger_name is None:
        return tuple(official)
    title = f"{ledger(ledger_name).__ledger__.title}（全部项目）"
    return (*official, LayoutChoice(name=ledger_name, title=title, rows_of=ledger_name))


def suggested_name(title: str, *, masked: bool) -> str:
    """A name for the file."""
    return f"{title}{_PUBLIC_NAME if masked else ''}.xlsx"


def export_ledger(
    workspace: Workspace,
    layout: str,
    target: Path,
    *,
    village: str | None = None,
    by_village: bool = False,
    year: int | None = None,
    month: int | None = None,
    masked: bool = False,
    records: Sequence[bytes] | None = None,
    progress: Progress | None = None,
    today: date | None = None,
) -> Path:
    """Write a ledger into an .xlsx file: of one village, of a year or month, or as a public copy with numbers masked.

    `records` are those of its rows that are wanted, where not all are. `by_village` makes a sheet for each village and one
    for all ("合计"). Nothing is left behind when it fails or is cancelled.
    """
    day = today or workspace.today
    chosen = current_layout(workspace, layout)
    if masked and chosen.is_never_public:
        raise UserError(f"{chosen.title}不公示，不能导出脱敏的一份；请去掉脱敏再导出")
    say_what_is_new(workspace, progress)
    with workspace.read() as connection, staged(target) as stream:
        when = when_of(connection, chosen, year, month, day)
        place = place_of(workspace, connection, None if by_village else village)
        places = {"": place}
        if by_village:
            codes = village_names(connection)
            places = {name: _in_village(place, connection, code) for code, name in codes.items()}
            places[_EVERYTHING] = place
        parts = [chosen, *(layout_of(connection, beside) for beside in chosen.beside)]
        marks = {part.name: Marks() if masked else marks_of(workspace, connection, part, when, place) for part in parts}
        with LedgerFile(stream, is_public=masked) as file:
            for name, place in places.items():
                for part in parts:
                    named = f"{name}{part.title}" if name and part is not chosen else name
                    rows = records if part is chosen else None
                    marked = marks[part.name]
                    export = Export(connection, part, when, place, marked, masked=masked, name=named, records=rows)
                    export.write(file, progress or Silent())
    return target


def village_names(connection: Connection) -> dict[str, str]:
    """Names of the villages by code; of two with the same name the code tells them apart."""
    table = ledger("village").__table__
    living = select(table.c.village_code, table.c.village_name).where(table.c.is_removed == 0)
    found = {code: name for code, name in connection.execute(living.order_by(table.c.village_code)) if code and name}
    times = Counter(found.values())
    return {code: name if times[name] == 1 else f"{name}{code}" for code, name in found.items()}


def place_of(workspace: Workspace, connection: Connection, village: str | None) -> Place:
    """Of whom to tell: of a village by its code, or of all that the file holds. UserError for an unknown code."""
    facts = workspace.facts
    whole = Place(
        township=facts.township_name,
        village=facts.name if facts.role == "village" else "",
        village_code="",
        income_line=partial(standards_of(connection).income_line, region_code=facts.region_code),
        must_findings=cache(partial(_must_findings, workspace)),
        measured=cache(partial(_measured, workspace)),
    )
    return whole if village is None else _in_village(whole, connection, village)


def _in_village(whole: Place, connection: Connection, code: str) -> Place:
    table = ledger("village").__table__
    named = select(table.c.village_name).where(table.c.village_code == code, table.c.is_removed == 0)
    name = connection.execute(named).scalars().first()
    if not name:
        raise UserError(f"没有代码是“{code}”的村，请核对 12 位村代码")
    return replace(whole, village=name, village_code=code)


def _must_findings(workspace: Workspace) -> Counter[bytes]:
    """How many findings of each village have to be mended and are not accepted."""
    found = (one for one in check(workspace) if one.level == _MUST and not one.exempted)
    return Counter(one.village for one in found if one.village)


def _measured(workspace: Workspace, year: int) -> dict[tuple[bytes, bytes | None], Value | None]:
    """What the registered targets of a year are measured to be, as 完成值 is stored; of a range its lower end."""
    kind = field_of("plan_target", "actual_value").kind
    found: dict[tuple[bytes, bytes | None], Value | None] = {}
    for one in measure_targets(workspace, year=year):
        if one.facts.row is not None:
            uid: bytes = one.facts.row["uid"]
            for place, values in [(None, one.values), *one.by_village.items()]:
                if values:
                    found[uid, place] = kind.parse(values[0])
    return found


def when_of(connection: Connection, layout: Layout, year: int | None, month: int | None, today: date) -> When:
    """The time of a sheet: as asked for, else the latest of which there is something to tell."""
    if layout.is_monthly:
        latest = _latest(connection, layout, f"{year or today.year}-12" if year else today.isoformat()[:7])
        known = latest if latest.startswith(str(year or latest[:4])) else f"{year}-12"
        return When(year=int(known[:4]), month=month or int(known[5:]), today=today)
    return When(year=year or int(_latest(connection, layout, str(today.year))), today=today)


def _latest(connection: Connection, layout: Layout, limit: str) -> str:
    """The latest year, or month, up to this one."""
    yearly = (f"{name}.{YEAR}" for name in layout.ledgers if _is_yearly(name))
    identifier = layout.period or next(yearly, "")
    if not identifier:
        return limit
    name, _, field_name = identifier.partition(".")
    table = ledger(name).__table__
    text = func.substr(table.c[field_name], 1, len(limit))
    latest = select(func.max(text)).where(table.c.is_removed == 0, text <= limit)
    return connection.execute(latest).scalar() or limit


def _is_yearly(name: str) -> bool:
    return ledger(name).__ledger__.per_year and has_field(name, YEAR)
