"""Handbook of a household ("扶贫手册"), forms.md section 4: nine pages of what it is, who helps, what was planned and done."""

from dataclasses import replace

from cunfupin.fields import Money, Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of, pairing_of
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.measure_options import names_of
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import (
    aligns_of,
    field_columns,
    field_pairs,
    field_rows,
    front,
    joined,
    paragraphs,
    photos,
    short_day,
    space,
)
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import Record, Subject, label

from .visit_record import columns as visit_columns
from .visit_record import visit_rows

TITLE = "扶贫手册"
BASIC = (
    "household.household_type", "household.identification_standard", "household.poverty_attribute", "household.main_cause",
    "household.other_causes", "household.identified_month", "household.exit_year", "household.relocation_mode",
    "household.bank_name", "household.bank_card",
)  # fmt: skip
BASIC_OF_YEAR = (
    "household_year.arable_area", "household_year.forest_area", "household_year.housing_area",
    "household_year.house_structure", "household_year.dilapidation_grade", "household_year.has_safe_water",
    "household_year.has_household_power", "household_year.access_road_type", "household_year.has_sanitary_toilet",
    "household_year.fuel_type", "household_year.is_cooperative_member",
)  # fmt: skip
MEMBERS: Columns = (
    ("姓名", 18), ("性别", 9), ("证件号码", 38), ("与户主关系", 18), ("民族", 11), ("文化程度", 15), ("在校生状况", 17),
    ("健康状况", 18), ("劳动技能", 18), ("务工", 18),
)  # fmt: skip
HELPERS: Columns = (("序号", 8), ("姓名", 20), ("单位", 50), ("职务", 24), ("联系电话(起始时间)", 44), ("状态", 34))
PLAN: Columns = (
    ("年度", 12), ("类别", 22), ("项目名称及内容", 60), ("数量单位", 20), ("资金(元)", 22), ("预计增收(元)", 22), ("完成时限", 22)
)  # fmt: skip
MEASURES: Columns = (("时间", 18), ("内容", 74), ("金额(元)", 22), ("资金来源", 22), ("责任人", 20), ("户主签字", 24))
EFFECT = (
    "assistance_effect.year", "assistance_effect.wage_income", "assistance_effect.business_income",
    "assistance_effect.property_income", "assistance_effect.transfer_income", "assistance_effect.total_income",
    "assistance_effect.net_income", "assistance_effect.net_income_per_head",
)  # fmt: skip
EFFECT_WIDTHS = (14, 24, 24, 20, 24, 20, 26, 28)
RULES = ("据实填写，与信息系统一致。", "不得涂改，每年更新。", "户主签字确认后生效，由农户保管。")
ALL_YEARS = ("assistance_plan", "assistance_plan_item", "measure", "assistance_effect", "visit", "household_year")
_VISIT_ALIGNS = (Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE)


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    house = facts_of(subject)
    return (cover(house), basic(house), members(house), helpers(house), plans(house), measures(house), effects(house),
            visits(house))  # fmt: skip


def page(house: HouseholdFacts, title: str, blocks: list[Block], signers: tuple[str, ...] = ()) -> Part:
    """A page of the handbook with its title; it goes on where the rows need more room."""
    end = [signatures(A4_PORTRAIT, signers)] if signers else []
    running = f"{title}（续）　户主：{house.head_name}　户编号：{house.household_no}"
    head = heading(A4_PORTRAIT, title, f"户主：{house.head_name}　户编号：{house.household_no}")
    return Part(
        title=title,
        paper=A4_PORTRAIT,
        pages=composed(house.subject, A4_PORTRAIT, [head, *blocks], end, running=running),
    )


def cover(house: HouseholdFacts) -> Part:
    """Whose handbook it is, and how it is kept."""
    words = house.subject.imprint.adaptation
    title = titled(house.subject, words.title or TITLE)
    where = joined(
        house.village.get("county") or "", house.subject.township, house.subject.village_name, house.group_name
    )
    pairs = [
        ("编号", house.household_no),
        ("县乡村组", where),
        (label("household.head_name"), house.head_name),
        ("年份", f"{house.year}年"),
        ("印制单位", f"{house.subject.township}人民政府" if house.subject.township else ""),
    ]
    blocks = [
        *front(A4_PORTRAIT, title, pairs, code=house.household_no, letterhead=words.letterhead),
        space(12),
        paragraphs(A4_PORTRAIT, ("填写说明", *(words.remark.splitlines() or RULES))),
    ]
    return Part(title="封面", paper=A4_PORTRAIT, pages=composed(house.subject, A4_PORTRAIT, blocks, running=title))


def basic(house: HouseholdFacts) -> Part:
    """What is known of the household in the year."""
    subject = house.subject
    pairs = field_pairs(subject, house.household, BASIC, per_row=2)
    pairs += field_pairs(subject, house.household_year, BASIC_OF_YEAR, per_row=2)
    door = [
        (label("household.entrance_photo"), one) for one in subject.pictures(subject.record, "household.entrance_photo")
    ]
    blocks = [
        grid(A4_PORTRAIT, (28, 62, 28, 62), pairs, least_row=10),
        photos(A4_PORTRAIT, door, width=85, height=64),
    ]
    return page(house, "一、家庭基本情况", blocks)


