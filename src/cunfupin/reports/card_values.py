"""The texts of the assistance card, block by block (forms.md, section 1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from cunfupin.fields import Money, Month, Privacy
from cunfupin.models.registry import field_of

from .card_data import CardData, MemberRecord, PairingRecord, Record, label, shown
from .layout import box
from .measure_options import OTHER, group_of, group_place, names_of

ALLOWED = Privacy.SENSITIVE
"""The card is kept in the household's own folder: health is shown. No number of papers is among its fields."""

NOT_APPLICABLE = "—"
NOTHING = "无"
_POOR, _ORDINARY = "registered_poor", "ordinary"
_EXITED = frozenset({"exited", "exited_with_policy", "exited_without_policy"})
_MONTH, _MONEY = Month(), Money()
_QUARTERS = (("4", "上年四季度"), ("1", "一季度"), ("2", "二季度"), ("3", "三季度"))


def text(record: Record, field_id: str) -> str:
    """A value as the card may show it."""
    return shown(record, field_id, allowed=ALLOWED)


def subject(card: CardData) -> str:
    """Whose card it is, for the title."""
    if card.is_monitored:
        return "监测对象"
    kind = card.household.get("household_type")
    if kind == _POOR and card.household.get("exit_status") not in _EXITED:
        return "贫困户"
    return "农户" if kind == _ORDINARY else "脱贫户"


def header_pairs(card: CardData) -> list[list[tuple[str, str]]]:
    """Block A: four rows of four labels with their values."""
    household, year = card.household, card.household_year
    member_years = [found.year for found in card.members if found.year]
    return [
        [
            (label("household.head_name"), card.head_name),
            ("家庭住址\n（村组）", address(card)),
            ("家庭人口", f"{len(card.members)} 人" if card.members else ""),
            ("联系电话", text(household, "household.household_phone")),
        ],
        [
            (
                "户类型\n(贫困户属性)",
                _with_detail(
                    text(household, "household.household_type"), text(household, "household.poverty_attribute")
                ),
            ),
            (label("household.exit_year"), _or_not_applicable(_year(household.get("exit_year")), household)),
            (label("household.identified_month"), text(household, "household.identified_month")),
            (label("household.main_cause"), _or_not_applicable(text(household, "household.main_cause"), household)),
        ],
        [
            (_with_unit("household_year.arable_area"), text(year, "household_year.arable_area")),
            ("住房面积(㎡)\n·是否安全", housing(year)),
            ("是否解决\n安全饮水", _ticks(year.get("has_safe_water"))),
            ("是否易地搬迁", relocation(household)),
        ],
        [
            ("是否加入\n合作社", _ticks(year.get("is_cooperative_member"))),
            ("义务教育阶段\n有无辍学", dropouts(member_years)),
            ("参加居民\n医保人数", _count(member_years, "has_resident_medical_insurance")),
            ("参加养老\n保险人数", _count(member_years, "has_resident_pension", "has_employee_pension")),
        ],
    ]


def address(card: CardData) -> str:
    """The address, preceded by the group where the address does not name it."""
    where = text(card.household, "household.address")
    return where if card.group_name in where else card.group_name + where


def housing(year: Record) -> str:
    """Floor area and whether the house is safe; a dilapidated house is not."""
    area = text(year, "household_year.housing_area")
    is_dilapidated = year.get("is_dilapidated")
    safety = "" if is_dilapidated is None else "不安全" if is_dilapidated else "安全"
    return "·".join(filter(None, (area, safety)))


def relocation(household: Record) -> str:
    """Whether the household was relocated, and how."""
    ticks = _ticks(household.get("is_relocation_household"))
    mode = text(household, "household.relocation_mode") if household.get("is_relocation_household") else ""
    return f"{ticks}\n{mode}" if mode else ticks


def dropouts(member_years: Sequence[Record]) -> str:
    """Whether somebody of school age has left school; boxes to fill in where nothing is recorded for the year."""
    count = sum(bool(year.get("dropout_reason")) for year in member_years)
    has_answer = bool(member_years)
    ticks = f"{box('有', is_chosen=has_answer and count > 0)} {box('无', is_chosen=has_answer and not count)}"
    return f"{ticks}\n{count} 人" if count else ticks


def member_rows(card: CardData, day: str) -> list[tuple[str, ...]]:
    """Block B: one row per member."""
    return [
        (
            str(number),
            text(found.member, "member.full_name"),
            text(found.member, "member.relation_to_head"),
            text(found.member, "member.sex"),
            age(found.member.get("born_on"), day),
            text(found.year, "member_year.health"),
            text(found.year, "member_year.labour_skill"),
            occupation(found),
        )
        for number, found in enumerate(card.members, start=1)
    ]


def age(born_on: Any, day: str) -> str:
    """Full years on a day."""
    if not born_on or born_on > day:
        return ""
    born, then = date.fromisoformat(born_on), date.fromisoformat(day)
    return str(then.year - born.year - ((then.month, then.day) < (born.month, born.day)))


def occupation(found: MemberRecord) -> str:
    """School, public post or place of work in the year."""
    year = found.year
    if not year:
        return ""
    school = text(year, "member_year.school_status")
    post = text(year, "member_year.public_post_type")
    parts = [school, f"公益岗位：{post}" if post else "", _work(year)]
    return "；".join(filter(None, parts)) or NOT_APPLICABLE


