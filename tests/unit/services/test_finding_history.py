"""What checks found, what was mended since, and how far."""

from cunfupin.services.finding_history import clearing, open_findings, recheck
from cunfupin.services.records import create_record, update_record
from cunfupin.services.workspace import Workspace
from tests.values import id_number


def test_what_is_mended_is_cleared(village: Workspace) -> None:
    member, _changes = create_record(village, "member", {"full_name": "温小", "id_number": "360735"})
    assert open_findings(village) == (0, 0)
    first = recheck(village)
    assert ("I002", member, "id_number") in first.new
    total, must = open_findings(village)
    assert total == len(first.new)
    assert 0 < must < total
    assert open_findings(village, member) == (0, 0)
    assert not recheck(village).new
    update_record(village, "member", member, {"id_number": id_number()})
    after = recheck(village)
    assert after.cleared >= 1
    rates = {one.rule: (one.found, one.cleared, one.percent) for one in clearing(village)}
    assert rates["I002"] == (1, 1, 100)


def test_what_comes_again_is_new_again(village: Workspace) -> None:
    member, _changes = create_record(village, "member", {"full_name": "温小", "id_number": "360735"})
    recheck(village)
    update_record(village, "member", member, {"id_number": id_number()})
    recheck(village)
    update_record(village, "member", member, {"id_number": "360735"})
    assert ("I002", member, "id_number") in recheck(village).new
    assert next(one for one in clearing(village) if one.rule == "I002").percent == 0
