"""Maintenance of an asset ("资产维修养护台账")."""

from cunfupin.fields import Date, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssetMaintenance(LedgerRow):
    """Maintenance of an asset."""

    __tablename__ = "asset_maintenance"
    __ledger__ = Ledger(
        title="资产维修养护台账",
        module="assets",
        key=("asset", "repaired_on"),
        parent="asset",
        append_only=True,
        purpose="维修内容和费用",
    )

    asset = recurring.asset(group="维修", required=Required.MUST)
    asset_inspection = field(Reference("asset_inspection"), "关联巡查", group="维修")
    repair_content = field(
        LongText(), "维修内容", group="维修", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("维修养护内容",)
    )
    repair_cost = field(Money(), "维修费用", group="维修", privacy=Privacy.PUBLIC, aliases=("维修经费",))
    fund_source = recurring.fund_source(group="维修")
    repaired_by = field(Text(60), "维修单位", group="维修", privacy=Privacy.PUBLIC, aliases=("施工单位",))
    repair_requested_on = field(Date(), "报修日期", group="维修", aliases=("报修时间",))
    repaired_on = field(
        Date(),
        "维修完成日期",
        group="维修",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("完成日期", "维修日期"),
        help="不早于报修日期",
    )
    note = recurring.note(group="备注")
