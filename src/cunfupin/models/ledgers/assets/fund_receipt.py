"""Project money received ("项目资金到账台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year
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

    project = field(
        Reference("project"),
        "所属项目",
        group="到账",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目名称", "项目编号"),
    )
    year = field(
        Year(),
        "年度",
        group="到账",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    fund_source = field(
        Code("fund_source"),
        "资金来源",
        group="到账",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资金渠道",),
    )
    document_no = field(Text(60), "文件编号", group="到账", privacy=Privacy.PUBLIC, aliases=("来文文号", "资金文号"))
    batch_no = field(Text(20), "批次", group="到账", aliases=("资金批次",))
    amount = field(
        Money(),
        "金额",
        group="到账",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "到账金额"),
    )
    received_on = field(
        Date(), "到账日期", group="到账", required=Required.MUST, aliases=("到账时间", "收到日期", "资金到账日期")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
