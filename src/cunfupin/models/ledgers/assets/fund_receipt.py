"""Project money received ("项目资金到账台账")."""

from cunfupin.fields import Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class FundReceipt(LedgerRow):
    """Project money received."""

    __tablename__ = "fund_receipt"
    __ledger__ = Ledger(
        title="项目资金到账台账",
        module="assets",
        key=("project", "document_no", "received_on"),
        parent="project",
        per_year=True,
        append_only=True,
        purpose="项目资金逐批到账",
    )

    project = recurring.project(group="到账", required=Required.MUST)
    year = recurring.year(group="到账", required=Required.MUST)
    fund_source = recurring.fund_source(group="到账", required=Required.MUST)
    document_no = recurring.document_no(group="到账")
    batch_no = field(Text(20), "批次", group="到账", aliases=("资金批次",))
    amount = field(
        Money(),
        "金额",
        group="到账",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "到账金额"),
    )
    received_on = recurring.received_on(group="到账", required=Required.MUST)
    note = recurring.note(group="备注")
