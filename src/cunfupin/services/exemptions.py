"""Findings that a person accepts ("豁免"): with a reason, evidence and a day on which that ends."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import clean
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding

from .changes import Changes
from .names import labels
from .township_settings import change_settings
from .workspace import Workspace

AREA = "rule_exemptions"
Key = tuple[str, bytes, str]


@dataclass(frozen=True, kw_only=True)
class Exemption:
    """Why a finding is accepted, what proves it, until which day, and who says so."""

    reason: str
    evidence: str
    until: str
    by: str

    def holds_on(self, day: date) -> bool:
        """Whether it still counts."""
        return self.until >= day.isoformat()


@dataclass(frozen=True, kw_only=True)
class ExemptionLine:
    """An exemption with the record that it is about; `name` is what people call the record."""

    key: Key
    ledger: str
    name: str
    exemption: Exemption


def exemptions_in(connection: Connection) -> dict[Key, Exemption]:
    """All exemptions, those of villages too, by rule, record and field."""
    rows = connection.exec_driver_sql(
        "SELECT setting_name, setting_value FROM township_setting WHERE setting_area = ? AND is_removed = 0 "
        "AND setting_value IS NOT NULL",
        (AREA,),
    )
    return {_key_of(name): Exemption(**json.loads(text)) for name, text in rows}


def exempted_records(connection: Connection) -> dict[bytes, list[tuple[str, str, str]]]:
    """Exemptions by record: rule, reason, last day."""
    found: dict[bytes, list[tuple[str, str, str]]] = {}
    for (rule, uid, _field), known in exemptions_in(connection).items():
        found.setdefault(uid, []).append((rule, known.reason, known.until))
    return found


def exemption_lines(workspace: Workspace) -> list[ExemptionLine]:
    """All exemptions, the first to end first."""
    with workspace.read() as connection:
        known = exemptions_in(connection)
        ledgers = _ledgers_of(connection, {uid for _rule, uid, _field in known})
        names: dict[bytes, str] = {}
        for name in set(ledgers.values()):
            names |= labels(connection, name, [uid for uid, of in ledgers.items() if of == name])
    lines = [
        ExemptionLine(key=key, ledger=ledgers[key[1]], name=names[key[1]], exemption=exemption)
        for key, exemption in known.items()
        if key[1] in ledgers
    ]
    return sorted(lines, key=lambda one: one.exemption.until)


def _ledgers_of(connection: Connection, uids: Collection[bytes]) -> dict[bytes, str]:
    """The ledger of each record."""
    rows = (
        connection.exec_driver_sql("SELECT ledger FROM row_state WHERE row_uid = ?", (uid,)).scalar() for uid in uids
    )
    return {uid: str(name) for uid, name in zip(uids, rows, strict=True) if name is not None}


def with_exemptions(findings: Iterable[Finding], exemptions: Mapping[Key, Exemption], day: date) -> list[Finding]:
    """The findings; those that are accepted now say why, the others nothing."""
    reasons = {key: known.reason for key, known in exemptions.items() if known.holds_on(day)}
    return [
        one if one.exempted == (reason := reasons.get(one.key, "")) else replace(one, exempted=reason)
        for one in findings
    ]


def exempt(
    workspace: Workspace, findings: Sequence[Finding], *, reason: str, until: date, evidence: str = ""
) -> Changes:
    """Accept findings of one rule until a day, in one step. UserError when it allows no exception or nobody says why."""
    named = {one.rule for one in findings}
    if len(named) != 1:
        raise UserError("一次只能豁免同一条规则的疑点，请先按规则筛选，再选要豁免的")
    facts = catalogue()[named.pop()]
    if not facts.is_exemptible:
        raise UserError(f"规则{facts.id}“{facts.title}”不能豁免，请把数据改正")
    if not clean(reason):
        raise UserError("请写明豁免的理由，例如本人在外省参保")
    if until < workspace.today:
        raise UserError("豁免的到期日已经过了，请填今天或以后的日期")
    made = Exemption(reason=clean(reason), evidence=clean(evidence), until=until.isoformat(), by=workspace.operator)
    values = {_name_of(one.key): asdict(made) for one in findings}
    action = f"豁免疑点{facts.id}{_count(values)}"
    return change_settings(workspace, AREA, values, action=action, reason=made.reason)


def end_exemptions(workspace: Workspace, keys: Collection[Key]) -> Changes:
    """Accept findings no longer."""
    named = "、".join(sorted({rule for rule, _uid, _field in keys}))
    return change_settings(
        workspace, AREA, {_name_of(key): None for key in keys}, action=f"取消豁免{named}{_count(keys)}"
    )


def _count(several: Collection[object]) -> str:
    return f"（{len(several)} 条）" if len(several) > 1 else ""


def _name_of(key: Key) -> str:
    rule, uid, field = key
    return f"{rule}|{uid.hex()}|{field}"


def _key_of(name: str) -> Key:
    rule, uid, field = name.split("|")
    return rule, bytes.fromhex(uid), field
