"""Public housing in a village ("农村保障房台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    SquareMetre,
    Text,
    Year,
)
from cunfupin.models.base import LedgerRow, field


class PublicHousing(LedgerRow):
    """Public housing in a village."""

    __tablename__ = "public_housing"
    __ledger__ = Ledger(
        title="农村保障房台账",
        module="safety_net",
        key=("house_no", "started_on"),
        other_keys=("house_no",),
        name="house_no",
        parent="village",
        purpose="保障房动态管理、入住退出和维护",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    house_no = field(
        Text(30),
        "保障房编号",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("房屋编码",),
        index=True,
    )
    place = field(
        Text(100),
        "坐落位置",
        group="房屋",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    housing_area = field(SquareMetre(), "住房面积", group="房屋", aliases=("房屋面积", "建筑面积"))
    house_structure = field(Code("house_structure"), "住房结构", group="房屋", aliases=("房屋结构", "主要住房结构"))
    house_built_year = field(Year(), "建房年份", group="房屋", aliases=("房屋建成年份", "建房时间"))
    owner_name = field(
        Text(60),
        "所有权归属",
        group="房屋",
        privacy=Privacy.PUBLIC,
        aliases=("所有权人", "产权单位", "权属单位", "产权所有人"),
    )
    custodian_name = field(
        Text(20), "管护责任人", group="房屋", privacy=Privacy.PUBLIC, aliases=("管护人", "管理人", "资产管护人")
    )
    house_state = field(
        Code("house_state"),
        "保障房状态",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状态",),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="入住",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50), "姓名", group="入住", privacy=Privacy.PUBLIC, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="入住",
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    started_on = field(Date(), "开始日期", group="入住", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="入住", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    annual_rent = field(
        Money(), "年租金", group="入住", privacy=Privacy.PUBLIC, aliases=("租金", "年承包费", "年固定收益")
    )
    repair_content = field(LongText(), "维修内容", group="入住", privacy=Privacy.PUBLIC, aliases=("维修养护内容",))
    repair_cost = field(Money(), "维修费用", group="入住", privacy=Privacy.PUBLIC, aliases=("维修经费",))
    repaired_on = field(Date(), "维修完成日期", group="入住", privacy=Privacy.PUBLIC, aliases=("完成日期", "维修日期"))
    photo = field(Attachment(), "照片", group="入住", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
