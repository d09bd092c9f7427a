"""Columns of sheets that this program wrote: which field stands in each, and whether they still stand there."""

from collections.abc import Sequence
from itertools import zip_longest

from cunfupin.fields import fold_label
from cunfupin.models.registry import field_of, has_field, ledgers

from .headings import faces
from .layouts import layouts


def agree(headings: Sequence[str], identifiers: Sequence[str]) -> bool:
    """Whether the columns still stand where this program wrote them."""
    known = {identifier: _texts_of(identifier) for identifier in identifiers}
    pairs = zip_longest(headings, identifiers, fillvalue="")
    return bool(identifiers) and all(
        not known.get(identifier) or any(face in known[identifier] for face, _trust in faces(heading))
        for heading, identifier in pairs
    )


def ledger_of_layout(identifiers: Sequence[str]) -> str | None:
    """The ledger whose records stand in the rows of a sheet with these columns."""
    wanted = {identifier for identifier in identifiers if identifier}
    for layout in layouts().values():
        if wanted and wanted <= {column.field for column in layout.columns}:
            return layout.ledger
    owners = {identifier.partition(".")[0] for identifier in wanted if "." in identifier}
    return owners.pop() if len(owners) == 1 else None


def _texts_of(identifier: str) -> frozenset[str]:
    """Folded headings under which this program writes a field."""
    name, _, field_name = identifier.partition(".")
    if name not in ledgers() or not has_field(name, field_name):
        return frozenset()
    spec = field_of(name, field_name)
    printed = [column.text for layout in layouts().values() for column in layout.columns if column.field == identifier]
    return frozenset(fold_label(text) for text in (spec.label, *spec.aliases, *printed))
