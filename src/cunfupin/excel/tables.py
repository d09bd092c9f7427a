"""Which table of a file is meant, and which ledger it is about."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cunfupin.errors import UserError
from cunfupin.fields import FieldSpec, InvalidValue
from cunfupin.models.registry import ledger, ledgers
from cunfupin.progress import Progress

from .families import Family, family_of
from .headings import Match, familiarity, likely_families, match_headings, missing_keys
from .ledger_file import OWN_SHEETS
from .own_columns import agree, ledger_of_layout
from .sheet_file import UID_TEXT, RawSheet, SheetFile
from .sheet_reader import Head, Sheet, find_head, read_table
from .sheet_writer import RECORD
from .years import by_years

LEDGER = ""
"""Among remembered assignments of headings: the ledger."""
Recall = Callable[[Sequence[str]], Mapping[str, str]]
"""From headings to what somebody assigned to the same headings before."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table with what it is about; `sheets` are all sheets of the file that hold tables.

    In a sheet of our own rows are `named` by the record that they were made from; `gone` are records whose rows were
    deleted, None for sheets of others.
    """

    sheet: Sheet
    family: Family
    matches: tuple[Match, ...]
    sheets: tuple[str, ...]
    notes: tuple[str, ...]
    named: Mapping[int, bytes] = field(default_factory=dict)
    gone: tuple[bytes, ...] | None = None

    @property
    def beside(self) -> tuple[str, ...]:
        """What to tell of the other sheets where they are left out."""
        others = "、".join(name for name in self.sheets if name != self.sheet.name)
        return (f"文件里还有别的工作表：{others}",) if others else ()


def find_table(
    file: SheetFile,
    sheet: str | None,
    ledger_name: str | None,
    mapping: Mapping[str, str] | None,
    recall: Recall,
    given: Collection[str] = (),
    progress: Progress | None = None,
) -> Table:
    """The table with the most known headings, or that of a named sheet. UserError when there is none to be read.

    `given` are fields of the ledger that need no column.
    """
    heads = heads_of(file, progress)
    raw, head = _meant(file, heads, sheet)
    return _table(file, raw, head, _names(heads), ledger_name, mapping, recall, given)


def find_tables(
    file: SheetFile,
    sheet: str | None,
    ledger_name: str | None,
    mapping: Mapping[str, str] | None,
    recall: Recall,
    progress: Progress | None = None,
) -> tuple[Table, list[Table], list[str]]:
    """The same table, those of all other sheets, and why some sheets hold none that can be read."""
    heads = heads_of(file, progress)
    meant, head = _meant(file, heads, sheet)
    found = _table(file, meant, head, _names(heads), ledger_name, mapping, recall, ())
    others, problems = [], []
    for raw, head in heads:
        if raw is not meant:
            try:
                others.append(_table(file, raw, head, (raw.name,), None, None, recall, ()))
            except UserError as problem:
                problems.append(f"工作表“{raw.name}”没有一起收：{problem.message}")
    return found, others, problems


def heads_of(file: SheetFile, progress: Progress | None = None) -> list[tuple[RawSheet, Head]]:
    """The sheets of a file that hold tables."""
    found, read = [], 0
    for name in file.sheets:
        raw = file.read(name, read, progress)
        read += raw.extent
        head = find_head(raw, familiarity)
        if head is not None:
            found.append((raw, head))
    return found


def _names(heads: Sequence[tuple[RawSheet, Head]]) -> tuple[str, ...]:
    return tuple(raw.name for raw, _head in heads)


def _meant(file: SheetFile, heads: Sequence[tuple[RawSheet, Head]], sheet: str | None) -> tuple[RawSheet, Head]:
    """The sheet of this name, or the one with the most known headings."""
    wanted = [one for one in heads if sheet in (None, one[0].name)]
    if not wanted:
        raise UserError(f"“{file.path.name}”里没有找到认得的表头，请检查表头是否在前 10 行、有没有户编号、姓名这样的列")
    return max(wanted, key=lambda one: one[1].score)


def named_table(file: SheetFile, sheet: str, ledger_name: str, recall: Recall) -> Table:
    """The table of one sheet, of which the ledger is known; no other sheet is read. UserError when there is none."""
    raw = file.read(sheet)
    head = find_head(raw, familiarity)
    if head is None:
        raise UserError(f"“{sheet}”里没有找到认得的表头，请检查表头是否还在")
    return _table(file, raw, head, (sheet,), ledger_name, None, recall, ())


def _table(
    file: SheetFile,
    raw: RawSheet,
    head: Head,
    names: tuple[str, ...],
    ledger_name: str | None,
    mapping: Mapping[str, str] | None,
    recall: Recall,
    given: Collection[str],
) -> Table:
    family, matches = _meaning(file, raw, head, ledger_name, mapping, recall)
    own = head.headings.index(RECORD) if RECORD in head.headings else None
    missing = missing_keys(matches, family, given) if own is None else ()
    if missing:
        labels = "、".join(f"“{spec.label}”" for spec in missing)
        raise UserError(f"“{file.path.name}”缺少{labels}这一列，认不出每行是谁，请补上后再导入")
    table = read_table(raw, head, file.path)
    named = {} if own is None else dict(_named(table, own))
    if own is not None:
        _leave_out_measured(table, matches, own)
    else:
        table, matches = by_years(table, matches, family)
    return Table(
        sheet=table,
        family=family,
        matches=matches,
        sheets=names,
        notes=_notes(file),
        named=named,
        gone=None if own is None else _gone(raw, own, file.records(raw.name)),
    )


def _named(sheet: Sheet, column: int) -> Iterator[tuple[int, bytes]]:
    """The records that rows of our own sheets name."""
    for row, cells in enumerate(sheet.rows):
        text = _record(cells[column])
        if UID_TEXT.fullmatch(text):
            yield row, bytes.fromhex(text)


def _record(cell: object) -> str:
    return str(cell).partition(" ")[0]


def _leave_out_measured(sheet: Sheet, matches: Sequence[Match], column: int) -> None:
    """What the program measured and nobody changed since is no value of the record: its cells count as blank."""
    fields = {match.field.id: match for match in matches if match.field is not None}
    for cells in sheet.rows:
        for figure in str(cells[column]).split(" ")[1:]:
            name, _mark, value = figure.partition("=")
            match = fields.get(name)
            if match is not None and match.field is not None and _reads(match.field, cells[match.column], value):
                cells[match.column] = ""


def _reads(spec: FieldSpec, cell: object, value: str) -> bool:
    """Whether a cell says this."""
    try:
        return spec.kind.parse(cell) == spec.kind.parse(value)
    except InvalidValue:
        return False


def _gone(raw: RawSheet, column: int, written: Sequence[bytes]) -> tuple[bytes, ...]:
    """Records that were written on a sheet and stand on it no more, not even in hidden rows."""
    left = {_record(cells[column]) for cells in raw.cells if len(cells) > column}
    return tuple(uid for uid in written if uid.hex().upper() not in left)


def _meaning(
    file: SheetFile,
    raw: RawSheet,
    head: Head,
    ledger_name: str | None,
    mapping: Mapping[str, str] | None,
    recall: Recall,
) -> tuple[Family, tuple[Match, ...]]:
    remembered = dict(recall(head.headings))
    ledger_name = ledger_name or remembered.pop(LEDGER, None)
    assigned = {**remembered, **(mapping or {})}
    identifiers = file.identifiers(raw.name)
    if not agree(head.headings, identifiers):
        identifiers = ()
    own = ledger_of_layout(identifiers)
    family = family_of(own) if own and ledger_name is None else _family(file, head.headings, ledger_name, assigned)
    try:
        return family, match_headings(head.headings, family, assigned, identifiers)
    except KeyError as unknown:
        title = ledger(family.main).__ledger__.title
        raise UserError(f"对应关系里的“{unknown.args[0]}”不是{title}能收的项目，请检查名称") from None


def family_named(name: str) -> Family:
    """The ledger of this name or title with what its sheets fill besides. UserError when there is none."""
    for identifier, cls in ledgers().items():
        if name in (identifier, cls.__ledger__.title):
            return family_of(identifier)
    raise UserError(f"没有名叫“{name}”的台账，可用的有：{'、'.join(ledgers())}")


def _family(file: SheetFile, headings: Sequence[str], name: str | None, mapping: Mapping[str, str]) -> Family:
    if name is not None:
        return family_named(name)
    likely = likely_families(headings, mapping)
    if not likely:
        raise UserError(
            f"“{file.path.name}”缺少认人认户的列（户编号、证件号码、姓名等），不知道是哪本台账，请补上表头或指定台账"
        )
    return likely[0]


def _notes(file: SheetFile) -> tuple[str, ...]:
    hidden = "、".join(other for other in file.hidden if other not in OWN_SHEETS)
    return (f"隐藏的工作表没有看：{hidden}",) if hidden else ()
