"""Summaries by village ("村级汇总"), forms.md section 14: one row for each village, the sums below."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cunfupin.fields import Money, lies_in
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.income_groups import brackets, group_names, lines, lines_in_words
from cunfupin.reports.layout import Columns, heading, note, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE
from cunfupin.reports.pieces import total
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject
from cunfupin.rules.person_terms import is_entitled

TITLE = "{township}{year}年{what}村级汇总表"
NOT_REPORTED = "未报"
SIGNERS = ("填表人", "审核人", "负责人")
_NUMBER_WIDTH, _NAME_WIDTH = 10, 32
_ON_ROLL = (None, "active")
_EXITED = ("exited", "exited_with_policy", "exited_without_policy")
Rows = Sequence[Record]
Count = Callable[["Village"], int | None]
Figures = tuple[tuple[str, Count], ...]


@dataclass(frozen=True, kw_only=True)
class Village:
    """A village with its records, by ledger."""

    subject: Subject
    record: Record
    households: Rows

    def of(self, ledger: str) -> list[Record]:
        """The records of a ledger that belong to the village, directly or through their household."""
        uids = {household["uid"] for household in self.households}
        return [
            one
            for one in self.subject.all(ledger)
            if one.get("village") == self.record["uid"] or (one.get("village") is None and one.get("household") in uids)
        ]

    def members(self) -> list[Record]:
        """The people on the roll."""
        uids = {household["uid"] for household in self.households}
        return [
            one
            for one in self.subject.all("member")
            if one.get("household") in uids and one.get("member_status") in _ON_ROLL
        ]

    def years(self) -> list[Record]:
        """The households' records of the year."""
        uids = {household["uid"] for household in self.households}
        return [one for one in self.subject.of_year("household_year") if one.get("household") in uids]

    def people_of(self, households: Iterable[Record]) -> int:
        """How many people live in these households."""
        return sum(household.get("current_member_count") or 0 for household in households)


@dataclass(frozen=True, kw_only=True)
class Summary:
    """One summary: its figures, those that follow from the year, the ledgers they are counted from, what is told below."""

    name: str
    code: str
    what: str
    figures: Figures
    needs: tuple[str, ...] = ()
    of_year: tuple[str, ...] = ()
    is_money: bool = False
    of_lines: Callable[[Subject], Figures] = lambda _subject: ()
    told: Callable[[Subject], str] = lambda _subject: ""

    def figures_in(self, subject: Subject) -> Figures:
        """All figures in the year of the subject."""
        return (*self.figures, *self.of_lines(subject))


def _exited(village: Village) -> list[Record]:
    return [one for one in village.households if one.get("household_type") in (*_EXITED, "registered_poor")]


def _monitored(village: Village) -> list[Record]:
    return [one for one in village.households if one.get("monitoring_category")]


def _year_figure(name: str) -> Count:
    def count(village: Village) -> int | None:
        found = [one for one in village.subject.of_year("village_year") if one.get("village") == village.record["uid"]]
        return total(found, name)

    return count


def _entitled(name: str) -> Count:
    """Households with somebody who receives it in the year; None where nothing is known of the year."""

    def count(village: Village) -> int | None:
        household_of = {member["uid"]: member["household"] for member in village.members()}
        found = [one for one in village.subject.of_year("member_year") if one.get("member") in household_of]
        return len({household_of[one["member"]] for one in found if is_entitled(one.get(name))}) if found else None

    return count


def _where(ledger: str, name: str, *values: object) -> Count:
    return lambda village: sum(one.get(name) in values for one in village.of(ledger))


def _all(ledger: str) -> Count:
    return lambda village: len(village.of(ledger))


def _sum(ledger: str, name: str) -> Count:
    return lambda village: total(village.of(ledger), name) or 0


def _incomes(village: Village) -> list[int]:
    """Known net incomes a head."""
    return [one["net_income_per_head"] for one in village.years() if one.get("net_income_per_head") is not None]


def _income_groups(subject: Subject) -> Figures:
    return tuple((name, _incomes_at(place, brackets)) for place, name in enumerate(group_names(subject)))


