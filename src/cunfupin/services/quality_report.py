"""The list of doubtful data ("疑点清单"): rules by villages, then a sheet for each rule that can be mended and sent back.

A record is named by village, household, person and number of the paper, by which the import finds it again: the list is for
those who keep the roll. Other sensitive values are left blank, to be written anew.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from cunfupin.excel.headings import ADVICE, LEVEL, REASON
from cunfupin.excel.ledger_file import LedgerFile
from cunfupin.excel.sheet_writer import SheetColumn, SheetFrame
from cunfupin.fields import BEIJING, Attachment, FieldSpec, Integer, Kind, Privacy, Reference, Text
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.rules.catalogue import ANY_LEDGER, catalogue
from cunfupin.rules.finding import LEVELS, Finding, Row
from cunfupin.rules.reading import fields_read
from cunfupin.rules.registry import rules
from cunfupin.rules.relations import member_of, ways
from cunfupin.rules.roll import Roll

from .names import labels
from .quality import roll_over
from .records import Record, read_records
from .staging import staged
from .workspace import Workspace

SUMMARY = "汇总"
_TOWNSHIP = "不分村"
_TEXT = Text(4000)
_IN_FRONT = ("household.household_no", "member.full_name", "member.id_number")
_LOOKED_AT, _MOST_COMPARED = 10, 8
_WIDTHS = {REASON: 48.0, ADVICE: 36.0, "户编号": 20.0}


@dataclass(frozen=True, kw_only=True)
class _Part:
    """The findings of one rule about one ledger."""

    rule: str
    ledger: str
    findings: Sequence[Finding]

    @property
    def name(self) -> str:
        """What its sheet is called."""
        facts = catalogue()[self.rule]
        about = ledger(self.ledger).__ledger__.title if facts.ledger == ANY_LEDGER else facts.title
        return f"{self.rule} {about}"


def write_report(workspace: Workspace, findings: Sequence[Finding], target: Path) -> Path:
    """The findings as a workbook ("疑点清单"): a summary and a sheet for each rule. Answers the file written."""
    with workspace.read() as connection:
        _write_list(connection, _to_mend(findings), target, roll_over(workspace, connection))
    return target


def write_village_reports(workspace: Workspace, findings: Sequence[Finding], folder: Path) -> list[Path]:
    """A workbook for each village with the findings about it, for sending out. Answers the files written."""
    left = _to_mend(findings)
    with workspace.read() as connection:
        names = labels(connection, "village", {one.village for one in left if one.village})
        targets = {uid: folder / f"{name}疑点清单.xlsx" for uid, name in names.items()}
        roll = roll_over(workspace, connection)
        for uid, target in targets.items():
            _write_list(connection, [one for one in left if one.village == uid], target, roll)
    return list(targets.values())


def _to_mend(findings: Iterable[Finding]) -> list[Finding]:
    """Without what is accepted."""
    return [one for one in findings if not one.exempted]


def _write_list(connection: Connection, findings: Sequence[Finding], target: Path, roll: Roll) -> None:
    """Write the workbook. `roll` answers what rules ask. UserError when it cannot be saved."""
    villages = labels(connection, "village", {one.village for one in findings if one.village})
    with staged(target) as stream, LedgerFile(stream) as file:
        parts = _parts(findings)
        places = _places(parts, villages)
        file.add(_summary_frame(places), _summary_rows(parts, villages, places))
        for part in parts:
            records = read_records(connection, part.ledger, [one.uid for one in part.findings])
            specs = _columns(part, records, roll)
            file.add(_frame(part, specs), _rows(connection, part, specs, records, villages, roll))


def _parts(findings: Sequence[Finding]) -> list[_Part]:
    found: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        found.setdefault((one.rule, one.ledger), []).append(one)
    return [_Part(rule=rule, ledger=name, findings=part) for (rule, name), part in sorted(found.items())]


def _places(parts: Iterable[_Part], villages: Mapping[bytes, str]) -> list[str]:
    """The villages; what is of none stands behind them."""
    is_left = any(one.village not in villages for part in parts for one in part.findings)
    return [*sorted(villages.values()), *([_TOWNSHIP] if is_left else [])]


def _summary_frame(places: Sequence[str]) -> SheetFrame:
    counts = [_column(name, Integer(), is_summed=True) for name in (*places, "合计")]
    columns = (_column("编号"), _column("规则", width=32), _column(LEVEL), *counts)
    return _made_frame(SUMMARY, "疑点清单汇总", columns)


def _summary_rows(
    parts: Iterable[_Part], villages: Mapping[bytes, str], places: Sequence[str]
) -> Iterable[tuple[Any, ...]]:
    for part in parts:
        facts = catalogue()[part.rule]
        counts = Counter(villages.get(one.village or b"", _TOWNSHIP) for one in part.findings)
        by_place = [counts[name] for name in places]
        yield facts.id, part.name.partition(" ")[2], LEVELS[facts.level], *by_place, len(part.findings)


def _frame(part: _Part, specs: Sequence[FieldSpec]) -> SheetFrame:
    fields = [SheetColumn(id=spec.id, heading=spec.label, kind=_kind(spec), width=14) for spec in specs]
    front = (_column("行政村"), _column("户编号", field="household.household_no"))
    columns = (*front, *_who(part.ledger), *fields, _column(REASON), _column(ADVICE), _column(LEVEL))
    return replace(_made_frame(part.name, catalogue()[part.rule].title, columns), has_records=True)


def _who(ledger_name: str) -> tuple[SheetColumn, ...]:
    if ways(ledger_name, "member"):
        paper = field_of("member", "id_number")
        return (
            _column("姓名", field="member.full_name"),
            SheetColumn(id=paper.id, heading=paper.label, kind=paper.kind, width=20),
        )
    return (_column("户主姓名", field="household.head_name" if ways(ledger_name, "household") else ""),)


def _made_frame(name: str, title: str, columns: tuple[SheetColumn, ...]) -> SheetFrame:
    return SheetFrame.plain(title, columns, datetime.now(BEIJING), name=name)


def _column(
    heading: str, kind: Kind = _TEXT, *, field: str = "", width: float = 10, is_summed: bool = False
) -> SheetColumn:
    return SheetColumn(id=field, heading=heading, kind=kind, width=_WIDTHS.get(heading, width), is_summed=is_summed)


def _kind(spec: FieldSpec) -> Kind:
    return _TEXT if isinstance(spec.kind, Reference) else spec.kind


def _columns(part: _Part, records: Mapping[bytes, Record], roll: Roll) -> list[FieldSpec]:
    """What tells records of one person apart, the fields that the findings are about, and what the rule compares them with."""
    facts = ledger(part.ledger).__ledger__
    concerned = dict.fromkeys(one.field for one in part.findings if one.field and has_field(part.ledger, one.field))
    naming = [field_of(part.ledger, name) for name in facts.key]
    telling = [spec for spec in naming if spec.privacy < Privacy.SENSITIVE and not isinstance(spec.kind, Reference)]
    specs = (*telling, *(field_of(part.ledger, name) for name in concerned), *_compared(part, records, roll))
    return [spec for spec in dict.fromkeys(specs) if spec.id not in _IN_FRONT]


def _compared(part: _Part, records: Mapping[bytes, Record], roll: Roll) -> list[FieldSpec]:
    """Other fields of the record that the rule looks at and that can be mended here."""
    rule = rules()[part.rule]
    rows = (records[one.uid] for one in part.findings[:_LOOKED_AT])
    read = dict.fromkeys(name for row in rows for name in fields_read(rule, row, roll))
    specs = [field_of(part.ledger, name) for name in read if has_field(part.ledger, name)]
    mended = [one for one in specs if not one.derived and not isinstance(one.kind, Reference | Attachment)]
    return [one for one in mended if one.privacy < Privacy.SENSITIVE][:_MOST_COMPARED]


def _rows(
    connection: Connection,
    part: _Part,
    specs: Sequence[FieldSpec],
    records: Mapping[bytes, Record],
    villages: Mapping[bytes, str],
    roll: Roll,
) -> Iterable[tuple[Any, ...]]:
    for one in sorted(part.findings, key=lambda one: villages.get(one.village or b"", "")):
        record = records[one.uid]
        household = roll.get("household", one.household)
        member = member_of(part.ledger, record, roll)
        yield (
            villages.get(one.village or b"", ""),
            household["household_no"] if household else None,
            *_whose(part.ledger, household, member),
            *(_value(connection, spec, record) for spec in specs),
            one.message,
            one.hint,
            LEVELS[one.level],
            one.uid.hex().upper(),
        )


def _whose(ledger_name: str, household: Row | None, member: Row | None) -> tuple[Any, ...]:
    if ways(ledger_name, "member"):
        return (member["full_name"], member["id_number"]) if member else (None, None)
    return (household["head_name"] if household else None,)


def _value(connection: Connection, spec: FieldSpec, record: Record) -> Any:
    value = record[spec.name]
    if value is None or spec.privacy is Privacy.SENSITIVE:
        return None
    if isinstance(spec.kind, Reference):
        return labels(connection, spec.kind.ledger, [value]).get(value)
    return value
