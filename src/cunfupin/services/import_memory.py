"""What somebody assigned to headings by hand, kept for the next sheet with the same headings."""

import hashlib
from collections.abc import Mapping, Sequence

from cunfupin import settings
from cunfupin.fields import fold_label

_DIGITS = 16


def recall(headings: Sequence[str]) -> Mapping[str, str]:
    """Headings and the fields assigned to them in a sheet with these headings; a blank heading names the ledger."""
    return settings.load().heading_mappings.get(_name(headings), {})


def remember(headings: Sequence[str], assigned: Mapping[str, str]) -> None:
    """Keep assignments beside those made before."""
    known = settings.load().heading_mappings
    mine = {**known.get(_name(headings), {}), **assigned}
    settings.remember(heading_mappings={**known, _name(headings): mine})


def _name(headings: Sequence[str]) -> str:
    folded = sorted({fold_label(heading) for heading in headings if heading})
    return hashlib.sha256("\n".join(folded).encode()).hexdigest()[:_DIGITS]
