"""Who printed what."""

from cunfupin.services.print_log import line_of, prints, remember_print
from cunfupin.services.workspace import Workspace


def test_the_latest_is_first_and_very_many_households_are_not_named(village: Workspace) -> None:
    few, many = tuple(bytes([n]) * 16 for n in range(3)), tuple(n.to_bytes(16, "big") for n in range(500))
    remember_print(village, form="handbook", title="扶贫手册", copies=3, where="甲.pdf", households=few, period="2020")
    remember_print(
        village, form="contact_card", title="联系卡", copies=500, where="打印机", households=many, is_masked=True
    )
    latest, first = prints(village)
    assert latest.households is None
    assert first.households == tuple(uid.hex() for uid in few)
    assert line_of(latest).endswith("温第一　联系卡　500 份，已隐去敏感内容　打印机")


def test_the_log_stays_short(village: Workspace) -> None:
    for number in range(305):
        remember_print(village, form="handbook", title="扶贫手册", copies=number, where="")
    assert [one.copies for one in prints(village)] == list(range(304, 4, -1))
