"""Where two texts differ, character by character, as rich text."""

from difflib import SequenceMatcher
from html import escape

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
