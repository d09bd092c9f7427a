"""Official amounts of each year, and those of the township."""

from decimal import Decimal

import pytest

from cunfupin.errors import UserError
from cunfupin.services.standards import Amount, Standards, amounts_to_show, change_amount, standards_of
from cunfupin.services.workspace import Workspace
from tests.conftest import TOWNSHIP_CODE, VILLAGE_CODE


def known(workspace: Workspace) -> Standards:
    with workspace.read() as connection:
        return standards_of(connection)


def shown(workspace: Workspace, key: str, year: int) -> Amount:
    with workspace.read() as connection:
        return next(one for one in amounts_to_show(connection) if (one.key, one.first_year) == (key, year))


def test_the_line_of_a_year_is_that_of_its_paper(village: Workspace) -> None:
    assert known(village).amount("poverty_line", 2013, VILLAGE_CODE) == Decimal(2736)
    assert known(village).amount("poverty_line", 1990, VILLAGE_CODE) is None
    assert known(village).amount("nobody_knows", 2020, VILLAGE_CODE) is None


def test_a_blank_amount_of_the_province_leaves_that_of_the_country(village: Workspace) -> None:
    line = known(village).income_line(2023, VILLAGE_CODE)
    assert line is not None
    assert (line.value, line.is_to_be_checked) == ("7300", True)


def test_the_amount_of_the_township_goes_first_and_is_checked(township: Workspace) -> None:
    change_amount(
        township, shown(township, "monitoring_line", 2023), value="7500", first_year=2023, source="赣府厅〔2023〕1 号"
    )
    line = known(township).income_line(2023, TOWNSHIP_CODE)
    assert line is not None
    assert (line.value, line.is_to_be_checked) == ("7500", False)
    assert known(township).amount("monitoring_line", 2024, TOWNSHIP_CODE) == Decimal(8200)
    own = shown(township, "monitoring_line", 2023)
    assert (own.place, own.years, own.source) == ("本乡镇", "2023 年", "赣府厅〔2023〕1 号")


def test_an_open_amount_holds_until_the_next_one(township: Workspace) -> None:
    model = shown(township, "rural_living_allowance", 2022)
    for year, value in ((2022, "515"), (2024, "570")):
        change_amount(township, model, value=value, first_year=year, source="赣民字")
    amounts = [
        known(township).amount("rural_living_allowance", year, TOWNSHIP_CODE) for year in (2022, 2023, 2024, 2030)
    ]
    assert amounts == [Decimal(515), Decimal(515), Decimal(570), Decimal(570)]


@pytest.mark.parametrize(
    ("value", "source", "sentence"),
    [("很多", "文件", "不是数"), ("-1", "文件", "不小于 0"), ("nan", "文件", "不小于 0"), ("5", " ", "依据的文件")],
)
def test_what_is_no_amount_is_refused(township: Workspace, value: str, source: str, sentence: str) -> None:
    model = shown(township, "poverty_line", 2013)
    with pytest.raises(UserError, match=sentence):
        change_amount(township, model, value=value, first_year=2013, source=source)


def test_the_groups_of_incomes_are_the_townships_to_set(township: Workspace) -> None:
    assert known(township).income_brackets(2020, TOWNSHIP_CODE) == [4000, 6000, 8000, 10_000, 15_000]
    change_amount(township, shown(township, "income_bracket_2", 2014), value="5000", first_year=2020, source="县表")
    change_amount(township, shown(township, "income_bracket_5", 2014), value="0", first_year=2020, source="县表")
    assert known(township).income_brackets(2020, TOWNSHIP_CODE) == [4000, 5000, 8000, 10_000]
    assert known(township).income_brackets(2019, TOWNSHIP_CODE) == [4000, 6000, 8000, 10_000, 15_000]
