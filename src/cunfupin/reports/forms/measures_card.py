"""Yearly card of assistance measures ("帮扶措施明白卡"), forms.md section 2: every official option with its box to tick.

It may hang on a wall: of the household it names the head and the number, no phone and no bank card.
"""

from collections.abc import Iterable

from cunfupin.fields import Code, Money
from cunfupin.fields.codes import Option
from cunfupin.models.registry import field_of
from cunfupin.reports.card_values import kind_of, period
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, box, heading, note, signatures, table
from cunfupin.reports.measure_options import (
    OTHER,
    OTHER_GROUP,
    group_of,
    groups_of,
    name_of,
    option_label,
    options_of,
)
from cunfupin.reports.measure_options import (
    facts_of as facts_of_option,
)
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import joined, total
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import NONE, Record, Subject

TITLE = "{year}年度帮扶措施明白卡"
MEASURES: Columns = (("序号", 10), ("帮扶类别", 26), ("具体措施", 94), ("金额或数量", 24), ("起止时间", 26))
AMOUNTS: Columns = (("政策名称", 60), ("享受标准", 50), ("享受人", 30), ("年度金额(元)", 40))
SIGNERS = ("填写人", "联系电话", "户主签字")
_ALIGNS = (Align.CENTRE, Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE)
_AMOUNT_ALIGNS = (Align.LEFT, Align.LEFT, Align.CENTRE, Align.RIGHT)
_MOST_AMOUNTS = 8
_DONE = "done"


def measures_part(house: HouseholdFacts) -> Part:
    """The card of one year."""
    words = house.subject.imprint.adaptation
    title = titled(house.subject, words.title or TITLE)
    household = house.household
    whose = joined(
        house.subject.village_name,
        house.group_name,
        f"户主：{house.head_name}",
        f"户编号：{house.household_no}",
        f"户类型：{house.text(household, 'household.household_type') or kind_of(house)}",
        by="　",
    )
    blocks = [
        heading(A4_PORTRAIT, title, whose, letterhead=words.letterhead),
        Block(rows=(note(A4_PORTRAIT, _top_line(house)),)),
        table(A4_PORTRAIT, MEASURES, _rows(house), aligns=_ALIGNS),
        table(
            A4_PORTRAIT,
            AMOUNTS,
            _amounts(house),
            caption="政策享受金额",
            aligns=_AMOUNT_ALIGNS,
            limit=_MOST_AMOUNTS + 1,
        ),
    ]
    end = [signatures(A4_PORTRAIT, SIGNERS)]
    running = f"{title}（续）　户主：{house.head_name}"
    pages = composed(house.subject, A4_PORTRAIT, blocks, end, running=running)
    return Part(title=f"{house.year}年帮扶措施", paper=A4_PORTRAIT, pages=pages)


def _top_line(house: HouseholdFacts) -> str:
    status = _case(house).get("development_status")
    is_done = status == _DONE if status else any(map(_is_development, house.measures))
    ticks = f"{box('已实施', is_chosen=is_done)}　{box('尚未实施', is_chosen=not is_done)}"
    return f"实施开发式帮扶措施情况：{ticks}"


def _is_development(measure: Record) -> bool:
    groups = {group.code: group for group in groups_of(measure["year"])}
    group = groups.get(group_of(measure) or "")
    return group is not None and facts_of_option(group).get("development") == "yes"


def _case(house: HouseholdFacts) -> Record:
    """The household's monitoring case, the latest one."""
    cases = house.subject.all("monitoring_case")
    return max(cases, key=lambda case: case.get("identified_monitoring_month") or "", default=NONE)


def _rows(house: HouseholdFacts) -> list[tuple[str, ...]]:
    by_group: dict[str | None, list[Record]] = {}
    for measure in house.measures:
        by_group.setdefault(group_of(measure), []).append(measure)
    groups = [group for group in groups_of(house.year) if group.code != OTHER_GROUP or OTHER_GROUP in by_group]
    return [_row(house, number, group, by_group.get(group.code, [])) for number, group in enumerate(groups, start=1)]


def _row(house: HouseholdFacts, number: int, group: Option, measures: list[Record]) -> tuple[str, ...]:
    amount = total(measures, "amount")
    quantities = [
        joined(house.text(one, "measure.quantity"), house.text(one, "measure.unit"), by="")
        for one in measures
        if one.get("quantity") is not None
    ]
    return (
        str(number),
        group.label,
        _options(house, group, measures),
        Money().format(amount) if amount is not None else joined(*quantities, by="、"),
        period(measures, house.year),
    )


def _options(house: HouseholdFacts, group: Option, measures: list[Record]) -> str:
    chosen = {measure.get("measure_type") for measure in measures}
    named = _named_in_case(house, group)
    words = []
    for option in options_of(group.code, house.year):
        label = option_label(option.code)
        is_chosen = option.code in chosen or label in named
        if label == OTHER:
            label += _remark(one for one in measures if one.get("measure_type") == option.code)
        words.append(box(label, is_chosen=is_chosen))
    if not words:
        return box(joined(*map(name_of, measures), by="、") or group.label, is_chosen=bool(measures))
    return "　".join(words)


def _named_in_case(house: HouseholdFacts, group: Option) -> set[str]:
    """The labels of the options that a monitoring case names for the group."""
    name = facts_of_option(group).get("monitoring_field")
    kind = field_of("monitoring_case", name).kind if name else None
    if not isinstance(kind, Code):
        return set()
    chosen = str(_case(house).get(name or "") or "").split(",")
    return {option.label for option in kind.codes.options if option.code in chosen}


def _remark(measures: Iterable[Record]) -> str:
    names = joined(*(measure.get("measure_name") or measure.get("note") or "" for measure in measures), by="、")
    return f"（{names}）" if names else ""


def _amounts(house: HouseholdFacts) -> list[tuple[str, ...]]:
    """The largest amounts; the rest in one row; the sum."""
    paid = sorted((one for one in house.measures if one.get("amount")), key=lambda one: -one["amount"])
    rows = [
        (
            name_of(one),
            joined(house.text(one, "measure.quantity"), house.text(one, "measure.unit"), by=""),
            house.subject.to(one, "member").get("full_name") or "全户",
            house.text(one, "measure.amount"),
        )
        for one in paid[:_MOST_AMOUNTS]
    ]
    rest = paid[_MOST_AMOUNTS:]
    if rest:
        rows.append((f"其余 {len(rest)} 项", "", "", Money().format(total(rest, "amount"))))
    return [*rows, ("合计", "", "", Money().format(total(paid, "amount") or 0))]


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    return (measures_part(facts_of(subject)),)


FORMS = (
    Form(
        name="measures_card",
        title="帮扶措施明白卡",
        code="表2",
        subject="household",
        lay_out=_lay_out,
        needs=(*NEEDS, "monitoring_case"),
        is_public=True,
    ),
)