def _work(year: Record) -> str:
    names = ("work_province", "work_city", "work_county")
    place = text(year, "member_year.work_place") or "".join(text(year, f"member_year.{name}") for name in names)
    place = place or text(year, "member_year.work_region")
    months = year.get("work_month_count")
    return f"{place}务工{months}个月" if place and months else f"{place}务工" if place else ""


def helper_rows(card: CardData, day: str) -> list[tuple[str, ...]]:
    """Block C: who was responsible on the day, then the village's officers."""
    current = [found for found in card.pairings if _holds(found.pairing, day)]
    village = card.village
    rows = [_helper_row(found) for found in current] or [("帮扶责任人", NOTHING, "", "", "")]
    return [
        *rows,
        (
            "驻村第一书记",
            text(village, "village.first_secretary"),
            "",
            text(village, "village.first_secretary_phone"),
            "",
        ),
        (
            "村书记",
            text(village, "village.village_secretary"),
            card.village_name,
            text(village, "village.village_secretary_phone"),
            "",
        ),
        ("包村领导", text(village, "village.village_commander"), text(village, "village.township"), "", ""),
    ]


def _holds(pairing: Record, day: str) -> bool:
    started, ended = pairing.get("started_on"), pairing.get("ended_on")
    if ended is None and pairing.get("pairing_status") == "ended":
        return False
    return (started is None or started <= day) and (ended is None or ended >= day)


def _helper_row(found: PairingRecord) -> tuple[str, ...]:
    helper = found.helper
    place = " ".join(filter(None, (found.unit_name, text(helper, "helper.position"))))
    started = found.pairing.get("started_on")
    return (
        "帮扶责任人",
        text(helper, "helper.full_name"),
        place,
        text(helper, "helper.phone"),
        _MONTH.format(started[:7] if started else None),
    )


def measure_rows(card: CardData) -> list[tuple[str, ...]]:
    """Block D: one row per group of measures in the official order."""
    if not card.measures:
        return [(NOTHING, "", "", "", "")]
    groups: dict[str | None, list[Record]] = defaultdict(list)
    for measure in card.measures:
        groups[group_of(measure)].append(measure)
    kind = field_of("measure", "measure_group").kind
    return [
        _measure_row(kind.format(code) or OTHER, groups[code], card.year) for code in sorted(groups, key=group_place)
    ]


def _measure_row(group: str, measures: Sequence[Record], year: int) -> tuple[str, ...]:
    gain = _sum(measures, "income_gain")
    return (
        group,
        names_of(measures),
        _MONEY.format(_sum(measures, "amount")),
        period(measures, year),
        f"增收 {_MONEY.format(gain)}" if gain else "",
    )


def period(measures: Iterable[Record], year: int) -> str:
    """When the measures were enjoyed, in months of the card's year."""
    starts = sorted(measure["started_on"] for measure in measures if measure.get("started_on"))
    ends = sorted(measure["ended_on"] for measure in measures if measure.get("ended_on"))
    if not starts:
        return f"至 {_MONTH.format(ends[-1][:7])}" if ends else ""
    first, last = starts[0][:7], (ends[-1] if ends else starts[-1])[:7]
    if int(first[:4]) != year:
        return f"{_MONTH.format(first)}起"
    if last <= first or int(last[:4]) != year:
        return f"{int(first[5:])}月" + ("起" if last > first else "")
    return f"{int(first[5:])}月—{int(last[5:])}月"


def income_row(card: CardData) -> tuple[str, ...]:
    """Block E: the income of the year."""
    names = (
        "wage_income",
        "business_income",
        "property_income",
        "transfer_income",
        "net_income",
        "net_income_per_head",
    )
    return tuple(text(card.household_year, f"household_year.{name}") for name in names)


def quarter_pairs(card: CardData) -> list[tuple[str, str]]:
    """The quarters of the income period, which begins in October; empty where no income is recorded by quarter."""
    if not any(item.get("quarter") for item in card.income_items):
        return []
    sums = {
        code: _sum([item for item in card.income_items if item.get("quarter") == code], "amount")
        for code, _name in _QUARTERS
    }
    return [(name, _MONEY.format(sums[code])) for code, name in _QUARTERS]


def _sum(records: Iterable[Record], name: str) -> int | None:
    found = [record[name] for record in records if record.get(name) is not None]
    return sum(found) if found else None


def _ticks(value: Any) -> str:
    return f"{box('是', is_chosen=value == 1)} {box('否', is_chosen=value == 0)}"


def _count(member_years: Sequence[Record], *names: str) -> str:
    return f"{sum(any(year.get(name) for name in names) for year in member_years)} 人" if member_years else ""


def _year(value: Any) -> str:
    return f"{value}年" if value else ""


def _with_detail(main: str, detail: str) -> str:
    return f"{main}（{detail}）" if main and detail else main or detail


def _with_unit(field_id: str) -> str:
    ledger_name, name = field_id.split(".")
    spec = field_of(ledger_name, name)
    return f"{spec.label}({spec.kind.unit})"


def _or_not_applicable(value: str, household: Record) -> str:
    """A value that only poor and former poor households have."""
    is_other = household.get("household_type") in (_ORDINARY, "marginal", "sudden")
    return NOT_APPLICABLE if is_other and not value else value
