"""Headings and the fields they stand for."""

import pytest

from cunfupin.excel.families import family_of
from cunfupin.excel.headings import Match, likely_families, match_headings, missing_keys, suggestion
from cunfupin.models.registry import fields_of, ledgers
from tests.data.sheets.people import NATIONAL, ROSTER

PEOPLE = family_of("member")
OFFICIAL = {
    "村": "household.village",
    "户编号": "household.household_no",
    "人编号": "member.person_no",
    "务工时间（月）": "member_year.work_month_count",
    "公益性岗位(月数)": "member_year.public_post_month_count",
    "是否参加新型农村合作医疗（城乡居民基本医疗保险）": "member_year.has_resident_medical_insurance",
    "户主证件号码": "household.head_id_number",
    "人数": "household.current_member_count",
    "危房户": "household_year.is_dilapidated",
    "饮水困难": "household_year.has_water_difficulty",
    "务工状况": "member_year.work_region",
    "首次识别时间": "household.identified_month",
    "风险识别时间": "monitoring_case.identified_monitoring_month",
    "监测对象类型": "household.monitoring_category",
}


def one(heading: str) -> Match:
    (match,) = match_headings([heading], PEOPLE)
    return match


def test_every_heading_of_the_official_sheets_has_a_place() -> None:
    for headings in (NATIONAL, ROSTER):
        lost = [match.heading for match in match_headings(headings, PEOPLE) if match.field is None]
        assert lost == []
        assert likely_families(headings)[0] == PEOPLE


@pytest.mark.parametrize(("heading", "field"), OFFICIAL.items())
def test_official_headings(heading: str, field: str) -> None:
    match = one(heading)
    assert match.field is not None
    assert match.field.id == field


@pytest.mark.parametrize(
    "heading", ["姓名", "姓　名", "1、姓名", "姓名*", "姓名（必填）", "家庭成员／姓名", "人员姓名", "12. 姓 名"]
)
def test_one_heading_in_many_forms(heading: str) -> None:
    field = one(heading).field
    assert field is not None
    assert field.id == "member.full_name"


def test_the_better_heading_gets_the_field() -> None:
    first, second = match_headings(["务工时间（月数）", "务工时间"], PEOPLE)
    assert (first.field, second.field is not None) == (None, True)


def test_headings_that_are_of_no_record() -> None:
    for heading in ("序号", "省", "乡镇", "问题"):
        assert one(heading).is_ignored


def test_a_heading_that_stands_for_nothing_gets_a_guess() -> None:
    assert one("文化程读").field is None
    guess = suggestion("文化程读", PEOPLE)
    assert guess is not None
    assert guess.label == "文化程度"
    assert suggestion("血型", PEOPLE) is None


def test_what_a_sheet_of_people_lacks() -> None:
    assert [spec.label for spec in missing_keys(match_headings(["户编号", "姓名"], PEOPLE), PEOPLE)] == ["证件号码"]
    assert missing_keys(match_headings(["姓名", "证件号码"], PEOPLE), PEOPLE) == ()


@pytest.mark.parametrize(
    ("name", "headings", "lacking"),
    [
        ("measure", ["户编号", "措施名称", "开始日期"], []),
        ("measure", ["户编号", "资金（元）"], ["措施小类"]),
        ("public_post", ["姓名", "身份证号", "上岗日期"], []),
        ("income_item", ["户编号", "收入类别", "收入来源"], ["年度"]),
    ],
)
def test_of_a_long_key_one_part_may_be_left_out(name: str, headings: list[str], lacking: list[str]) -> None:
    family = family_of(name)
    assert [spec.label for spec in missing_keys(match_headings(headings, family), family)] == lacking


@pytest.mark.parametrize("name", list(ledgers()))
def test_all_labels_of_a_ledger_mean_that_ledger(name: str) -> None:
    headings = [spec.label for spec in fields_of(name)]
    assert name in [family.main for family in likely_families(headings)]


def test_what_is_noted_behind_the_last_heading_is_no_column() -> None:
    noted = ("household.household_no", "household.head_name", "", "")
    found = match_headings(("户编号", "户主姓名"), family_of("household"), None, noted)
    assert [match.column for match in found] == [0, 1]
