"""The places that the program knows: townships and villages with their 12-digit codes."""

import csv
from dataclasses import dataclass
from functools import cache, cached_property

from cunfupin.fields import narrow
from cunfupin.paths import resources_dir

_LEVELS = {"township": ("township",), "village": ("village", "residents_committee")}


@dataclass(frozen=True, kw_only=True)
class Place:
    """A township or village. `path` names it from the county down."""

    code: str
    name: str
    path: str
    level: str

    @cached_property
    def initials(self) -> str:
        """Initials of its pinyin."""
        from pypinyin import Style, lazy_pinyin

        return "".join(lazy_pinyin(self.name, style=Style.FIRST_LETTER))


def places(role: str) -> tuple[Place, ...]:
    """The places of a role, `village` or `township`, in official order."""
    return tuple(place for place in _all() if place.level in _LEVELS[role])


def place_of(code: str) -> Place | None:
    """The place with this code, if it is known."""
    return next((place for place in _all() if place.code == code), None)


def find_places(role: str, text: str) -> tuple[Place, ...]:
    """Places whose name, pinyin initials or code hold the text; all for a blank text."""
    wanted = narrow(text).lower()
    return tuple(
        place for place in places(role) if any(wanted in face for face in (place.path, place.initials, place.code))
    )


def lineage(code: str) -> dict[str, str]:
    """Names of a place and of all above it by level, as far as they are known: `province`, `city`, `county`, …"""
    rows, names = _rows(), {}
    row = rows.get(code)
    while row:
        names[row["level"]] = row["short_name_zh"]
        row = rows.get(row["parent_code"])
    return names


@cache
def _rows() -> dict[str, dict[str, str]]:
    with (resources_dir() / "regions.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["region_code"]: row for row in csv.DictReader(file)}


@cache
def _all() -> tuple[Place, ...]:
    rows = _rows()
    return tuple(_place(rows, row) for row in rows.values())


def _place(rows: dict[str, dict[str, str]], row: dict[str, str]) -> Place:
    name = row["short_name_zh"]
    upper = rows.get(row["parent_code"])
    above = [upper["short_name_zh"]] if upper else []
    return Place(
        code=row["region_code"],
        name=name,
        path=" ".join([*above, name]),
        level=row["level"],
    )
