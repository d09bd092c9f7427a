"""Links in sheets: what a name in a cell stands for."""

import pytest

from cunfupin.services.import_cells import Problem
from cunfupin.services.import_links import Links
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace

COMMITTEE, VILLAGE, OTHER = "360735202001", "360735202200", "360735202206"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("大由居委会", COMMITTEE),
        ("大由社区", COMMITTEE),
        ("大由村", VILLAGE),
        ("大由村委会", VILLAGE),
        ("大由村民委员会", VILLAGE),
        ("濯龙", OTHER),
        (OTHER, OTHER),
    ],
)
def test_a_village_is_found_by_every_name_of_its_kind(township: Workspace, text: str, code: str) -> None:
    with township.read() as connection:
        assert Links(connection, "village", trust_names=False).find(text, {}) == village_uid(code)


def test_a_name_that_two_bear_is_asked_about(township: Workspace) -> None:
    with township.read() as connection:
        assert isinstance(Links(connection, "village", trust_names=False).find("大由", {}), Problem)
