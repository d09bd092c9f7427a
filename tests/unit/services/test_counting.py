from cunfupin.services.counting import counts
from cunfupin.services.workspace import Workspace


def test_as_many_ledgers_as_are_named_are_counted(village: Workspace) -> None:
    assert counts(village, []) == {}
    assert counts(village, ["village", "household"]) == {"village": 1, "household": 0}
