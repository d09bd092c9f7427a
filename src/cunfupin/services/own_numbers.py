"""Numbers that the program gives where the official one is not known yet ("自编编号"); the official one replaces them."""

import re
from typing import Any

from sqlalchemy import Connection, select

from cunfupin.excel.families import own_number_field
from cunfupin.models.registry import ledger

_OWN = re.compile(r"自编(\d+)")


def official(number: Any) -> Any:
    """The number as far as it is an official one."""
    return None if isinstance(number, str) and _OWN.fullmatch(number) else number


class OwnNumbers:
    """The next numbers of a ledger."""

    def __init__(self, connection: Connection, ledger_name: str) -> None:
        column = ledger(ledger_name).__table__.c[own_number_field(ledger_name)]
        numbers = connection.execute(select(column).where(column.like("自编%"))).scalars()
        self._last = max((int(found[1]) for one in numbers if (found := _OWN.fullmatch(one))), default=0)

    def following(self) -> str:
        """One that no record has."""
        self._last += 1
        return f"自编{self._last:03d}"
