"""Fonts: a fallback for each character, codes that do not depend on the document."""

import pytest

from cunfupin.reports.fonts import chain, runs
from tests.extreme_households import RARE


def test_usual_text_is_one_run() -> None:
    (run,) = runs("濯龙村帮扶明白卡□否")
    assert run.font.name == "NotoSansSC-Regular"
    assert run.advance == 10_000


@pytest.mark.parametrize("is_bold", [False, True])
@pytest.mark.parametrize("character", RARE)
def test_rare_characters_have_a_drawing(character: str, is_bold: bool) -> None:
    (run,) = runs(character, is_bold=is_bold)
    assert character in run.font.characters


def test_a_run_ends_where_the_font_changes() -> None:
    assert [run.text for run in runs("☑是𠀎温")] == ["☑", "是", "𠀎", "温"]


def test_a_character_of_no_font_keeps_a_code_of_its_own() -> None:
    font = chain(is_bold=False)[0]
    first, second = font.encoded("\U0010fff0"), font.encoded("\U0010fff1")
    assert first != second
    assert font.encoded("\U0010fff0") == first
    assert font.glyph_of("\U0010fff0") == 0


@pytest.mark.parametrize("is_bold", [False, True])
def test_codes_are_one_to_one(is_bold: bool) -> None:
    for font in chain(is_bold=is_bold):
        codes = [font.code_of(character) for character in font.characters]
        assert len(set(codes)) == len(codes)
        assert min(codes) > 0
        assert max(codes) < 0xFFFF


def test_the_box_of_a_browser_is_the_box_of_the_font() -> None:
    assert runs("☐") == runs("□")
    assert runs("") == ()


def test_every_character_of_the_first_level_is_drawn() -> None:
    """GB18030-2022, level 1: the unified ideographs up to U+9FEF and Extension A."""
    level_one = {chr(point) for first, last in ((0x4E00, 0x9FEF), (0x3400, 0x4DB5)) for point in range(first, last + 1)}
    for is_bold in (False, True):
        drawn = frozenset[str]().union(*(font.characters for font in chain(is_bold=is_bold)))
        assert not level_one - drawn
