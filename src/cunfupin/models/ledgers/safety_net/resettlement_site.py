"""Resettlement site ("集中安置点台账")."""

from cunfupin.fields import Code, Integer, Ledger, LongText, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
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
    village = recurring.village(group="安置点")
    place = recurring.place(group="安置点")
    location = recurring.location(group="安置点")
    resettlement_area_type = field(
        Code("resettlement_area_type"), "安置地类型", group="安置点", required=Required.MUST, aliases=("安置地",)
    )
    building_count = field(Integer(), "楼栋数", group="安置点", privacy=Privacy.PUBLIC, aliases=("栋数",))
    house_count = field(Integer(), "套数", group="安置点", privacy=Privacy.PUBLIC, aliases=("房屋套数",))
    household_count = recurring.household_count(group="安置点")
    population_count = recurring.population_count(group="安置点", help="不小于总户数")
    manager_name = recurring.manager_name(group="安置点")
    phone = recurring.phone(group="安置点")
    has_service_station = field(
        YesNo(), "是否有社区服务站", group="安置点", privacy=Privacy.PUBLIC, aliases=("服务机构",)
    )
    workshop_count = field(Integer(), "配套扶贫车间数", group="安置点", privacy=Privacy.PUBLIC)
    public_post_count = field(Integer(), "配套公益岗数", group="安置点", privacy=Privacy.PUBLIC)
    service_content = field(LongText(), "关爱服务内容", group="安置点", aliases=("服务内容",))
    note = recurring.note(group="备注")
