"""Ways along references, and what hangs at their end."""

import pytest

from cunfupin.reports.form import TOWNSHIP
from cunfupin.services.hanging import hanging, way
from cunfupin.services.records import create_record, remove_records
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE

VILLAGE = village_uid(VILLAGE_CODE)


@pytest.mark.parametrize(
    ("ledger", "target", "steps"),
    [
        ("member", "household", ("household",)),
        ("public_post_attendance", "village", ("public_post", "village")),
        ("monitoring_step", "village", ("monitoring_case", "household", "village")),
        ("village", "household", ()),
    ],
)
def test_the_shortest_way(ledger: str, target: str, steps: tuple[str, ...]) -> None:
    assert way(ledger, target) == steps


def test_records_far_away_are_found_while_all_on_the_way_live(village: Workspace) -> None:
    household, _changes = create_record(village, "household", {"village": VILLAGE, "household_no": "1"})
    plan, _changes = create_record(village, "assistance_plan", {"household": household, "year": 2020})
    item, _changes = create_record(village, "assistance_plan_item", {"assistance_plan": plan, "project_name": "种脐橙"})
    with village.read() as connection:
        found = hanging(connection, "assistance_plan_item", "household", [household])
        assert [record["uid"] for record in found[household]] == [item]
        assert [record["uid"] for record in hanging(connection, "assistance_plan_item", TOWNSHIP, [])[b""]] == [item]
    remove_records(village, "assistance_plan", [plan])
    with village.read() as connection:
        assert hanging(connection, "assistance_plan_item", "household", [household]) == {}


def test_a_ledger_kept_by_year_gives_the_years_asked_for(village: Workspace) -> None:
    household, _changes = create_record(village, "household", {"village": VILLAGE, "household_no": "1"})
    for year in (2019, 2020, 2021):
        create_record(village, "household_year", {"household": household, "year": year})
    with village.read() as connection:
        found = hanging(connection, "household_year", "household", [household], years=[2019, 2021])
        assert sorted(record["year"] for record in found[household]) == [2019, 2021]
        assert len(hanging(connection, "household_year", "household", [household])[household]) == 3


def test_what_does_not_hang_there_is_a_fault(village: Workspace) -> None:
    with village.read() as connection, pytest.raises(LookupError):
        hanging(connection, "village", "household", [])
