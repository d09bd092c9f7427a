"""Production base ("产业基地台账")."""

from cunfupin.fields import (
    Area,
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
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class ProductionBase(LedgerRow):
    """Production base."""

    __tablename__ = "production_base"
    __ledger__ = Ledger(
        title="产业基地台账",
        module="industry",
        key=("base_name",),
        name="base_name",
        parent="business_entity",
        purpose="示范基地、有机基地、果园的面积和认证",
    )

    base_name = field(
        Text(80),
        "基地名称",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("产业基地名称",),
        index=True,
    )
    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="基地",
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    place = field(
        Text(100),
        "坐落位置",
        group="基地",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    location = field(GeoPoint(), "定位", group="基地", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    base_kind = field(
        Code("base_kind"),
        "基地类型",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("基地类别",),
    )
    crop = field(
        Code("crop"),
        "品种",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("种养品种", "产业品种", "作物"),
    )
    base_area = field(
        Area(),
        "基地面积",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("基地面积（亩）", "规模面积"),
    )
    is_organic = field(YesNo(), "是否有机", group="基地", privacy=Privacy.PUBLIC, aliases=("有机",))
    certificate_no = field(
        Text(60),
        "证书编号",
        group="基地",
        privacy=Privacy.PUBLIC,
        aliases=("认证证号", "认定证号", "认证编号", "证书号"),
    )
    established_on = field(Date(), "成立日期", group="基地", privacy=Privacy.PUBLIC, aliases=("成立时间", "注册时间"))
    benefit_household_count = field(
        Integer(), "受益户数", group="基地", privacy=Privacy.PUBLIC, aliases=("带动户数", "覆盖户数")
    )
    benefit_poor_count = field(
        Integer(), "受益脱贫人数", group="基地", privacy=Privacy.PUBLIC, aliases=("其中脱贫户人数", "带动脱贫人口")
    )
    project = field(
        Reference("project"), "所属项目", group="基地", privacy=Privacy.PUBLIC, aliases=("项目名称", "项目编号")
    )
    photo = field(Attachment(), "照片", group="基地", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
