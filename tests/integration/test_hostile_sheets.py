"""Files made to break a reader: one sentence each, or the rows that are honest; little time, little memory."""

import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from cunfupin.errors import UserError
from cunfupin.excel.sheet_file import open_sheets
from cunfupin.excel.sheet_reader import Sheet
from cunfupin.excel.tables import find_table
from cunfupin.services.imports import preview_import
from cunfupin.services.workspace import Workspace
from tests.data.sheets.files import save, table
from tests.data.sheets.people import NATIONAL, family

PAGE = "xl/worksheets/sheet1.xml"
MEGABYTE = 1 << 20
SECONDS, MEMORY = 30, 300 * MEGABYTE
"""Of the processor, not of the clock; generous, because the machine may be slow."""
READ = """
import json, resource, sys
from pathlib import Path
import cunfupin.bootstrap
from cunfupin.errors import UserError
from cunfupin.excel.sheet_file import open_sheets
from cunfupin.excel.tables import find_table
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
try:
    told = len(find_table(open_sheets(Path(sys.argv[1])), None, None, None, lambda headings: {}).sheet.rows)
except UserError as error:
    told = error.message
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
print(json.dumps([told, grown]))
"""
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """The parts of a good workbook."""
    path = save(tmp_path_factory.mktemp("good") / "好.xlsx", table(NATIONAL, family()))
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(path: Path, parts: Parts) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def _with_rows(parts: Parts, rows: str) -> Parts:
    return {**parts, PAGE: parts[PAGE].replace(b"</sheetData>", rows.encode() + b"</sheetData>")}


def _far_corner(parts: Parts) -> Parts:
    return _with_rows(parts, '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>')


def _far_corner_first(parts: Parts) -> Parts:
    cell = b'<sheetData><row r="99999"><c r="ZZ99999"><v>1</v></c></row>'
    return {**parts, PAGE: parts[PAGE].replace(b"<sheetData>", cell)}


def _many_blank_rows(parts: Parts) -> Parts:
    return _with_rows(parts, "".join(f'<row r="{n}" ht="18" customHeight="1"/>' for n in range(10, 1_048_577)))


def _styled_blank_rows(parts: Parts) -> Parts:
    return _with_rows(parts, "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(10, 1_048_577)))


def _all_columns(parts: Parts) -> Parts:
    cells = "".join(
        f'<c r="{get_column_letter(n)}1" t="inlineStr"><is><t>列{n}</t></is></c>' for n in range(48, 16_385)
    )
    return {**parts, PAGE: parts[PAGE].replace(b"</row>", cells.encode() + b"</row>", 1)}


def _bomb(parts: Parts) -> Parts:
    return _with_rows(parts, " " * (400 * MEGABYTE))


def _shared_bomb(parts: Parts) -> Parts:
    return {**parts, "xl/sharedStrings.xml": b"<sst>" + b"<si><t>x</t></si>" * (10 * MEGABYTE) + b"</sst>"}


def _entities(parts: Parts) -> Parts:
    lines = [b'<!ENTITY a0 "x">'] + [b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)]
    head = b"<?xml version='1.0'?><!DOCTYPE w [" + b"".join(lines) + b"]>"
    return {
        **parts,
        PAGE: head + parts[PAGE].replace(b"<sheetData>", b"<sheetData><row r='99'><c r='A99'><v>&a9;</v></c></row>"),
    }


def _renamed(parts: Parts) -> Parts:
    return {name.replace("sheet1", "sheet9"): content for name, content in parts.items()}


def _without_book(parts: Parts) -> Parts:
    return {name: content for name, content in parts.items() if name != "xl/workbook.xml"}


def _macros(parts: Parts) -> Parts:
    return {**parts, "xl/vbaProject.bin": bytes(random.Random(1).randbytes(5000))}


def _outside_links(parts: Parts) -> Parts:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    return {**parts, "xl/externalLinks/externalLink1.xml": link}


@pytest.mark.parametrize(
    ("spoil", "answer"),
    [
        (_far_corner, "太大"),
        (_far_corner_first, "太大"),
        (_many_blank_rows, 4),
        (_styled_blank_rows, 4),
        (_all_columns, 4),
        (_bomb, "大得不正常"),
        (_shared_bomb, "大得不正常"),
        (_entities, None),
        (_renamed, "读不出来"),
        (_without_book, "读不出来"),
        (_macros, 4),
        (_outside_links, 4),
    ],
)
def test_a_spoilt_workbook_is_answered(
    parts: Parts, spoil: Callable[[Parts], Parts], answer: int | str | None, tmp_path: Path
) -> None:
    path = packed(tmp_path / "坏.xlsx", spoil(parts))
    done = subprocess.run(
        [sys.executable, "-c", READ, path, str(SECONDS)], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    told, grown = json.loads(done.stdout)
    assert grown < MEMORY
    if isinstance(answer, int):
        assert told == answer
    elif answer is not None:
        assert answer in told
    if isinstance(told, str):
        assert "坏.xlsx" in told
        assert "\n" not in told


def read(path: Path) -> Sheet:
    return find_table(open_sheets(path), None, None, None, lambda headings: {}).sheet


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.99, 0.999])
@pytest.mark.parametrize("name", ["people.xls", "people.ods", "xlsx"])
def test_a_file_that_was_cut(parts: Parts, tmp_path: Path, name: str, share: float) -> None:
    kept = Path(__file__).parents[1] / "data" / "sheets" / name
    source = kept if kept.exists() else packed(tmp_path / "好.xlsx", parts)
    content = source.read_bytes()
    path = tmp_path / f"断{source.suffix}"
    path.write_bytes(content[: max(8, int(len(content) * share))])
    with pytest.raises(UserError) as refused:
        read(path)
    assert "断" in refused.value.message


@pytest.mark.parametrize("seed", range(40))
def test_bytes_that_were_changed(parts: Parts, tmp_path: Path, seed: int) -> None:
    """Whatever comes of it, it is rows or one sentence."""
    dice = random.Random(seed)
    name = dice.choice(sorted(parts))
    content = bytearray(parts[name])
    for _ in range(dice.randint(1, 30)):
        content[dice.randrange(len(content))] = dice.randrange(256)
    path = packed(tmp_path / "坏.xlsx", {**parts, name: bytes(content)})
    told = ""
    try:
        read(path)
    except UserError as refused:
        told = refused.message
    assert "\n" not in told


def test_wps_sheets_are_known_by_name(tmp_path: Path) -> None:
    path = tmp_path / "名单.et"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(UserError, match=r"WPS 里另存为 \.xlsx"):
        read(path)


def test_a_password_is_named(tmp_path: Path) -> None:
    path = tmp_path / "锁.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    with pytest.raises(UserError, match="密码"):
        read(path)


def test_no_formula_is_followed_or_written(village: Workspace, tmp_path: Path) -> None:
    people = family()
    people[0]["务工企业名称"] = "=cmd|' /C calc'!A0"
    path = save(tmp_path / "公式.xlsx", table(NATIONAL, people))
    book = load_workbook(path)
    place = NATIONAL.index("务工企业名称") + 1
    book.worksheets[0].cell(2, place).data_type = "s"
    book.save(path)
    preview = preview_import(village, path)
    assert preview.rejected == ()
    years = preview.writes.inserts["member_year"]
    assert years[0]["employer_name"] == "=cmd|' /C calc'!A0"
