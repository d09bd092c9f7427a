"""Briefing with charts ("情况简报"): two pages for each village, and two for the township as a whole."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from cunfupin.fields import Code, Money, lies_in
from cunfupin.models.registry import field_of
from cunfupin.reports.charts import above, bars, beside, half, progress_table, tiles
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.layout import Columns, heading, note, table
from cunfupin.reports.measure_options import group_of
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import space, total
from cunfupin.reports.strips import NOT_APPLICABLE, Align, Block
from cunfupin.reports.subject import Record, Subject

from .village_summary import NOT_REPORTED, Village, villages_of

TITLE = "{village}{year}年防返贫帮扶情况简报"
TOWNSHIP_TITLE = "{township}{year}年防返贫帮扶情况简报"
LEDGERS = ("village", "household", "member", "visit", "monitoring_case", "asset")
OF_YEAR = ("household_year", "measure")
INCOME_STEPS = ((0, 4000), (4000, 6000), (6000, 8000), (8000, 10_000), (10_000, 15_000), (15_000, 10_000_000))
VILLAGES: Columns = (
    ("村名", 32), ("在册农户", 20), ("人口", 18), ("监测对象", 20), ("帮扶措施", 20), ("措施金额(元)", 30), ("走访", 20), ("资产", 20)
)  # fmt: skip
TARGETS: Columns = (("编号", 18), ("指标", 59), ("目标", 31), ("完成", 22), ("进度", 50))
_AMOUNT = 4
_UNKNOWN = [NOT_REPORTED] * (len(VILLAGES) - 1)
_MOST_BARS = 10
_TEN_THOUSAND_YUAN = 1_000_000
Bars = list[tuple[str, float, str]]


def _of_village(subject: Subject) -> tuple[Part, ...]:
    village = Village(
        subject=subject,
        record=subject.record,
        households=[one for one in subject.all("household") if one.get("register_status") in (None, "active")],
    )
    title = titled(subject, subject.imprint.adaptation.title or TITLE)
    return (_part(subject, title, village.households, []),)


def _of_township(subject: Subject) -> tuple[Part, ...]:
    villages = villages_of(subject)
    households = [household for village in villages for household in village.households]
    title = titled(subject, subject.imprint.adaptation.title or TOWNSHIP_TITLE)
    return (_part(subject, title, households, [_by_village(villages), space(2)]),) if villages else ()


def _part(subject: Subject, title: str, households: Sequence[Record], more: Sequence[Block]) -> Part:
    """The first page says what there is and what was done, the second how far the targets are."""
    words = subject.imprint.adaptation
    remark = words.remark or "数据来自本数据文件各台账，随台账更新；图中只列有记录的项目。"
    end = [note(A4_PORTRAIT, f"说明：{remark}")]
    first = [heading(A4_PORTRAIT, title, letterhead=words.letterhead), *_facts(subject, households), *more]
    first += [*_composition(subject, households), _measures(subject)]
    second = [heading(A4_PORTRAIT, "任务指标"), *_targets(subject)]
    pages = (
        *composed(subject, A4_PORTRAIT, first, running=title),
        *composed(subject, A4_PORTRAIT, second, end, running=title),
    )
    return Part(title=title, paper=A4_PORTRAIT, pages=pages)


def _facts(subject: Subject, households: Sequence[Record]) -> list[Block]:
    people = sum(household.get("current_member_count") or 0 for household in households)
    monitored = sum(bool(household.get("monitoring_category")) for household in households)
    measures, assets, incomes = subject.of_year("measure"), subject.all("asset"), _incomes(subject)
    year = str(subject.year)
    visits = sum(lies_in(visit.get("visited_at"), year) for visit in subject.all("visit"))
    rows = [
        [
            ("在册农户(户)", str(len(households))),
            ("人口(人)", str(people)),
            ("监测对象(户)", str(monitored)),
            ("人均纯收入中位数(元)", f"{median(incomes) / 100:,.0f}" if incomes else NOT_APPLICABLE),
            _below_the_line(subject, incomes),
        ],
        [
            ("帮扶措施(项)", str(len(measures))),
            ("措施金额(万元)", _in_ten_thousands(total(measures, "amount"))),
            ("走访(次)", str(visits)),
            ("扶贫资产(项)", str(len(assets))),
            ("资产原值(万元)", _in_ten_thousands(total(assets, "original_value"))),
        ],
    ]
    return [tiles(A4_PORTRAIT, row) for row in rows]


def _incomes(subject: Subject) -> list[int]:
    years = subject.of_year("household_year")
    return [one["net_income_per_head"] for one in years if one.get("net_income_per_head") is not None]


def _below_the_line(subject: Subject, incomes: Sequence[int]) -> tuple[str, str]:
    """How many households have less a head than the year's line asks for."""
    line = subject.standard
    if line is None:
        return ("低于监测线(户)", NOT_APPLICABLE)
    return (f"人均低于{line.value}元(户)", str(sum(income < 100 * float(line.value) for income in incomes)))


def _in_ten_thousands(amount: int | None) -> str:
    return f"{(amount or 0) / _TEN_THOUSAND_YUAN:,.1f}"


