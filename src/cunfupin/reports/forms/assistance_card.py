"""Assistance card of a household ("帮扶明白卡"), forms.md section 1: A4 for the dossier and the household's folder, A3 for the wall.

The A4 card is an internal form: it shows health and labour skills. On the wall everybody reads: there it shows neither them
nor the cause of poverty, and the household's phone only in part. Numbers of papers and bank cards are on neither. Blank cells
are for filling in by hand, `—` says that a value does not apply.
"""

from cunfupin.fields import Privacy
from cunfupin.reports import card_values as values
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, grid, heading, note, scaled, signatures, table
from cunfupin.reports.paper import A3_PORTRAIT, A4_PORTRAIT, Paper
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import Subject, label

TITLE = "{year}年{village}{kind}帮扶明白卡"
PAIR = (22.0, 23.0) * 4
WALL_PAIR = (32.0, 34.75) * 4
QUARTERS = (22.5, 22.5) * 4
MEMBERS: Columns = (
    ("序号", 9),
    (label("member.full_name"), 24),
    (label("member.relation_to_head"), 24),
    (label("member.sex"), 14),
    ("年龄", 14),
    (label("member_year.health"), 30),
    (label("member_year.labour_skill"), 30),
    ("在校或务工情况", 35),
)
WALL_MEMBERS: Columns = (*MEMBERS[:5], (MEMBERS[7][0], 95))
HELPERS: Columns = (("类别", 30), ("姓名", 28), ("单位及职务", 70), (label("helper.phone"), 32), ("起始时间", 20))
MEASURES: Columns = (("类别", 24), ("享受项目", 72), ("标准或金额(元)", 30), ("享受时间", 24), ("成效(收入变化)", 30))
INCOME: Columns = tuple((name, 30) for name in ("工资性", "生产经营性", "财产性", "转移性", "纯收入", "人均纯收入"))
SIGNERS = ("户主签字", "帮扶责任人签字", "第一书记签字")
_MEMBER_ALIGNS = (*[Align.CENTRE] * 7, Align.LEFT)
_WALL_MEMBER_ALIGNS = (*[Align.CENTRE] * 5, Align.LEFT)
_MEASURE_ALIGNS = (Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE, Align.RIGHT)
_INCOME_ALIGNS = (Align.RIGHT,) * 6
_MOST_MEMBERS = {A4_PORTRAIT: 8, A3_PORTRAIT: 10}
_MOST_MEASURES = {A4_PORTRAIT: 10, A3_PORTRAIT: 14}
_TO_FILL = "　" * 6


def card_part(card: HouseholdFacts, paper: Paper = A4_PORTRAIT) -> Part:
    """The card: blocks A to E, signatures, note."""
    words = card.subject.imprint.adaptation
    title = titled(card.subject, words.title or TITLE, kind=values.kind_of(card))
    subtitle = f"户编号：{card.household_no or _TO_FILL}　　　填写日期：　　年　　月　　日"
    phone = card.village.get("supervision_phone") or card.village.get("office_phone") or _TO_FILL
    remark = words.remark or f"本卡每年更新；金额以一卡通流水为准；如与实际不符请致电乡扶贫办 {phone}。"
    blocks = [
        heading(paper, title, subtitle, card.household_no, letterhead=words.letterhead),
        grid(paper, WALL_PAIR if paper is A3_PORTRAIT else PAIR, values.header_pairs(card)),
        _members(card, paper),
        table(paper, scaled(paper, HELPERS), values.helper_rows(card, card.subject.day), caption="帮扶责任"),
        table(
            paper,
            scaled(paper, MEASURES),
            values.measure_rows(card),
            caption="帮扶措施与成效",
            aligns=_MEASURE_ALIGNS,
            least_rows=3,
            limit=_MOST_MEASURES[paper],
        ),
        _income(card, paper),
    ]
    end = [signatures(paper, SIGNERS), note(paper, f"说明：{remark}{_reference(card)}")]
    running = f"{title}（续）　户主：{card.head_name}　户编号：{card.household_no}"
    return Part(title="帮扶明白卡", paper=paper, pages=composed(card.subject, paper, blocks, end, running=running))


def _members(card: HouseholdFacts, paper: Paper) -> Block:
    rows = values.member_rows(card, card.subject.day)
    columns, aligns = MEMBERS, _MEMBER_ALIGNS
    if paper is A3_PORTRAIT:
        rows = [(*row[:5], row[7]) for row in rows]
        columns, aligns = WALL_MEMBERS, _WALL_MEMBER_ALIGNS
    return table(
        paper,
        scaled(paper, columns),
        rows,
        caption="家庭成员",
        aligns=aligns,
        least_rows=4,
        limit=_MOST_MEMBERS[paper],
    )


def _reference(card: HouseholdFacts) -> str:
    """The income line of the year; a number that provinces set themselves is marked so."""
    standard = card.subject.standard
    if standard is None:
        return ""
    doubt = "，请按本省文件核对" if standard.is_to_be_checked else ""
    return f"\n{card.year}年{standard.label}：{standard.value}{standard.unit}{doubt}。"


def _income(card: HouseholdFacts, paper: Paper) -> Block:
    columns = scaled(paper, INCOME)
    block = table(paper, columns, [values.income_row(card)], caption="家庭收入（元）", aligns=_INCOME_ALIGNS)
    quarters = values.quarter_pairs(card)
    if not quarters:
        return block
    below = grid(paper, [width * paper.frame_width / A4_PORTRAIT.frame_width for width in QUARTERS], [quarters])
    return Block(name=block.name, opening=block.opening, rows=block.rows + below.rows, again=block.again)


def _folder(subject: Subject) -> tuple[Part, ...]:
    return (card_part(facts_of(subject)),)


def _wall(subject: Subject) -> tuple[Part, ...]:
    return (card_part(facts_of(subject), A3_PORTRAIT),)


FORMS = (
    Form(
        name="assistance_card",
        title="帮扶明白卡",
        code="表1a",
        subject="household",
        lay_out=_folder,
        needs=NEEDS,
        allowed=Privacy.SENSITIVE,
    ),
    Form(
        name="assistance_card_wall",
        title="帮扶明白卡（上墙）",
        code="表1b",
        subject="household",
        lay_out=_wall,
        needs=NEEDS,
        allowed=Privacy.INTERNAL,
        is_public=True,
    ),
)
