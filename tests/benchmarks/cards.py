"""1000 assistance cards in one file, against the tuned reportlab floor that draws the same texts without laying anything out."""

import io
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import segno
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from cunfupin.paths import resources_dir
from cunfupin.reports import card_values
from cunfupin.reports.document import write_form
from cunfupin.reports.fonts import REGULAR
from cunfupin.reports.forms.assistance_card import HELPERS, INCOME, MEASURES, MEMBERS, PAIR
from cunfupin.reports.household_facts import facts_of
from cunfupin.reports.registry import forms
from cunfupin.reports.subject import Subject

from .card_samples import IMPRINT, sample_households
from .measure import Result, best_of

_CARDS = 1000
_MOST_BYTES_PER_CARD = 8_000
_LEAST_CARDS_PER_SECOND = 300
_MOST_MEGABYTES = 250
_MANY_CARDS = 5000
_MANY = f"""
import resource, tempfile
from cunfupin.reports.document import write_form
from cunfupin.reports.registry import forms
from tests.benchmarks.card_samples import IMPRINT, sample_households
with tempfile.TemporaryFile() as stream:
    cards = sample_households({_MANY_CARDS})
    write_form(stream, forms()["assistance_card"], cards, IMPRINT, document_title="many")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_FONT = "floor"
_DAY = "2021-12-31"
Table = tuple[Sequence[float], Sequence[Sequence[str]]]


def measure(folder: Path) -> Iterator[Result]:
    """Time against the floor; cards a second; bytes a card."""
    cards = list(sample_households(_CARDS))
    numbers, tables = [card.record["household_no"] for card in cards], [_tables(card) for card in cards]
    product, floor = _cpu_seconds(lambda: _printed(cards)), _cpu_seconds(lambda: _floor(numbers, tables))
    yield Result(name=f"{_CARDS} assistance cards / reportlab floor", baseline=floor, product=product, limit=1.3)
    yield Result(
        name=f"{_LEAST_CARDS_PER_SECOND} cards in a second of one core",
        baseline=1,
        product=product * _LEAST_CARDS_PER_SECOND / _CARDS,
        limit=1,
    )
    yield Result(name="kB a card", baseline=_MOST_BYTES_PER_CARD / 1000, product=len(_printed(cards)) / 1e6, limit=1)
    yield Result(name=f"MB for {_MANY_CARDS} cards", baseline=_MOST_MEGABYTES, product=_peak_megabytes(), limit=1)
    yield Result(name="one card, fonts parsed", baseline=0.3, product=best_of(3, lambda: _printed(cards[:1])), limit=1)


def _cpu_seconds(work: Callable[[], object]) -> float:
    """Seconds of one core, the fewest of three runs: other programs take none of them."""
    found = []
    for _ in range(3):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def _peak_megabytes() -> float:
    """Memory of a program that prints many cards into one file."""
    done = subprocess.run([sys.executable, "-c", _MANY], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def _printed(cards: Sequence[Subject]) -> bytes:
    stream = io.BytesIO()
    write_form(stream, forms()["assistance_card"], cards, IMPRINT, document_title="测量")
    return stream.getvalue()


def _floor(numbers: Sequence[str], cards: Sequence[Sequence[Table]]) -> bytes:
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(resources_dir() / "fonts" / REGULAR)))
    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=1)
    canvas.beginForm("fixed")
    _fixed(canvas)
    canvas.endForm()
    for number, tables in zip(numbers, cards, strict=True):
        canvas.doForm("fixed")
        canvas.addLiteral(_code(number))
        _values(canvas, tables)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _fixed(canvas: Any) -> None:
    canvas.setFont(_FONT, 9)
    for number, (name, _width) in enumerate((*MEMBERS, *HELPERS, *MEASURES, *INCOME)):
        canvas.drawString(15 * mm + number % 8 * 22 * mm, 200 * mm - number // 8 * 40 * mm, name)
    for number in range(30):
        canvas.line(15 * mm, (30 + 8 * number) * mm, 195 * mm, (30 + 8 * number) * mm)
    for number in range(60):
        canvas.line((15 + 3 * number) * mm, 30 * mm, (15 + 3 * number) * mm, 260 * mm)


def _tables(subject: Subject) -> Sequence[Table]:
    card = facts_of(subject)
    header = [[part for pair in row for part in pair] for row in card_values.header_pairs(card)]
    return (
        ([22] * len(PAIR), header),
        ([width for _name, width in MEMBERS], card_values.member_rows(card, _DAY)),
        ([width for _name, width in HELPERS], card_values.helper_rows(card, _DAY)),
        ([width for _name, width in MEASURES], card_values.measure_rows(card)),
        ([width for _name, width in INCOME], [card_values.income_row(card)]),
    )


def _values(canvas: Any, tables: Sequence[Table]) -> None:
    """One text object with all values at places known beforehand."""
    text = canvas.beginText()
    text.setFont(_FONT, 9)
    top = 250.0
    for widths, rows in tables:
        for row in rows:
            top -= 8
            left = 15.0
            for width, value in zip(widths, row, strict=True):
                if value:
                    text.setTextOrigin(left * mm, top * mm)
                    text.textOut(value)
                left += width
    canvas.drawText(text)


def _code(content: str) -> str:
    code = segno.make(content, version=2, error="m", mask=0, boost_error=False, micro=False)
    squares = [f"{x} {y} 1 1 re" for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark]
    return f"q 1.8 0 0 1.8 500 760 cm {' '.join(squares)} f Q"
