"""Inspection of an asset ("资产管护巡查台账")."""

from cunfupin.fields import Attachment, Code, Date, Ledger, LongText, Privacy, Reference, Required, Text
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

    asset = field(
        Reference("asset"),
        "所属资产",
        group="巡查",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
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
    asset_status = field(
        Code("asset_status"),
        "资产状态",
        group="巡查",
        privacy=Privacy.PUBLIC,
        aliases=("使用状况", "运营状况", "运行状态"),
    )
    found_problem = field(LongText(), "发现问题", group="巡查", aliases=("存在问题", "发现的问题", "问题"))
    solution = field(LongText(), "解决措施", group="巡查", aliases=("处理措施", "解决办法", "整改建议"))
    next_inspection_on = field(Date(), "下次检查日期", group="巡查", aliases=("下次巡查日期",), help="晚于检查日期")
    photo = field(Attachment(), "照片", group="巡查", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
