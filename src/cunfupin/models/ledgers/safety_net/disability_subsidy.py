"""Subsidy for a disabled person ("残疾人两项补贴台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
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

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
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
    guardian_name = recurring.guardian_name(group="人员", merge_group="guardian")
    guardian_phone = recurring.guardian_phone(group="人员")
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
    started_on = recurring.started_on(group="补贴", required=Required.MUST)
    ended_on = recurring.ended_on(group="补贴")
    bank_name = recurring.bank_name(group="补贴")
    bank_account_name = recurring.bank_account_name(group="补贴", merge_group="account")
    bank_card = recurring.bank_card(group="补贴")
    note = recurring.note(group="备注")
