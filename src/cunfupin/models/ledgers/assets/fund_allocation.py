"""Project money passed on ("项目资金下拨台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class FundAllocation(LedgerRow):
    """Project money passed on."""

    __tablename__ = "fund_allocation"
    __ledger__ = Ledger(
        title="项目资金下拨台账",
        module="assets",
        key=("project", "receiving_unit", "allocated_on"),
        parent="project",
        append_only=True,
        purpose="资金下拨到接收单位的流转",
    )

    project = recurring.project(group="下拨", required=Required.MUST)
    budget_subject = field(Text(60), "科目", group="下拨", aliases=("支出科目", "预算科目"))
    receiving_unit = field(Text(60), "接收单位", group="下拨", required=Required.MUST, aliases=("收款单位",))
    amount = field(
        Money(),
        "金额",
        group="下拨",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "下拨金额"),
    )
    allocated_on = field(Date(), "下拨日期", group="下拨", required=Required.MUST, aliases=("下拨时间",))
    allocation_status = field(
        Code("allocation_status"), "下拨状态", group="下拨", required=Required.MUST, aliases=("资金状态",)
    )
    note = recurring.note(group="备注")
