"""Which of several concurrent values is shown, and whether there is anything for a person to decide."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .commits import EntryRecord, Header
from .merge_keys import REMOVED, members_of
from .row_states import State


@dataclass(frozen=True, kw_only=True)
class Sibling:
    """One live value of a merge key and the commit that wrote it."""

    header: Header
    values: dict[str, Any]
    before: dict[str, Any]

    @classmethod
    def of(cls, header: Header, entry: EntryRecord, merge_key: str) -> "Sibling":
        """Read the value of a merge key out of an entry."""
        payload = json.loads(entry.payload)
        if entry.op == "I":
            names = members_of(entry.ledger, merge_key)
            return cls(header=header, values={n: payload.get(n) for n in names}, before=dict.fromkeys(names))
        pairs = payload[merge_key][1] if merge_key in payload else {}
        return cls(
            header=header,
            values={name: after for name, (_before, after) in pairs.items()},
            before={name: before for name, (before, _after) in pairs.items()},
        )


def shown(siblings: Sequence[Sibling]) -> Sibling:
    """The value to show: highest role, then later hybrid time, then larger replica id."""
    return max(siblings, key=lambda sibling: sibling.header.rank)


def differ(siblings: Sequence[Sibling]) -> bool:
    """Whether the live values are not all the same."""
    return any(sibling.values != siblings[0].values for sibling in siblings[1:])


def removal_counts(siblings: Sequence[Sibling], state: State) -> bool:
    """Whether a removed row stays removed: nobody restored it, and a removal knew all that was written to it."""
    if not siblings or any(not sibling.values.get(REMOVED) for sibling in siblings):
        return False
    dots = state.every_dot() - set(state.live(REMOVED))
    return all(any(sibling.header.knows(dot) for sibling in siblings) for dot in dots)
