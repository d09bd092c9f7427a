"""The texts of the assistance card, block by block (forms.md, section 1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from cunfupin.fields import Money, Month, Privacy
from cunfupin.models.registry import field_of

from .household_facts import HouseholdFacts, MemberRecord, PairingRecord
from .layout import box
from .measure_options import OTHER, group_of, group_place, names_of
from .strips import NOT_APPLICABLE
from .subject import Record, label, label_with_unit, shown

NOTHING = "无"
_POOR, _ORDINARY = "registered_poor", "ordinary"
_EXITED = frozenset({"exited", "exited_with_policy", "exited_without_policy"})
_MONTH, _MONEY = Month(), Money()
_QUARTERS = (("4", "上年四季度"), ("1", "一季度"), ("2", "二季度"), ("3", "三季度"))


def kind_of(card: HouseholdFacts) -> str:
    """Whose card it is, for the title."""
    if card.is_monitored:
        return "监测对象"
    kind = card.household.get("household_type")
    if kind == _POOR and card.household.get("exit_status") not in _EXITED:
        return "贫困户"
    return "农户" if kind == _ORDINARY else "脱贫户"


def header_pairs(card: HouseholdFacts) -> list[list[tuple[str, str]]]:
    """Block A: four rows of four labels with their values."""
    household, year = card.household, card.household_year
    member_years = [found.year for found in card.members if found.year]
    return [
        [
            (label("household.head_name"), card.head_name),
            ("家庭住址\n（村组）", address(card)),
            ("家庭人口", f"{len(card.members)} 人" if card.members else ""),
            ("联系电话", phone(card)),
        ],
        [
            (
                "户类型\n(贫困户属性)",
                _with_detail(
                    card.text(household, "household.household_type"),
                    card.text(household, "household.poverty_attribute"),
                ),
            ),
            (label("household.exit_year"), _or_not_applicable(_year(household.get("exit_year")), household)),
            (label("household.identified_month"), card.text(household, "household.identified_month")),
            (label("household.main_cause"), _or_not_applicable(cause(card), household)),
        ],
        [
            (label_with_unit("household_year.arable_area"), card.text(year, "household_year.arable_area")),
            ("住房面积(㎡)\n·是否安全", housing(card)),
            ("是否解决\n安全饮水", _ticks(year.get("has_safe_water"))),
            ("是否易地搬迁", relocation(card)),
        ],
        [
            ("是否加入\n合作社", _ticks(year.get("is_cooperative_member"))),
            ("义务教育阶段\n有无辍学", dropouts(member_years)),
            ("参加居民\n医保人数", _count(member_years, "has_resident_medical_insurance")),
            ("参加养老\n保险人数", _count(member_years, "has_resident_pension", "has_employee_pension")),
        ],
    ]


def cause(card: HouseholdFacts) -> str:
    """The main cause of poverty; on the wall it does not apply."""
    is_for_all = card.subject.allowed < Privacy.SENSITIVE
    return NOT_APPLICABLE if is_for_all else card.text(card.household, "household.main_cause")


def phone(card: HouseholdFacts) -> str:
    """The household's phone, on the wall in part."""
    allowed = Privacy.INTERNAL if card.subject.allowed is Privacy.SENSITIVE else Privacy.PUBLIC
    return shown(card.household, "household.household_phone", allowed=allowed)


def address(card: HouseholdFacts) -> str:
    """The address within the village, preceded by the group where the address does not name it."""
    where = card.text(card.household, "household.address")
    if card.subject.village_name:
        where = where.partition(card.subject.village_name)[2] or where
    return where if card.group_name in where else card.group_name + where


def housing(card: HouseholdFacts) -> str:
    """Floor area and whether the house is safe; a dilapidated house is not."""
    year = card.household_year
    area = card.text(year, "household_year.housing_area")
    is_dilapidated = year.get("is_dilapidated")
    safety = "" if is_dilapidated is None else "不安全" if is_dilapidated else "安全"
    return "·".join(filter(None, (area, safety)))


def relocation(card: HouseholdFacts) -> str:
    """Whether the household was relocated, and how."""
    household = card.household
    ticks = _ticks(household.get("is_relocation_household"))
    mode = card.text(household, "household.relocation_mode") if household.get("is_relocation_household") else ""
    return f"{ticks}\n{mode}" if mode else ticks


def dropouts(member_years: Sequence[Record]) -> str:
    """Whether somebody of school age has left school; boxes to fill in where nothing is recorded for the year."""
    count = sum(bool(year.get("dropout_reason")) for year in member_years)
    has_answer = bool(member_years)
    ticks = f"{box('有', is_chosen=has_answer and count > 0)} {box('无', is_chosen=has_answer and not count)}"
    return f"{ticks}\n{count} 人" if count else ticks


