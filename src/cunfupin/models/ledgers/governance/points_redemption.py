"""Points redeemed for goods ("积分兑换台账")."""

from cunfupin.fields import Date, Decimal, Integer, Ledger, LongText, Privacy, Reference, Required, Text, YesNo
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
    household = field(
        Reference("household"),
        "所属户",
        group="兑换",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    supermarket = field(
        Reference("supermarket"), "所属超市", group="兑换", privacy=Privacy.PUBLIC, aliases=("爱心超市",)
    )
    supermarket_item = field(
        Reference("supermarket_item"), "兑换物品", group="兑换", privacy=Privacy.PUBLIC, aliases=("物品编号",)
    )
    item_name = field(
        Text(60),
        "物品名称",
        group="兑换",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("物资名称", "慰问品", "商品名称", "物品"),
    )
    quantity = field(
        Decimal(2), "数量", group="兑换", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="amount"
    )
    unit = field(Text(10), "计量单位", group="兑换", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
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
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="兑换", aliases=("是否签领",))
    handler = field(Text(20), "经办人", group="兑换", aliases=("承办人", "办理人"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
