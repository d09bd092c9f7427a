"""Names of all places of the country by their codes ("统计用区划代码"), from the packed tables in resources/regions."""

import lzma
from collections.abc import Mapping
from functools import cache, lru_cache

from cunfupin.paths import resources_dir

TOWNSHIP_DIGITS = 9
_FOLDER = "regions"
_PROVINCE_DIGITS = 2
Villages = Mapping[str, tuple[tuple[str, str], ...]]


@cache
def upper_names() -> Mapping[str, str]:
    """Official names of provinces (2 digits), cities (4), counties (6) and townships (9), by code."""
    return dict(line.split(" ", 1) for line in _lines("upper"))


@lru_cache(maxsize=4)
def villages_of_province(province: str) -> Villages:
    """Codes and official names of the villages of each township; empty for a province that is not known."""
    found: dict[str, list[tuple[str, str]]] = {}
    township, number = "", 0
    for line in _lines(province) if upper_names().get(province) else ():
        if line.startswith("="):
            township, number = line[1:], 0
            found[township] = []
            continue
        given, _blank, name = line.rpartition(" ")
        number = int(given) if given else number + 1
        found[township].append((f"{township}{number:03d}", name))
    return {code: tuple(villages) for code, villages in found.items()}


def villages_of_township(code: str) -> tuple[tuple[str, str], ...]:
    """Codes and official names of the villages of a township, in official order."""
    return villages_of_province(code[:_PROVINCE_DIGITS]).get(code[:TOWNSHIP_DIGITS], ())


def _lines(name: str) -> list[str]:
    path = resources_dir() / _FOLDER / f"{name}.xz"
    return lzma.decompress(path.read_bytes()).decode("gb18030").split("\n") if path.exists() else []
