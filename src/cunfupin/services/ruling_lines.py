"""What is to be decided, as texts for a person: fields with the values of both sides, numbers masked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from cunfupin.fields import FieldSpec, IdNumber, Privacy, Reference, Value
from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.sync.annotations import QUERY
from cunfupin.sync.duplicates import REASONS
from cunfupin.sync.violations import ORPHAN

from .records import reference_labels
from .review_items import FURTHER, ReviewItem, open_items
from .whereabouts import households_told, villages_by_code
from .workspace import Workspace

KINDS = {"conflict": "冲突", "duplicate": "疑似重复", "proposal": "建议", "violation": "违规", "parallel": "并行修改"}
"""Kinds of review items in the order in which they are worked off."""
CHOICES = {
    "conflict": {"base": "采用{}的值", "ours": "采用{}", "theirs": "采用{}"},
    "proposal": {"ours": "采用{}", "theirs": "采用{}"},
    "duplicate": {"base": "不是同一个", "ours": "同一个，留{}", "theirs": "同一个，留{}"},
    "person": {
        "base": "不同人",
        "ours": "同一人，留{}",
        "theirs": "同一人，留{}",
        "moved": "迁移",
        "typo": "证件号录错",
    },
    "parallel": {"ours": "看过了，合理"},
    "violation": {"ours": "保留，不再提醒"},
    "query": {"ours": "已核实"},
    "orphan": {"ours": "保留并恢复上级", "theirs": "一并移入回收站"},
}
"""By manner what can be decided: choice → words, in which braces stand for the side."""
_SPECIAL = {ORPHAN: "orphan", QUERY: "query"}
_PLACES = {"township": "乡镇的值", "village": "村里的值"}
_LONG_NUMBER = re.compile(r"\d{14,17}[\dXx]")
_REMOVED = {0: "保留", 1: "移入回收站"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field in question."""

    field: str
    label: str
    base: str
    ours: str
    theirs: str
    differs: bool


@dataclass(frozen=True, kw_only=True)
class ShownItem:
    """A review item with the texts that a person sees."""

    item: ReviewItem
    kind: str
    title: str
    name: str
    lines: tuple[Line, ...]
    village: str = ""
    household: str = ""
    """Head, group, number and address of the household that the record belongs to."""
    more: tuple[str, ...] = ()
    """What further people wrote, each in words."""

    @property
    def note(self) -> str:
        """What there is to say about it, numbers masked."""
        return "；".join((masked(self.item.note), *self.more))

    @property
    def subject(self) -> str:
        """The fields in which the sides differ."""
        differing = [line.label for line in self.lines if line.differs]
        return "、".join(differing or [line.label for line in self.lines]) or self.item.note

    @property
    def manner(self) -> str:
        """Which of `CHOICES` the item offers."""
        if self.item.kind == "violation" and self.item.merge_key in _SPECIAL:
            return _SPECIAL[self.item.merge_key]
        return "person" if self.item.kind == "duplicate" and self.item.ledger == "member" else self.item.kind

    @property
    def choices(self) -> dict[str, str]:
        """What can be decided: choice → words."""
        further = {f"{FURTHER}{n}": f"采用{by}的值" for n, (by, _values) in enumerate(self.item.more)}
        return {choice: words.format(self.title_of(choice)) for choice, words in CHOICES[self.manner].items()} | further

    def side(self, name: str) -> str:
        """Values of a side in one line."""
        differing = [line for line in self.lines if line.differs] or self.lines
        return "；".join(getattr(line, name) or ("（空）" if line.differs else "") for line in differing)

    def title_of(self, side: str) -> str:
        """Whose value a side is, named by its place."""
        if self.item.kind == "duplicate":
            return "这一条" if side == "ours" else "另一条"
        if side == "base":
            return "上次一致时"
        place = _PLACES.get(self.item.roles.get(side, ""), "保留" if side == "ours" else "")
        return f"{place}（{self._teller(side)}）" if place and self._is_within_one_place else place

    @property
    def _is_within_one_place(self) -> bool:
        """Whether both sides are of one place, so that its name does not tell them apart."""
        return len(self.item.roles) > 1 and len(set(self.item.roles.values())) == 1

    def _teller(self, side: str) -> str:
        by = self.item.by
        return by[side] if by[side] and by["ours"] != by["theirs"] else {"ours": "甲", "theirs": "乙"}[side]

    def told_side(self, side: str) -> str:
        """Values of a side in one line, with the place before them."""
        place = self.title_of(side).replace("的值", "")
        return f"{place}：{self.side(side)}" if place and self.side(side) else self.side(side)

    @property
    def free_spec(self) -> FieldSpec | None:
        """The single field that a person may fill in anew, if it is one."""
        differing = [line.field for line in self.lines if line.differs]
        if len(differing) != 1 or not has_field(self.item.ledger, differing[0]):
            return None
        spec = field_of(self.item.ledger, differing[0])
        return None if isinstance(spec.kind, Reference) else spec


