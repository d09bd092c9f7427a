"""What a township changes of the forms."""

import pytest

from cunfupin.errors import UserError
from cunfupin.reports.subject import Adaptation
from cunfupin.services.form_settings import EVERY_FORM, adapt, adaptation_of, own_adaptation_of
from cunfupin.services.township_settings import change_settings
from cunfupin.services.workspace import Workspace


def test_a_form_follows_what_holds_of_all_and_its_own_words_go_first(township: Workspace) -> None:
    adapt(township, EVERY_FORM, Adaptation(footer="大由乡政府印", is_coloured=False))
    adapt(township, "handbook", Adaptation(title="{village}手册", footer="扶贫办印", left_out=frozenset(["甲", "乙"])))
    assert adaptation_of(township, "assistance_card") == Adaptation(footer="大由乡政府印", is_coloured=False)
    assert adaptation_of(township, "handbook") == Adaptation(
        title="{village}手册", footer="扶贫办印", left_out=frozenset(["甲", "乙"]), is_coloured=False
    )


def test_nothing_changed_is_nothing_kept(township: Workspace) -> None:
    adapt(township, "handbook", Adaptation(title="甲"))
    adapt(township, "handbook", Adaptation())
    assert own_adaptation_of(township, "handbook") == Adaptation()


@pytest.mark.parametrize("raw", ["文字", {"title": 7, "left_out": "甲", "is_coloured": "否", "later": 1}])
def test_what_another_program_wrote_otherwise_is_passed_over(township: Workspace, raw: object) -> None:
    change_settings(township, "form", {"handbook": raw}, action="试")
    assert adaptation_of(township, "handbook") == Adaptation()


def test_too_much_is_said(township: Workspace) -> None:
    with pytest.raises(UserError):
        adapt(township, "handbook", Adaptation(remark="条款" * 40_000))
