"""Custody of an asset ("资产管护台账")."""

from cunfupin.fields import Code, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models import recurring
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

    asset = recurring.asset(group="管护", required=Required.MUST)
    custodian_unit = field(
        Text(60),
        "管护主体",
        group="管护",
        privacy=Privacy.PUBLIC,
        aliases=("管护单位", "管理单位"),
        help="公益性资产必填",
    )
    custodian_name = recurring.custodian_name(group="管护", required=Required.MUST, merge_group="custodian")
    custodian_phone = recurring.custodian_phone(group="管护", merge_group="custodian")
    public_post = field(Reference("public_post"), "关联公益岗", group="管护", aliases=("管护公益岗",))
    custody_duty = field(LongText(), "管护职责", group="管护", privacy=Privacy.PUBLIC, aliases=("管护内容",))
    custody_fund_source = field(
        Code("fund_source"), "管护经费来源", group="管护", privacy=Privacy.PUBLIC, aliases=("经费来源",)
    )
    custody_fund = field(
        Money(), "管护经费", group="管护", privacy=Privacy.PUBLIC, aliases=("管护经费额度", "年管护经费")
    )
    started_on = recurring.started_on(group="管护", required=Required.MUST)
    ended_on = recurring.ended_on(group="管护")
    note = recurring.note(group="备注")
