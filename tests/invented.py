"""The invented township's records without a data file, for rules and measures."""

from datetime import date
from functools import partial
from typing import Any

from cunfupin.demo.assistance import make_units
from cunfupin.demo.chance import Chance
from cunfupin.demo.filling import village_rows
from cunfupin.demo.ledgers.township import tell_township
from cunfupin.demo.rows import Rows as DemoRows
from cunfupin.demo.village import TOWNSHIP, units, village_facts
from cunfupin.models.registry import fields_of, ledgers
from cunfupin.rules.roll import Roll, Rows
from cunfupin.services.standards import Standards

TODAY = date(2020, 12, 31)
YEAR = 2020
Records = dict[str, list[dict[str, Any]]]


def invented_rows(villages: int, households: int, *, first: int = 0) -> Records:
    """Rows by ledger of some villages and of what they share; those of the first one hold planted doubts."""
    found: Records = {name: [] for name in ledgers()}
    chance = Chance.of("township")
    shared_rows = DemoRows(chance)
    shared = tell_township(shared_rows, make_units(shared_rows, chance), TOWNSHIP)
    places = units(first + villages)
    for unit in places[first:]:
        facts = {"village_code": unit.code, "village_name": unit.name, "township": "大由乡", **village_facts(unit)}
        found["village"].append(_whole("village", {"uid": unit.uid, **facts}))
    for rows in (shared_rows, *(village_rows(unit, households, shared) for unit in places[first:])):
        for name in rows.names:
            found[name] += [_whole(name, record) for record in rows.of(name)]
    return found


def _whole(name: str, record: dict[str, Any]) -> dict[str, Any]:
    return {"uid": record["uid"], **{spec.name: record.get(spec.name) for spec in fields_of(name)}}


def roll_over(rows: Records) -> Roll:
    """The rows as rules look at them at the end of the year that the demo ends with."""
    standards = partial(Standards({}).amount, region_code=TOWNSHIP)
    return Roll(source=Rows(rows), today=TODAY, year=YEAR, region_code=TOWNSHIP, standards=standards)


def of_this_year(rows: Records) -> Records:
    """What a check of the year looks at."""
    return {name: [row for row in part if row.get("year") in (None, YEAR)] for name, part in rows.items()}
