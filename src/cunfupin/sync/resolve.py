"""Which of several concurrent values is shown, and whether there is anything for a person to decide."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .commits import EntryRecord, Header
from .merge_keys import REMOVED, is_long_text, members_of, owner_of, reopened_key, stages_of
from .row_states import State
from .sentences import merged


@dataclass(frozen=True, kw_only=True)
class Sibling:
    """One live value of a merge key and the commit that wrote it; `replaced` are the dots that it named."""

    header: Header
    values: dict[str, Any]
    before: dict[str, Any]
    replaced: tuple[str, ...] = ()

    @classmethod
    def of(cls, header: Header, entry: EntryRecord, merge_key: str) -> "Sibling":
        """Read the value of a merge key out of an entry."""
        payload = json.loads(entry.payload)
        if entry.op == "I":
            names = members_of(entry.ledger, merge_key)
            return cls(header=header, values={n: payload.get(n) for n in names}, before=dict.fromkeys(names))
        replaced, pairs = payload.get(merge_key, ((), {}))
        return cls(
            header=header,
            values={name: after for name, (_before, after) in pairs.items()},
            before={name: before for name, (before, _after) in pairs.items()},
            replaced=tuple(replaced),
        )


Find = Callable[[str], tuple[Header, EntryRecord] | None]
"""What the commit of a dot did to the row in question."""


def sibling_at(find: Find, ledger: str, merge_key: str, dot: str) -> Sibling | None:
    """What the commit of a dot wrote to a merge key.

    A program that did not know all fields of a group wrote only those that it knew: the others stand as they were.
    """
    pair = find(dot)
    if pair is None:
        return None
    sibling = Sibling.of(*pair, merge_key)
    unknown, waiting = set(members_of(ledger, merge_key)) - sibling.values.keys(), list(sibling.replaced)
    while unknown and waiting:
        earlier = find(waiting.pop(0))
        if earlier:
            before = Sibling.of(*earlier, merge_key)
            sibling.values.update({name: before.values[name] for name in unknown & before.values.keys()})
            unknown -= before.values.keys()
            waiting += before.replaced
    return sibling


Lookup = Callable[[str], Sibling | None]
"""What the commit of a dot wrote to the merge key in question."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a merge key shows; `is_open` where a person has to decide, `is_proposal` where it is the township's to do."""

    values: dict[str, Any]
    is_open: bool = False
    is_proposal: bool = False


def settled(ledger: str, merge_key: str, siblings: Sequence[Sibling], lookup: Lookup) -> Outcome:
    """What several live values come to, by the class of the field."""
    top = shown(siblings)
    if not differ(siblings):
        return Outcome(values=top.values)
    furthest = _furthest(siblings, stages_of(ledger, merge_key))
    if furthest is not None:
        return Outcome(values=furthest.values)
    text = _joined_text(siblings, lookup) if is_long_text(ledger, merge_key) else None
    if text is not None:
        return Outcome(values={merge_key: text})
    return Outcome(values=top.values, is_open=True, is_proposal=_is_proposal(siblings, owner_of(ledger, merge_key)))


def _is_proposal(siblings: Sequence[Sibling], owner: str) -> bool:
    """Whether somebody says what no value of the role that decides says; that role's own values may differ as well."""
    decided = [sibling.values for sibling in siblings if sibling.header.role == owner]
    return bool(decided) and any(sibling.values not in decided for sibling in siblings)


def disputed(state: State, merge_key: str, at: Callable[[str, str], Sibling | None]) -> list[Sibling]:
    """The values that a merge key stands between: the live ones, or those of a ruling that was taken back.

    What was reopened, by whomever, is so as long as nobody wrote to the merge key since. `at` finds what a dot wrote to a merge key.
    """
    dots, again = state.live(merge_key), reopened_key(merge_key)
    if set(state.dots.get(again, ())) == set(dots):
        notes = [note.values[again] for dot in dots if (note := at(again, dot)) and note.values.get(again)]
        dots = sorted({dot for note in notes for dot in json.loads(note)}) or dots
    return [sibling for dot in dots if (sibling := at(merge_key, dot))]


def is_removal_disputed(siblings: Sequence[Sibling], state: State) -> bool:
    """Whether somebody removed the row and others worked on it without knowing."""
    return any(sibling.values.get(REMOVED) for sibling in siblings) and not removal_counts(siblings, state)


def _furthest(siblings: Sequence[Sibling], stages: tuple[str, ...]) -> Sibling | None:
    """The value that is furthest on the way, where all are on one way."""
    if not stages:
        return None
    places = {None: -1} | {stage: place for place, stage in enumerate(stages)}
    values = [next(iter(sibling.values.values())) for sibling in siblings]
    if any(value not in places for value in values):
        return None
    return max(zip(values, siblings, strict=True), key=lambda pair: (places[pair[0]], pair[1].header.rank))[1]


def _joined_text(siblings: Sequence[Sibling], lookup: Lookup) -> str | None:
    """The text with everybody's changes to the last one that all of them knew; None where they touch each other."""
    chains = [list(_chain(sibling, lookup)) for sibling in siblings]
    common = next((one for one in chains[0] if all(one.header.dot in _dots(chain) for chain in chains[1:])), None)
    if common is None:
        return None
    base, *texts = (next(iter(one.values.values())) for one in (common, *sorted(siblings, key=_rank)))
    if not isinstance(base, str) or not all(isinstance(text, str) for text in texts):
        return None
    return merged(base, texts)


def _chain(sibling: Sibling, lookup: Lookup) -> Iterator[Sibling]:
    """A value and those that it followed, as long as it is one after another."""
    found: Sibling | None = sibling
    while found is not None:
        yield found
        found = lookup(found.replaced[0]) if len(found.replaced) == 1 else None


def _dots(chain: Sequence[Sibling]) -> set[str]:
    return {sibling.header.dot for sibling in chain}


def _rank(sibling: Sibling) -> tuple[bool, int, str]:
    return sibling.header.rank


def shown(siblings: Sequence[Sibling]) -> Sibling:
    """The value to show: highest role, then later hybrid time, then larger replica id."""
    return max(siblings, key=_rank)


def differ(siblings: Sequence[Sibling]) -> bool:
    """Whether the live values are not all the same."""
    return any(sibling.values != siblings[0].values for sibling in siblings[1:])


def removal_counts(siblings: Sequence[Sibling], state: State) -> bool:
    """Whether a removed row stays removed: nobody restored it, and a removal knew all that was written to it."""
    if not siblings or any(not sibling.values.get(REMOVED) for sibling in siblings):
        return False
    dots = state.every_dot() - {sibling.header.dot for sibling in siblings}
    return all(any(sibling.header.knows(dot) for sibling in siblings) for dot in dots)
