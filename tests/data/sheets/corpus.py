"""Sheets with the damage that real ones have, each with what must become of it in an empty village file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import copy
from typing import Any

from openpyxl import load_workbook

from .files import save, save_document, table
from .people import HOUSEHOLD, NATIONAL, OTHER_HOUSEHOLD, PLACE, ROSTER, Record, family, person

Make = Callable[[Path], Path]
Place = tuple[int, str]
"""Row and heading of a cell that is refused."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A sheet and its outcome: rows that are made, places that are refused, rows passed over, values afterwards."""

    name: str
    make: Make
    created: int
    rejected: frozenset[Place] = frozenset()
    skipped: frozenset[int] = frozenset()
    households: int = 2
    values: Mapping[str, frozenset[Any]] = field(default_factory=dict)
    """`ledger.field` → all values that stand in the file afterwards."""
    unmatched: tuple[str, ...] = ()


def _xlsx(cells: list[list[Any]], **facts: Any) -> Make:
    return lambda folder: save(folder / "人员信息.xlsx", cells, **facts)


def _ods(cells: list[list[Any]], **facts: Any) -> Make:
    return lambda folder: save_document(folder / "人员信息.ods", cells, **facts)


def _changed(records: list[Record], place: int, **values: Any) -> list[Record]:
    """The records, one of them changed."""
    return [{**record, **values} if number == place else record for number, record in enumerate(records)]


_ROSTER_MERGED = ["E2:E4", "I2:I4", "Z2:Z4"]


def _roster() -> list[list[Any]]:
    """The household's cells in its first row only, as they are where cells are merged."""
    sizes = (3, None, None, 1)
    records = [{**record, "人数": size} for record, size in zip(family(), sizes, strict=True)]
    heads, *rows = table(ROSTER, records)
    shared = [place for place, head in enumerate(heads) if head in ("户编号", "人数", "户联系电话")]
    for row in rows[1:3]:
        for place in shared:
            row[place] = None
    return [heads, *rows]


def _national(**facts: Any) -> list[list[Any]]:
    return table(NATIONAL, _changed(family(), 1, **facts))


def _wide(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalnum() else letter for letter in text)


def _csv(folder: Path, encoding: str, *, wrapped: bool = False) -> Path:
    rows = table(NATIONAL, family())
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if wrapped:
        texts = [
            [f'"=""{text}"""' if len(text) >= 15 and text[:15].isdigit() else text for text in row] for row in texts
        ]
    path = folder / "人员信息.csv"
    path.write_bytes("\r\n".join(",".join(row) for row in texts).encode(encoding))
    return path


def _group_heads() -> list[list[Any]]:
    """Two rows of headings: groups over their members, single columns merged over both."""
    columns = ("序号", "户编号", "姓名", "证件号码", "与户主关系", "文化程度", "健康状况", "劳动技能", "备注")
    groups = ["序号", "户编号", "家庭成员", None, None, "年度情况", None, None, "备注"]
    rows = [[number, *(record.get(name) for name in columns[1:])] for number, record in enumerate(family(), 1)]
    leaves = [None, None, "姓名", "证件号码", "与户主关系", "文化程度", "健康状况", "劳动技能", None]
    return [
        ["大由乡濯龙村2020年脱贫人口花名册"],
        ["填报单位：濯龙村", None, None, "填报日期：2020年11月23日"],
        groups,
        leaves,
        *rows,
    ]


def _formulas(folder: Path) -> Path:
    path = save(folder / "人员信息.xlsx", _national())
    book = load_workbook(path)
    column = NATIONAL.index("务工时间（月）") + 1
    book.worksheets[0].cell(2, column).value = "=3+5"
    book.worksheets[0].cell(3, column).value = "=1/0"
    book.save(path)
    return path


def _several_pages(folder: Path) -> Path:
    path = save(folder / "人员信息.xlsx", [["说明"], ["本表由乡里统一下发"]])
    book = load_workbook(path)
    for title, records, state in (("脱贫人口", family(), "visible"), ("旧数据", family()[:1], "hidden")):
        page = book.create_sheet(title)
        page.sheet_state = state
        for row in table(NATIONAL, records):
            page.append(row)
    book.save(path)
    return path


_HERE = Path(__file__).parent
_IDS = frozenset(record["证件号码"] for record in family())
_ROSTER = table(ROSTER, [{**record, "人数": None} for record in family()])

