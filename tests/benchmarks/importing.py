"""A person export of 10 000 rows into a village's file, looked at and taken in, against the mere reading of its cells."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from cunfupin.bootstrap import create_file
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.workspace import Workspace
from tests.data.sheets.people import NATIONAL
from tests.values import id_number

from .measure import Result, best_of
from .township import PASSPHRASE, PEOPLE_PER_HOUSEHOLD

_VILLAGE = "360735202206"
_ROWS, _MANY = 10_000, 50_000
_LIMIT, _PATIENCE = 6, 10.0


def measure(folder: Path) -> Iterator[Result]:
    """Import and second import of 10 000 rows; preview of 50 000 rows in seconds."""
    sheet = _sheet(folder / "人员信息.xlsx", _ROWS)
    reading = best_of(3, lambda: _read(sheet))
    times = []
    for turn in range(3):
        workspace = _village(folder / f"import{turn}.cunfupin")
        times.append(best_of(1, lambda workspace=workspace: _take_in(workspace, sheet)))  # type: ignore[misc]
    yield Result(name="import of 10 000 people ÷ python-calamine", baseline=reading, product=min(times), limit=_LIMIT)
    again = best_of(3, lambda: preview_import(workspace, sheet))
    yield Result(name="the same sheet again ÷ python-calamine", baseline=reading, product=again, limit=_LIMIT)
    workspace.close()
    many = _sheet(folder / "五万人.xlsx", _MANY)
    workspace = _village(folder / "many.cunfupin")
    looked = best_of(1, lambda: preview_import(workspace, many))
    yield Result(name="preview of 50 000 people ÷ 10 s", baseline=_PATIENCE, product=looked, limit=1)
    workspace.close()


def _village(path: Path) -> Workspace:
    return create_file(path, PASSPHRASE, role="village", region_code=_VILLAGE, operator="测")


def _read(sheet: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()


def _take_in(workspace: Workspace, sheet: Path) -> None:
    assert apply_import(workspace, preview_import(workspace, sheet)).created == _ROWS


def _sheet(path: Path, people: int) -> Path:
    with Workbook(path, {"constant_memory": True}) as book:
        page = book.add_worksheet("人员信息")
        page.write_row(0, 0, NATIONAL)
        for number in range(people):
            person = _person(number)
            page.write_row(number + 1, 0, [person.get(heading, "") for heading in NATIONAL])
    return path


def _person(number: int) -> dict[str, Any]:
    household, place = divmod(number, PEOPLE_PER_HOUSEHOLD)
    born = date(1935, 1, 1) + timedelta(days=number * 7 % 29_000)
    head = f"温{household}"
    return {
        "省": "江西省", "市": "赣州市", "县": "石城县", "乡": "大由乡", "村": "濯龙村",
        "户编号": f"{_VILLAGE}{household:05d}",
        "人口编号": f"{_VILLAGE}{number:07d}",
        "姓名": head if place == 0 else f"温{household}{place}",
        "性别": "女" if number % 2 == 0 else "男",
        "出生日期": born.strftime("%Y%m%d"),
        "证件类型": "居民身份证",
        "证件号码": id_number(born, number % 999, f"3607{number // 999 % 90 + 10}"),
        "民族": "汉族", "户联系电话": f"139{household:08d}", "年度": "2020",
        "与户主关系": "户主" if place == 0 else "之子",
        "文化程度": "小学", "在校生状况": "", "劳动技能": "普通劳动力", "务工时间（月）": number % 13,
        "健康状况": "健康" if number % 5 else "长期慢性病;残疾", "政治面貌": "群众", "务工企业名称": f"石城县第{number % 300}厂",
        "是否享受低保": "否", "是否参加城镇职工基本养老保险": "否", "是否参加大病保险": "是",
        "是否参加新型农村合作医疗（城乡居民基本医疗保险）": "是", "是否参加城乡居民基本养老保险": "是", "是否会讲普通话": "是",
        "是否参加商业补充医疗保险": "否", "是否国外务工": "否", "是否接受大病医疗救助": "否", "是否接受其他健康扶贫": "否",
        "务工所在地": f"广东省深圳市{number % 40}街", "户主姓名": head, "是否参加城镇职工基本医疗保险": "否", "是否特困供养人员": "否",
        "识别标准": "国家标准",
    }  # fmt: skip
