"""Disposal of an asset ("资产处置台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class AssetDisposal(LedgerRow):
    """Disposal of an asset."""

    __tablename__ = "asset_disposal"
    __ledger__ = Ledger(
        title="资产处置台账",
        module="assets",
        key=("asset", "disposal_method", "applied_on"),
        parent="asset",
        purpose="四议两公开、乡审、县批、评估、处置、销账",
    )

    asset = field(
        Reference("asset"),
        "所属资产",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
    disposal_reason = field(
        Code("disposal_reason"),
        "处置原因",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("处置情形",),
    )
    disposal_method = field(
        Code("disposal_method"), "处置方式", group="申请", required=Required.MUST, privacy=Privacy.PUBLIC
    )
    applied_on = field(
        Date(), "申请日期", group="申请", required=Required.MUST, aliases=("申请时间", "申报日期", "申请书日期")
    )
    proposed_on = field(Date(), "党组织提议日期", group="四议两公开", aliases=("村党组织提议日期",))
    discussed_on = field(
        Date(), "两委商议日期", group="四议两公开", aliases=("“两委”会商议日期",), help="不早于党组织提议日期"
    )
    party_reviewed_on = field(Date(), "党员大会审议日期", group="四议两公开", help="不早于两委商议日期")
    villagers_resolved_on = field(
        Date(), "村民会议决议日期", group="四议两公开", aliases=("村民代表会议决议日期",), help="不早于党员大会审议日期"
    )
    resolution_published_on = field(Date(), "决议公开日期", group="四议两公开", privacy=Privacy.PUBLIC)
    result_published_on = field(Date(), "实施结果公开日期", group="四议两公开", privacy=Privacy.PUBLIC)
    township_reviewed_on = field(
        Date(),
        "乡镇审核日期",
        group="审批",
        aliases=("乡镇审核时间", "乡审核日期"),
        help="不早于公示结束日期",
        owner="township",
    )
    county_approved_on = field(
        Date(),
        "县级审定日期",
        group="审批",
        aliases=("县级审批日期", "县审定日期", "县级审核日期"),
        help="不早于乡镇审核日期",
        owner="township",
    )
    approval_no = field(Text(60), "批复文号", group="审批", aliases=("审批文号", "文号", "批准文号"), owner="township")
    appraised_value = field(Money(), "评估价值", group="处置", privacy=Privacy.PUBLIC, aliases=("评估值", "评估金额"))
    disposal_income = field(Money(), "处置收入", group="处置", privacy=Privacy.PUBLIC, aliases=("处置金额",))
    income_use = field(Text(100), "处置收入去向", group="处置", privacy=Privacy.PUBLIC, aliases=("收入去向", "去向"))
    disposed_on = field(Date(), "处置日期", group="处置", privacy=Privacy.PUBLIC, aliases=("处置时间",))
    written_off_on = field(Date(), "销账日期", group="处置", aliases=("核销日期",), help="不早于处置日期")
    notice_started_on = field(
        Date(), "公示开始日期", group="处置", privacy=Privacy.PUBLIC, aliases=("公示起", "公示开始时间", "公示开始")
    )
    notice_ended_on = field(
        Date(),
        "公示结束日期",
        group="处置",
        privacy=Privacy.PUBLIC,
        aliases=("公示止", "公示结束时间", "公示结束"),
        help="与公示开始日期间隔不少于 5 日（部分事项 7 日）",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
