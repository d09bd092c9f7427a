"""Support of a person in extreme hardship ("特困人员救助供养台账")."""

from cunfupin.fields import (
    BankCard,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class SpecialSupport(LedgerRow):
    """Support of a person in extreme hardship."""

    __tablename__ = "special_support"
    __ledger__ = Ledger(
        title="特困人员救助供养台账",
        module="safety_net",
        key=("id_number", "started_on"),
        other_keys=("special_support_no",),
        name="full_name",
        parent="member",
        purpose="供养方式、自理能力、照料协议",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    special_support_no = field(Text(40), "特困编号", group="人员", aliases=("特困证号", "供养证号"))
    support_mode = field(
        Code("support_mode"), "供养方式", group="人员", required=Required.MUST, aliases=("集中/分散", "供养形式")
    )
    self_care = field(
        Code("self_care"),
        "自理能力",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("生活自理能力",),
    )
    basic_monthly_amount = field(
        Money(),
        "基本生活供养金",
        group="供养",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("供养金", "月供养标准"),
        merge_group="pay",
    )
    nursing_monthly_amount = field(
        Money(),
        "照料护理费",
        group="供养",
        privacy=Privacy.PUBLIC,
        aliases=("护理费", "照料护理标准"),
        merge_group="pay",
    )
    carer_name = field(Text(20), "照料人", group="供养", aliases=("监护照料人", "照护人"), merge_group="carer")
    carer_phone = field(Phone(), "照料人电话", group="供养", merge_group="carer")
    has_care_agreement = field(YesNo(), "是否签订照料协议", group="供养", aliases=("照料协议",), help="分散供养须为是")
    care_institution = field(
        Text(60), "供养机构", group="供养", privacy=Privacy.PUBLIC, aliases=("敬老院", "机构名称"), help="集中供养必填"
    )
    started_on = field(
        Date(), "开始日期", group="供养", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="供养", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    approval_no = field(Text(60), "批复文号", group="供养", aliases=("审批文号", "文号", "批准文号"))
    bank_name = field(Text(60), "开户银行", group="供养", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="供养", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="供养",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
