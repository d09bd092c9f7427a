"""Official ledgers as they come out of the printer, by LibreOffice: pages, cut figures, cut texts."""

import shutil
import subprocess
from datetime import date
from itertools import combinations
from math import ceil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from cunfupin.excel.layouts import layouts
from cunfupin.services.exports import export_ledger
from cunfupin.services.workspace import Workspace
from tests.samples import TURNS, fill

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
ROOM = {"A3": 320, "A4": 222}
POINTS = {"A3": (1191, 842), "A4": (842, 595)}

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: how ledgers print is NOT checked here"),
]


def printed(folder: Path) -> None:
    """Every sheet of the folder as a PDF beside it."""
    assert OFFICE is not None
    profile = (folder / "office").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = sorted(map(str, folder.glob("*.xlsx")))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=600)


def boxes_of(page: Any) -> list[tuple[float, float, float, float]]:
    """Where the characters of a page stand, a little smaller than they are."""
    text = page.get_textpage()
    found = []
    for number in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(number)
        if right - left > 1 and top - bottom > 1:
            found.append((left + 0.3, bottom + 0.8, right - 0.3, top - 0.8))
    return found


def overlapping(boxes: list[tuple[float, float, float, float]]) -> int:
    """Pairs of characters drawn over each other: a text that its cell cut off reaches into the next row."""
    rows: dict[int, list[tuple[float, float, float, float]]] = {}
    for box in boxes:
        rows.setdefault(int(box[1] // 12), []).append(box)
    near = (sorted(rows[key] + rows.get(key + 1, [])) for key in rows)
    return sum(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for part in near
        for one, other in combinations(part, 2)
    )


def test_every_ledger_prints_whole(village: Workspace, tmp_path: Path) -> None:
    fill(village)
    long = "这一户的情况比较特殊，需要写得很长才能说清楚，一行放不下就换行"
    with village.change("样例") as change:
        for name in ("household", "visit", "rectification_issue"):
            change.connection.exec_driver_sql(f"UPDATE {name} SET note = ?", (long,))
    for name in layouts():
        export_ledger(village, name, tmp_path / f"{name}.xlsx", today=date(2020, 12, 1))
    printed(tmp_path)
    for name, layout in layouts().items():
        document = pypdfium2.PdfDocument(tmp_path / f"{name}.pdf")
        sheets = TURNS if layout.sheet_per else 1 + len(layout.beside)
        wide = ceil(sum(column.width for column in layout.columns if not column.only) / ROOM[layout.paper])
        assert len(document) == sheets * wide, name
        for number, page in enumerate(document):
            assert tuple(map(round, page.get_size())) == POINTS[layout.paper], name
            text = page.get_textpage().get_text_range()
            assert "###" not in text, name
            if number == 0 or wide == 1:  # what is merged over two pages is cut on the second one
                assert not overlapping(boxes_of(page)), name
        document.close()