def members(house: HouseholdFacts) -> Part:
    """The members on the roll."""
    rows = [
        (
            house.text(found.member, "member.full_name"),
            house.text(found.member, "member.sex"),
            house.text(found.member, "member.id_number"),
            house.text(found.member, "member.relation_to_head"),
            house.text(found.member, "member.ethnicity"),
            house.text(found.year, "member_year.education"),
            house.text(found.year, "member_year.school_status"),
            house.text(found.year, "member_year.health"),
            house.text(found.year, "member_year.labour_skill"),
            house.text(found.year, "member_year.work_region"),
        )
        for found in house.members
    ]
    return page(house, "二、家庭成员", [table(A4_PORTRAIT, MEMBERS, rows, least_rows=8, least_row=10)])


def helpers(house: HouseholdFacts) -> Part:
    """Every pairing in the order of time; those that ended stay."""
    subject = house.subject
    ordered = sorted(subject.all("pairing"), key=lambda pairing: pairing.get("started_on") or "")
    rows = []
    for number, pairing in enumerate(ordered, start=1):
        found = pairing_of(subject, pairing)
        started = subject.text(pairing, "pairing.started_on")
        phone = subject.text(found.helper, "helper.phone")
        rows.append(
            (
                str(number),
                subject.text(found.helper, "helper.full_name"),
                found.unit_name,
                subject.text(found.helper, "helper.position"),
                joined(phone, f"（{started}起）" if started else "", by="\n"),
                joined(
                    subject.text(pairing, "pairing.pairing_status"), subject.text(pairing, "pairing.ended_on"), by="\n"
                ),
            )
        )
    return page(house, "三、帮扶责任人", [table(A4_PORTRAIT, HELPERS, rows, least_rows=6, least_row=12)])


def plans(house: HouseholdFacts) -> Part:
    """What was planned, year by year."""
    subject = house.subject
    rows = [
        (
            str(plan.get("year") or ""),
            subject.text(item, "assistance_plan_item.measure_group"),
            joined(
                subject.text(item, "assistance_plan_item.project_name"),
                subject.text(item, "assistance_plan_item.project_content"),
                by="：",
            ),
            subject.text(item, "assistance_plan_item.quantity") + subject.text(item, "assistance_plan_item.unit"),
            subject.text(item, "assistance_plan_item.total_fund"),
            subject.text(item, "assistance_plan_item.expected_income_gain"),
            short_day(subject.text(item, "assistance_plan_item.planned_ended_on")),
        )
        for plan in sorted(subject.all("assistance_plan"), key=lambda plan: plan.get("year") or 0)
        for item in subject.hanging(plan, "assistance_plan_item", "assistance_plan")
    ]
    aligns = (Align.CENTRE, Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.CENTRE)
    block = table(A4_PORTRAIT, PLAN, rows, aligns=aligns, least_rows=12, least_row=10)
    return page(house, "四、帮扶计划及项目规划", [block], ("户主签字", "驻村干部签字"))


def measures(house: HouseholdFacts) -> Part:
    """What was done, in the order of time."""
    ordered = sorted(house.subject.all("measure"), key=lambda one: (one.get("year") or 0, one.get("started_on") or ""))
    rows = [_measure_row(house, one) for one in ordered]
    aligns = (Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE, Align.CENTRE, Align.CENTRE)
    block = table(A4_PORTRAIT, MEASURES, rows, aligns=aligns, least_rows=14, least_row=10)
    return page(house, "五、帮扶措施落实", [block])


def _measure_row(house: HouseholdFacts, measure: Record) -> tuple[str, ...]:
    name = names_of([measure])
    own = measure.get("measure_name") or ""
    return (
        short_day(house.text(measure, "measure.started_on")) or str(measure.get("year") or ""),
        joined(name, own if own != name else "", by="："),
        Money().format(measure.get("amount")),
        house.text(measure, "measure.fund_source"),
        house.text(measure, "measure.responsible_person"),
        "",
    )


def effects(house: HouseholdFacts) -> Part:
    """Income year by year, and what came of the help."""
    subject = house.subject
    found = sorted(subject.all("assistance_effect"), key=lambda one: one.get("year") or 0)
    rows = field_rows(subject, found, EFFECT)
    words = joined(*(subject.text(one, "assistance_effect.effect_summary") for one in found), by="\n")
    blocks = [
        table(A4_PORTRAIT, field_columns(EFFECT, EFFECT_WIDTHS), rows, aligns=aligns_of(EFFECT), least_rows=5),
        table(A4_PORTRAIT, (("帮扶成效", 180.0),), [(words,)], aligns=(Align.LEFT,), least_row=60),
    ]
    return page(house, "六、年度收入与帮扶成效", blocks, ("户主签字", "帮扶人签字"))


def visits(house: HouseholdFacts) -> Part:
    """The visits, the earliest first."""
    rows = visit_rows(house.subject, house.subject.all("visit"), names_helper=True)
    columns = tuple(
        (name, width) for (name, _w), width in zip(visit_columns("走访人"), (20, 22, 14, 76, 26, 22), strict=True)
    )
    block = table(A4_PORTRAIT, columns, rows, aligns=_VISIT_ALIGNS, least_rows=12, least_row=18)
    return page(house, "七、走访记录", [block])


_BOOK = Form(
    name="handbook",
    title=TITLE,
    code="表4",
    subject="household",
    lay_out=_lay_out,
    needs=tuple(name for name in NEEDS if name not in ALL_YEARS),
    needs_all_years=ALL_YEARS,
    allowed=Privacy.SENSITIVE,
    is_double_sided=True,
)
FORMS = (_BOOK, replace(_BOOK, name="handbook_booklet", title=f"{TITLE}（A5 小册子）", code="表4a", is_booklet=True))
