"""A block of cells copied from WPS or Excel ("粘贴"): looked at and taken in like a sheet."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cunfupin.excel.block import block_table
from cunfupin.excel.families import YEAR
from cunfupin.excel.headings import missing_keys
from cunfupin.fields import FieldSpec, Value
from cunfupin.progress import Progress, Silent

from .import_match import Ways
from .import_outcome import ImportPreview, Mode
from .imports import own_village, preview_table, year_of
from .workspace import Workspace


def preview_block(
    workspace: Workspace,
    ledger: str,
    text: str,
    columns: Sequence[FieldSpec],
    *,
    targets: Sequence[bytes] = (),
    below: Sequence[bytes] = (),
    given: Mapping[str, Value | None] | None = None,
    trust_names: bool = False,
    progress: Progress | None = None,
) -> ImportPreview:
    """What would become of each row of the block, which begins at the first of these columns.

    The first rows go into the `targets`, records that were selected, or into those from the current one on (`below`)
    where the rows themselves do not tell whom they are about. New records begin with the `given` values.
    UserError when nothing tells it.
    """
    known: dict[str, Any] = {name: value for name, value in (given or {}).items() if value is not None}
    found = block_table(text, ledger, columns, known, is_placed=bool(targets or below))
    missing = missing_keys(found.matches, found.family, known)
    below_notes: tuple[str, ...] = ()
    if missing and not targets:
        targets = below
        below_notes = (f"内容里没有“{missing[0].label}”，从现在这一行起一行对一行",)
    first = found.sheet.header_row + 1
    places = {number - first: row for row, number in enumerate(found.sheet.numbers)}
    named = {places[place]: uid for place, uid in enumerate(targets) if place in places}
    year, notes = year_of(found, known.get(YEAR), workspace.today.year)
    found = replace(found, notes=(*below_notes, *notes))
    ways = Ways(own_village=own_village(workspace), year=year, trust_names=trust_names, given=known, named=named)
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return preview_table(
        workspace, found, ways, mode=Mode.OVERWRITE, fingerprint=fingerprint, progress=progress or Silent()
    )