def _incomes_at(place: int, bounds_of: Callable[[Subject], Sequence[Decimal]]) -> Count:
    """Households whose income reaches so many of the bounds of the year; None where there are none."""

    def count(village: Village) -> int | None:
        bounds = bounds_of(village.subject)
        return sum(bisect_right(bounds, income) == place for income in _incomes(village)) if bounds else None

    return count


def _unsafe(name: str, value: int) -> Count:
    return lambda village: sum(one.get(name) == value for one in village.years())


SUMMARIES = (
    Summary(name="summary_people", code="表14a", what="户数人数", needs=("household", "member"),
            of_year=("village_year", "member_year"), figures=(
        ("总户数", lambda village: len(village.households)),
        ("总人数", lambda village: len(village.members())),
        ("脱贫户", lambda village: len(_exited(village))),
        ("脱贫人口", lambda village: village.people_of(_exited(village))),
        ("监测户", lambda village: len(_monitored(village))),
        ("监测人口", lambda village: village.people_of(_monitored(village))),
        ("低保户", _entitled("allowance_status")),
        ("特困户", _entitled("special_support_status")),
        ("残疾人", lambda village: sum(bool(one.get("disability_kind")) for one in village.members())),
        ("劳动力", _year_figure("labour_count")),
        ("外出务工", _year_figure("migrant_worker_count")),
    )),
    Summary(name="summary_income", code="表14b", what="收入分组", needs=("household",), of_year=("household_year",),
            of_lines=_income_groups, told=lines_in_words, figures=(
        ("有收入记录的户", lambda village: len(_incomes(village))),
        ("国家贫困线以下", _incomes_at(0, lines)),
        ("贫困线至监测线", _incomes_at(1, lines)),
        ("监测线以上", _incomes_at(2, lines)),
    )),
    Summary(name="summary_guarantees", code="表14c", what="三保障和饮水安全", needs=("household", "enrolment_watch"),
            of_year=("household_year",), figures=(
        ("有年度记录的户", lambda village: len(village.years())),
        ("危房户", _unsafe("is_dilapidated", 1)),
        ("饮水不安全户", _unsafe("has_safe_water", 0)),
        ("无卫生厕所户", _unsafe("has_sanitary_toilet", 0)),
        ("未通生活用电户", _unsafe("has_household_power", 0)),
        ("辍学人数", lambda village: sum(bool(one.get("dropout_reason")) for one in village.of("enrolment_watch"))),
    )),
    Summary(name="summary_assets", code="表14d", what="扶贫资产", needs=("household", "asset"), is_money=True, figures=(
        ("资产数", _all("asset")),
        ("原值", _sum("asset", "original_value")),
        ("净值", _sum("asset", "net_value")),
        ("经营性", _where("asset", "asset_class", "operating")),
        ("公益性", _where("asset", "asset_class", "public")),
        ("到户类", _where("asset", "asset_class", "household")),
        ("闲置", _where("asset", "asset_status", "idle")),
    )),
    Summary(name="summary_posts", code="表14e", what="公益性岗位", needs=("household", "public_post"), figures=(
        ("岗位数", _all("public_post")),
        ("在岗", _where("public_post", "post_status", "serving")),
        ("护洁", _where("public_post", "public_post_type", "cleaning")),
        ("护林", _where("public_post", "public_post_type", "forest")),
        ("人数", lambda village: len({one.get("id_number") for one in village.of("public_post")})),
    )),
    Summary(name="summary_toilets", code="表14f", what="农村改厕", needs=("household", "toilet_renovation"), figures=(
        ("改厕户数", _all("toilet_renovation")),
        ("已竣工", lambda village: sum(bool(one.get("completed_on")) for one in village.of("toilet_renovation"))),
        ("已验收", lambda village: sum(bool(one.get("accepted_on")) for one in village.of("toilet_renovation"))),
        ("问题厕所", _where("toilet_renovation", "is_problem_toilet", 1)),
        ("旱厕已拆除", _where("toilet_renovation", "is_dry_toilet_demolished", 1)),
    )),
    Summary(name="summary_visits", code="表14g", what="走访", needs=("household", "visit"), figures=(
        ("走访次数", lambda village: len(_visits(village))),
        ("走访户数", lambda village: len({one.get("household") for one in _visits(village)})),
        ("发现问题", lambda village: sum(bool(one.get("found_problem")) for one in _visits(village))),
        ("户主签字", lambda village: sum(bool(one.get("has_head_signature")) for one in _visits(village))),
    )),
)  # fmt: skip


