"""Take every measure and say which is beyond its limit; exit status 1 when one is."""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

MODULES = (
    "merging",
    "changes",
    "conflicts",
    "cards",
    "previewing",
    "roster",
    "importing",
    "rules",
    "searching",
    "opening",
    "whole",
    "window",
    "pages",
    "deafness",
)


def main() -> int:
    """Run the benchmarks named on the command line, or all."""
    results = []
    with tempfile.TemporaryDirectory() as name:
        os.environ["CUNFUPIN_HOME"] = f"{name}/home"
        for module in sys.argv[1:] or MODULES:
            for result in import_module(f"{__package__}.{module}").measure(Path(name)):
                results.append(result)
                print(result.line, flush=True)
    return int(any(result.ratio > result.limit for result in results))


if __name__ == "__main__":
    sys.exit(main())
