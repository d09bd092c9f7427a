"""Inspection of an asset ("资产管护巡查台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssetInspection(LedgerRow):
    """Inspection of an asset."""

    __tablename__ = "asset_inspection"
    __ledger__ = Ledger(
        title="资产管护巡查台账",
        module="assets",
        key=("asset", "inspected_on"),
        parent="asset",
        append_only=True,
        purpose="公益设施和经营资产巡查",
    )

    asset = recurring.asset(group="巡查", required=Required.MUST)
    inspected_on = field(
        Date(),
        "检查日期",
        group="巡查",
        required=Required.MUST,
        aliases=("巡查日期", "巡查时间", "督查日期", "督导日期"),
        help="公益性资产一年内至少一次",
    )
    inspector = field(
        Text(40), "检查人", group="巡查", required=Required.MUST, aliases=("巡查人", "巡查人员", "检查人员", "督导人员")
    )
    facility_condition = field(
        Code("facility_condition"),
        "设施状况",
        group="巡查",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("设施完好情况",),
    )
    asset_status = recurring.asset_status(group="巡查")
    found_problem = recurring.found_problem(group="巡查")
    solution = recurring.solution(group="巡查")
    next_inspection_on = field(Date(), "下次检查日期", group="巡查", aliases=("下次巡查日期",), help="晚于检查日期")
    photo = recurring.photo(group="巡查")
    note = recurring.note(group="备注")
