"""Who printed what."""

from cunfupin.services.print_log import line_of, print_lines, prints, remember_print
from cunfupin.services.records import create_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE


def test_the_latest_is_first_and_very_many_households_are_not_named(village: Workspace) -> None:
    few, many = tuple(bytes([n]) * 16 for n in range(3)), tuple(n.to_bytes(16, "big") for n in range(500))
    remember_print(village, form="handbook", title="扶贫手册", copies=3, where="甲.pdf", households=few, period="2020")
    remember_print(
        village,
        form="contact_card",
        title="联系卡",
        copies=500,
        where="打印机",
        households=many,
        is_masked=True,
        is_duplex=True,
    )
    latest, first = prints(village)
    assert latest.households is None
    assert first.households == tuple(uid.hex() for uid in few)
    assert line_of(latest).endswith("温第一　联系卡　500 份，已隐去敏感内容、双面　打印机")


def test_whom_it_was_printed_for_is_said_by_name(village: Workspace) -> None:
    facts = {"village": village_uid(VILLAGE_CODE), "household_no": "3607352022060001"}
    household, _changes = create_record(village, "household", facts)
    person = {"household": household, "relation_to_head": "head", "full_name": "温石秀"}
    create_record(village, "member", person)
    gone = tuple(bytes([n]) * 16 for n in range(4))
    remember_print(village, form="handbook", title="扶贫手册", copies=1, where="", households=(household,))
    remember_print(village, form="handbook", title="扶贫手册", copies=5, where="", households=(household, *gone))
    remember_print(village, form="handbook", title="扶贫手册", copies=9, where="", group="三组")
    remember_print(village, form="briefing_village", title="村情况简报", copies=1, where="")
    assert [one.whose for one in print_lines(village)] == ["全部", "三组", "温石秀等 5 户", "温石秀"]


def test_the_log_stays_short(village: Workspace) -> None:
    with village.bookkeeping():
        for number in range(305):
            remember_print(village, form="handbook", title="扶贫手册", copies=number, where="")
    assert [one.copies for one in prints(village)] == list(range(304, 4, -1))
