"""Code lists: read from files, found by label, alias, code and year."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cunfupin.fields import Code, Codes, InvalidValue, YesNo, code_list, code_list_names, use_folder
from cunfupin.paths import resources_dir

LISTS = """\
list,code,label_zh,aliases,constraint,valid_from,valid_to,source,confidence
fruit,02,脐橙,橙子|甜橙,,,,试验,common
fruit,01,白莲、莲子,白莲,,,2018-12-31,试验,common
fruit,03,白莲,,,2019-01-01,,试验,common
fruit,10,其他,02,,,,试验,common
empty_year,a,甲,,,2014-01-01,2015-12-31,试验,common
"""


@pytest.fixture(autouse=True)
def lists(tmp_path: Path) -> Iterator[None]:
    """Code lists of this test."""
    folder = tmp_path / "codes"
    folder.mkdir()
    (folder / "lists.csv").write_text(LISTS, encoding="utf-8")
    use_folder(folder)
    yield
    use_folder(resources_dir() / "codes")


def test_lists_are_read_from_their_folder() -> None:
    assert code_list_names() == ("empty_year", "fruit")
    with pytest.raises(KeyError):
        code_list("vegetable")
    option = code_list("fruit").get("02")
    assert option is not None
    assert (option.label, option.aliases) == ("脐橙", ("橙子", "甜橙"))
    assert code_list("fruit").get("99") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("脐橙", "02"),
        ("甜橙", "02"),
        (" 脐 橙 ", "02"),
        ("02", "02"),
        ("2", "02"),
        ("０２", "02"),
        ("10", "10"),
        ("白莲", "03"),
    ],
)
def test_an_option_is_found_by_label_code_alias_and_bare_number(text: str, code: str) -> None:
    assert code_list("fruit").find(text) == code


def test_the_year_of_the_data_decides_between_options() -> None:
    fruit = code_list("fruit")
    assert [fruit.find("白莲", year) for year in (2018, 2019, 2024)] == ["01", "03", "03"]
    assert code_list("empty_year").find("甲", 2020) == "a"


def test_withdrawn_options_are_not_offered() -> None:
    fruit = code_list("fruit")
    assert [option.code for option in fruit.offered()] == ["02", "03", "10"]
    assert [option.code for option in fruit.offered(2018)] == ["02", "01", "10"]


def test_a_code_that_is_not_known_is_kept_and_shown() -> None:
    assert Code("fruit").format("77") == "77"
    assert Codes("fruit").format("02,77") == "脐橙、77"


def test_a_text_that_is_none_is_refused_with_the_choices() -> None:
    with pytest.raises(InvalidValue, match=r"“苹果”不在可选项里，可填：脐橙、白莲、莲子、白莲、其他"):
        Code("fruit").parse("苹果")


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("脐橙", "02"),
        ("其他，脐橙", "02,10"),
        ("脐橙、白莲、莲子", "02,01"),
        ("白莲、莲子/其他;脐橙", "02,01,10"),
        ("脐橙 脐橙", "02"),
        ("，脐橙，，", "02"),
        ("10,2", "02,10"),
    ],
)
def test_several_options_are_stored_in_official_order(text: str, stored: str) -> None:
    kind = Codes("fruit")
    assert kind.parse(text) == stored
    assert kind.parse(kind.format(stored)) == stored
    assert kind.parts(stored) == tuple(stored.split(","))


@pytest.mark.parametrize("text", ["，", "脐橙、苹果", "、;"])
def test_one_unknown_option_refuses_the_whole(text: str) -> None:
    with pytest.raises(InvalidValue):
        Codes("fruit").parse(text)


@pytest.mark.parametrize(
    ("text", "value"), [("是", 1), ("√", 1), ("已享受", 1), ("Y", 1), ("否", 0), ("无", 0), ("0", 0), (True, 1)]
)
def test_yes_and_no_in_the_ways_people_tick(text: object, value: int) -> None:
    assert YesNo().parse(text) == value
    assert YesNo().format(value) == ("是" if value else "否")


@pytest.mark.parametrize("text", ["也许", "2", "是否"])
def test_neither_yes_nor_no_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="应为是或否"):
        YesNo().parse(text)
