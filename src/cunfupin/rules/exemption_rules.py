"""Rules about findings that a person has accepted (G022)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .registry import rule
from .roll import Roll
from .terms import is_blank


@rule("G022")
def exemption_has_run_out(row: Row, roll: Roll) -> Iterator[Said]:
    """Accepted without a reason, or until a day gone by."""
    for accepted, reason, until in roll.exemptions.get(row["uid"], ()):
        if is_blank(reason) or until < roll.today.isoformat():
            yield said(rule=accepted)
