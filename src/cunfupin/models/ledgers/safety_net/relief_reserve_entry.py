"""Entry in a reserve for temporary relief ("备用金收支明细")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ReliefReserveEntry(LedgerRow):
    """Entry in a reserve for temporary relief."""

    __tablename__ = "relief_reserve_entry"
    __ledger__ = Ledger(
        title="备用金收支明细",
        module="safety_net",
        key=("relief_reserve", "entry_on", "voucher_no"),
        parent="relief_reserve",
        append_only=True,
        purpose="备用金拨入和救助支出",
    )

    relief_reserve = field(
        Reference("relief_reserve"),
        "所属备用金",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("备用金账户",),
    )
    entry_on = field(
        Date(),
        "记账日期",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("发生日期", "业务日期"),
    )
    entry_direction = field(
        Code("entry_direction"),
        "收支方向",
        group="收支",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("收支类型",),
    )
    amount = recurring.amount(group="收支", required=Required.MUST, privacy=Privacy.PUBLIC)
    temporary_relief = field(Reference("temporary_relief"), "对应救助", group="收支", privacy=Privacy.PUBLIC)
    voucher_no = recurring.voucher_no(group="收支")
    handler = recurring.handler(group="收支")
    note = recurring.note(group="备注")
