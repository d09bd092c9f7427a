"""Renovation of a dilapidated house ("农村危房改造台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, SquareMetre, Text, Year, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class HouseRenovation(LedgerRow):
    """Renovation of a dilapidated house."""

    __tablename__ = "house_renovation"
    __ledger__ = Ledger(
        title="农村危房改造台账",
        module="safety_net",
        key=("household", "renovation_year"),
        name="full_name",
        parent="household",
        purpose="新建、改建、维修从鉴定到入住",
    )

    village = recurring.village(group="鉴定", required=Required.MUST)
    household = recurring.household(group="鉴定", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="鉴定", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="鉴定", required=Required.MUST)
    dilapidation_grade = recurring.dilapidation_grade(group="鉴定", required=Required.MUST)
    appraised_on = field(Date(), "鉴定日期", group="鉴定", aliases=("鉴定时间",))
    appraiser = field(Text(60), "鉴定机构", group="鉴定", aliases=("鉴定单位", "鉴定机构名称"))
    house_structure = recurring.house_structure(group="鉴定")
    renovation_year = field(
        Year(), "危改年度", group="改造", required=Required.MUST, aliases=("危房改造年度", "改造年度")
    )
    renovation_method = field(
        Code("renovation_method"),
        "改造方式",
        group="改造",
        required=Required.MUST,
        aliases=("危改方式", "危房改造方式"),
    )
    renovation_progress = field(
        Code("renovation_progress"),
        "改造进度",
        group="改造",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("工程进度",),
    )
    housing_area = field(SquareMetre(), "住房面积", group="改造", aliases=("房屋面积", "建筑面积", "改造面积"))
    renovation_subsidy = field(
        Money(),
        "危改补助",
        group="改造",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("危房改造补助", "危改补助金额", "危改补助资金"),
        help="不大于当年政策标准",
    )
    self_raised_amount = field(Money(), "自筹金额", group="改造", privacy=Privacy.PUBLIC, aliases=("自筹", "自筹资金"))
    builder = field(Text(60), "施工方", group="改造", aliases=("施工队",))
    commenced_on = recurring.commenced_on(group="改造")
    completed_on = recurring.completed_on(group="改造", help="不早于开工日期")
    accepted_on = recurring.accepted_on(group="改造", help="不早于竣工日期")
    moved_in_on = field(
        Date(),
        "入住日期",
        group="改造",
        privacy=Privacy.PUBLIC,
        aliases=("入住时间", "实际入住时间", "搬迁入住时间"),
        help="不早于验收日期",
    )
    is_old_house_demolished = field(
        YesNo(), "旧房是否拆除", group="改造", privacy=Privacy.PUBLIC, aliases=("旧房拆除",)
    )
    bank_name = recurring.bank_name(group="改造")
    bank_account_name = recurring.bank_account_name(group="改造", merge_group="account")
    bank_card = recurring.bank_card(group="改造")
    issued_on = recurring.issued_on(group="改造")
    notice_on = recurring.notice_on(group="改造")
    before_photo = recurring.before_photo(group="改造")
    after_photo = recurring.after_photo(group="改造")
    note = recurring.note(group="备注")
