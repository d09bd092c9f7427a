"""Assistance card of a household ("帮扶明白卡"), forms.md section 1, 1a: A4 portrait for the dossier and the household's folder.

The card is an internal form: it shows health and labour skills, it never shows numbers of papers or bank cards. Blank cells
are for filling in by hand, `—` says that a value does not apply.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from . import card_values as values
from .card_data import CardData, label
from .flow import Page, paginate
from .layout import Columns, footer, grid, heading, note, running_head, signatures, table
from .paper import A4_PORTRAIT, MM, Paper
from .pdf_file import PdfFile
from .strips import Align, Block, Strip

FORM_CODE = "表1a"
PAIR = (22, 23) * 4
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
HELPERS: Columns = (("类别", 30), ("姓名", 28), ("单位及职务", 70), (label("helper.phone"), 32), ("起始时间", 20))
MEASURES: Columns = (("类别", 24), ("享受项目", 72), ("标准或金额(元)", 30), ("享受时间", 24), ("成效(收入变化)", 30))
INCOME: Columns = (
    ("工资性", 30),
    ("生产经营性", 30),
    ("财产性", 30),
    ("转移性", 30),
    ("纯收入", 30),
    ("人均纯收入", 30),
)
SIGNERS = ("户主签字", "帮扶责任人签字", "第一书记签字")
_MEMBER_ALIGNS = (*[Align.CENTRE] * 7, Align.LEFT)
_MEASURE_ALIGNS = (Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE, Align.RIGHT)
_INCOME_ALIGNS = (Align.RIGHT,) * 6
_MOST_MEMBERS, _MOST_MEASURES = 8, 10


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What stands in the footer: when it is printed and by whom ("印制"), the office of the township."""

    printed_at: datetime
    township: str = ""

    def issuer_of(self, card: CardData) -> str:
        """Who prints this card; empty where the township is not known."""
        township = card.village.get("township") or self.township
        return f"{township}人民政府扶贫办公室" if township else ""


def title(card: CardData) -> str:
    """The card's title."""
    return f"{card.year}年{card.village_name}{values.subject(card)}帮扶明白卡"


def pages(card: CardData, imprint: Imprint, *, paper: Paper = A4_PORTRAIT) -> tuple[Page, ...]:
    """The card laid out: blocks A to E, signatures, note; later pages say whose they are."""
    day = min(imprint.printed_at.date().isoformat(), f"{card.year}-12-31")
    phone = card.village.get("supervision_phone") or card.village.get("office_phone") or "　　　　　　"
    household_no = card.household.get("household_no") or ""
    subtitle = f"户编号：{household_no or '　　　　　　'}　　　填写日期：　　年　　月　　日"
    blocks = [
        heading(paper, title(card), subtitle, household_no),
        grid(paper, PAIR, values.header_pairs(card)),
        table(
            paper,
            MEMBERS,
            values.member_rows(card, day),
            caption="家庭成员",
            aligns=_MEMBER_ALIGNS,
            least_rows=4,
            limit=_MOST_MEMBERS,
        ),
        table(paper, HELPERS, values.helper_rows(card, day), caption="帮扶责任"),
        table(
            paper,
            MEASURES,
            values.measure_rows(card),
            caption="帮扶措施与成效",
            aligns=_MEASURE_ALIGNS,
            least_rows=3,
            limit=_MOST_MEASURES,
        ),
        _income(card, paper),
    ]
    remark = f"说明：本卡每年更新；金额以一卡通流水为准；如与实际不符请致电乡扶贫办 {phone}。{_reference(card)}"
    first, *later = paginate(blocks, [signatures(paper, SIGNERS), note(paper, remark)], paper.frame_height * MM)
    above = (
        running_head(paper, f"{title(card)}（续）　户主：{card.head_name}　户编号：{household_no}") if later else None
    )
    return (first, *((above, *page) for page in later if above))


def _reference(card: CardData) -> str:
    """The income line of the year; a number that provinces set themselves is marked so."""
    standard = card.standard
    if standard is None:
        return ""
    doubt = "，请按本省文件核对" if standard.is_to_be_checked else ""
    return f"\n{card.year}年{standard.label}：{standard.value}{standard.unit}{doubt}。"


def _income(card: CardData, paper: Paper) -> Block:
    block = table(paper, INCOME, [values.income_row(card)], caption="家庭收入（元）", aligns=_INCOME_ALIGNS)
    quarters = values.quarter_pairs(card)
    if not quarters:
        return block
    below = grid(paper, QUARTERS, [quarters])
    return Block(opening=block.opening, rows=block.rows + below.rows, again=block.again)


def write_cards(stream: BinaryIO, cards: Iterable[CardData], imprint: Imprint, *, document_title: str) -> int:
    """Write all cards into one document with a bookmark for each household; gives the number of pages."""
    paper = A4_PORTRAIT
    file = PdfFile(stream, paper=paper, title=document_title, made_at=imprint.printed_at)
    count = 0
    for card in cards:
        file.bookmark(
            " ".join(filter(None, (card.group_name, card.head_name, card.household.get("household_no"))))
            or "（未命名）"
        )
        sheets = pages(card, imprint)
        for number, page in enumerate(sheets, start=1):
            file.add_page(page, _footer(card, imprint, paper, number, len(sheets)))
        count += len(sheets)
    file.save()
    return count


def _footer(card: CardData, imprint: Imprint, paper: Paper, number: int, total: int) -> Strip:
    issuer = imprint.issuer_of(card)
    day = imprint.printed_at
    printed = f"打印日期：{day.year}年{day.month}月{day.day}日"
    return footer(
        paper,
        f"{issuer} 印制" if issuer else "",
        f"第 {number} 页 共 {total} 页",
        f"{printed}　{FORM_CODE} {card.year}年度",
    )
