"""Steps taken back and done again, as often as a person likes."""

from cunfupin.services.history import redo, redo_label, undo, undo_label
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.workspace import Workspace


def test_a_step_goes_back_and_forth_as_often_as_one_likes(village: Workspace) -> None:
    household, _ = create_record(village, "household", {"household_no": "0001", "note": "原来"})
    update_record(village, "household", household, {"note": "后来"})
    for _turn in range(3):
        assert undo_label(village) == "修改户档案"
        undo(village)
        assert get_record(village, "household", household)["note"] == "原来"
        assert redo_label(village) == "修改户档案"
        redo(village)
        assert get_record(village, "household", household)["note"] == "后来"
    undo(village)
    assert undo_label(village) == "新增户档案"
    undo(village)
    assert get_record(village, "household", household)["is_removed"] == 1
    redo(village)
    redo(village)
    assert get_record(village, "household", household)["note"] == "后来"
