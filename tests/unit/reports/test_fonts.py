"""Fonts: a fallback for each character, codes that do not depend on the document."""

import pytest

from cunfupin.reports.fonts import Face, chain, runs
from tests.extreme_households import RARE


def test_usual_text_is_one_run() -> None:
    (run,) = runs("濯龙村帮扶明白卡□否")
    assert run.font is chain(Face.PLAIN)[0]
    assert run.advance == 10_000


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("character", RARE)
def test_rare_characters_have_a_drawing(character: str, face: Face) -> None:
    (run,) = runs(character, face)
    assert character in run.font.characters


def test_a_run_ends_where_the_font_changes() -> None:
    assert [run.text for run in runs("☑是𠀎温")] == ["☑", "是", "𠀎", "温"]


def test_a_character_of_no_font_keeps_a_code_of_its_own() -> None:
    font = chain(Face.PLAIN)[0]
    first, second = font.encoded("\U0010fff0"), font.encoded("\U0010fff1")
    assert first != second
    assert font.encoded("\U0010fff0") == first
    assert font.glyph_of("\U0010fff0") == 0


@pytest.mark.parametrize("face", Face)
def test_codes_are_one_to_one(face: Face) -> None:
    for font in chain(face):
        codes = [font.code_of(character) for character in font.characters]
        assert len(set(codes)) == len(codes)
        assert min(codes) > 0
        assert max(codes) < 0xFFFF


def test_the_box_of_a_browser_is_the_box_of_the_font() -> None:
    assert runs("☐") == runs("□")
    assert runs("") == ()


BEYOND_LEVEL_ONE = (
    "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼"
    "𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀"
    "𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)
"""What level 2 of GB18030-2022 adds: the characters of the table of general standard characters that level 1 has not."""


def test_every_character_of_the_second_level_is_drawn() -> None:
    """Level 1 are the unified ideographs up to U+9FEF and Extension A."""
    ranges = ((0x4E00, 0x9FEF), (0x3400, 0x4DB5))
    level_one = {chr(point) for first, last in ranges for point in range(first, last + 1)}
    for face in Face:
        drawn = frozenset[str]().union(*(font.characters for font in chain(face)))
        assert not (level_one | set(BEYOND_LEVEL_ONE)) - drawn
