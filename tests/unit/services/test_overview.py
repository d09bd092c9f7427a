"""Key figures of the workbench and what changed since the month before."""

from datetime import date

from cunfupin.fields import Moment
from cunfupin.services.overview import overview
from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace


def notes(village: Workspace, today: date) -> dict[str, str]:
    return {one.title: one.note for one in overview(village, today).figures}


def test_a_figure_tells_what_changed_since_last_month(village: Workspace) -> None:
    household, _changes = create_record(village, "household", {"household_no": "1"})
    create_record(village, "visit", {"household": household, "visited_at": "2020-12-03T01:00Z"})
    assert notes(village, date(2020, 12, 9))["在册农户"] == "共 0 人"
    create_record(village, "household", {"household_no": "2"})
    overview(village, date(2020, 12, 30))
    create_record(village, "household", {"household_no": "3", "risk_level": "high"})
    for _again in range(2):
        found = notes(village, date(2021, 1, 5))
        assert found["在册农户"] == "共 0 人，比 12 月底多 1"
        assert found["高风险（户）"] == "已消除风险 0 户，比 12 月底多 1"
        assert found["正在监测帮扶（户）"].endswith("和 12 月底一样")
        assert found["本月走访（次）"] == "上月共 1 次"


def test_a_visit_on_the_first_is_one_of_that_month(village: Workspace) -> None:
    household, _changes = create_record(village, "household", {"household_no": "1"})
    create_record(village, "visit", {"household": household, "visited_at": Moment().parse("2020-12-01")})
    visits = [one for one in overview(village, date(2020, 12, 9)).figures if one.title == "本月走访（次）"]
    assert [(one.count, one.note) for one in visits] == [(1, "上月共 0 次")]


def test_incomes_are_parted_at_the_line_of_the_year(village: Workspace) -> None:
    for number, income in enumerate((499_999, 500_000, 790_000)):
        household, _changes = create_record(village, "household", {"household_no": str(number)})
        values = {"household": household, "year": 2020, "wage_income": income, "year_member_count": 1}
        create_record(village, "household_year", values | {"net_income_per_head": income})
    found = overview(village, date(2020, 12, 9))
    assert found.income_line == 500_000
    assert [(part.label, part.count) for part in found.incomes if part.is_below] == [("5千以下", 1)]
    assert [(part.label, part.count) for part in found.incomes if part.count] == [("5千以下", 1), ("5千～8千", 2)]