def member_rows(card: HouseholdFacts, day: str) -> list[tuple[str, ...]]:
    """Block B: one row per member."""
    return [
        (
            str(number),
            card.text(found.member, "member.full_name"),
            card.text(found.member, "member.relation_to_head"),
            card.text(found.member, "member.sex"),
            age(found.member.get("born_on"), day),
            card.text(found.year, "member_year.health"),
            card.text(found.year, "member_year.labour_skill"),
            occupation(card, found),
        )
        for number, found in enumerate(card.members, start=1)
    ]


def age(born_on: Any, day: str) -> str:
    """Full years on a day."""
    if not born_on or born_on > day:
        return ""
    born, then = date.fromisoformat(born_on), date.fromisoformat(day)
    return str(then.year - born.year - ((then.month, then.day) < (born.month, born.day)))


def occupation(card: HouseholdFacts, found: MemberRecord) -> str:
    """School, public post or place of work in the year."""
    year = found.year
    if not year:
        return ""
    school = card.text(year, "member_year.school_status")
    post = card.text(year, "member_year.public_post_type")
    parts = [school, f"公益岗位：{post}" if post else "", _work(card, year)]
    return "；".join(filter(None, parts)) or NOT_APPLICABLE


def _work(card: HouseholdFacts, year: Record) -> str:
    names = ("work_province", "work_city", "work_county")
    place = card.text(year, "member_year.work_place") or "".join(
        card.text(year, f"member_year.{name}") for name in names
    )
    place = place or card.text(year, "member_year.work_region")
    months = year.get("work_month_count")
    return f"{place}务工{months}个月" if place and months else f"{place}务工" if place else ""


def helper_rows(card: HouseholdFacts, day: str) -> list[tuple[str, ...]]:
    """Block C: who was responsible on the day, then the village's officers."""
    village = card.village
    rows = [_helper_row(card, found) for found in current_pairings(card, day)] or [("帮扶责任人", NOTHING, "", "", "")]
    return [
        *rows,
        (
            "驻村第一书记",
            card.text(village, "village.first_secretary"),
            "",
            card.text(village, "village.first_secretary_phone"),
            "",
        ),
        (
            "村书记",
            card.text(village, "village.village_secretary"),
            card.subject.village_name,
            card.text(village, "village.village_secretary_phone"),
            "",
        ),
        ("包村领导", card.text(village, "village.village_commander"), card.text(village, "village.township"), "", ""),
    ]


def current_pairings(card: HouseholdFacts, day: str) -> list[PairingRecord]:
    """The pairings that hold on the day."""
    return [found for found in card.pairings if _holds(found.pairing, day)]


def _holds(pairing: Record, day: str) -> bool:
    started, ended = pairing.get("started_on"), pairing.get("ended_on")
    if ended is None and pairing.get("pairing_status") == "ended":
        return False
    return (started is None or started <= day) and (ended is None or ended >= day)


def _helper_row(card: HouseholdFacts, found: PairingRecord) -> tuple[str, ...]:
    helper = found.helper
    place = " ".join(filter(None, (found.unit_name, card.text(helper, "helper.position"))))
    started = found.pairing.get("started_on")
    return (
        "帮扶责任人",
        card.text(helper, "helper.full_name"),
        place,
        card.text(helper, "helper.phone"),
        _MONTH.format(started[:7] if started else None),
    )


def measure_rows(card: HouseholdFacts) -> list[tuple[str, ...]]:
    """Block D: one row per group of measures in the official order."""
    if not card.measures:
        return [(NOTHING, "", "", "", "")]
    groups: dict[str | None, list[Record]] = defaultdict(list)
    for measure in card.measures:
        groups[group_of(measure)].append(measure)
    kind = field_of("measure", "measure_group").kind
    ordered = sorted(groups, key=lambda code: group_place(code, card.year))
    return [_measure_row(kind.format(code) or OTHER, groups[code], card.year) for code in ordered]


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


def income_row(card: HouseholdFacts) -> tuple[str, ...]:
    """Block E: the income of the year."""
    names = (
        "wage_income",
        "business_income",
        "property_income",
        "transfer_income",
        "net_income",
        "net_income_per_head",
    )
    return tuple(card.text(card.household_year, f"household_year.{name}") for name in names)


def quarter_pairs(card: HouseholdFacts) -> list[tuple[str, str]]:
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


def _or_not_applicable(value: str, household: Record) -> str:
    """A value that only poor and former poor households have."""
    is_other = household.get("household_type") in (_ORDINARY, "marginal", "sudden")
    return NOT_APPLICABLE if is_other and not value else value
