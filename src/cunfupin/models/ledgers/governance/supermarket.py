"""Charity shop of a village ("爱心超市台账")."""

from cunfupin.fields import Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Supermarket(LedgerRow):
    """Charity shop of a village."""

    __tablename__ = "supermarket"
    __ledger__ = Ledger(
        title="爱心超市台账",
        module="governance",
        key=("village", "supermarket_name"),
        other_keys=("supermarket_name",),
        name="supermarket_name",
        parent="village",
        purpose="各村爱心超市基本情况",
    )

    village = recurring.village(group="超市", required=Required.MUST)
    supermarket_name = field(
        Text(60), "超市名称", group="超市", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("爱心超市名称",)
    )
    place = recurring.place(group="超市")
    manager_name = recurring.manager_name(group="超市", required=Required.MUST)
    phone = recurring.phone(group="超市")
    established_on = recurring.established_on(group="超市")
    fund_source = recurring.fund_source(group="超市")
    is_carry_over = field(YesNo(), "积分是否结转", group="超市", privacy=Privacy.PUBLIC, aliases=("结转",))
    note = recurring.note(group="备注")
