"""Resettlement site ("集中安置点台账")."""

from cunfupin.fields import Code, GeoPoint, Integer, Ledger, LongText, Phone, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class ResettlementSite(LedgerRow):
    """Resettlement site."""

    __tablename__ = "resettlement_site"
    __ledger__ = Ledger(
        title="集中安置点台账",
        module="safety_net",
        key=("site_name",),
        name="site_name",
        purpose="圩镇集中安置点后续扶持和管理服务",
    )

    site_name = field(Text(60), "安置点名称", group="安置点", required=Required.MUST, privacy=Privacy.PUBLIC)
    village = field(
        Reference("village"),
        "行政村",
        group="安置点",
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    place = field(
        Text(100),
        "坐落位置",
        group="安置点",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    location = field(GeoPoint(), "定位", group="安置点", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    resettlement_area_type = field(
        Code("resettlement_area_type"), "安置地类型", group="安置点", required=Required.MUST, aliases=("安置地",)
    )
    building_count = field(Integer(), "楼栋数", group="安置点", privacy=Privacy.PUBLIC, aliases=("栋数",))
    house_count = field(Integer(), "套数", group="安置点", privacy=Privacy.PUBLIC, aliases=("房屋套数",))
    household_count = field(Integer(), "总户数", group="安置点", privacy=Privacy.PUBLIC, aliases=("农户数", "户数"))
    population_count = field(
        Integer(), "总人口数", group="安置点", privacy=Privacy.PUBLIC, aliases=("总人口", "户籍人口", "人口数")
    )
    manager_name = field(
        Text(20),
        "负责人",
        group="安置点",
        privacy=Privacy.PUBLIC,
        aliases=("法人", "法定代表人", "法人代表", "理事长", "经营者"),
    )
    phone = field(
        Phone(), "联系电话", group="安置点", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    has_service_station = field(
        YesNo(), "是否有社区服务站", group="安置点", privacy=Privacy.PUBLIC, aliases=("服务机构",)
    )
    workshop_count = field(Integer(), "配套扶贫车间数", group="安置点", privacy=Privacy.PUBLIC)
    public_post_count = field(Integer(), "配套公益岗数", group="安置点", privacy=Privacy.PUBLIC)
    service_content = field(LongText(), "关爱服务内容", group="安置点", aliases=("服务内容",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
