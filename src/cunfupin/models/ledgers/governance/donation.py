"""Donation ("社会捐赠台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Donation(LedgerRow):
    """Donation."""

    __tablename__ = "donation"
    __ledger__ = Ledger(
        title="社会捐赠台账",
        module="governance",
        key=("donor_name", "donated_on", "donation_content"),
        append_only=True,
        purpose="民营企业、慈善协会、爱心人士捐赠资金、物资、项目",
    )

    donor_name = recurring.donor_name(group="捐赠", required=Required.MUST)
    donor_kind = field(Code("donor_kind"), "捐赠方类型", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC)
    donated_on = field(
        Date(), "捐赠日期", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("捐赠时间",)
    )
    donation_kind = field(
        Code("donation_kind"), "捐赠类型", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC
    )
    donation_content = field(
        Text(100), "捐赠内容", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("捐赠物品",)
    )
    amount = field(
        Money(), "金额", group="捐赠", privacy=Privacy.PUBLIC, aliases=("金额（元）", "合计金额", "总金额", "捐赠金额")
    )
    cash_value = recurring.cash_value(group="捐赠")
    village = recurring.village(group="捐赠")
    household = recurring.household(group="捐赠", privacy=Privacy.PUBLIC)
    use_purpose = recurring.use_purpose(group="捐赠")
    project = recurring.project(group="捐赠")
    receiving_unit = field(Text(60), "接收单位", group="捐赠", aliases=("收款单位",))
    has_recipient_signature = recurring.has_recipient_signature(group="捐赠")
    voucher_no = recurring.voucher_no(group="捐赠")
    note = recurring.note(group="备注")