def _by_village(villages: Sequence[Village]) -> Block:
    """A row for each village, the sums below; a village without households has sent nothing yet."""
    counted = [_village_figures(village) for village in villages]
    rows = [
        (village.record.get("village_name") or "", *(_texts(figures) if village.households else _UNKNOWN))
        for village, figures in zip(villages, counted, strict=True)
    ]
    sums = [sum(column) for column in zip(*counted, strict=True)]
    aligns = (Align.CENTRE, *[Align.RIGHT] * len(sums))
    return table(
        A4_PORTRAIT, VILLAGES, [*rows, ("合计", *_texts(sums))], caption="各村情况", aligns=aligns, least_row=6
    )


def _village_figures(village: Village) -> list[int]:
    measures = village.of("measure")
    year = str(village.subject.year)
    return [
        len(village.households),
        village.people_of(village.households),
        sum(bool(household.get("monitoring_category")) for household in village.households),
        len(measures),
        total(measures, "amount") or 0,
        sum(lies_in(visit.get("visited_at"), year) for visit in village.of("visit")),
        len(village.of("asset")),
    ]


def _texts(figures: Sequence[int]) -> list[str]:
    return [Money().format(one) if place == _AMOUNT else str(one) for place, one in enumerate(figures)]


def _composition(subject: Subject, households: Sequence[Record]) -> list[Block]:
    def shares(caption: str, name: str) -> Block:
        return _bars(subject, caption, _counts(name, (one.get(name.split(".")[1]) for one in households), "户"))

    incomes = _incomes(subject)
    return [
        beside(
            A4_PORTRAIT,
            shares("农户构成", "household.household_type"),
            shares("监测对象类别", "household.monitoring_category"),
        ),
        beside(
            A4_PORTRAIT,
            shares("主要致贫原因", "household.main_cause"),
            above(
                _bars(subject, f"{subject.year}年人均纯收入分布", _income_groups(incomes) if incomes else []),
                _bars(subject, "返贫致贫风险（监测对象）", _counts("monitoring_case.risks", _risks(subject), "户")),
            ),
        ),
    ]


def _measures(subject: Subject) -> Block:
    amounts: Counter[str | None] = Counter()
    for measure in subject.of_year("measure"):
        amounts[group_of(measure)] += measure.get("amount") or 0
    groups = [group_of(measure) for measure in subject.of_year("measure")]
    spent: Bars = [
        (_label("measure.measure_group", code), amount, f"{_in_ten_thousands(amount)} 万元")
        for code, amount in amounts.most_common(_MOST_BARS)
        if code and amount
    ]
    return beside(
        A4_PORTRAIT,
        _bars(subject, f"{subject.year}年帮扶措施", _counts("measure.measure_group", groups, "项")),
        _bars(subject, f"{subject.year}年措施金额", spent),
    )


def _targets(subject: Subject) -> list[Block]:
    """How far the targets of the plan are."""
    figures, whose = subject.figures, subject.record.get("uid", b"")
    if figures is None:
        return []
    done = figures.by_village.get(whose, figures.missing)
    shares = figures.shares.get(whose, [None] * len(figures.headings))
    rows = [
        (*heading.split("\n"), wanted, one)
        for heading, wanted, one in zip(figures.headings, figures.wanted, done, strict=True)
    ]
    whole = "全乡" if subject.ledger == TOWNSHIP else "目标是全乡的，完成和进度是本村的"
    aligns = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT)
    return [progress_table(A4_PORTRAIT, TARGETS, rows, shares, caption=whole, aligns=aligns)]


def _risks(subject: Subject) -> Iterable[str]:
    for case in subject.all("monitoring_case"):
        yield from filter(None, str(case.get("risks") or "").split(","))


def _bars(subject: Subject, caption: str, values: Bars) -> Block:
    """Half as wide as the page; nothing where the township leaves it out."""
    is_shown = values and caption not in subject.imprint.adaptation.left_out
    return bars(A4_PORTRAIT, caption, values, width=half(A4_PORTRAIT)) if is_shown else Block()


def _counts(field_id: str, codes: Iterable[str | None], unit: str) -> Bars:
    """How often each option occurs and which share that is, in the order of the code list; of many the most frequent."""
    counted = Counter(code for code in codes if code)
    every = sum(counted.values())
    kind = _kind(field_id)
    chosen = dict(counted.most_common(_MOST_BARS))
    return [
        (_label(field_id, code), counted[code], f"{counted[code]} {unit} {counted[code] / every:.0%}")
        for code in sorted(chosen, key=kind.codes.rank)
    ]


def _kind(field_id: str) -> Code:
    kind = field_of(*field_id.split(".")).kind
    assert isinstance(kind, Code)
    return kind


def _label(field_id: str, code: str) -> str:
    option = _kind(field_id).codes.get(code)
    return option.label if option else code


def _income_groups(incomes: Sequence[int]) -> Bars:
    found: Bars = []
    for low, high in INCOME_STEPS:
        count = sum(low * 100 <= income < high * 100 for income in incomes)
        words = f"{low}—{high}元" if high < INCOME_STEPS[-1][1] else f"{low}元以上"
        found.append((words, count, f"{count} 户"))
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
        figures="targets",
    ),
    Form(
        name="briefing_township",
        title="乡镇情况简报",
        code="表15b",
        subject=TOWNSHIP,
        lay_out=_of_township,
        needs=OF_YEAR,
        needs_all_years=LEDGERS,
        figures="targets",
    ),
)
