"""Briefing with charts ("情况简报"): two pages for each village, and one for the township as a whole."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cunfupin.fields import Code, Money
from cunfupin.models.registry import field_of
from cunfupin.reports.charts import bars
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.layout import grid, heading, note
from cunfupin.reports.measure_options import group_of
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import total
from cunfupin.reports.strips import Block
from cunfupin.reports.subject import Record, Subject

from .village_summary import Village, villages_of

TITLE = "{village}{year}年防返贫帮扶情况简报"
TOWNSHIP_TITLE = "{township}{year}年防返贫帮扶情况简报"
LEDGERS = ("village", "household", "member", "visit", "monitoring_case", "asset")
OF_YEAR = ("household_year", "measure")
INCOME_STEPS = ((0, 4000), (4000, 6000), (6000, 8000), (8000, 10_000), (10_000, 15_000), (15_000, 10_000_000))
_MOST_BARS = 12
Bars = list[tuple[str, float, str]]


def _of_village(subject: Subject) -> tuple[Part, ...]:
    village = Village(
        subject=subject,
        record=subject.record,
        households=[one for one in subject.all("household") if one.get("register_status") in (None, "active")],
    )
    title = titled(subject, subject.imprint.adaptation.title or TITLE)
    return (_part(subject, title, _facts(subject, village.households), _charts(subject, village.households)),)


def _of_township(subject: Subject) -> tuple[Part, ...]:
    villages = villages_of(subject)
    households = [household for village in villages for household in village.households]
    title = titled(subject, subject.imprint.adaptation.title or TOWNSHIP_TITLE)
    by_village: Bars = [
        (village.record.get("village_name") or "", len(village.households), f"{len(village.households)} 户")
        for village in villages
    ]
    charts = [bars(A4_PORTRAIT, "各村在册农户", by_village), *_charts(subject, households)]
    return (_part(subject, title, _facts(subject, households), charts),) if villages else ()


def _part(subject: Subject, title: str, facts: Block, charts: Sequence[Block]) -> Part:
    words = subject.imprint.adaptation
    remark = words.remark or "数据来自本数据文件各台账，随台账更新；图中只列有记录的项目。"
    blocks = [heading(A4_PORTRAIT, title, letterhead=words.letterhead), facts, *charts]
    pages = composed(subject, A4_PORTRAIT, blocks, [note(A4_PORTRAIT, f"说明：{remark}")], running=title)
    return Part(title=title, paper=A4_PORTRAIT, pages=pages)


def _facts(subject: Subject, households: Sequence[Record]) -> Block:
    people = sum(household.get("current_member_count") or 0 for household in households)
    monitored = [household for household in households if household.get("monitoring_category")]
    spent = total(subject.of_year("measure"), "amount")
    year = str(subject.year)
    visits = sum((visit.get("visited_at") or "").startswith(year) for visit in subject.all("visit"))
    pairs = [
        [("在册农户", f"{len(households)} 户"), ("人口", f"{people} 人"), ("监测对象", f"{len(monitored)} 户")],
        [
            ("帮扶措施", f"{len(subject.of_year('measure'))} 项"),
            ("措施金额", f"{Money().format(spent or 0)} 元"),
            ("走访", f"{visits} 次"),
        ],
        [
            ("扶贫资产", f"{len(subject.all('asset'))} 项"),
            ("资产原值", f"{Money().format(total(subject.all('asset'), 'original_value') or 0)} 元"),
            ("监测案卷", f"{len(subject.all('monitoring_case'))} 件"),
        ],
    ]
    return grid(A4_PORTRAIT, (24, 36) * 3, pairs)


def _charts(subject: Subject, households: Sequence[Record]) -> list[Block]:
    years = subject.of_year("household_year")
    incomes = [one["net_income_per_head"] for one in years if one.get("net_income_per_head") is not None]
    groups = [group_of(measure) for measure in subject.of_year("measure")]
    charts = [
        ("农户构成", _counts("household.household_type", (one.get("household_type") for one in households))),
        (
            "监测对象类别",
            _counts("household.monitoring_category", (one.get("monitoring_category") for one in households)),
        ),
        ("主要致贫原因", _counts("household.main_cause", (one.get("main_cause") for one in households))),
        (f"{subject.year}年人均纯收入分布（户）", _incomes(incomes) if incomes else []),
        (f"{subject.year}年帮扶措施（项）", _counts("measure.measure_group", groups)),
        ("返贫致贫风险（监测对象）", _counts("monitoring_case.risks", _risks(subject))),
    ]
    return [bars(A4_PORTRAIT, caption, values) for caption, values in charts if values]


def _risks(subject: Subject) -> Iterable[str]:
    for case in subject.all("monitoring_case"):
        yield from filter(None, str(case.get("risks") or "").split(","))


def _counts(field_id: str, codes: Iterable[str | None]) -> Bars:
    """How often each option occurs, in the order of the code list."""
    kind = field_of(*field_id.split(".")).kind
    assert isinstance(kind, Code)
    counted = Counter(code for code in codes if code)
    ordered = sorted(counted, key=kind.codes.rank)
    found: Bars = [(_label(kind, code), counted[code], str(counted[code])) for code in ordered]
    return sorted(found, key=lambda bar: -bar[1])[:_MOST_BARS] if len(found) > _MOST_BARS else found


def _label(kind: Code, code: str) -> str:
    option = kind.codes.get(code)
    return option.label if option else code


def _incomes(incomes: Sequence[int]) -> Bars:
    found: Bars = []
    for low, high in INCOME_STEPS:
        count = sum(low * 100 <= income < high * 100 for income in incomes)
        words = f"{low}—{high}元" if high < INCOME_STEPS[-1][1] else f"{low}元以上"
        found.append((words, count, str(count)))
    return found


FORMS = (
    Form(
        name="briefing_village",
        title="村情况简报",
        code="表15a",
        subject="village",
        lay_out=_of_village,
        needs=OF_YEAR,
        needs_all_years=tuple(name for name in LEDGERS if name != "village"),
    ),
    Form(
        name="briefing_township",
        title="乡镇情况简报",
        code="表15b",
        subject=TOWNSHIP,
        lay_out=_of_township,
        needs=OF_YEAR,
        needs_all_years=LEDGERS,
    ),
)
