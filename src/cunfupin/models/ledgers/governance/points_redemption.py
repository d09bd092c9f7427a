"""Points redeemed for goods ("积分兑换台账")."""

from cunfupin.fields import Date, Integer, Ledger, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PointsRedemption(LedgerRow):
    """Points redeemed for goods."""

    __tablename__ = "points_redemption"
    __ledger__ = Ledger(
        title="积分兑换台账",
        module="governance",
        key=("points_account", "item_name", "redeemed_on"),
        parent="points_account",
        append_only=True,
        purpose="兑换物品、分值和签领；不兑现金",
    )

    points_account = field(
        Reference("points_account"),
        "所属积分账户",
        group="兑换",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("积分账户",),
    )
    household = recurring.household(group="兑换", required=Required.MUST, privacy=Privacy.PUBLIC)
    supermarket = field(
        Reference("supermarket"), "所属超市", group="兑换", privacy=Privacy.PUBLIC, aliases=("爱心超市",)
    )
    supermarket_item = field(
        Reference("supermarket_item"), "兑换物品", group="兑换", privacy=Privacy.PUBLIC, aliases=("物品编号",)
    )
    item_name = recurring.item_name(group="兑换")
    quantity = recurring.quantity(group="兑换", required=Required.MUST, merge_group="amount")
    unit = recurring.unit(group="兑换", merge_group="amount")
    points_cost = field(
        Integer(),
        "兑换分值",
        group="兑换",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("兑换积分", "所需积分"),
        help="不大于积分余额",
        merge_group="amount",
    )
    redeemed_on = field(
        Date(), "兑换日期", group="兑换", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("兑换时间",)
    )
    received_by = field(
        Text(20), "领取人", group="兑换", required=Required.MUST, aliases=("签领人", "领取人签字", "签收人")
    )
    has_recipient_signature = recurring.has_recipient_signature(group="兑换")
    handler = recurring.handler(group="兑换")
    note = recurring.note(group="备注")
