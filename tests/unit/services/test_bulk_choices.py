"""Many conflicts by one rule: in what way two sides differ, and which one a rule takes."""

import pytest

from cunfupin.fields import Value
from cunfupin.services.bulk_choices import facets_of, offered, outlook, pattern_of, picked, side_taken
from cunfupin.services.review_items import ReviewItem
from cunfupin.services.ruling_lines import Line, ShownItem


def conflict(
    ours: Value | None, theirs: Value | None, *, at: tuple[str, str] = ("2020-11-01", "2020-11-02")
) -> ShownItem:
    item = ReviewItem(
        id=f"{ours}/{theirs}", kind="conflict", scope="", ledger="household", uid=b"", key="", label="", merge_key="address",
        fields=("address",), base={}, ours={"address": ours}, theirs={"address": theirs},
        by={"ours": "甲", "theirs": "乙"}, at=dict(zip(("ours", "theirs"), at, strict=True)), status="open", note="",
        roles={"ours": "township", "theirs": "village"},
    )  # fmt: skip
    line = Line(field="address", label="住址", base="", ours=str(ours), theirs=str(theirs), differs=True)
    return ShownItem(item=item, kind="冲突", title="户档案", name="温石秀", lines=(line,), village="濯龙村")


@pytest.mark.parametrize(
    ("ours", "theirs", "pattern", "fuller"),
    [
        (None, "上屋", "blank", "theirs"),
        ("上屋", None, "blank", "ours"),
        ("上屋 ３号", "上屋3号。", "form", ""),
        ("濯龙村上屋", "上屋", "fuller", "ours"),
        ("上屋", "下屋", "other", ""),
        (3, 33, "other", ""),
    ],
)
def test_ways_of_differing(ours: Value | None, theirs: Value | None, pattern: str, fuller: str) -> None:
    shown = conflict(ours, theirs)
    assert pattern_of(shown) == pattern
    assert side_taken(shown, "fuller") == fuller


def test_what_was_written_later_and_what_nobody_can_tell() -> None:
    assert side_taken(conflict("上屋", "下屋"), "later") == "theirs"
    assert side_taken(conflict("上屋", "下屋", at=("2020-11-02", "2020-11-02")), "later") == ""


def test_a_rule_says_what_it_would_do_and_leaves_the_rest() -> None:
    items = [conflict(None, "上屋"), conflict("上屋", None), conflict("上屋", "下屋")]
    assert outlook(items, "fuller") == (
        "将裁决 2 处冲突：采用村里的值 1 处，采用乡镇的值 1 处；1 处按这个办法定不了，留着不动"
    )
    facets = facets_of(items)
    assert offered(items, facets, "pattern") == [("一边没有填", 2), ("内容不同", 1)]
    assert picked(items, facets, {"pattern": "内容不同", "by": "乙", "village": ""}) == items[2:]