def _visits(village: Village) -> list[Record]:
    year = str(village.subject.year)
    return [one for one in village.of("visit") if lies_in(one.get("visited_at"), year)]


def villages_of(subject: Subject) -> list[Village]:
    """The villages in the order of their codes."""
    on_roll = [one for one in subject.all("household") if one.get("register_status") in _ON_ROLL]
    ordered = sorted(subject.all("village"), key=lambda village: village.get("village_code") or "")
    return [
        Village(
            subject=subject, record=village, households=[one for one in on_roll if one.get("village") == village["uid"]]
        )
        for village in ordered
    ]


def _lay_out(summary: Summary, subject: Subject) -> tuple[Part, ...]:
    villages = villages_of(subject)
    if not villages:
        return ()
    figures = summary.figures_in(subject)
    counted = [_counted(summary, figures, village) for village in villages]
    names = [village.record.get("village_name") or "" for village in villages]
    rows = [
        (
            str(number),
            name,
            *(_figure(summary, name, value) for (name, _count), value in zip(figures, values, strict=True)),
        )
        for number, (name, values) in enumerate(zip(names, counted, strict=True), start=1)
    ]
    sums = [sum(value or 0 for value in column) for column in zip(*counted, strict=True)]
    rows.append(
        ("", "合计", *(_figure(summary, name, value) for (name, _count), value in zip(figures, sums, strict=True)))
    )
    missing = sum(None in values for values in counted)
    words = subject.imprint.adaptation
    title = titled(subject, words.title or TITLE, what=summary.what)
    subtitle = f"填报单位：{subject.township}{'　单位：元' if summary.is_money else ''}"
    aligns = (Align.CENTRE, Align.CENTRE, *[Align.RIGHT] * len(figures))
    blocks = [
        heading(A4_LANDSCAPE, title, subtitle, letterhead=words.letterhead),
        table(A4_LANDSCAPE, _columns(figures), rows, aligns=aligns),
    ]
    told = summary.told(subject)
    end = [
        *([note(A4_LANDSCAPE, told)] if told else []),
        *([note(A4_LANDSCAPE, f"有 {missing} 个村的数据{NOT_REPORTED}或未报全。")] if missing else []),
        signatures(A4_LANDSCAPE, SIGNERS),
    ]
    return (Part(title=title, paper=A4_LANDSCAPE, pages=composed(subject, A4_LANDSCAPE, blocks, end, running=title)),)


def _counted(summary: Summary, figures: Figures, village: Village) -> list[int | None]:
    """The figures of a village; one of which there is nothing at all has not reported."""
    if not village.households and not any(village.of(name) for name in (*summary.needs, *summary.of_year)):
        return [None] * len(figures)
    return [count(village) for _name, count in figures]


def _figure(summary: Summary, name: str, value: int | None) -> str:
    if value is None:
        return NOT_REPORTED
    return Money().format(value) if summary.is_money and name.endswith("值") else str(value)


def _columns(figures: Figures) -> Columns:
    width = (A4_LANDSCAPE.frame_width - _NUMBER_WIDTH - _NAME_WIDTH) / len(figures)
    return (("序号", _NUMBER_WIDTH), ("村名", _NAME_WIDTH), *((name, width) for name, _count in figures))


def _form(summary: Summary) -> Form:
    return Form(
        name=summary.name,
        title=f"{summary.what}村级汇总表",
        code=summary.code,
        subject=TOWNSHIP,
        lay_out=lambda subject: _lay_out(summary, subject),
        needs=summary.of_year,
        needs_all_years=("village", *summary.needs),
    )


FORMS = tuple(map(_form, SUMMARIES))
