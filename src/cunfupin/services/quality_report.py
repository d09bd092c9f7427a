"""The list of doubtful data ("疑点清单") as sheets: what is wrong with which record, in columns that can be sent back."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from cunfupin.excel.findings_workbook import RuleSheet
from cunfupin.fields import FieldSpec, Privacy, Reference
from cunfupin.models.registry import field_of, ledger
from cunfupin.rules.catalogue import ANY_LEDGER, catalogue
from cunfupin.rules.finding import LEVELS, Finding

from .names import labels
from .records import Record, read_records

_FRONT, _BACK = ("行政村",), ("问题", "怎么改", "级别")


def rule_sheets(connection: Connection, findings: Sequence[Finding]) -> list[RuleSheet]:
    """A sheet for each rule that found something."""
    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        by_rule.setdefault((one.rule, one.ledger), []).append(one)
    villages = labels(connection, "village", {one.village for one in findings if one.village})
    return [_rule_sheet(connection, rule, name, part, villages) for (rule, name), part in sorted(by_rule.items())]


def _rule_sheet(
    connection: Connection, rule: str, name: str, findings: Sequence[Finding], villages: Mapping[bytes, str]
) -> RuleSheet:
    facts = catalogue()[rule]
    specs = _columns(name, findings)
    records = read_records(connection, name, [one.uid for one in findings])
    names = {spec.name: _names(connection, spec, records.values()) for spec in specs}
    places = [villages.get(one.village or b"", "") for one in findings]
    rows = [
        (place, *(_text(spec, records[one.uid], names[spec.name]) for spec in specs), one.message, one.hint, level)
        for place, one in zip(places, findings, strict=True)
        for level in (LEVELS[one.level],)
    ]
    return RuleSheet(
        rule=rule,
        title=facts.title,
        subject=ledger(name).__ledger__.title if facts.ledger == ANY_LEDGER else facts.title,
        level=LEVELS[facts.level],
        headings=(*_FRONT, *(spec.label for spec in specs), *_BACK),
        rows=rows,
        villages=places,
    )


def _columns(name: str, findings: Iterable[Finding]) -> list[FieldSpec]:
    """What names the record, and the fields that the findings are about."""
    facts = ledger(name).__ledger__
    concerned = dict.fromkeys(one.field for one in findings if one.field)
    wanted = dict.fromkeys(filter(None, (*facts.key, *facts.other_keys, facts.name, *concerned)))
    return [field_of(name, field) for field in wanted]


def _names(connection: Connection, spec: FieldSpec, records: Iterable[Record]) -> Mapping[bytes, str]:
    if not isinstance(spec.kind, Reference):
        return {}
    return labels(connection, spec.kind.ledger, {record[spec.name] for record in records if record[spec.name]})


def _text(spec: FieldSpec, record: Record, names: Mapping[bytes, str]) -> str:
    value = record[spec.name]
    return names.get(value, "") if isinstance(value, bytes) else spec.shown(value, Privacy.INTERNAL)
