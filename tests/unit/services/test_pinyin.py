"""Initials of names: surnames are read as surnames, other characters as the dictionary reads them."""

import pytest

from cunfupin.services.pinyin import pinyin_initials, place_initials


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("曾德明", "zdm"),
        ("解放军", "xfj"),
        ("仇英", "qy"),
        ("区小妹", "oxm"),
        ("查良", "zl"),
        ("盖国强", "ggq"),
        ("乐山", "ys"),
        ("单田芳", "stf"),
        ("䶮㛃", "yj"),
    ],
)
def test_surnames_and_rare_characters(name: str, initials: str) -> None:
    assert pinyin_initials(name)[0] == initials


def test_a_character_of_two_readings_is_found_by_both() -> None:
    assert {"zc", "zz"} <= set(pinyin_initials("张长"))
    assert place_initials("重庆") == "zq cq"


def test_the_packed_table_says_what_the_dictionary_says() -> None:
    from pypinyin import Style, pinyin
    from pypinyin.pinyin_dict import pinyin_dict

    for code in sorted(pinyin_dict)[::211]:
        found = pinyin(chr(code), style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
        letters = dict.fromkeys(letter[:1] for letter in found[0] if letter)
        assert pinyin_initials("一" + chr(code)) == ["y" + letter for letter in list(letters)[:2]], chr(code)
