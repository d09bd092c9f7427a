"""Places of the whole country, found by name, initials and code."""

import pytest

from cunfupin.services.places import HOME, find_places, lineage, place_of, villages_of


def test_the_home_township_has_ten_units() -> None:
    names = [place.name for place in villages_of(HOME)]
    assert len(names) == 10
    assert names[:2] == ["大由居委会", "大由村"]


@pytest.mark.parametrize(
    ("role", "text", "code"),
    [
        ("village", "", "360735202001"),
        ("village", "zlc", "360735202206"),
        ("village", "石城 ＺＬ", "360735202206"),
        ("township", "", HOME),
        ("township", "dyx", HOME),
    ],
)
def test_what_is_near_comes_first(role: str, text: str, code: str) -> None:
    assert find_places(role, text)[0].code == code


def test_a_village_far_away_is_found_by_its_township() -> None:
    found = find_places("village", "西湖区 转塘")
    assert {place.code[:6] for place in found} == {"330106"}
    assert all(place.path.startswith("杭州市 西湖区 转塘街道") for place in found)


def test_nothing_is_found_for_nonsense() -> None:
    assert find_places("village", "没有这个村") == ()
    assert place_of("999999999999") is None
    assert villages_of("999999999000") == ()


def test_names_of_villages_are_those_that_people_use() -> None:
    endings = {place.name[-3:] for place in villages_of("360735100000")}
    assert not any(ending in ("委员会", "村委会", "村村") for ending in endings)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("360735202206", {"township": "大由乡", "county": "石城", "city": "赣州", "province": "江西"}),
        ("110101001001", {"township": "东华门街道", "county": "东城区", "province": "北京"}),
        ("99", {}),
    ],
)
def test_what_lies_above_a_place(code: str, names: dict[str, str]) -> None:
    assert lineage(code) == names
