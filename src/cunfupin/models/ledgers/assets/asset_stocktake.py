"""Stocktake of an asset ("资产盘点台账")."""

from cunfupin.fields import Date, Decimal, Ledger, LongText, Money, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class AssetStocktake(LedgerRow):
    """Stocktake of an asset."""

    __tablename__ = "asset_stocktake"
    __ledger__ = Ledger(
        title="资产盘点台账",
        module="assets",
        key=("asset", "stocktake_on"),
        parent="asset",
        per_year=True,
        append_only=True,
        purpose="年度清查：账实核对",
    )

    asset = recurring.asset(group="盘点", required=Required.MUST)
    year = recurring.year(group="盘点", required=Required.MUST)
    stocktake_on = field(Date(), "盘点日期", group="盘点", required=Required.MUST, aliases=("清查日期", "盘点时间"))
    book_quantity = field(
        Decimal(2), "账面数量", group="盘点", required=Required.MUST, aliases=("账面数",), merge_group="count"
    )
    actual_quantity = field(
        Decimal(2),
        "实盘数量",
        group="盘点",
        required=Required.MUST,
        aliases=("实盘数", "实有数量"),
        merge_group="count",
    )
    difference_quantity = derived(
        Decimal(2), "盈亏数量", group="盘点", aliases=("盈亏",), help="等于实盘数量 − 账面数量"
    )
    difference_reason = field(LongText(), "盈亏原因", group="盘点", help="盈亏数量非 0 必填")
    book_value = field(Money(), "账面价值", group="盘点", aliases=("账面值",))
    asset_status = recurring.asset_status(group="盘点", required=Required.MUST)
    stocktake_action = field(Text(200), "盘点处理意见", group="盘点", aliases=("处理意见", "盘盈盘亏处理"))
    stocktaker = field(Text(40), "盘点人", group="盘点", required=Required.MUST, aliases=("清查人",))
    responsible_person = recurring.responsible_person(group="盘点")
    photo = recurring.photo(group="盘点")
    note = recurring.note(group="备注")
