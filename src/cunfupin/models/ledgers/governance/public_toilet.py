"""Public toilet ("农村公厕台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    GeoPoint,
    Integer,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    SquareMetre,
    Text,
)
from cunfupin.models.base import LedgerRow, field


class PublicToilet(LedgerRow):
    """Public toilet."""

    __tablename__ = "public_toilet"
    __ledger__ = Ledger(
        title="农村公厕台账",
        module="governance",
        key=("toilet_no",),
        name="toilet_no",
        parent="village",
        purpose="公厕建设和管护",
    )

    toilet_no = field(
        Text(30),
        "公厕编号",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("公厕编码",),
        index=True,
    )
    village = field(
        Reference("village"),
        "行政村",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    place = field(
        Text(100),
        "坐落位置",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    location = field(GeoPoint(), "定位", group="公厕", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    toilet_type = field(
        Code("toilet_type"), "厕所类型", group="公厕", privacy=Privacy.PUBLIC, aliases=("改厕类型", "改厕模式")
    )
    floor_area = field(SquareMetre(), "公厕面积", group="公厕", privacy=Privacy.PUBLIC, aliases=("占地面积",))
    land_source = field(Text(40), "土地取得方式", group="公厕", privacy=Privacy.PUBLIC, aliases=("土地取得",))
    male_seat_count = field(Integer(), "男厕位数", group="公厕", privacy=Privacy.PUBLIC, aliases=("男厕位",))
    female_seat_count = field(Integer(), "女厕位数", group="公厕", privacy=Privacy.PUBLIC, aliases=("女厕位",))
    third_seat_count = field(
        Integer(), "第三卫生间厕位数", group="公厕", privacy=Privacy.PUBLIC, aliases=("第三卫生间",)
    )
    total_fund = field(Money(), "资金总额", group="公厕", aliases=("资金总额（元）", "扶持资金额度", "总投资"))
    fund_source = field(Code("fund_source"), "资金来源", group="公厕", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    completed_on = field(Date(), "竣工日期", group="公厕", privacy=Privacy.PUBLIC, aliases=("竣工时间", "完工日期"))
    before_photo = field(Attachment(), "改造前照片", group="公厕", aliases=("建前照片", "改厕前照片"))
    after_photo = field(Attachment(), "改造后照片", group="公厕", aliases=("建后照片", "改厕后照片"))
    custodian_name = field(
        Text(20),
        "管护责任人",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("管护人", "管理人", "资产管护人"),
        merge_group="custodian",
    )
    custodian_phone = field(Phone(), "管护人电话", group="公厕", aliases=("管护责任人电话",), merge_group="custodian")
    toilet_state = field(
        Code("toilet_state"),
        "厕所使用状况",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状况",),
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
