"""Twenty townships of 12 × 300 households in one data file: all rules over it, by the clock and by memory.

Not part of the default run: `python -m tests.benchmarks county` takes a gigabyte of disk and some minutes.
"""

import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from cunfupin.bootstrap import open_file
from cunfupin.demo import build
from cunfupin.fields import BankCard, FieldSpec, IdNumber, Phone, Reference, check_character
from cunfupin.models.registry import ledger, ledgers, stored_fields
from cunfupin.rules.finding import Row
from cunfupin.sync.apply import capture_off

from .measure import Result

_TOWNSHIPS, _VILLAGES, _HOUSEHOLDS = 20, 12, 300
_SECONDS, _MEGABYTES = 150, 600
_CODE, _ENTRIES = len("360735202001"), 10**7
_CHECKED = r"""
import re, sys, time
from pathlib import Path
from cunfupin.bootstrap import open_file
from cunfupin.services.quality import check
workspace = open_file(Path(sys.argv[1]), sys.argv[2])
start, used = time.perf_counter(), time.process_time()
found = len(check(workspace))
print(time.perf_counter() - start, time.process_time() - used, found)
print(int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def measure(folder: Path) -> Iterator[Result]:
    """One township, then twenty: seconds by the clock and of the processor, and the most memory that was held."""
    files = build(folder / "township", households=_HOUSEHOLDS, villages=_VILLAGES)
    county = folder / "county.cunfupin"
    shutil.copy(files.township, county)
    one = _checked(county, files.passphrase)
    multiply(county, files.passphrase)
    clock, processor, found, megabytes = _checked(county, files.passphrase)
    yield Result(name=f"{_TOWNSHIPS} townships, {found:.0f} findings", baseline=_SECONDS, product=clock, limit=1)
    yield Result(name="the same, seconds of a processor", baseline=_SECONDS, product=processor, limit=1)
    yield Result(
        name=f"the same, against {_TOWNSHIPS} times one", baseline=_TOWNSHIPS * one[1], product=processor, limit=1.2
    )
    yield Result(name="the same, most memory (megabytes)", baseline=_MEGABYTES, product=megabytes, limit=1)


def _checked(path: Path, passphrase: str) -> list[float]:
    command = [sys.executable, "-c", _CHECKED, str(path), passphrase]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(text) for text in done.stdout.split()]


def multiply(path: Path, passphrase: str, townships: int = _TOWNSHIPS) -> None:
    """Put copies of all villages beside them; what all villages share stays as it is."""
    workspace = open_file(path, passphrase)
    with workspace.bookkeeping() as connection, capture_off(connection):
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        states = connection.exec_driver_sql("SELECT * FROM row_state WHERE scope <> ''").mappings().all()
        entries = connection.exec_driver_sql("SELECT commit_id, seq, ledger, row_uid, op FROM entry").mappings().all()
        own = frozenset(state["row_uid"] for state in states)
        codes = sorted({state["scope"] for state in states})
        found = {name: _rows(connection, name, own) for name in ledgers()}
        for number in range(1, townships):
            copy = _Copy(number, own, {code: _code(code, number * len(codes) + n) for n, code in enumerate(codes)})
            for name, rows in found.items():
                if rows:
                    connection.execute(ledger(name).__table__.insert(), [copy.row(name, row) for row in rows])
            _write(connection, "row_state", [copy.state(state) for state in states])
            _write(connection, "entry", [copy.entry(entry) for entry in entries if entry["row_uid"] in own])
    workspace.file.checkpoint()
    workspace.close()


def _rows(connection: Connection, name: str, own: Collection[bytes]) -> list[Row]:
    rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').mappings()
    return [dict(row) for row in rows if row["uid"] in own]


def _write(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    columns = ", ".join(rows[0])
    marks = ", ".join("?" * len(rows[0]))
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})", [tuple(row.values()) for row in rows]
    )


def _code(village: str, number: int) -> str:
    """Another village of the same township."""
    return f"{village[:9]}{300 + number}"


@dataclass(frozen=True)
class _Copy:
    """Rows of a township once more: other uids, codes, papers, cards and phones; the same names and references."""

    number: int
    own: Collection[bytes]
    codes: Mapping[str, str]

    def uid(self, uid: bytes | None) -> bytes | None:
        """The copy of a village's row; what all villages share is no other."""
        return bytes([*uid[:-1], uid[-1] ^ self.number]) if uid in self.own and uid else uid

    def row(self, name: str, row: Row) -> Row:
        """The row of a ledger."""
        changed = {spec.name: self._value(spec, row[spec.name]) for spec in stored_fields(name)}
        return {**row, "uid": self.uid(row["uid"]), **changed}

    def state(self, state: Mapping[str, Any]) -> Row:
        """What is known of a row."""
        return {**state, "row_uid": self.uid(state["row_uid"]), "scope": self.codes[state["scope"]]}

    def entry(self, entry: Mapping[str, Any]) -> Row:
        """That the row was written, without what."""
        place = {"seq": entry["seq"] + self.number * _ENTRIES, "row_uid": self.uid(entry["row_uid"])}
        return {**entry, **place, "payload": "{}", "salt": ""}

    def _value(self, spec: FieldSpec, value: Any) -> Any:
        if value is None:
            return None
        match spec.kind:
            case Reference():
                return self.uid(value)
            case IdNumber():
                return _paper(value, self.number)
            case BankCard() | Phone():
                return _shifted(value, len(value) - 6, self.number)
        return self._text(spec, value) if isinstance(value, str) else value

    def _text(self, spec: FieldSpec, value: str) -> str:
        if spec.name == "record_uid":
            return (self.uid(bytes.fromhex(value)) or b"").hex()
        if value[:_CODE] in self.codes:
            return self.codes[value[:_CODE]] + value[_CODE:]
        return f"{value}-{self.number}" if spec.name.endswith("_no") else value


def _shifted(digits: str, place: int, number: int) -> str:
    """Two digits further on, so that no two copies share them."""
    two = digits[place : place + 2]
    return f"{digits[:place]}{(int(two) + number) % 100:02d}{digits[place + 2 :]}" if two.isdecimal() else digits


def _paper(number: str, copy: int) -> str:
    """Of another county; whether its check character is right stays as it is."""
    moved = _shifted(number, 4, copy)
    was_right = number[:17].isdecimal() and number[17:18] == check_character(number)
    return moved[:17] + check_character(moved) + moved[18:] if was_right else moved
