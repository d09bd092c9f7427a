"""Project money spent ("项目资金使用台账")."""

from cunfupin.fields import Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class FundUse(LedgerRow):
    """Project money spent."""

    __tablename__ = "fund_use"
    __ledger__ = Ledger(
        title="项目资金使用台账",
        module="assets",
        key=("project", "voucher_no"),
        parent="project",
        append_only=True,
        purpose="资金使用和票据；累计使用不得超过到账",
    )

    project = recurring.project(group="使用", required=Required.MUST)
    use_purpose = recurring.use_purpose(group="使用", required=Required.MUST)
    amount = field(
        Money(),
        "金额",
        group="使用",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "使用金额", "支出金额"),
        help="累计不大于到账合计",
    )
    used_on = field(Date(), "使用日期", group="使用", required=Required.MUST, aliases=("支出日期", "支付日期"))
    payee = field(Text(60), "收款方", group="使用", aliases=("收款单位名称",))
    invoice_no = field(Text(40), "发票号", group="使用", aliases=("发票号码", "发票"))
    voucher_no = recurring.voucher_no(group="使用")
    proof = recurring.proof(group="使用")
    note = recurring.note(group="备注")
