"""Support of a child in hardship ("困境儿童保障台账")."""

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


class ChildSupport(LedgerRow):
    """Support of a child in hardship."""

    __tablename__ = "child_support"
    __ledger__ = Ledger(
        title="困境儿童保障台账",
        module="safety_net",
        key=("id_number", "child_category"),
        other_keys=("welfare_certificate_no",),
        name="full_name",
        parent="member",
        purpose="孤儿、事实无人抚养、困境儿童的监护和补助",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="儿童",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="儿童", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="儿童", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="儿童", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="儿童",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    sex = field(Code("sex"), "性别", group="儿童", merge_group="identity")
    born_on = field(
        Date(), "出生日期", group="儿童", aliases=("出生年月", "出生年月日", "生日"), merge_group="identity"
    )
    child_category = field(
        Code("child_category"),
        "儿童类别",
        group="儿童",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("困境类型", "儿童类型"),
    )
    welfare_certificate_no = field(
        Text(40), "儿童福利证编号", group="儿童", privacy=Privacy.SENSITIVE, aliases=("儿童福利证号",)
    )
    registered_residence_kind = field(
        Code("registered_residence_kind"), "户口类型", group="儿童", aliases=("户口性质",)
    )
    living_state = field(Text(60), "生活状态", group="儿童", privacy=Privacy.SENSITIVE, aliases=("生活现状",))
    guardian_name = field(
        Text(20),
        "监护人",
        group="监护",
        required=Required.MUST,
        aliases=("监护人姓名", "家长姓名", "家长"),
        merge_group="guardian",
    )
    guardian_phone = field(
        Phone(), "监护人电话", group="监护", aliases=("家长电话", "监护人联系电话"), merge_group="guardian"
    )
    guardian_relation = field(Text(20), "监护人关系", group="监护", aliases=("与监护人关系",), merge_group="guardian")
    is_entrusted = field(YesNo(), "是否委托监护", group="监护", aliases=("委托监护",))
    has_care_agreement = field(YesNo(), "是否签订照料协议", group="监护", aliases=("照料协议",), help="分散供养须为是")
    carer_name = field(Text(20), "照料人", group="监护", aliases=("监护照料人", "照护人"))
    visit_frequency = field(Code("visit_frequency"), "探访频次", group="监护", aliases=("走访频次",))
    monthly_amount = field(
        Money(), "月金额", group="补助", aliases=("月薪", "月工资", "每月金额", "月标准", "生活费标准", "月补助")
    )
    started_on = field(Date(), "开始日期", group="补助", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="补助", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    bank_name = field(Text(60), "开户银行", group="补助", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="补助", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="补助",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
