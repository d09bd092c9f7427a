"""Dwelling and its safety ("住房安全台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Dwelling(LedgerRow):
    """Dwelling and its safety."""

    __tablename__ = "dwelling"
    __ledger__ = Ledger(
        title="住房安全台账",
        module="households",
        key=("household", "dwelling_no"),
        parent="household",
        purpose="每户住房及鉴定结果；一户多宅逐套登记",
    )

    household = recurring.household(group="房屋", required=Required.MUST, privacy=Privacy.PUBLIC)
    dwelling_no = field(Integer(), "房屋序号", group="房屋", required=Required.MUST, aliases=("房屋编号",))
    is_main_dwelling = field(YesNo(), "是否主要住房", group="房屋", aliases=("主要住房",))
    housing_area = recurring.housing_area(group="房屋", required=Required.SHOULD)
    house_structure = recurring.house_structure(group="房屋", required=Required.SHOULD)
    house_built_year = recurring.house_built_year(group="房屋")
    floor_count = field(Integer(), "层数", group="房屋", aliases=("房屋层数",))
    is_occupied = field(YesNo(), "是否居住", group="房屋", aliases=("是否常住", "居住情况"))
    housing_safety_basis = field(
        Code("housing_safety_basis"),
        "住房安全认定方式",
        group="安全认定",
        required=Required.SHOULD,
        aliases=("住房安全保障方式", "安全住房来源"),
    )
    dilapidation_grade = recurring.dilapidation_grade(group="安全认定", required=Required.SHOULD)
    appraised_on = field(Date(), "鉴定日期", group="安全认定", aliases=("鉴定时间",))
    appraiser = field(Text(60), "鉴定机构", group="安全认定", aliases=("鉴定单位", "鉴定机构名称"))
    is_housing_safe = recurring.is_housing_safe(group="安全认定", required=Required.MUST)
    location = recurring.location(group="安全认定")
    photo = recurring.photo(group="安全认定")
    note = recurring.note(group="备注")
