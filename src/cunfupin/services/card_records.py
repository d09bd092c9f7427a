"""From ledgers to what an assistance card ("帮扶明白卡") shows, for many households at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection

from cunfupin.fields import BEIJING, Code
from cunfupin.models.registry import field_of
from cunfupin.reports.card_data import CardData, MemberRecord, PairingRecord

from .households import HOUSEHOLD, ByHousehold, hanging, known_years
from .income_trace import trace
from .records import Record, read_records
from .standards import income_line

_ACTIVE = (None, "active")
_KINDS = ("wage_income", "business_income", "property_income", "transfer_income")
_TRACED = ("total_income", "net_income", "net_income_per_head")


@dataclass(frozen=True, kw_only=True)
class _Hanging:
    """What hangs on the households of a batch, by ledger; the names of the attributes are those of the ledgers."""

    household_year: ByHousehold
    member: ByHousehold
    member_year: ByHousehold
    pairing: ByHousehold
    measure: ByHousehold
    income_item: ByHousehold


@dataclass(frozen=True, kw_only=True)
class _Shared:
    """Records that households point to."""

    village: Mapping[bytes, Record]
    village_group: Mapping[bytes, Record]
    helper: Mapping[bytes, Record]
    support_unit: Mapping[bytes, Record]


def card_records(connection: Connection, uids: Sequence[bytes], year: int | None) -> Iterator[CardData]:
    """One card a household in this order, of this year or of the latest known one; none of removed households."""
    households = {uid: one for uid, one in read_records(connection, HOUSEHOLD, uids).items() if not one["is_removed"]}
    years = _years(connection, list(households), year)
    parts = _Hanging(
        **{one.name: hanging(connection, one.name, list(households), years=years.values()) for one in fields(_Hanging)}
    )
    shared = _shared(connection, households.values(), parts)
    for uid in uids:
        if uid in households:
            yield _card(households[uid], years[uid], parts, shared)


def _years(connection: Connection, households: Sequence[bytes], year: int | None) -> dict[bytes, int]:
    this = datetime.now(BEIJING).year
    known = {} if year else known_years(connection, households)
    return {uid: year or next((one for one in known.get(uid, ()) if one <= this), this) for uid in households}


def _shared(connection: Connection, households: Iterable[Record], parts: _Hanging) -> _Shared:
    pairings = [pairing for part in parts.pairing.values() for pairing in part]
    households = list(households)
    helpers = _named(connection, "helper", pairings, "helper")
    return _Shared(
        village=_named(connection, "village", households, "village"),
        village_group=_named(connection, "village_group", households, "village_group"),
        helper=helpers,
        support_unit=_named(connection, "support_unit", [*pairings, *helpers.values()], "support_unit"),
    )


def _named(connection: Connection, ledger_name: str, records: Iterable[Record], via: str) -> dict[bytes, Record]:
    return read_records(connection, ledger_name, list({record[via] for record in records if record[via]}))


def _card(household: Record, year: int, parts: _Hanging, shared: _Shared) -> CardData:
    uid = household["uid"]
    members = _members(parts.member.get(uid, []), _of_year(parts.member_year.get(uid, []), year))
    items = _of_year(parts.income_item.get(uid, []), year)
    yearly = next(iter(_of_year(parts.household_year.get(uid, []), year)), {})
    return CardData(
        year=year,
        household=household,
        head_name=household["head_name"] or "",
        group_name=shared.village_group.get(household["village_group"], {}).get("group_name") or "",
        village=shared.village.get(household["village"], {}),
        household_year=_with_traced_income(yearly, items, year, len(members)),
        members=members,
        pairings=[_pairing(pairing, shared) for pairing in parts.pairing.get(uid, [])],
        measures=_of_year(parts.measure.get(uid, []), year),
        income_items=items,
        standard=income_line(year, _province(shared.village.get(household["village"], {}))),
    )


def _province(village: Record) -> str:
    return (village.get("village_code") or "")[:2]


def _of_year(records: Iterable[Record], year: int) -> list[Record]:
    return [record for record in records if record["year"] == year]


def _members(members: Iterable[Record], years: Iterable[Record]) -> list[MemberRecord]:
    """Members on the roll, the head first, then as the list of relations has them, the elder first."""
    kind = field_of("member", "relation_to_head").kind
    assert isinstance(kind, Code)
    yearly = {record["member"]: record for record in years}
    ordered = sorted(
        (member for member in members if member["member_status"] in _ACTIVE),
        key=lambda member: (kind.codes.rank(member["relation_to_head"] or ""), member["born_on"] or "9", member["uid"]),
    )
    return [MemberRecord(member=member, year=yearly.get(member["uid"], {})) for member in ordered]


def _pairing(pairing: Record, shared: _Shared) -> PairingRecord:
    helper = shared.helper.get(pairing["helper"], {})
    unit = shared.support_unit.get(pairing["support_unit"] or helper.get("support_unit") or b"", {})
    return PairingRecord(pairing=pairing, helper=helper, unit_name=unit.get("unit_name") or "")


def _with_traced_income(yearly: Record, items: Sequence[Record], year: int, people: int) -> Record:
    """The yearly record; sums that it leaves blank are computed from its four kinds of income."""
    if all(yearly.get(name) is None for name in _KINDS):
        return yearly
    sums = {name: line.result for name, line in zip(_TRACED, trace(year, yearly, items, people).lines, strict=False)}
    return {**yearly, **{name: value for name, value in sums.items() if yearly.get(name) is None}}
