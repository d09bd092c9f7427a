"""The list of doubtful data ("疑点清单"): a summary rule by village, then a sheet for each rule."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

SUMMARY = "汇总"
_WIDEST, _NARROWEST = 60, 8
_SHEET_NAME = 31
"""Longest name of a sheet."""


@dataclass(frozen=True, kw_only=True)
class RuleSheet:
    """The findings of one rule in one ledger: the titles of the columns, a row for each finding."""

    rule: str
    title: str
    subject: str
    """The title, or the ledger's where the rule is about any."""
    level: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    villages: Sequence[str]
    """Village of each row."""


def write_findings(target: Path, sheets: Sequence[RuleSheet]) -> None:
    """Write the workbook. All cells are text, so that no program spoils long numbers."""
    with xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "bg_color": "#E8EEF7", "border": 1, "text_wrap": True})
        body = book.add_format({"num_format": "@", "border": 1, "text_wrap": True, "valign": "top"})
        _write_sheet(book, SUMMARY, _summary_headings(sheets), _summary_rows(sheets), head, body)
        for sheet in sheets:
            _write_sheet(book, f"{sheet.rule} {sheet.subject}", sheet.headings, sheet.rows, head, body)


def _villages(sheets: Sequence[RuleSheet]) -> list[str]:
    return sorted({village for sheet in sheets for village in sheet.villages})


def _summary_headings(sheets: Sequence[RuleSheet]) -> tuple[str, ...]:
    return ("编号", "规则", "级别", *(village or "全乡" for village in _villages(sheets)), "合计")


def _summary_rows(sheets: Sequence[RuleSheet]) -> list[list[str]]:
    return [
        [
            sheet.rule,
            sheet.title,
            sheet.level,
            *(str(list(sheet.villages).count(village)) for village in _villages(sheets)),
            str(len(sheet.rows)),
        ]
        for sheet in sheets
    ]


def _write_sheet(
    book: Workbook, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]], head: Format, body: Format
) -> None:
    sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\]", "", name)[:_SHEET_NAME])
    sheet.write_row(0, 0, headings, head)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, body)
    for column, heading in enumerate(headings):
        longest = max((len(row[column]) for row in rows), default=0)
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, 2 * len(heading) + 2, 2 * longest)))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
