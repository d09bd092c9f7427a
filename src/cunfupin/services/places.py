"""The places that the program knows: townships and villages with their 12-digit codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from cunfupin.fields import narrow

from .pinyin import place_initials
from .regions import TOWNSHIP_DIGITS, upper_names, villages_of_province, villages_of_township

HOME = "360735202000"
"""The township that the program was made for: offered first."""
_LEVELS = {2: "province", 4: "city", 6: "county", TOWNSHIP_DIGITS: "township"}
_SHORT = {
    "province": re.compile(r"(省|市|(壮族|回族|维吾尔)?自治区)$"),
    "city": re.compile(r"(市|地区|盟)$"),
    "county": re.compile(r"(?<=..)(县|市)$"),
}
_UNNAMED = re.compile(r"^(市辖区|省直辖县级行政区划|自治区直辖县级行政区划|县)$")
_VILLAGE = re.compile(r"(村民委员会|村委会)$")
_COMMUNITY = re.compile(r"社区(居民委员会|居委会)$")
_SHOWN = 60
_PROVINCE_DIGITS = 2
Known = tuple[str, str, str]
"""Code and official name of a place, and all that it may be looked for by."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A township or village. `path` names it from the city or county down."""

    code: str
    name: str
    path: str
    level: str


def villages_of(township: str) -> tuple[Place, ...]:
    """The villages of a township in official order."""
    return tuple(_village(code, name) for code, name in villages_of_township(township))


def place_of(code: str) -> Place | None:
    """The place with this code, if it is known."""
    name = upper_names().get(code[:TOWNSHIP_DIGITS])
    if name and code == _whole(code):
        return _township(code[:TOWNSHIP_DIGITS], name)
    return next((place for place in villages_of(code) if place.code == code), None)


def find_places(role: str, text: str) -> tuple[Place, ...]:
    """Places whose names, pinyin initials or code hold every word of the text, the home township's first.

    A village is looked for in the home province, and in the townships that the first word names in characters.
    """
    words = narrow(text).lower().split()
    search = _townships(words) if role == "township" else _villages(words)
    return tuple(islice({place.code: place for place in search}.values(), _SHOWN))


def _townships(words: list[str]) -> Iterator[Place]:
    return (_township(code, name) for code, name, face in _known_townships() if all(word in face for word in words))


def _villages(words: list[str]) -> Iterator[Place]:
    yield from _villages_in(HOME[:_PROVINCE_DIGITS], words)
    if not words or (words[0].isalpha() and words[0].isascii()):
        return
    townships = {place.code[:TOWNSHIP_DIGITS] for place in islice(_townships(words[:1]), _SHOWN)}
    for province in sorted({code[:_PROVINCE_DIGITS] for code in townships}):
        yield from (place for place in _villages_in(province, words) if place.code[:TOWNSHIP_DIGITS] in townships)


def _villages_in(province: str, words: list[str]) -> Iterator[Place]:
    return (
        _village(code, name) for code, name, face in _known_villages(province) if all(word in face for word in words)
    )


@cache
def _known_townships() -> tuple[Known, ...]:
    codes = sorted((code for code in upper_names() if len(code) == TOWNSHIP_DIGITS), key=_distance)
    return tuple(_known(code, upper_names()[code], _path(code, upper_names()[code]), _whole(code)) for code in codes)


@lru_cache(maxsize=4)
def _known_villages(province: str) -> tuple[Known, ...]:
    villages = villages_of_province(province)
    return tuple(
        _known(code, name, f"{above} {name}", code)
        for township in sorted(villages, key=_distance)
        for above in (_path(township, upper_names().get(township, "")),)
        for code, name in villages[township]
    )


def _known(code: str, name: str, path: str, whole_code: str) -> Known:
    return code, name, f"{path} {place_initials(path)} {whole_code}".lower()


def _distance(code: str) -> tuple[int, str]:
    """Nearer to the home township: fewer digits that differ from the left."""
    same = next((n for n, (one, home) in enumerate(zip(code, HOME, strict=False)) if one != home), len(code))
    return -same, code


def lineage(code: str) -> dict[str, str]:
    """Names of a place and of all above it by level, as far as they are known: `province`, `city`, `county`, …"""
    found = {}
    for digits, level in reversed(_LEVELS.items()):
        name = upper_names().get(code[:digits], "")
        if name and not _UNNAMED.match(name):
            found[level] = _SHORT[level].sub("", name) if level in _SHORT else name
    return found


def _path(township: str, name: str) -> str:
    above = (upper_names().get(township[:digits], "") for digits in (4, 6))
    return " ".join([*(one for one in above if one and not _UNNAMED.match(one)), name])


def _township(code: str, name: str) -> Place:
    return Place(code=_whole(code), name=name, path=_path(code, name), level="township")


def _village(code: str, name: str) -> Place:
    short = _COMMUNITY.sub("社区", name).replace("居民委员会", "居委会")
    if _VILLAGE.search(name):
        short = _VILLAGE.sub("", name).removesuffix("村") + "村"
    township = code[:TOWNSHIP_DIGITS]
    path = f"{_path(township, upper_names().get(township, ''))} {short}"
    return Place(code=code, name=short, path=path, level="village")


def _whole(code: str) -> str:
    return f"{code[:TOWNSHIP_DIGITS]}000"
