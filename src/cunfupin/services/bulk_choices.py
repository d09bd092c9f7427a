"""Many conflicts by one rule: those of one village, person or field that differ in one way, and the side that is taken."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from cunfupin.fields import Value, squeeze

from .ruling_lines import ShownItem

BLANK, FORM, FULLER, OTHER = "blank", "form", "fuller", "other"
PATTERNS = {BLANK: "一边没有填", FORM: "只差空格、标点", FULLER: "一边写得更全", OTHER: "内容不同"}
"""Ways in which two sides differ."""
SIDES = {"ours": "前一方", "theirs": "后一方", "fuller": "较全的一方", "later": "较晚填写的一方"}
"""What can be taken of many at once."""
_PUNCTUATION = re.compile(r"[^\w]|_")


def pattern_of(shown: ShownItem) -> str:
    """In what way the sides of an item differ; of several fields the one way that all of them do."""
    found = {_pattern(*pair) for pair in _differing(shown)}
    return found.pop() if len(found) == 1 else OTHER


def _differing(shown: ShownItem) -> list[tuple[Value | None, Value | None]]:
    item = shown.item
    return [(item.ours.get(line.field), item.theirs.get(line.field)) for line in shown.lines if line.differs]


def _pattern(ours: Value | None, theirs: Value | None) -> str:
    if ours is None or theirs is None:
        return BLANK
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return OTHER
    one, other = _bare(ours), _bare(theirs)
    if one == other:
        return FORM
    return FULLER if one in other or other in one else OTHER


def _bare(text: str) -> str:
    return _PUNCTUATION.sub("", squeeze(text)).casefold()


_VALUES: Mapping[str, Callable[[ShownItem], str]] = {
    "village": lambda one: one.village,
    "by": lambda one: one.item.by.get("theirs", ""),
    "field": lambda one: one.subject,
    "pattern": lambda one: PATTERNS[pattern_of(one)] if one.item.kind == "conflict" else "",
}
FACETS = {"village": "村", "by": "填写人", "field": "项目", "pattern": "差别"}
"""By what items can be picked out, with titles."""
Facets = Mapping[str, Mapping[str, str]]
"""Item → facet → value."""


def facets_of(items: Iterable[ShownItem]) -> Facets:
    """By what each item can be picked out, worked out once for all."""
    return {one.item.id: {name: value(one) for name, value in _VALUES.items()} for one in items}


def offered(items: Iterable[ShownItem], facets: Facets, name: str) -> list[tuple[str, int]]:
    """Values of a facet and how many items have them, the most frequent first."""
    counted = Counter(facets[one.item.id][name] for one in items)
    return [(value, count) for value, count in counted.most_common() if value]


def picked(items: Iterable[ShownItem], facets: Facets, wanted: Mapping[str, str]) -> list[ShownItem]:
    """Those that have these values; a blank one means all."""
    asked = [(name, value) for name, value in wanted.items() if value]
    return [one for one in items if all(facets[one.item.id][name] == value for name, value in asked)]


def side_taken(shown: ShownItem, side: str) -> str:
    """`ours` or `theirs`, as the rule comes to for this item; blank where it says nothing."""
    if side == "fuller":
        return _fuller(shown)
    if side == "later":
        ours, theirs = shown.item.at.get("ours", ""), shown.item.at.get("theirs", "")
        return "" if ours == theirs else "ours" if ours > theirs else "theirs"
    return side


def _fuller(shown: ShownItem) -> str:
    """The side that has more in every field in question."""
    if pattern_of(shown) not in (BLANK, FULLER):
        return ""
    found = {
        "ours" if len(str(ours or "")) > len(str(theirs or "")) else "theirs" for ours, theirs in _differing(shown)
    }
    return found.pop() if len(found) == 1 else ""


def outlook(items: Sequence[ShownItem], side: str) -> str:
    """What a rule would do, in a sentence: how many by the place that is taken, and those that it leaves alone."""
    taken = [(one, side_taken(one, side)) for one in items]
    places = Counter(one.title_of(choice) for one, choice in taken if choice)
    told = "，".join(f"采用{place} {count} 处" for place, count in places.most_common())
    left = sum(not choice for _one, choice in taken)
    rest = f"；{left} 处按这个办法定不了，留着不动" if left else ""
    return f"将裁决 {len(items) - left} 处冲突：{told or '没有'}{rest}"
