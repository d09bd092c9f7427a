"""Options of code lists as the township has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.fields import Code, amend, code_list
from cunfupin.services.checked_codes import change_option, options_to_check
from cunfupin.services.exchange import receive, send
from cunfupin.services.history import undo
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, VILLAGE_CODE

LIST, CODE = "points_item", "other"


@pytest.fixture(autouse=True)
def as_shipped() -> Iterator[None]:
    yield
    amend({})


@pytest.fixture
def doubtful() -> tuple[str, str]:
    """An option that is marked to be checked."""
    line = next(line for line in options_to_check() if line.list_name == LIST)
    return line.option.code, line.option.label


def settle(workspace: Workspace, code: str, label: str, first: int | None = None, last: int | None = None) -> None:
    change_option(workspace, LIST, code, label=label, valid_from=first, valid_to=last)


def test_options_to_be_checked_are_listed_with_the_fields_that_offer_them(doubtful: tuple[str, str]) -> None:
    lines = options_to_check()
    assert all(line.is_uncertain for line in lines)
    assert {line.fields for line in lines if line.list_name == LIST} == {("积分事项",)}


def test_a_settled_option_is_called_otherwise_and_found_by_both_names(
    township: Workspace, doubtful: tuple[str, str]
) -> None:
    code, label = doubtful
    settle(township, code, "本乡的叫法", 2021)
    kind = Code(LIST)
    assert kind.format(code) == "本乡的叫法"
    assert kind.parse("本乡的叫法") == kind.parse(label) == code
    (line,) = [line for line in options_to_check() if (line.list_name, line.option.code) == (LIST, code)]
    assert not line.is_uncertain


def test_a_withdrawn_option_still_shows_but_is_not_offered(township: Workspace, doubtful: tuple[str, str]) -> None:
    code, label = doubtful
    settle(township, code, label, None, 2020)
    assert Code(LIST).format(code) == label
    assert code not in [option.code for option in code_list(LIST).offered(2021)]
    assert code in [option.code for option in code_list(LIST).offered(2020)]
    assert code not in [option.code for option in code_list(LIST).offered()]


def test_a_new_option_joins_its_list(township: Workspace) -> None:
    settle(township, "lantern_show", "灯会义务劳动")
    assert Code(LIST).parse("灯会义务劳动") == "lantern_show"


def test_a_step_back_brings_the_shipped_word_back(township: Workspace, doubtful: tuple[str, str]) -> None:
    code, label = doubtful
    settle(township, code, "本乡的叫法")
    undo(township)
    assert Code(LIST).format(code) == label


def test_settled_options_travel_to_the_villages(township: Workspace, doubtful: tuple[str, str], tmp_path: Path) -> None:
    code, _label = doubtful
    seed_village(township, VILLAGE_CODE, tmp_path / "村.cunfupin", PASSPHRASE)
    settle(township, code, "本乡的叫法")
    send(township, tmp_path / "U盘")
    village = open_file(tmp_path / "村.cunfupin", PASSPHRASE)
    assert Code(LIST).format(code) != "本乡的叫法"
    receive(village, [tmp_path / "U盘"])
    assert Code(LIST).format(code) == "本乡的叫法"
    with pytest.raises(UserError, match="由乡镇统一设置"):
        settle(village, code, "村里的叫法")
    village.close()


@pytest.mark.parametrize(
    ("code", "label", "years", "sentence"),
    [
        (CODE, " ", (None, None), "要填写"),
        ("a,b", "新选项", (None, None), "不能用"),
        ("new_one", "新选项", (2022, 2020), "晚于"),
    ],
)
def test_what_makes_no_sense_is_refused(
    township: Workspace, code: str, label: str, years: tuple[int | None, int | None], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        settle(township, code, label, *years)


def test_two_options_are_never_called_the_same(township: Workspace, doubtful: tuple[str, str]) -> None:
    with pytest.raises(UserError, match="已经有叫"):
        settle(township, "new_one", doubtful[1])
