"""Source of an asset's funds ("资产资金来源明细")."""

from cunfupin.fields import Ledger, Privacy, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow


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

    asset = recurring.asset(group="资金", required=Required.MUST)
    fund_source = recurring.fund_source(group="资金", required=Required.MUST)
    year = recurring.year(group="资金")
    amount = recurring.amount(group="资金", required=Required.MUST, privacy=Privacy.PUBLIC)
    document_no = recurring.document_no(group="资金")
    note = recurring.note(group="备注")
