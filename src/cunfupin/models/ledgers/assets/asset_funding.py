"""Source of an asset's funds ("资产资金来源明细")."""

from cunfupin.fields import Code, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year
from cunfupin.models.base import LedgerRow, field


class AssetFunding(LedgerRow):
    """Source of an asset's funds."""

    __tablename__ = "asset_funding"
    __ledger__ = Ledger(
        title="资产资金来源明细",
        module="assets",
        key=("asset", "fund_source", "year"),
        parent="asset",
        append_only=True,
        purpose="资产形成资金按来源拆分",
    )

    asset = field(
        Reference("asset"),
        "所属资产",
        group="资金",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
    fund_source = field(
        Code("fund_source"),
        "资金来源",
        group="资金",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资金渠道",),
    )
    year = field(Year(), "年度", group="资金", privacy=Privacy.PUBLIC, aliases=("年份", "所属年度", "统计年度"))
    amount = field(
        Money(),
        "金额",
        group="资金",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额"),
    )
    document_no = field(Text(60), "文件编号", group="资金", privacy=Privacy.PUBLIC, aliases=("来文文号", "资金文号"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
