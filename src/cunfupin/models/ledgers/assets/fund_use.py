"""Project money spent ("项目资金使用台账")."""

from cunfupin.fields import Attachment, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text
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

    project = field(
        Reference("project"),
        "所属项目",
        group="使用",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目名称", "项目编号"),
    )
    use_purpose = field(
        Text(100),
        "资金用途",
        group="使用",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("用途", "支出用途"),
    )
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
    voucher_no = field(Text(40), "凭证号", group="使用", aliases=("记账凭证号", "财务凭证号"))
    proof = field(Attachment(), "佐证材料", group="使用", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
