"""Records in the making, and their writing in bulk."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection

from cunfupin.models.registry import ledgers

from .chance import Chance

Record = dict[str, Any]
_FIRST_MOMENT = 1_577_836_800_000
"""Milliseconds of the start of 2020; uids count on from it, so that they sort in the order of making."""


class Rows:
    """Records of many ledgers. The same chance gives the same uids."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._moment = _FIRST_MOMENT
        self._records: dict[str, dict[bytes, Record]] = {}

    def add(self, ledger_name: str, /, **values: Any) -> bytes:
        """A new record; answers its uid."""
        self._moment += 1
        raw = self._moment.to_bytes(6, "big") + self._chance.randbytes(10)
        uid = raw[:6] + bytes([0x70 | raw[6] & 0x0F, raw[7], 0x80 | raw[8] & 0x3F]) + raw[9:]
        self._records.setdefault(ledger_name, {})[uid] = {"uid": uid, **values}
        return uid

    @property
    def names(self) -> tuple[str, ...]:
        """Ledgers that have records."""
        return tuple(self._records)

    def of(self, ledger_name: str) -> Iterable[Record]:
        """The records of a ledger; they may be changed until they are written."""
        return self._records.get(ledger_name, {}).values()

    def get(self, ledger_name: str, uid: bytes) -> Record:
        """One record."""
        return self._records[ledger_name][uid]

    def write(self, connection: Connection) -> None:
        """Insert everything, parents first."""
        for name in ledgers():
            if records := self._records.get(name):
                columns = list(dict.fromkeys(field for record in records.values() for field in record))
                quoted, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
                rows = [tuple(map(record.get, columns)) for record in records.values()]
                connection.exec_driver_sql(f'INSERT INTO "{name}" ({quoted}) VALUES ({marks})', rows)
