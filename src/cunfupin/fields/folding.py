"""Folding of what people type: widths, invisible characters, blanks."""

import re
import unicodedata

PLAIN = "[0-9A-Za-z\u4e00-\u9fff]"
"""Characters that `squeeze` leaves as they are."""
_ALL_PLAIN = re.compile(f"{PLAIN}*")
_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n")
_CONTROLS = dict.fromkeys(code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r")
_HALVES = dict.fromkeys(range(0xD800, 0xE000))
"""Halves of characters, which no file can hold."""
_INVISIBLE = _HALVES | _CONTROLS | dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff")) | _LINE_ENDS
_ANY_INVISIBLE = re.compile(f"[{re.escape(''.join(map(chr, _INVISIBLE)))}]")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_WIDE_LETTERS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_BRACKETS = str.maketrans("【】［］〔〕{}[]", "()()()()()")


def clean(text: str) -> str:
    """NFC, invisible and control characters gone, blanks at the edges (U+3000 too) gone."""
    if text.isprintable():
        return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()
    shown = text.translate(_INVISIBLE) if _ANY_INVISIBLE.search(text) else text
    return unicodedata.normalize("NFC", shown).strip(" \t\r\n\u3000\xa0")


def narrow(text: str) -> str:
    """`clean`, and every full-width character as its half-width one."""
    cleaned = clean(text)
    return cleaned if cleaned.isascii() else cleaned.translate(_WIDE).strip()


def narrow_letters(text: str) -> str:
    """`clean`, and full-width digits and letters (not punctuation) as half-width ones."""
    return clean(text).translate(_WIDE_LETTERS)


def squeeze(text: str) -> str:
    """`narrow` without any white space."""
    if _ALL_PLAIN.fullmatch(text):
        return text
    return "".join(narrow(text).split())


def fold_label(text: str) -> str:
    """A label or heading as it is compared: narrow, one kind of bracket, no blanks, no case."""
    return squeeze(text).translate(_BRACKETS).replace("*", "").casefold()
