"""Files made to break a reader: one sentence each, or the rows that are honest; little time, little memory."""

import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
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
from tests.data.sheets.files import document_of, save, table
from tests.data.sheets.people import NATIONAL, family

SHEETS = Path(__file__).parents[1] / "data" / "sheets"
PAGE = "xl/worksheets/sheet1.xml"
MEGABYTE = 1 << 20
SECONDS, MEMORY = 3, 300 * MEGABYTE
TURNS, IDLE = 1_000_000, 0.035
"""A loop of so many turns takes so many seconds of an idle processor; where it takes longer, everything may."""
READER = """
import json, resource, sys, time
from pathlib import Path
import cunfupin.bootstrap
from cunfupin.errors import UserError
from cunfupin.excel.headings import familiarity
from cunfupin.excel.sheet_file import open_sheets
from cunfupin.excel.tables import find_table
def peak():
    status = Path("/proc/self/status").read_text().split()
    return int(status[status.index("VmHWM:") + 1]) * 1024
def seconds(work):
    start = time.process_time()
    found = work()
    return time.process_time() - start, found
def told(path):
    try:
        return len(find_table(open_sheets(Path(path)), None, None, None, lambda headings: {}).sheet.rows)
    except UserError as error:
        return error.message
def turn():
    for _ in range(int(sys.argv[1])):
        pass
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
familiarity(["姓名"])
before = peak()
for line in sys.stdin:
    Path("/proc/self/clear_refs").write_text("5")
    used, found = seconds(lambda: told(line.rstrip("\\n")))
    idling = seconds(turn)[0]
    print(json.dumps([found, used, idling, peak() - before]), flush=True)
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


def _with_sheets(parts: Parts, count: int, rows: str = "") -> Parts:
    """The good sheet and others, each with these rows."""
    page, links = _with_rows(parts, rows)[PAGE], "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    tails = {
        "xl/workbook.xml": ("</sheets>", '<sheet xmlns:r="{links}" name="表{n}" sheetId="{n}" r:id="r{n}"/>'),
        "xl/_rels/workbook.xml.rels": (
            "</Relationships>",
            '<Relationship Type="{links}/worksheet" Target="/xl/worksheets/sheet{n}.xml" Id="r{n}"/>',
        ),
    }
    found = {**parts, **{f"xl/worksheets/sheet{n}.xml": page for n in range(2, count + 2)}}
    for name, (end, one) in tails.items():
        more = "".join(one.format(links=links, n=n) for n in range(2, count + 2))
        found[name] = parts[name].decode().replace(end, more + end).encode()
    return found


def _several_far_corners(parts: Parts) -> Parts:
    return _with_sheets(parts, 7, '<row r="9999"><c r="CV9999"><v>1</v></c></row>')


def _three_thousand_sheets(parts: Parts) -> Parts:
    return _with_sheets(parts, 3000)


def _five_hundred_sheets(parts: Parts) -> Parts:
    return _with_sheets(parts, 499)


def _many_small_bombs(parts: Parts) -> Parts:
    return _with_sheets(parts, 3, " " * (10 * MEGABYTE))


def _merged_over_each_other(parts: Parts) -> Parts:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(10, 30_000))
    merged = "".join(f'<mergeCell ref="A{n}:A1048576"/>' for n in range(3, 3000)).encode()
    page = _with_rows(parts, rows)[PAGE]
    return {**parts, PAGE: page.replace(b"</sheetData>", b"</sheetData><mergeCells>" + merged + b"</mergeCells>")}


def _bomb(parts: Parts) -> Parts:
    return _with_rows(parts, " " * (100 * MEGABYTE))


def _shared_bomb(parts: Parts) -> Parts:
    return {**parts, "xl/sharedStrings.xml": b"<sst>" + b"<si><t>x</t></si>" * (4 * MEGABYTE) + b"</sst>"}


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


class Reader:
    """The program in a process of its own, that opens one file after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def answer(self, path: Path) -> int | str:
        """Number of rows or the sentence, given in time and within the memory."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(path, file=self._process.stdin, flush=True)
        told, used, idling, grown = json.loads(self._process.stdout.readline())
        assert grown < MEMORY
        assert used < SECONDS * max(1.0, idling / IDLE)
        if isinstance(told, str):
            assert path.name in told
            assert "\n" not in told
        return told  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    command = [sys.executable, "-c", READER, str(TURNS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Reader(process)


@pytest.mark.parametrize(
    ("spoil", "answer"),
    [
        (_far_corner, "太大"),
        (_far_corner_first, "太大"),
        (_several_far_corners, "太大"),
        (_many_blank_rows, 4),
        (_styled_blank_rows, 4),
        (_all_columns, 4),
        (_three_thousand_sheets, "3001 个工作表"),
        (_five_hundred_sheets, 4),
        (_merged_over_each_other, 29_998),
        (_bomb, "大得不正常"),
        (_many_small_bombs, "大得不正常"),
        (_shared_bomb, "大得不正常"),
        (_entities, 4),
        (_renamed, "读不出来"),
        (_without_book, "读不出来"),
        (_macros, 4),
        (_outside_links, 4),
    ],
)
def test_a_spoilt_workbook_is_answered(
    parts: Parts, spoil: Callable[[Parts], Parts], answer: int | str, reader: Reader, tmp_path: Path
) -> None:
    told = reader.answer(packed(tmp_path / "坏.xlsx", spoil(parts)))
    assert told == answer if isinstance(answer, int) else answer in str(told)


@pytest.mark.parametrize("line", [",", ",\n"])
def test_a_text_of_nothing_but_ends(line: str, reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "空.csv"
    path.write_text("姓名,证件号码\n" + line * (10 * MEGABYTE), encoding="utf-8")
    assert "太大" in str(reader.answer(path))


def test_cells_in_the_last_corner_of_an_old_file(reader: Reader) -> None:
    assert "65536 行、256 列" in str(reader.answer(SHEETS / "far.xls"))


FAR_CELL = '<table:table-cell table:number-columns-repeated="900" {}/>'
FAR_ROW = '<table:table-row table:number-rows-repeated="90000">{}</table:table-row>'


@pytest.mark.parametrize(
    "rows",
    [
        FAR_ROW.format(FAR_CELL.format('office:value="1"')),
        FAR_ROW.format("") + f"<table:table-row>{FAR_CELL}<table:table-cell office:value='1'/></table:table-row>",
    ],
)
def test_cells_of_a_document_that_lie_far_apart(rows: str, reader: Reader, tmp_path: Path) -> None:
    assert "行、90" in str(reader.answer(document_of(tmp_path / "远.ods", rows)))


def test_a_cell_of_a_document_that_repeats(reader: Reader, tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="50" office:value-type="string"><text:p>x</text:p></table:table-cell>'
    path = document_of(tmp_path / "多.ods", FAR_ROW.format(cell))
    assert "4499999 个重复的单元格" in str(reader.answer(path))


def read(path: Path) -> Sheet:
    return find_table(open_sheets(path), None, None, None, lambda headings: {}).sheet


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.99, 0.999])
@pytest.mark.parametrize("name", ["people.xls", "people.ods", "xlsx"])
def test_a_file_that_was_cut(parts: Parts, tmp_path: Path, name: str, share: float) -> None:
    kept = SHEETS / name
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


@pytest.mark.parametrize("place", [30, 31, 32, 33])
def test_an_old_file_whose_sectors_have_no_size(tmp_path: Path, place: int) -> None:
    content = bytearray((SHEETS / "people.xls").read_bytes())
    content[place] = 0xFF
    path = tmp_path / "坏.xls"
    path.write_bytes(content)
    with pytest.raises(UserError, match="读不出来"):
        read(path)


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
