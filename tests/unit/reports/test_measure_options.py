"""Groups and options of measures as forms print them."""

import pytest

from cunfupin.reports.measure_options import group_of, groups_of, name_of, option_label, options_of


def test_groups_stand_in_the_order_of_the_monitoring_case() -> None:
    labels = [group.label for group in groups_of(2021)]
    assert labels[:4] == ["产业帮扶", "就业帮扶", "金融帮扶", "公益性岗位帮扶"]
    assert labels.index("综合保障") == 9
    assert "产业扶贫" not in labels
    assert "产业扶贫" in [group.label for group in groups_of(2018)]


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("industry_help_other", "其他"),
        ("finance_help_micro_loan", "小额信贷"),
        ("health_help_relief", "医疗救助"),
        ("x", "x"),
    ],
)
def test_what_only_tells_options_apart_is_not_printed(code: str, label: str) -> None:
    assert option_label(code) == label


def test_every_option_belongs_to_a_group_of_its_year() -> None:
    for group in groups_of(2021):
        for option in options_of(group.code, 2021):
            assert group_of({"measure_type": option.code}) == group.code
            assert name_of({"measure_type": option.code})


def test_other_is_named_by_its_own_name() -> None:
    assert name_of({"measure_type": "industry_help_other", "measure_name": "养蜂"}) == "养蜂"
    assert name_of({"measure_type": "industry_help_award", "measure_name": "养蜂"}) == "产业奖补"
    assert name_of({}) == ""
