"""What is written of a font lets rare characters be copied."""

from cunfupin.reports.embedding import glyph_table, unicode_table
from cunfupin.reports.fonts import runs
from tests.extreme_households import RARE


def test_a_character_beyond_the_basic_plane_is_a_pair_of_surrogates() -> None:
    (run,) = runs("𬴂")
    assert f"<{run.font.code_of('𬴂'):04X}> <D873DD02>" in unicode_table(run.font, ["𬴂"])


def test_a_table_has_blocks_of_a_hundred() -> None:
    (run,) = runs("一")
    table = unicode_table(run.font, [chr(0x4E00 + number) for number in range(250)])
    assert table.count("100 beginbfchar") == 2
    assert table.count("50 beginbfchar") == 1


def test_each_code_leads_to_its_drawing() -> None:
    for character in RARE:
        (run,) = runs(character)
        table = glyph_table(run.font, [character])
        at = 2 * run.font.code_of(character)
        assert table[at : at + 2] == b"\x00\x01"
        assert len(table) == at + 2
