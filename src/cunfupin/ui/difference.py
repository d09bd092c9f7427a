"""Where two texts differ, character by character, as rich text."""

from difflib import SequenceMatcher
from html import escape

from cunfupin.fields import FieldSpec, Privacy, Value

_MARK = (
    '<span style="background-color:{colour}; color:#1A2433; font-weight:600; text-decoration:underline">{text}</span>'
)
_BLANK = '<span style="color:#5B6675">（空）</span>'
OURS, THEIRS = "#BFD5F5", "#FFD98F"


def marked(text: str, other: str, colour: str) -> str:
    """The text with what `other` does not have marked."""
    if not text:
        return _BLANK
    if not other:
        return escape(text)
    parts = []
    for tag, first, last, _other_first, _other_last in SequenceMatcher(None, text, other, autojunk=False).get_opcodes():
        part = escape(text[first:last])
        if part:
            parts.append(part if tag == "equal" else _MARK.format(colour=colour, text=part))
    return "".join(parts).replace("\n", "<br>")


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
