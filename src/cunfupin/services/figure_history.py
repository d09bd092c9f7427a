"""Key figures as they stood when the workbench was last seen in each month: what changed since is told from them.

They belong to this copy of the data file and are not exchanged.
"""

import json
from collections.abc import Mapping
from datetime import date

from cunfupin.storage.data_file import fact, write_facts

from .workspace import Workspace

_FACT = "figures_by_month"
_KEPT = 13


def changes_since(workspace: Workspace, counts: Mapping[str, int], today: date) -> dict[str, str]:
    """Note the figures of this month; answers what changed since the last month that is known, in words."""
    month = f"{today:%Y-%m}"
    with workspace.read() as connection:
        known: dict[str, dict[str, int]] = json.loads(fact(connection, _FACT) or "{}")
    if known.get(month) != dict(counts):
        kept = {**known, month: dict(counts)}
        with workspace.bookkeeping() as connection:
            write_facts(connection, {_FACT: json.dumps({name: kept[name] for name in sorted(kept)[-_KEPT:]})})
    earlier = max((name for name in known if name < month), default="")
    before = known.get(earlier, {})
    return {name: _in_words(earlier, count - before[name]) for name, count in counts.items() if name in before}


def _in_words(month: str, difference: int) -> str:
    then = f"{int(month.partition('-')[2])} 月底"
    if not difference:
        return f"和 {then}一样"
    return f"比 {then}{'多' if difference > 0 else '少'} {abs(difference):,}"
