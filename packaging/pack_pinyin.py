"""Pack the initials of all Chinese characters into resources/pinyin.txt, from pypinyin (MIT)."""

from pathlib import Path

from pypinyin import Style, pinyin
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).parents[1] / "resources" / "pinyin.txt"
_HEAD = "# 汉字读音首字母，由 packaging/pack_pinyin.py 从 pypinyin（MIT License, 闲耘、mozillazg）的字典做成。\n"


def packed() -> str:
    """One line for each set of initials: the letters of the usual readings, a blank, the characters."""
    groups: dict[str, list[str]] = {}
    for code in sorted(pinyin_dict):
        character = chr(code)
        found = pinyin(character, style=Style.FIRST_LETTER, heteronym=True, strict=False, errors="ignore")
        letters = dict.fromkeys(letter[:1] for letter in found[0] if letter) if found else {}
        if letters:
            groups.setdefault("".join(letters), []).append(character)
    return _HEAD + "".join(f"{letters} {''.join(found)}\n" for letters, found in sorted(groups.items()))


if __name__ == "__main__":
    TARGET.write_text(packed(), encoding="utf-8", newline="\n")
