"""Long texts that two places changed: sentence by sentence, where they changed different ones."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_END = re.compile(r"(?<=[。！？；;!?\n])")
Part = tuple[int, int, tuple[str, ...]]
"""Sentences of the base from here to there, and what stands in their place."""


def merged(base: str, texts: Sequence[str]) -> str | None:
    """All changes to `base` in one text; None where two of them touch the same or neighbouring sentences."""

    found = texts[0]
    for text in texts[1:]:
        joined = _joined(base, found, text)
        if joined is None:
            return None
        found = joined
    return found


def _joined(base: str, one: str, other: str) -> str | None:
    sentences = _split(base)
    ours, theirs = _changes(sentences, _split(one)), _changes(sentences, _split(other))
    if any(_touch(part, that) for part in ours for that in theirs if part != that):
        return None
    found: list[str] = []
    place = 0
    for first, last, instead in sorted({*ours, *theirs}):
        found += [*sentences[place:first], *instead]
        place = last
    return "".join([*found, *sentences[place:]])


def _split(text: str) -> list[str]:
    return [part for part in _END.split(text) if part]


def _changes(base: list[str], text: list[str]) -> list[Part]:
    codes = SequenceMatcher(None, base, text, autojunk=False).get_opcodes()
    return [(i1, i2, tuple(text[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _touch(one: Part, other: Part) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