def load_items(workspace: Workspace) -> list[ShownItem]:
    """Everything that is open, in the order of `KINDS`; of what may be one record the most certain first."""
    found = open_items(workspace)
    names = _reference_names(workspace, found)
    with workspace.read() as connection:
        villages = villages_by_code(connection)
        households = households_told(connection, [(item.ledger, item.uid) for item in found])
    shown = [_shown(item, names, villages.get(item.scope, ""), households.get(item.uid, "")) for item in found]
    return sorted(shown, key=lambda one: (list(KINDS).index(one.item.kind), _certainty(one.item)))


def _certainty(item: ReviewItem) -> int:
    return REASONS.index(item.why) if item.why else 0


def _shown(item: ReviewItem, names: Mapping[bytes, str], village: str, household: str) -> ShownItem:
    return ShownItem(
        item=item,
        kind=KINDS[item.kind],
        title=ledger(item.ledger).__ledger__.title,
        name=item.label or masked(item.key),
        lines=tuple(sorted((_line(item, name, names) for name in item.fields), key=lambda line: not line.differs)),
        village=village,
        household=household,
        more=tuple(f"{by}填的是“{_told(item, values, names)}”" for by, values in item.more),
    )


def _told(item: ReviewItem, values: Mapping[str, Value | None], names: Mapping[bytes, str]) -> str:
    """The values of a further side in which it differs from the first, in one line."""
    sides = replace(item, theirs=dict(values))
    lines = (_line(sides, name, names) for name in item.fields)
    return "；".join(line.theirs or "（空）" for line in lines if line.differs)


def _line(item: ReviewItem, name: str, names: Mapping[bytes, str]) -> Line:
    base, ours, theirs = (side.get(name) for side in (item.base, item.ours, item.theirs))
    if not has_field(item.ledger, name):
        label = "去留" if name == "is_removed" else "人员"
        texts = [_free_text(value) for value in (base, ours, theirs)]
        return Line(field=name, label=label, base=texts[0], ours=texts[1], theirs=texts[2], differs=ours != theirs)
    spec = field_of(item.ledger, name)
    if isinstance(spec.kind, Reference):
        before, mine, other = (
            names.get(value, "") if isinstance(value, bytes) else "" for value in (base, ours, theirs)
        )
    else:
        mine, other = shown_pair(spec, ours, theirs)
        before = shown_pair(spec, base, ours if base != ours else theirs)[0]
    return Line(field=name, label=spec.label, base=before, ours=mine, theirs=other, differs=ours != theirs)


def _free_text(value: Value | None) -> str:
    if isinstance(value, int):
        return _REMOVED.get(value, str(value))
    return masked(str(value or ""))


def _reference_names(workspace: Workspace, items: Iterable[ReviewItem]) -> dict[bytes, str]:
    wanted: dict[str, set[bytes]] = {}
    for item in items:
        for name in item.fields:
            kind = field_of(item.ledger, name).kind if has_field(item.ledger, name) else None
            if isinstance(kind, Reference):
                sides = (item.base, item.ours, item.theirs, *(values for _by, values in item.more))
                values = (side.get(name) for side in sides)
                wanted.setdefault(kind.ledger, set()).update(value for value in values if isinstance(value, bytes))
    found: dict[bytes, str] = {}
    for target, uids in wanted.items():
        found |= reference_labels(workspace, target, uids)
    return found


def masked(text: str) -> str:
    """A text in which long numbers are masked."""
    return _LONG_NUMBER.sub(lambda match: IdNumber().mask(match.group()), text)


def shown_pair(spec: FieldSpec, ours: Value | None, theirs: Value | None) -> tuple[str, str]:
    """Two values of a field for the person who decides: masked, but for the characters in which they differ."""
    masked = spec.shown(ours, Privacy.INTERNAL), spec.shown(theirs, Privacy.INTERNAL)
    plain = spec.kind.format(ours), spec.kind.format(theirs)
    if masked == plain or ours == theirs:
        return masked
    return _opened(masked[0], *plain), _opened(masked[1], plain[1], plain[0])


def _opened(masked: str, plain: str, other: str) -> str:
    """The masked text with the characters that the other one does not have in the same place."""
    if len(masked) != len(plain):
        return masked
    open_places = {
        place
        for tag, first, last, _a, _b in SequenceMatcher(None, plain, other, autojunk=False).get_opcodes()
        if tag != "equal"
        for place in range(first, last)
    }
    return "".join(plain[place] if place in open_places else letter for place, letter in enumerate(masked))
