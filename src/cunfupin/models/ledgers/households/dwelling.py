"""Dwelling and its safety ("住房安全台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    GeoPoint,
    Integer,
    Ledger,
    LongText,
    Privacy,
    Reference,
    Required,
    SquareMetre,
    Text,
    Year,
    YesNo,
)
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

    household = field(
        Reference("household"),
        "所属户",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    dwelling_no = field(Integer(), "房屋序号", group="房屋", required=Required.MUST, aliases=("房屋编号",))
    is_main_dwelling = field(YesNo(), "是否主要住房", group="房屋", aliases=("主要住房",))
    housing_area = field(
        SquareMetre(), "住房面积", group="房屋", required=Required.SHOULD, aliases=("房屋面积", "建筑面积")
    )
    house_structure = field(
        Code("house_structure"),
        "住房结构",
        group="房屋",
        required=Required.SHOULD,
        aliases=("房屋结构", "主要住房结构"),
    )
    house_built_year = field(Year(), "建房年份", group="房屋", aliases=("房屋建成年份", "建房时间"))
    floor_count = field(Integer(), "层数", group="房屋", aliases=("房屋层数",))
    is_occupied = field(YesNo(), "是否居住", group="房屋", aliases=("是否常住", "居住情况"))
    housing_safety_basis = field(
        Code("housing_safety_basis"),
        "住房安全认定方式",
        group="安全认定",
        required=Required.SHOULD,
        aliases=("住房安全保障方式", "安全住房来源"),
    )
    dilapidation_grade = field(
        Code("dilapidation_grade"),
        "危房级别",
        group="安全认定",
        required=Required.SHOULD,
        aliases=("危房等级", "房屋等级", "房屋安全等级", "房屋鉴定等级", "鉴定等级"),
    )
    appraised_on = field(Date(), "鉴定日期", group="安全认定", aliases=("鉴定时间",))
    appraiser = field(Text(60), "鉴定机构", group="安全认定", aliases=("鉴定单位", "鉴定机构名称"))
    is_housing_safe = field(
        YesNo(),
        "住房是否安全",
        group="安全认定",
        required=Required.MUST,
        aliases=("是否住房安全", "住房安全", "住房安全有保障"),
    )
    location = field(GeoPoint(), "定位", group="安全认定", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    photo = field(Attachment(), "照片", group="安全认定", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
