"""Custody of an asset ("资产管护台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Phone, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class AssetCustody(LedgerRow):
    """Custody of an asset."""

    __tablename__ = "asset_custody"
    __ledger__ = Ledger(
        title="资产管护台账",
        module="assets",
        key=("asset", "custodian_name", "started_on"),
        parent="asset",
        purpose="管护责任、经费和公益岗管护人；换人另起一行",
    )

    asset = field(
        Reference("asset"),
        "所属资产",
        group="管护",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
    custodian_unit = field(
        Text(60),
        "管护主体",
        group="管护",
        privacy=Privacy.PUBLIC,
        aliases=("管护单位", "管理单位"),
        help="公益性资产必填",
    )
    custodian_name = field(
        Text(20),
        "管护责任人",
        group="管护",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("管护人", "管理人", "资产管护人"),
        merge_group="custodian",
    )
    custodian_phone = field(Phone(), "管护人电话", group="管护", aliases=("管护责任人电话",), merge_group="custodian")
    public_post = field(Reference("public_post"), "关联公益岗", group="管护", aliases=("管护公益岗",))
    custody_duty = field(LongText(), "管护职责", group="管护", privacy=Privacy.PUBLIC, aliases=("管护内容",))
    custody_fund_source = field(
        Code("fund_source"), "管护经费来源", group="管护", privacy=Privacy.PUBLIC, aliases=("经费来源",)
    )
    custody_fund = field(
        Money(), "管护经费", group="管护", privacy=Privacy.PUBLIC, aliases=("管护经费额度", "年管护经费")
    )
    started_on = field(
        Date(), "开始日期", group="管护", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="管护", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
