"""The card as it is printed: over households that are hard to print nothing overlaps, leaves its place or gets lost."""

import io
from itertools import pairwise

import pytest

from cunfupin.reports.card_values import kind_of
from cunfupin.reports.document import write_form
from cunfupin.reports.flow import Page
from cunfupin.reports.household_facts import facts_of
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.registry import forms
from cunfupin.reports.strips import EDGE_PAD, SIDE_PAD
from cunfupin.reports.subject import Subject
from tests.benchmarks.card_samples import IMPRINT, sample_household
from tests.extreme_households import LONG_NAME, RARE, extreme_households
from tests.pdf_pages import MM, boxes_of, codes_of, fonts_of, overlapping, texts_of

FORM = forms()["assistance_card"]
HOUSEHOLDS = 200
HAIR = 0.02


def printed(cards: list[Subject]) -> bytes:
    stream = io.BytesIO()
    write_form(stream, FORM, cards, IMPRINT, document_title="帮扶明白卡")
    return stream.getvalue()


def pages_of(card: Subject) -> list[Page]:
    (part,) = FORM.lay_out(card)
    return list(part.pages)


@pytest.fixture(scope="module")
def extremes() -> list[Subject]:
    return extreme_households(HOUSEHOLDS)


@pytest.fixture(scope="module")
def extreme_pdf(extremes: list[Subject]) -> bytes:
    return printed(extremes)


def test_no_character_lies_on_another_or_leaves_the_frame(extreme_pdf: bytes) -> None:
    pages_seen = 0
    for (width, height), boxes in boxes_of(extreme_pdf):
        pages_seen += 1
        assert (round(width / MM), round(height / MM)) == (210, 297)
        assert boxes
        assert not overlapping(boxes)
        assert min(box.left for box in boxes) >= 15 * MM
        assert max(box.right for box in boxes) <= width - 15 * MM
        assert max(box.top for box in boxes) <= height - 10 * MM
        assert min(box.bottom for box in boxes) >= 5 * MM
    assert pages_seen > HOUSEHOLDS


def test_every_text_stays_in_its_cell(extremes: list[Subject]) -> None:
    room = A4_PORTRAIT.frame_height * MM
    for card in extremes:
        for page in pages_of(card):
            for item in page:
                assert item.top + item.height <= room + HAIR
                for cell in item.strip.cells:
                    assert cell.text.size >= 8
                    assert cell.text.width <= cell.width - 2 * SIDE_PAD + HAIR or not item.strip.edges
                    padding = 2 * EDGE_PAD if item.strip.edges else 0
                    assert cell.text.height <= (cell.height or item.height - padding) + HAIR


def test_strips_follow_each_other_without_gap(extremes: list[Subject]) -> None:
    for card in extremes:
        for page in pages_of(card):
            in_frame = [item for item in page if item.top >= 0]
            for above, below in pairwise(in_frame):
                assert below.top == pytest.approx(above.top + above.height)


def test_signatures_never_stand_alone(extremes: list[Subject]) -> None:
    for card in extremes:
        last = pages_of(card)[-1]
        rows = [item for item in last if item.strip.edges and not item.strip.is_fixed]
        assert len(rows) >= 2


def test_members_and_measures_go_on_over_the_page() -> None:
    card = sample_household(7, members=14, measures=14)
    first, second = texts_of(printed([card]))
    assert "第 1 页 共 2 页" in first
    assert "第 2 页 共 2 页" in second
    assert "家庭成员（续）" in second
    assert f"户主：{card.record['head_name']}" in second
    names = [member["full_name"] for member in card.all("member")]
    assert sum(name in first for name in names) >= 8
    assert all(name in first or name in second for name in names)
    assert second.index("14 ") > second.index("9 ")
    assert "户主签字" not in first
    assert "户主签字" in second


def test_rare_characters_can_be_copied_and_found(extremes: list[Subject]) -> None:
    card = next(card for card in extremes if card.record.get("head_name") == RARE)
    (text, *_more) = texts_of(printed([card]))
    assert RARE in text


def test_a_name_with_a_dot_is_whole(extremes: list[Subject]) -> None:
    card = next(card for card in extremes if card.record.get("head_name") == LONG_NAME)
    assert LONG_NAME in "".join(texts_of(printed([card]))).replace("\n", "")


def test_fonts_are_embedded_and_subset(extremes: list[Subject]) -> None:
    cards = [card for card in extremes if card.record.get("head_name") == RARE][:3]
    found = fonts_of(io.BytesIO(printed(cards)))
    assert len(found) >= 3
    assert all(found.values())
    assert all(name[7] == "+" and name[1:7].isupper() for name in found)


def test_the_code_names_the_household_only() -> None:
    cards = [sample_household(number) for number in range(3)]
    assert codes_of(printed(cards)) == [[card.record["household_no"]] for card in cards]


def test_no_number_of_papers_is_printed(extreme_pdf: bytes, extremes: list[Subject]) -> None:
    text = "".join(texts_of(extreme_pdf))
    for card in extremes:
        for member in card.all("member"):
            assert member.get("id_number", "没有") not in text


def test_one_card_is_small_in_a_batch() -> None:
    few, more = (len(printed([sample_household(number) for number in range(count)])) for count in (50, 150))
    assert (more - few) / 100 < 8_000


def test_the_same_cards_give_the_same_file() -> None:
    assert printed([sample_household(1)]) == printed([sample_household(1)])


@pytest.mark.parametrize(
    ("household", "subject"),
    [
        ({"household_type": "exited_with_policy"}, "脱贫户"),
        ({"household_type": "registered_poor"}, "贫困户"),
        ({"household_type": "registered_poor", "exit_status": "exited"}, "脱贫户"),
        ({"household_type": "ordinary"}, "农户"),
        ({"household_type": "ordinary", "monitoring_category": "sudden"}, "监测对象"),
    ],
)
def test_the_title_says_whose_card_it_is(household: dict[str, str], subject: str) -> None:
    card = Subject(ledger="household", record=household, year=2021, imprint=IMPRINT)
    assert kind_of(facts_of(card)) == subject


def test_nothing_is_invented_for_a_blank_household() -> None:
    (text,) = texts_of(printed([Subject(ledger="household", record={}, year=2021, imprint=IMPRINT)]))
    assert "大由乡" not in text
    assert "None" not in text
    assert "0 人" not in text
