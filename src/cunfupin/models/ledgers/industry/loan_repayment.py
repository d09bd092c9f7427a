"""Repayment of a micro loan ("小额信贷还款贴息明细")."""

from cunfupin.fields import Date, Ledger, Money, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class LoanRepayment(LedgerRow):
    """Repayment of a micro loan."""

    __tablename__ = "loan_repayment"
    __ledger__ = Ledger(
        title="小额信贷还款贴息明细",
        module="industry",
        key=("micro_loan", "repaid_on"),
        parent="micro_loan",
        append_only=True,
        purpose="每次还本、付息、贴息",
    )

    micro_loan = field(Reference("micro_loan"), "所属贷款", group="还款", required=Required.MUST, aliases=("贷款",))
    repaid_on = field(Date(), "还款日期", group="还款", required=Required.MUST, privacy=Privacy.SENSITIVE)
    principal_amount = field(
        Money(), "还本金额", group="还款", privacy=Privacy.SENSITIVE, aliases=("归还本金",), merge_group="amount"
    )
    interest_amount = field(
        Money(), "付息金额", group="还款", privacy=Privacy.SENSITIVE, aliases=("利息",), merge_group="amount"
    )
    interest_subsidy = field(Money(), "贴息金额", group="还款", aliases=("本次贴息", "贴息"), merge_group="amount")
    voucher_no = recurring.voucher_no(group="还款")
    note = recurring.note(group="备注")
