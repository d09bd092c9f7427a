"""What a fast reader does not tell of an xlsx sheet: cells that hold an error or a formula without result, hidden rows."""

import re
import zipfile
from dataclasses import dataclass

from .limits import column_number

_SHEET = re.compile(r'<sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_RELATION = re.compile(r"<Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"]*)"')
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*\bt="e"')
_NO_RESULT = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*><f\b(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>')
_HIDDEN = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d+)"')
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}


@dataclass(frozen=True, kw_only=True)
class Damage:
    """Places by row and column, both counted from 0."""

    errors: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()


def damage_in(xml: bytes) -> Damage:
    """What is wrong with a sheet."""
    errors = list(_ERROR.finditer(xml)) if b't="e"' in xml else []
    formulas = list(_NO_RESULT.finditer(xml)) if b"<f" in xml else []
    hidden = _HIDDEN.finditer(xml) if b'hidden="' in xml else ()
    return Damage(
        errors=frozenset((int(mark[2]) - 1, column_number(mark[1])) for mark in (*errors, *formulas)),
        hidden_rows=frozenset(int(mark[1]) - 1 for mark in hidden),
    )


def parts_of(package: zipfile.ZipFile) -> dict[str, str]:
    """The part of an xlsx file that holds each sheet; nothing for other kinds of files."""
    names = set(package.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {}
    for relation in _RELATION.findall(package.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")):
        facts = dict(_ATTRIBUTE.findall(relation))
        targets[facts.get("Id", "")] = f"xl/{facts.get('Target', '').removeprefix('/xl/')}"
    sheets = _SHEET.findall(package.read("xl/workbook.xml").decode("utf-8", "replace"))
    return {_plain(name): targets[relation] for name, relation in sheets if targets.get(relation) in names}


def _plain(text: str) -> str:
    for entity, character in _ENTITIES.items():
        text = text.replace(entity, character)
    return text
