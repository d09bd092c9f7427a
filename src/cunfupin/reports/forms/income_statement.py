"""Computation of a household's income ("收入核算表"), forms.md section 6: every item, what counts, and how the sums come about."""

from collections.abc import Sequence

from cunfupin.fields import Area, Code, Money, Privacy
from cunfupin.models.registry import field_of
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.income import trace
from cunfupin.reports.layout import Columns, heading, note, signatures, table
from cunfupin.reports.measure_options import facts_of as facts_of_option
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import joined, total
from cunfupin.reports.strips import Align, Block, Strip
from cunfupin.reports.subject import Record, Standard, Subject, label

TITLE = "{year}年家庭收入核算表"
ITEMS: Columns = (
    ("类别", 26), ("项目", 40), ("对象", 20), ("计算依据(数量×单价×月数)", 54), ("金额(元)", 24), ("佐证", 16)
)  # fmt: skip
UNCOUNTED: Columns = (("项目", 60), ("金额(元)", 30), ("不计入理由", 90))
TRACE: Columns = (("计算步骤", 40), ("算式", 110), ("结果(元)", 30))
CLASSES = {
    "wage": "household_year.wage_income",
    "business": "household_year.business_income",
    "property": "household_year.property_income",
    "transfer": "household_year.transfer_income",
    "expense": "household_year.business_expense",
}
SIGNERS = ("户主签字（按手印）", "核算人", "第一书记")
_ALIGNS = (Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE)
_TRACE_ALIGNS = (Align.CENTRE, Align.LEFT, Align.RIGHT)


def income_part(house: HouseholdFacts) -> Part:
    """The computation of one year."""
    words = house.subject.imprint.adaptation
    title = titled(house.subject, words.title or TITLE)
    counted = [item for item in house.income_items if item.get("is_counted") != 0]
    whose = joined(
        house.subject.village_name,
        house.group_name,
        f"户主：{house.head_name}",
        f"人口：{len(house.members)}",
        _period(house),
        "单位：元",
        by="　",
    )
    blocks = [
        heading(A4_PORTRAIT, title, whose, letterhead=words.letterhead),
        table(A4_PORTRAIT, ITEMS, [*_rows(house, counted), *_expense(house)], aligns=_ALIGNS, least_rows=4),
        _uncounted(house),
        _trace(house),
    ]
    end = [*_standard(house), signatures(A4_PORTRAIT, SIGNERS), note(A4_PORTRAIT, "一式两份：村、乡镇各存一份。")]
    pages = composed(house.subject, A4_PORTRAIT, blocks, end, running=f"{title}（续）　户主：{house.head_name}")
    return Part(title=f"{house.year}年收入核算", paper=A4_PORTRAIT, pages=pages)


def _period(house: HouseholdFacts) -> str:
    first = house.text(house.household_year, "household_year.income_started_on")
    last = house.text(house.household_year, "household_year.income_ended_on")
    return f"核算周期：{first}—{last}" if first or last else ""


def _rows(house: HouseholdFacts, items: Sequence[Record]) -> list[tuple[str, ...]]:
    rows = []
    for name, sum_field in CLASSES.items():
        part = [item for item in items if _class_of(item) == name]
        rows += [_row(house, item) for item in part]
        if part:
            rows.append((f"{label(sum_field)}小计", "", "", "", Money().format(total(part, "amount")), ""))
    return rows + [_row(house, item) for item in items if _class_of(item) not in CLASSES]


def _class_of(item: Record) -> str:
    kind = field_of("income_item", "income_category").kind
    option = kind.codes.get(item.get("income_category") or "") if isinstance(kind, Code) else None
    return facts_of_option(option).get("group", "") if option else ""


def _row(house: HouseholdFacts, item: Record) -> tuple[str, ...]:
    return (
        house.text(item, "income_item.income_category"),
        joined(house.text(item, "income_item.income_source"), house.text(item, "income_item.work_place")),
        house.subject.to(item, "member").get("full_name") or "全户",
        basis(house, item),
        house.text(item, "income_item.amount"),
        "有" if item.get("proof") else "",
    )


def basis(house: HouseholdFacts, item: Record) -> str:
    """What the amount is computed from, as far as it is recorded."""
    factors = [
        (item.get("planted_area"), f"{Area().format(item.get('planted_area'))}亩"),
        (item.get("unit_yield"), f"亩产{house.text(item, 'income_item.unit_yield')}"),
        (
            item.get("quantity"),
            house.text(item, "income_item.quantity") + house.text(item, "income_item.unit"),
        ),
        (item.get("unit_price"), f"{house.text(item, 'income_item.unit_price')}元"),
        (item.get("monthly_amount"), f"{house.text(item, 'income_item.monthly_amount')}元/月"),
        (item.get("month_count"), f"{item.get('month_count')}个月"),
    ]
    return " × ".join(text for value, text in factors if value is not None)


def _expense(house: HouseholdFacts) -> list[tuple[str, ...]]:
    """The sum of the expenses where no item says more."""
    year = house.household_year
    if any(_class_of(item) == "expense" for item in house.income_items):
        return []
    expense = year.get("gross_business_expense") or year.get("business_expense")
    return [("支出", "生产经营性支出", "全户", "", Money().format(expense), "")] if expense else []


def _uncounted(house: HouseholdFacts) -> Block:
    rows = [
        (
            joined(
                house.text(item, "income_item.income_category"), house.text(item, "income_item.income_source"), by="·"
            ),
            house.text(item, "income_item.amount"),
            house.text(item, "income_item.note"),
        )
        for item in house.income_items
        if item.get("is_counted") == 0
    ]
    if not rows:
        return Block()
    return table(A4_PORTRAIT, UNCOUNTED, rows, caption="不计入项", aligns=(Align.LEFT, Align.RIGHT, Align.LEFT))


def _trace(house: HouseholdFacts) -> Block:
    lines = trace(house.year, house.household_year, house.income_items, len(house.members)).lines
    rows = [(line.name, line.formula, Money().format(line.result)) for line in lines]
    return table(A4_PORTRAIT, TRACE, rows, caption="计算过程", aligns=_TRACE_ALIGNS)


def _standard(house: HouseholdFacts) -> list[Strip]:
    lines = house.subject.income_lines(house.year)
    told = " / ".join(_in_words(line) for line in lines)
    return [note(A4_PORTRAIT, f"对照标准（{house.year}年）：{told}")] if lines else []


def _in_words(line: Standard) -> str:
    doubt = "请按本省文件核对" if line.is_to_be_checked else ""
    said = joined(line.source, doubt, by="；") if doubt not in line.source else line.source
    return f"{line.label} {line.value}{line.unit}" + (f"（{said}）" if said else "")


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    return (income_part(facts_of(subject)),)


FORMS = (
    Form(
        name="income_statement",
        title="收入核算表",
        code="表6",
        subject="household",
        lay_out=_lay_out,
        needs=NEEDS,
        allowed=Privacy.SENSITIVE,
    ),
)
