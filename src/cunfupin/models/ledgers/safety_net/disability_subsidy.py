"""Subsidy for a disabled person ("残疾人两项补贴台账")."""

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
)
from cunfupin.models.base import LedgerRow, field


class DisabilitySubsidy(LedgerRow):
    """Subsidy for a disabled person."""

    __tablename__ = "disability_subsidy"
    __ledger__ = Ledger(
        title="残疾人两项补贴台账",
        module="safety_net",
        key=("id_number", "disability_subsidy_kind", "started_on"),
        name="full_name",
        parent="member",
        purpose="困难残疾人生活补贴和重度残疾人护理补贴",
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
    disability_certificate_no = field(
        Text(22),
        "残疾证号",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("残疾人证号", "残疾证号码"),
        help="20 或 22 位；前 18 位等于身份证；第 19–20 位等于类别和等级",
        merge_group="disability",
    )
    disability_kind = field(
        Code("disability_kind"),
        "残疾类别",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("残疾类型",),
        help="等于 20 位证号第 19 位",
        merge_group="disability",
    )
    disability_grade = field(
        Code("disability_grade"),
        "残疾等级",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("残疾级别",),
        help="等于 20 位证号第 20 位",
        merge_group="disability",
    )
    certificate_issued_on = field(Date(), "发证日期", group="人员", privacy=Privacy.SENSITIVE, aliases=("办证日期",))
    certificate_expires_on = field(
        Date(), "残疾证到期日", group="人员", privacy=Privacy.SENSITIVE, aliases=("到期日期",)
    )
    guardian_name = field(
        Text(20), "监护人", group="人员", aliases=("监护人姓名", "家长姓名", "家长"), merge_group="guardian"
    )
    guardian_phone = field(
        Phone(), "监护人电话", group="人员", aliases=("家长电话", "监护人联系电话"), merge_group="guardian"
    )
    disability_subsidy_kind = field(
        Code("disability_subsidy_kind"),
        "残疾补贴类型",
        group="补贴",
        required=Required.MUST,
        aliases=("补贴类型", "补贴种类名称"),
        help="生活补贴限低保残疾人；护理补贴限一、二级",
    )
    monthly_amount = field(
        Money(),
        "月金额",
        group="补贴",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月薪", "月工资", "每月金额", "月标准", "补贴标准", "月补贴"),
    )
    started_on = field(
        Date(), "开始日期", group="补贴", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="补贴", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    bank_name = field(Text(60), "开户银行", group="补贴", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="补贴", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="补贴",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
