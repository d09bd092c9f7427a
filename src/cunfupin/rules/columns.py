"""The different values of fields, for rules about single values: equal values are judged once."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any

from .finding import Row

_BETWEEN = "\0"


class Column:
    """The different values of a field."""

    def __init__(self) -> None:
        self.values: set[Any] = set()

    def __iter__(self) -> Iterator[Any]:
        return iter(self.values)

    def with_sign(self, sign: re.Pattern[str]) -> Iterable[Any]:
        """The values in whose text the sign occurs; "\\0" stands before and behind each. Mostly it occurs nowhere."""
        if not sign.search(self._text):
            return ()
        return [value for value in self.values if value is not None and sign.search(_told_apart((value,)))]

    @cached_property
    def _text(self) -> str:
        return _told_apart(value for value in self.values if value is not None)


def _told_apart(values: Iterable[Any]) -> str:
    return _BETWEEN.join(["", *map(str, values), ""])


class Columns:
    """Columns gathered for all rules in one pass over the rows."""

    def __init__(self, names: Collection[str]) -> None:
        self._columns = {name: Column() for name in names}

    def __getitem__(self, name: str) -> Column:
        return self._columns[name]

    def add(self, rows: Sequence[Row]) -> None:
        """Gather the values of some rows more."""
        if self._columns:
            cells = zip(*map(itemgetter("uid", *self._columns), rows), strict=True)
            next(cells)
            for column, values in zip(self._columns.values(), cells, strict=True):
                column.values.update(values)
