"""Renovation of a dilapidated house ("农村危房改造台账")."""

from cunfupin.fields import (
    Attachment,
    BankCard,
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
    YesNo,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="鉴定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="鉴定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="鉴定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="鉴定",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    dilapidation_grade = field(
        Code("dilapidation_grade"),
        "危房级别",
        group="鉴定",
        required=Required.MUST,
        aliases=("危房等级", "房屋等级", "房屋安全等级", "房屋鉴定等级", "鉴定等级"),
    )
    appraised_on = field(Date(), "鉴定日期", group="鉴定", aliases=("鉴定时间",))
    appraiser = field(Text(60), "鉴定机构", group="鉴定", aliases=("鉴定单位", "鉴定机构名称"))
    house_structure = field(Code("house_structure"), "住房结构", group="鉴定", aliases=("房屋结构", "主要住房结构"))
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
    commenced_on = field(Date(), "开工日期", group="改造", privacy=Privacy.PUBLIC, aliases=("开工时间",))
    completed_on = field(
        Date(),
        "竣工日期",
        group="改造",
        privacy=Privacy.PUBLIC,
        aliases=("竣工时间", "完工日期"),
        help="不早于开工日期",
    )
    accepted_on = field(
        Date(),
        "验收日期",
        group="改造",
        privacy=Privacy.PUBLIC,
        aliases=("验收时间", "竣工验收日期"),
        help="不早于竣工日期",
    )
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
    bank_name = field(Text(60), "开户银行", group="改造", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="改造", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="改造",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="改造",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    notice_on = field(Date(), "公示日期", group="改造", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    before_photo = field(Attachment(), "改造前照片", group="改造", aliases=("建前照片", "改厕前照片"))
    after_photo = field(Attachment(), "改造后照片", group="改造", aliases=("建后照片", "改厕后照片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
