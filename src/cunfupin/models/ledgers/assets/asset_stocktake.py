"""Stocktake of an asset ("资产盘点台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Decimal,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
)
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

    asset = field(
        Reference("asset"),
        "所属资产",
        group="盘点",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
    year = field(
        Year(),
        "年度",
        group="盘点",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
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
    asset_status = field(
        Code("asset_status"),
        "资产状态",
        group="盘点",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状况", "运营状况", "运行状态"),
    )
    stocktake_action = field(Text(200), "盘点处理意见", group="盘点", aliases=("处理意见", "盘盈盘亏处理"))
    stocktaker = field(Text(40), "盘点人", group="盘点", required=Required.MUST, aliases=("清查人",))
    responsible_person = field(
        Text(20), "责任人", group="盘点", privacy=Privacy.PUBLIC, aliases=("责任人姓名", "具体责任人", "责任干部")
    )
    photo = field(Attachment(), "照片", group="盘点", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
