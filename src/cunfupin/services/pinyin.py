"""Initials of pinyin: characters from resources/pinyin.txt, a surname as surnames are read."""

from collections.abc import Mapping
from functools import cache

from cunfupin.paths import resources_dir

_SURNAMES = {
    "曾": "z", "解": "x", "仇": "q", "区": "o", "查": "z", "盖": "g", "乐": "y", "单": "s", "朴": "p", "尉": "y", "翟": "z",
    "缪": "m", "谌": "c", "召": "s", "员": "y", "逄": "p", "佴": "n", "黑": "h", "秘": "b", "冼": "x", "种": "c", "重": "c",
    "覃": "q", "阚": "k", "沈": "s", "石": "s", "折": "s", "洗": "x", "纪": "j", "哈": "h", "宓": "m", "费": "f", "隗": "w",
    "繁": "p", "那": "n", "祭": "z", "不": "f", "贾": "j", "葛": "g", "薄": "b",
}  # fmt: skip


def pinyin_initials(name: str) -> list[str]:
    """Initials of a name in every usual reading; a surname is read as surnames are."""
    letters: list[str] = [""]
    for place, character in enumerate(name[:6]):
        options = _SURNAMES.get(character) if place == 0 else None
        options = options or readings().get(character, "")
        letters = [before + letter for before in letters for letter in options[:2] or ("",)]
    return list(dict.fromkeys(filter(None, letters)))[:8]


def place_initials(name: str) -> str:
    """Initials of the name of a place; twice, where a character can be read in two ways."""
    first, second = (name.translate(letters) for letters in _letters())
    return first if first == second else f"{first} {second}"


@cache
def readings() -> Mapping[str, str]:
    """The initials of all readings of a character, the usual one first."""
    found: dict[str, str] = {}
    for line in (resources_dir() / "pinyin.txt").read_text(encoding="utf-8").splitlines()[1:]:
        letters, _blank, characters = line.partition(" ")
        found |= dict.fromkeys(characters, letters)
    return found


@cache
def _letters() -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Characters and the initials of their first and their second reading."""
    known = {ord(character): letters for character, letters in readings().items()}
    return (
        {character: letters[0] for character, letters in known.items()},
        {character: letters[1 % len(letters)] for character, letters in known.items()},
    )
