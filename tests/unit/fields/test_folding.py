"""What people type is folded before it is compared."""

import pytest

from cunfupin.fields import clean, fold_label, narrow, squeeze


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("　温石秀 ", "温石秀"),
        ("\u200b温\ufeff石秀\u200d", "温石秀"),
        ("e\u0301", "é"),
        ("温\x00石\x07秀", "温石秀"),
        ("上\u2028下", "上\n下"),
        ("\ud800温", "温"),
        ("，。", "，。"),
        ("\xa0 \t\r\n", ""),
    ],
)
def test_clean_keeps_what_can_be_seen(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned
    assert clean(cleaned) == cleaned


def test_narrow_makes_wide_characters_narrow() -> None:
    assert narrow("ＡＢ１２（３）　Ｘ") == "AB12(3) X"
    assert squeeze(" １ ２\u3000３\n") == "123"


@pytest.mark.parametrize("heading", ["户主姓名*", "户主 姓名", "户主姓名\n", "　户主姓名", "户主姓名＊"])
def test_headings_that_mean_the_same_fold_to_the_same(heading: str) -> None:
    assert fold_label(heading) == fold_label("户主姓名")


def test_brackets_of_any_kind_are_one() -> None:
    assert (
        len(
            {
                fold_label(text)
                for text in ("金额（元）", "金额(元)", "金额【元】", "金额〔元〕", "金额［元］", "金额{元}")
            }
        )
        == 1
    )
