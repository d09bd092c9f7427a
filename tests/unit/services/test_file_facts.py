"""What rules ask of a data file beside its rows."""

from datetime import timedelta
from pathlib import Path

from PIL import Image

from cunfupin.fields import Value
from cunfupin.services.backups import back_up
from cunfupin.services.pictures import store_pictures
from cunfupin.services.quality import asked_roll, check
from cunfupin.services.records import create_record, update_record
from cunfupin.services.rule_settings import change_parameter
from cunfupin.services.workspace import Workspace


def test_changes_and_backups_are_known(village: Workspace) -> None:
    job, _changes = create_record(village, "off_farm_job", {"is_working": 1})
    other, _changes = create_record(village, "off_farm_job", {"is_working": 1})
    update_record(village, "off_farm_job", job, {"employer_name": "服装厂"})
    back_up(village)
    with asked_roll(village) as roll:
        day = roll.file.changed_on(job)
        assert day is not None
        assert abs(village.today - day) <= timedelta(days=1)
        assert roll.file.changed_on(bytes(16)) is None
        assert roll.file.backed_up_on is not None
        assert roll.file.returned_on("360735202206") is None
    assert not check(village, rules=["L019"])
    change_parameter(village, "job_refresh_days", "-2", reason="试")
    assert {one.uid for one in check(village, rules=["L019"])} == {job, other}


def test_a_target_is_what_the_ledgers_come_to(township: Workspace) -> None:
    item, _changes = create_record(township, "plan_item", {"section_no": "二(三)1", "year": 2020})
    facts = {"plan_item": item, "target_no": "T04", "target_name": "烟叶种植面积", "actual_value": 1820_00}
    target, _changes = create_record(township, "plan_target", facts)
    found = check(township, rules=["G007"])
    assert [one.uid for one in found] == [target]
    assert "烟叶种植面积填报1820.00，台账0.00" in found[0].message
    update_record(township, "plan_target", target, {"target_no": "T99"})
    assert not check(township, rules=["G007"])


def test_who_changes_a_record_may_say_why(village: Workspace) -> None:
    job, _changes = create_record(village, "off_farm_job", {"is_working": 1})
    update_record(village, "off_farm_job", job, {"employer_name": "服装厂"}, reason="电话核实")
    with asked_roll(village) as roll:
        assert roll.file.reason(job) == "电话核实"
        assert roll.file.made_on(job) == roll.file.changed_on(job)
        assert (roll.file.reason(bytes(16)), roll.file.made_on(bytes(16))) == ("", None)


def test_a_picture_that_never_came_is_told_where_pictures_are_kept(village: Workspace, tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "手册.png")
    facts: dict[str, Value | None] = {"ledger_name": "household", "record_uid": "a", "attachment_type": "booklet"}
    lost, _changes = create_record(village, "attachment", facts | {"content_hash": "ab" * 32})
    change_parameter(village, "picture_days", "-2", reason="试")
    assert not check(village, rules=["F025"])
    (name,) = store_pictures(village, [tmp_path / "手册.png"])
    create_record(village, "attachment", facts | {"content_hash": name})
    assert [one.uid for one in check(village, rules=["F025"])] == [lost]


def test_what_other_programs_stored_is_told_once_and_as_what_it_is(village: Workspace) -> None:
    record, _changes = create_record(village, "measure", {"measure_name": "奖补"})
    person, _changes = create_record(village, "member_year", {"year": village.today.year})
    with village.change("其他软件") as change:
        change.connection.exec_driver_sql("UPDATE measure SET amount = 123456.78 WHERE uid = ?", (record,))
        change.connection.exec_driver_sql("UPDATE member_year SET has_resident_pension = '√'")
    found = {(one.rule, one.uid) for one in check(village, rules=["F002", "F014", "F027"])}
    assert found == {("F014", record), ("F027", person)}
