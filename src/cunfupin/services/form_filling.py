"""Somebody else's empty form filled from the rolls ("填写空表"): headings matched to fields, rows chosen, the rest kept."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from cunfupin import settings
from cunfupin.errors import UserError, refuse_over
from cunfupin.excel.families import Family, family_of
from cunfupin.excel.form_column import FormColumn, IdStyle, not_to_be_filled
from cunfupin.excel.form_losses import lost_parts
from cunfupin.excel.headings import TRUSTED, Match, known_count, match_headings
from cunfupin.excel.layouts import SEQ, Layout, LayoutColumn, layouts
from cunfupin.excel.sheet_file import open_sheets
from cunfupin.excel.sheet_reader import GROUP_MARK, is_numbering
from cunfupin.excel.tables import family_named, heads_of
from cunfupin.fields import FieldSpec, IdNumber, Reference, fold_label
from cunfupin.models.registry import fields_of, has_field, ledger, ledgers, references_of
from cunfupin.progress import Progress, Silent, watched

from .computed_columns import COMPUTED
from .exports import place_of, when_of
from .form_rows import ON_ROLL, ROLL_ORDER, owners
from .layout_sheets import rows_of
from .staging import staged
from .workspace import Workspace

_SERIAL, _STYLE = "序号", ""
_BY_HAND = re.compile(r"(签字|签名|签章|盖章|手印|画押)(?!(日期|时间))")
_TO_SIGN, _NOT_WANTED = "留着签字", "不填"
_ID_LENGTH = 18
_ALMOST = 0.75


@dataclass(frozen=True, kw_only=True)
class FormHeading:
    """A heading of the form and what will stand under it: a field `ledger.field`, a computed value, or nothing.

    `title` says what that is, or why nothing will.
    """

    column: int
    heading: str
    identifier: str = ""
    title: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Form:
    """An empty form that was looked at. `lost` is what of it cannot be kept."""

    path: Path
    sheet: str
    first_row: int
    ledger: str
    headings: tuple[FormHeading, ...]
    id_style: IdStyle
    lost: tuple[str, ...] = ()

    @property
    def unmatched(self) -> tuple[str, ...]:
        """Headings that nobody knows; what is to be signed by hand or was given to nothing is none of them."""
        return tuple(one.heading for one in self.headings if not one.identifier and not one.title)


@dataclass(frozen=True, kw_only=True)
class FilledForm:
    """What became of it."""

    path: Path
    rows: int
    unmatched: tuple[str, ...]


def read_form(
    path: Path,
    *,
    ledger_name: str | None = None,
    mapping: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Form:
    """Look at an empty form: which ledger it asks for, and what each heading means.

    `mapping` (heading → field or computed value, blank: nothing) goes before what was assigned earlier.
    UserError when it is no such form.
    """
    progress = progress or Silent()
    file = open_sheets(path, progress)
    if not file.is_workbook:
        raise not_to_be_filled(path)
    found = heads_of(file, progress)
    if not found:
        raise UserError(f"“{path.name}”里没有找到认得的表头，请检查表头是否在前 10 行")
    raw, head = max(found, key=lambda one: one[1].score)
    first = head.row + head.depth
    family = family_named(ledger_name) if ledger_name else _likeliest(head.headings)
    assigned = {**settings.load().heading_mappings.get(family.main, {}), **_folded(mapping or {})}
    headings = tuple(_headings(_digits_joined(head.headings), family, assigned))
    usual = IdStyle(assigned.get(_STYLE, IdStyle.TEXT.value))
    return Form(
        path=path,
        sheet=raw.name,
        first_row=first + any(map(is_numbering, raw.cells[first : first + 1])),
        ledger=family.main,
        headings=headings,
        id_style=watched(lambda: _id_style(path, raw.name, head.row, headings, usual), progress, "正在查看表头"),
        lost=lost_parts(path),
    )


def _digits_joined(headings: Sequence[str]) -> list[str]:
    """The headings, those over the cells of one id number ("证件号码" over 1 to 18) as one over the first of them."""
    found = list(headings)
    groups, digits = zip(*(heading.partition(GROUP_MARK)[::2] for heading in headings), strict=True)
    for group, parts in groupby(range(len(found)), key=lambda place: groups[place]):
        places = list(parts)
        if len(places) == _ID_LENGTH and all(not digits[place] or digits[place].isdecimal() for place in places):
            found[places[0] : places[-1] + 1] = [group, *[""] * (_ID_LENGTH - 1)]
    return found


def _folded(mapping: Mapping[str, str]) -> dict[str, str]:
    return {fold_label(heading): target for heading, target in mapping.items()}


def _likeliest(headings: Sequence[str]) -> Family:
    """The ledger that knows most of the headings; one of the rolls where it knows almost as many: most forms ask them."""
    known = {name: known_count(headings, family_of(name)) for name in ledgers()}
    for name in ON_ROLL:
        told = {fold_label(column.text) for column in _computed(family_of(name))}
        known[name] += sum(fold_label(heading) in told for heading in headings)
    best, roll = (max(names, key=lambda name: known[name]) for names in (known, ON_ROLL))
    return family_of(roll if known[roll] >= _ALMOST * known[best] else best)


def _headings(texts: Sequence[str], family: Family, assigned: Mapping[str, str]) -> Iterator[FormHeading]:
    computed = {name: column for column in _computed(family) for name in (column.field, fold_label(column.text))}
    chosen = {heading: target for heading, target in assigned.items() if "." in target or not target}
    for match in match_headings(texts, family, chosen):
        folded = fold_label(match.heading)
        column = computed.get(assigned.get(folded, folded)) or computed.get(folded)
        if not match.heading:
            continue
        if folded == _SERIAL:
            yield FormHeading(column=match.column, heading=match.heading, identifier=SEQ, title=_SERIAL, confidence=1)
        elif _BY_HAND.search(folded) and not match.is_chosen:
            yield FormHeading(column=match.column, heading=match.heading, title=_TO_SIGN)
        elif match.field is None and column is not None:
            yield FormHeading(
                column=match.column, heading=match.heading, identifier=column.field, title=column.text, confidence=1
            )
        else:
            yield _of_field(match)


def _computed(family: Family) -> Iterator[LayoutColumn]:
    """Computed columns of the official ledgers of this ledger, and those that belong to a household like its records."""
    is_of_household = "household" in owners(family.main)
    for layout in layouts().values():
        for column in layout.columns:
            known = COMPUTED.get(column.field)
            if known and (layout.main == family.main or (is_of_household and known.is_of_household)):
                yield column


def _of_field(match: Match) -> FormHeading:
    if match.field is None or match.confidence < TRUSTED:
        told = _NOT_WANTED if match.is_chosen else ""
        return FormHeading(column=match.column, heading=match.heading, title=told)
    spec, identifier = match.field, match.field.id
    if match.via and isinstance(spec.kind, Reference):
        identifier = f"{spec.kind.ledger}.{match.via}"
    return FormHeading(
        column=match.column,
        heading=match.heading,
        identifier=identifier,
        title=_title(spec),
        confidence=match.confidence,
    )


def _id_style(path: Path, sheet: str, row: int, headings: Sequence[FormHeading], usual: IdStyle) -> IdStyle:
    """A heading over 18 cells wants a digit in each; else id numbers are written as they were the last time."""
    from cunfupin.excel.form_file import merged_over  # takes long to load

    for one in headings:
        column = LayoutColumn(field=one.identifier)
        if "." in one.identifier and column.spec and isinstance(column.spec.kind, IdNumber):
            return IdStyle.SPLIT if merged_over(path, sheet, row, one.column) == _ID_LENGTH else usual
    return usual


def fill_template(
    workspace: Workspace,
    form: Form,
    target: Path,
    *,
    records: Sequence[bytes] | None = None,
    village: str | None = None,
    year: int | None = None,
    id_style: IdStyle | None = None,
    progress: Progress | None = None,
    today: date | None = None,
) -> FilledForm:
    """Fill the form with these records of its ledger, or with all that are on the roll, and save it under this name.

    UserError when nothing can be filled in; nothing is left behind when it fails or is cancelled.
    """
    from cunfupin.excel.form_file import fill_form  # takes long to load

    refuse_over(form.path, target)
    progress = progress or Silent()
    style = id_style or form.id_style
    layout = _layout(form)
    with workspace.read() as connection:
        when = when_of(connection, layout, year, None, today or workspace.today)
        place = place_of(workspace, connection, village)
        masked = style is IdStyle.MASKED
        columns, rows = rows_of(connection, layout, when, place, records, progress, masked=masked)
    if not rows:
        raise UserError("没有可填的记录：请检查选择的范围和年度，或先登记资料")
    wanted = [one for one in form.headings if one.identifier]
    shown = [
        FormColumn(index=one.column, kind=column.kind, is_serial=one.identifier == SEQ)
        for one, column in zip(wanted, columns, strict=True)
    ]
    with staged(target) as stream:
        words = {"填报单位": f"{place.township}{place.village}", "填报日期": when.today.isoformat()}
        fill_form(
            form.path, form.sheet, form.first_row, shown, rows, stream, id_style=style, words=words, progress=progress
        )
    return FilledForm(path=target, rows=len(rows), unmatched=form.unmatched)


def _layout(form: Form) -> Layout:
    """The form as a layout of ours."""
    columns = tuple(LayoutColumn(field=one.identifier) for one in form.headings if one.identifier)
    if not [column for column in columns if column.field != SEQ]:
        raise UserError(f"“{form.path.name}”的表头一个也没对上，请先把表头对应好")
    status = ON_ROLL.get(form.ledger)
    order = [one for one in ROLL_ORDER if one.partition(".")[0] in (form.ledger, *owners(form.ledger))]
    return Layout(
        name="form",
        title=ledger(form.ledger).__ledger__.title,
        ledger=form.ledger,
        columns=columns,
        sort=tuple(order),
        period=f"{form.ledger}.year" if has_field(form.ledger, "year") else "",
        where={f"{form.ledger}.{status}": ("active", None)} if status else {},
    )


def remember_headings(form: Form, mapping: Mapping[str, str], id_style: IdStyle = IdStyle.TEXT) -> None:
    """Keep what the person assigned and how id numbers were written, for the next form of this ledger."""
    kept = settings.load().heading_mappings
    style = {} if id_style is IdStyle.SPLIT else {_STYLE: id_style.value}
    mine = {**kept.get(form.ledger, {}), **_folded(mapping), **style}
    settings.remember(heading_mappings={**kept, form.ledger: mine})


def targets(form: Form) -> dict[str, str]:
    """What may stand under a heading of the form: identifier → title."""
    family = family_of(form.ledger)
    names = dict.fromkeys((*family.ledgers, *references_of(form.ledger).values(), *owners(form.ledger)))
    fields = {SEQ: _SERIAL} | {spec.id: _title(spec) for name in names for spec in fields_of(name)}
    return fields | {column.field: column.text for column in _computed(family)}


def _title(spec: FieldSpec) -> str:
    return f"{spec.label}（{ledger(spec.ledger).__ledger__.title}）"


def written_as(style: IdStyle) -> str:
    """What people call a way of writing id numbers."""
    return _STYLES[style]


_STYLES = {
    IdStyle.TEXT: "照原样",
    IdStyle.SPACED: "分段（6 8 4）",
    IdStyle.MASKED: "隐去中间",
    IdStyle.SPLIT: "一格一位",
}
