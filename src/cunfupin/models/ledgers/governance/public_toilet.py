"""Public toilet ("农村公厕台账")."""

from cunfupin.fields import Code, Integer, Ledger, Money, Privacy, Required, SquareMetre, Text
from cunfupin.models import recurring
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
    village = recurring.village(group="公厕", required=Required.MUST)
    place = recurring.place(group="公厕", required=Required.MUST)
    location = recurring.location(group="公厕")
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
    fund_source = recurring.fund_source(group="公厕")
    completed_on = recurring.completed_on(group="公厕")
    before_photo = recurring.before_photo(group="公厕")
    after_photo = recurring.after_photo(group="公厕")
    custodian_name = recurring.custodian_name(group="公厕", required=Required.MUST, merge_group="custodian")
    custodian_phone = recurring.custodian_phone(group="公厕", merge_group="custodian")
    toilet_state = field(
        Code("toilet_state"),
        "厕所使用状况",
        group="公厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状况",),
    )
    note = recurring.note(group="备注")
