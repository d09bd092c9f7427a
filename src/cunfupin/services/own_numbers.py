"""Numbers that the program gives where the official one is not known yet ("自编编号"); the official one replaces them."""

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from cunfupin.excel.families import own_number_field
from cunfupin.models.registry import field_of

from .number_blocks import running_numbers

_STEM, _WIDTH = "自编", 3
_OWN = re.compile(rf"{_STEM}\d+")


def official(number: Any) -> Any:
    """The number as far as it is an official one."""
    return None if isinstance(number, str) and _OWN.fullmatch(number) else number


def own_numbers(connection: Connection, ledger_name: str) -> Iterator[str]:
    """The next numbers of a ledger, of the block in which this copy counts."""
    return running_numbers(connection, field_of(ledger_name, own_number_field(ledger_name)), _STEM, _WIDTH)
