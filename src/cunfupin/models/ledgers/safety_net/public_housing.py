"""Public housing in a village ("农村保障房台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Required, Text
from cunfupin.models import recurring
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

    village = recurring.village(group="房屋", required=Required.MUST)
    house_no = field(
        Text(30),
        "保障房编号",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("房屋编码",),
        index=True,
    )
    place = recurring.place(group="房屋")
    housing_area = recurring.housing_area(group="房屋")
    house_structure = recurring.house_structure(group="房屋")
    house_built_year = recurring.house_built_year(group="房屋")
    owner_name = field(
        Text(60),
        "所有权归属",
        group="房屋",
        privacy=Privacy.PUBLIC,
        aliases=("所有权人", "产权单位", "权属单位", "产权所有人"),
    )
    custodian_name = recurring.custodian_name(group="房屋")
    house_state = field(
        Code("house_state"),
        "保障房状态",
        group="房屋",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状态",),
    )
    household = recurring.household(group="入住", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(group="入住", privacy=Privacy.PUBLIC, merge_group="identity")
    id_number = recurring.id_number(group="入住")
    started_on = recurring.started_on(group="入住")
    ended_on = recurring.ended_on(group="入住")
    annual_rent = field(
        Money(), "年租金", group="入住", privacy=Privacy.PUBLIC, aliases=("租金", "年承包费", "年固定收益")
    )
    repair_content = field(LongText(), "维修内容", group="入住", privacy=Privacy.PUBLIC, aliases=("维修养护内容",))
    repair_cost = field(Money(), "维修费用", group="入住", privacy=Privacy.PUBLIC, aliases=("维修经费",))
    repaired_on = field(Date(), "维修完成日期", group="入住", privacy=Privacy.PUBLIC, aliases=("完成日期", "维修日期"))
    photo = recurring.photo(group="入住")
    note = recurring.note(group="备注")
