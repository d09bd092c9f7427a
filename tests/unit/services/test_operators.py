"""People who share a data file, and what their roles let them do."""

from collections.abc import Callable

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services.amounts import ask_second_person
from cunfupin.services.exchange import send
from cunfupin.services.history import undo
from cunfupin.services.operators import operators, register, remove, sign_in
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.rulings import ask_back
from cunfupin.services.township_settings import change_settings
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE

Deed = Callable[[Workspace, bytes], object]
DEEDS: dict[str, Deed] = {
    "household": lambda ws, uid: update_record(ws, "household", uid, {"note": "改过"}),
    "visit": lambda ws, uid: create_record(ws, "visit", {"household": uid}),
    "decision": lambda ws, uid: ask_back(ws, "household", uid, "请核实"),
    "setting": lambda ws, _uid: change_settings(ws, "quality", {"limit": 3}, action="修改核查参数"),
    "exchange": lambda ws, _uid: send(ws, ws.file.path.parent / "stick"),
    "people": lambda ws, _uid: register(ws, "又一个人", "reader", "9999"),
    "amounts": lambda ws, _uid: ask_second_person(ws, ["measure"]),
}
ALLOWED = {
    "first_secretary": set(DEEDS),
    "clerk": {"household", "visit", "decision", "setting", "exchange"},
    "helper": {"visit", "exchange"},
    "reviewer": {"decision", "setting", "exchange", "people", "amounts"},
    "reader": set(),
}


@pytest.fixture
def household(village: Workspace) -> bytes:
    place = list_records(village, Query(ledger="village")).records[0]["uid"]
    uid, _changes = create_record(village, "household", {"household_no": "3607350010001", "village": place})
    register(village, "温第一", "first_secretary", "1111")
    return uid


def test_each_role_may_do_its_own_and_is_told_what_it_may_not(village: Workspace, household: bytes) -> None:
    for role in ALLOWED:
        register(village, role, role, "2222")
    found: dict[str, set[str]] = {}
    for role in ALLOWED:
        sign_in(village, role, "2222")
        found[role] = {name for name, deed in DEEDS.items() if _is_done(deed, village, household)}
    assert found == ALLOWED


def _is_done(deed: Deed, village: Workspace, household: bytes) -> bool:
    try:
        deed(village, household)
    except UserError as refused:
        return village.rights.title not in refused.message
    return True


def test_who_has_not_signed_in_can_only_look(village: Workspace, household: bytes) -> None:
    path = village.file.path
    village.close()
    again = open_file(path, PASSPHRASE, operator="温第一")
    with pytest.raises(UserError, match="还没有说明是谁"):
        update_record(again, "household", household, {"note": "改过"})
    with pytest.raises(UserError, match="密码不对"):
        sign_in(again, "温第一", "2222")
    sign_in(again, "温第一", "1111")
    update_record(again, "household", household, {"note": "改过"})
    again.close()


def test_somebody_can_always_administer(village: Workspace) -> None:
    with pytest.raises(UserError, match="第一个使用人"):
        register(village, "黄信息", "clerk", "1234")
    register(village, "温第一", "first_secretary", "1111")
    register(village, "黄信息", "clerk", "1234")
    with pytest.raises(UserError, match="只有温第一能改"):
        remove(village, "温第一")
    with pytest.raises(UserError, match="只有温第一能改"):
        register(village, "温第一", "reader", "")
    register(village, "黄信息", "reviewer", "")
    sign_in(village, "黄信息", "1234")
    remove(village, "温第一")
    assert [(one.name, one.role.name) for one in operators(village)] == [("黄信息", "reviewer")]


def test_a_clerk_cannot_undo_what_was_said_about_rights(village: Workspace, household: bytes) -> None:
    register(village, "黄信息", "clerk", "1234")
    sign_in(village, "黄信息", "1234")
    with pytest.raises(UserError, match="不能改使用人和权限"):
        undo(village)
    assert len(operators(village)) == 2
    assert "1234" not in village.file.path.read_bytes().decode("latin-1")
