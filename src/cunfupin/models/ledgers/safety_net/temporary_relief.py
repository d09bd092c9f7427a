"""Temporary relief for a household ("临时救助台账")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class TemporaryRelief(LedgerRow):
    """Temporary relief for a household."""

    __tablename__ = "temporary_relief"
    __ledger__ = Ledger(
        title="临时救助台账",
        module="safety_net",
        key=("household", "applied_on", "relief_reason"),
        name="full_name",
        parent="household",
        per_year=True,
        purpose="急难型、支出型临时救助申请到发放",
    )

    village = recurring.village(group="申请", required=Required.MUST)
    household = recurring.household(group="申请", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="申请", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="申请", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="申请", required=Required.MUST)
    year = recurring.year(group="申请", required=Required.MUST)
    applied_on = recurring.applied_on(group="申请", required=Required.MUST)
    relief_type = field(
        Code("relief_type"), "救助类型", group="申请", required=Required.MUST, aliases=("临时救助类型",)
    )
    relief_reason = field(
        Code("relief_reason"),
        "救助事由",
        group="申请",
        required=Required.MUST,
        aliases=("申请事由", "事由", "救助原因"),
    )
    description = recurring.description(group="申请", privacy=Privacy.SENSITIVE)
    approval_level = field(
        Code("approval_level"), "审批级别", group="审批发放", required=Required.MUST, aliases=("审批级",)
    )
    approved_on = recurring.approved_on(group="审批发放")
    approval_no = recurring.approval_no(group="审批发放")
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="审批发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）", "救助金额"),
        help="乡镇直批不得超过备用金单笔限额；同事由同年重复为疑点",
    )
    goods_content = field(Text(100), "实物内容", group="审批发放", privacy=Privacy.PUBLIC, aliases=("救助实物", "实物"))
    relief_source = field(
        Code("relief_source"),
        "救助资金来源",
        group="审批发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资金出处",),
    )
    bank_name = recurring.bank_name(group="审批发放")
    bank_account_name = recurring.bank_account_name(group="审批发放", merge_group="account")
    bank_card = recurring.bank_card(group="审批发放")
    issued_on = recurring.issued_on(group="审批发放")
    notice_on = recurring.notice_on(group="审批发放")
    has_recipient_signature = recurring.has_recipient_signature(group="审批发放")
    note = recurring.note(group="备注")