_UNNUMBERED = ("序号", "户主姓名", "姓名", "证件号码", "与户主关系", "户联系电话")

CASES = (
    Case(
        name="no household numbers: each head begins a household, its cells merged over the members",
        make=_xlsx(
            table(_UNNUMBERED, [*_changed(family(), 1, 户主姓名=None), person("廖强", date(1990, 1, 1), 17, "之子")]),
            merged=["B2:B3"],
        ),
        created=4,
        rejected=frozenset({(6, "")}),
        values={
            "household.household_no": frozenset({None}),
            "household.head_name": frozenset({"温石秀", "黄运"}),
            "household.current_member_count": frozenset({3, 1}),
        },
    ),
    Case(
        name="national export, headings on row 3",
        make=_xlsx([["石城县建档立卡人员信息"], ["导出时间：2021-03-04"], *_national()], merged=["A1:AU1", "A2:AU2"]),
        created=4,
        values={
            "member.id_number": _IDS,
            "member_year.health": frozenset({"healthy", "chronic,disabled"}),
            "member_year.year": frozenset({2020}),
            "household.household_no": frozenset({HOUSEHOLD, OTHER_HOUSEHOLD}),
            "household.household_phone": frozenset({"13900000001", "13900000002"}),
            "household.head_name": frozenset({"温石秀", "黄运"}),
            "household.current_member_count": frozenset({3, 1}),
        },
    ),
    Case(
        name="id number turned into a number",
        make=_xlsx(_national(证件号码=360735198507010000.0)),
        created=3,
        rejected=frozenset({(3, "证件号码")}),
    ),
    Case(
        name="id number turned into a number and back into text",
        make=_xlsx(_national(证件号码="360735198507023000")),
        created=3,
        rejected=frozenset({(3, "证件号码")}),
    ),
    Case(
        name="id number in scientific notation",
        make=_xlsx(_national(证件号码="3.60735E+17")),
        created=3,
        rejected=frozenset({(3, "证件号码")}),
    ),
    Case(
        name="household and person numbers turned into numbers",
        make=_xlsx(_national(户编号=3607352022060001.0, 人口编号=36073520220600010013.0)),
        created=3,
        rejected=frozenset({(3, "户编号"), (3, "人口编号")}),
    ),
    Case(
        name="wide digits, blanks inside, apostrophe, lower-case x",
        make=_xlsx(
            table(
                NATIONAL,
                [
                    {**family()[0], "证件号码": _wide(family()[0]["证件号码"]).lower() + "　", "姓名": " 温石秀　"},
                    {**family()[1], "证件号码": " ".join((family()[1]["证件号码"][:6], family()[1]["证件号码"][6:]))},
                    {**family()[2], "证件号码": "'" + family()[2]["证件号码"], "户编号": _wide(HOUSEHOLD)},
                    family()[3],
                ],
            )
        ),
        created=4,
        values={"member.id_number": _IDS, "household.household_no": frozenset({HOUSEHOLD, OTHER_HOUSEHOLD})},
    ),
    Case(
        name="whole numbers as 18.0, years as text",
        make=_xlsx(_national(年度="2020年", **{"务工时间（月）": "8.0", "残疾证办证年度": 2018.0})),
        created=4,
        values={"member_year.work_month_count": frozenset({8, None}), "member_year.year": frozenset({2020})},
    ),
    Case(
        name="dates in every form",
        make=_xlsx(
            table(
                NATIONAL,
                [
                    {**record, "出生日期": born}
                    for record, born in zip(
                        family(), (date(1956, 3, 8), "1985年7月1日", "2012.9.30", 22985.0), strict=True
                    )
                ],
            )
        ),
        created=4,
        values={"member.born_on": frozenset({"1956-03-08", "1985-07-01", "2012-09-30", "1962-12-05"})},
    ),
    Case(
        name="month that has become a number",
        make=_xlsx(_national(出生日期=1985.1)),
        created=3,
        rejected=frozenset({(3, "出生日期")}),
    ),
    Case(
        name="two-digit year",
        make=_xlsx(_national(出生日期="85年7月1日")),
        created=3,
        rejected=frozenset({(3, "出生日期")}),
    ),
    Case(
        name="option that is in no list",
        make=_xlsx(_national(健康状况="健康,不清楚", 文化程度="幼师")),
        created=3,
        rejected=frozenset({(3, "健康状况"), (3, "文化程度")}),
    ),
    Case(
        name="options by number, alias and other separators",
        make=_xlsx(_national(健康状况="慢性病、残疾", 民族="1", 性别="男性", 劳动技能="有劳动力", 与户主关系="儿子")),
        created=4,
        values={
            "member_year.health": frozenset({"healthy", "chronic,disabled"}),
            "member.ethnicity": frozenset({"01"}),
        },
    ),
    Case(
        name="sex as 0 and 1",
        make=_xlsx(table(NATIONAL, [{**record, "性别": number % 2} for number, record in enumerate(family())])),
        created=0,
        rejected=frozenset((row, "性别") for row in range(2, 6)),
        households=0,
    ),
    Case(
        name="yes and no in every form",
        make=_xlsx(
            table(
                NATIONAL,
                [
                    {**record, "是否参加大病保险": word}
                    for record, word in zip(family(), ("√", "有", "Y", "×"), strict=True)
                ],
            )
        ),
        created=4,
        values={"member_year.has_critical_illness_insurance": frozenset({0, 1})},
    ),
    Case(
        name="two levels of headings, title and line of notes above",
        make=_xlsx(_group_heads(), merged=["A1:I1", "A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:I4"]),
        created=4,
        values={"member.id_number": _IDS, "member_year.year": frozenset({2020})},
    ),
    Case(
        name="ods with two levels of headings",
        make=_ods(_group_heads(), merged=["A1:I1", "A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:I4"]),
        created=4,
        values={"member.id_number": _IDS, "member_year.year": frozenset({2020})},
    ),
    Case(
        name="headings with numbering, stars, line breaks, units, half-width brackets",
        make=_xlsx(
            [
                [
                    "1、户编号",
                    "2、姓 名*",
                    "3、证件\n号码（必填）",
                    "4、与户主关系",
                    "5、务工时间(月)",
                    "６、民族",
                    "7、没有见过的列",
                ],
                *(
                    [*(one[name] for name in ("户编号", "姓名", "证件号码", "与户主关系")), 6, "汉族", "x"]
                    for one in family()
                ),
            ]
        ),
        created=4,
        values={"member_year.work_month_count": frozenset({6})},
        unmatched=("7、没有见过的列",),
    ),
    Case(
        name="roster: household cells merged, size on the first row",
        make=_xlsx(_roster(), merged=_ROSTER_MERGED),
        created=4,
        values={
            "household.current_member_count": frozenset({3, 1}),
            "household.household_phone": frozenset({"13900000001", "13900000002"}),
        },
    ),
    Case(
        name="roster: household number only beside the head, not merged",
        make=_xlsx(
            table(ROSTER, [{**one, "户编号": one["户编号"] if n in (0, 3) else None} for n, one in enumerate(family())])
        ),
        created=4,
        values={"household.current_member_count": frozenset({3, 1})},
    ),
    Case(
        name="totals, village totals, signatures, blank rows",
        make=_xlsx(
            [
                *_ROSTER[:3],
                [],
                ["濯龙村小计", None, None, None, None, None, "2"],
                *_ROSTER[3:],
                ["合计", None, None, None, None, None, 4],
                [],
                ["填表人：温石秀", None, "审核人：赖专干"],
                *[[None] * 5 for _ in range(60)],
            ]
        ),
        created=4,
        skipped=frozenset({5, 8, 10}),
    ),
    Case(
        name="grades of houses where yes or no belongs",
        make=_xlsx(
            table(ROSTER, [{**one, "危房户": "D级" if one["户编号"] == HOUSEHOLD else "否"} for one in family()])
        ),
        created=4,
        values={
            "household_year.is_dilapidated": frozenset({1, 0}),
            "household_year.dilapidation_grade": frozenset({"D", None}),
        },
    ),
    Case(
        name="amounts with units, commas, 万",
        make=_xlsx(
            table(
                ROSTER,
                [{**one, "人均纯收入": "1.2万元" if one["户编号"] == HOUSEHOLD else "￥9,616.87"} for one in family()],
            )
        ),
        created=4,
        values={"household_year.net_income_per_head": frozenset({1_200_000, 961_687})},
    ),
    Case(
        name="amount that is about something",
        make=_xlsx(table(ROSTER, _changed(family(), 3, 人均纯收入="约9000"))),
        created=3,
        rejected=frozenset({(5, "人均纯收入")}),
        households=1,
    ),
    Case(
        name="village in other words, village of somebody else",
        make=_xlsx(
            table(
                NATIONAL,
                [
                    {**one, "村": village}
                    for one, village in zip(family(), ("濯龙", "濯龙村委会", "360735202206", "水南村"), strict=True)
                ],
            )
        ),
        created=3,
        rejected=frozenset({(5, "村")}),
        households=1,
    ),
    Case(
        name="county of somebody else",
        make=_xlsx(_national(县="宁都县")),
        created=3,
        rejected=frozenset({(3, "县")}),
    ),
    Case(
        name="household told differently in its rows",
        make=_xlsx(_national(户联系电话="13900000009")),
        created=3,
        rejected=frozenset({(3, "户联系电话")}),
    ),
    Case(
        name="person in two households",
        make=_xlsx(
            table(NATIONAL, [*family(), {**family()[1], "户编号": OTHER_HOUSEHOLD, "户联系电话": "13900000002"}])
        ),
        created=3,
        rejected=frozenset({(3, "户编号"), (6, "户编号")}),
    ),
    Case(
        name="the same row twice",
        make=_xlsx(table(NATIONAL, [*family(), family()[1]])),
        created=4,
    ),
    Case(
        name="people without papers",
        make=_xlsx(_national(证件号码="999999201201010012", 人口编号=None)),
        created=4,
    ),
    Case(
        name="namesakes without papers in one household",
        make=_xlsx(
            table(
                NATIONAL,
                [
                    *family(),
                    *(
                        {**person("温小", date(2020, 1, 1), 16, "之孙女"), "证件号码": None, "人口编号": None}
                        for _ in range(2)
                    ),
                ],
            )
        ),
        created=5,
        rejected=frozenset({(7, "证件号码")}),
    ),
    Case(
        name="error cells",
        make=_xlsx(_national(务工企业名称="#N/A", **{"务工时间（月）": "#REF!"})),
        created=3,
        rejected=frozenset({(3, "务工企业名称"), (3, "务工时间（月）")}),
    ),
    Case(
        name="formulas without result",
        make=_formulas,
        created=2,
        rejected=frozenset({(2, "务工时间（月）"), (3, "务工时间（月）")}),
    ),
    Case(
        name="hidden rows",
        make=_xlsx(_national(), hidden_rows=[3]),
        created=3,
        skipped=frozenset({3}),
    ),
    Case(name="several pages, one hidden", make=_several_pages, created=4),
    Case(name="xls", make=lambda folder: Path(copy(_HERE / "people.xls", folder)), created=4),
    Case(name="ods", make=lambda folder: Path(copy(_HERE / "people.ods", folder)), created=4),
    Case(
        name="ods with merged cells and a hidden row",
        make=_ods(_roster(), merged=_ROSTER_MERGED, hidden_rows=[5]),
        created=3,
        households=1,
        skipped=frozenset({5}),
        values={"household.household_phone": frozenset({"13900000001"})},
    ),
    Case(name="csv in UTF-8 with mark", make=lambda folder: _csv(folder, "utf-8-sig"), created=4),
    Case(name="csv in GB 18030", make=lambda folder: _csv(folder, "gb18030"), created=4),
    Case(name="csv with wrapped numbers", make=lambda folder: _csv(folder, "utf-8", wrapped=True), created=4),
    Case(
        name="masked numbers",
        make=_xlsx(_national(证件号码="360735********0130")),
        created=3,
        rejected=frozenset({(3, "证件号码")}),
    ),
    Case(
        name="new person without household",
        make=_xlsx(table(("姓名", "证件号码", "文化程度"), family())),
        created=0,
        rejected=frozenset((row, "") for row in range(2, 6)),
        households=0,
    ),
    Case(
        name="household sheet",
        make=_xlsx(
            table(
                ("行政村", "户编号", "户类型", "脱贫属性", "户联系电话", "耕地面积"),
                [
                    {
                        **PLACE,
                        "户编号": HOUSEHOLD,
                        "户类型": "脱贫户",
                        "脱贫属性": "稳定脱贫",
                        "户联系电话": "13900000001",
                        "耕地面积": "3.25亩",
                    },
                    {**PLACE, "户编号": OTHER_HOUSEHOLD, "户类型": "一般农户", "耕地面积": 2.1},
                ],
            )
        ),
        created=2,
        values={"household_year.arable_area": frozenset({32_500, 21_000})},
    ),
)
