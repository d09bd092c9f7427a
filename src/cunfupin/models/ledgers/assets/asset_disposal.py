"""Disposal of an asset ("资产处置台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
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

    asset = recurring.asset(group="申请", required=Required.MUST)
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
    applied_on = recurring.applied_on(group="申请", required=Required.MUST)
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
    township_reviewed_on = recurring.township_reviewed_on(group="审批")
    county_approved_on = recurring.county_approved_on(group="审批")
    approval_no = recurring.approval_no(group="审批", owner="township")
    appraised_value = field(Money(), "评估价值", group="处置", privacy=Privacy.PUBLIC, aliases=("评估值", "评估金额"))
    disposal_income = field(Money(), "处置收入", group="处置", privacy=Privacy.PUBLIC, aliases=("处置金额",))
    income_use = field(Text(100), "处置收入去向", group="处置", privacy=Privacy.PUBLIC, aliases=("收入去向", "去向"))
    disposed_on = field(Date(), "处置日期", group="处置", privacy=Privacy.PUBLIC, aliases=("处置时间",))
    written_off_on = field(Date(), "销账日期", group="处置", aliases=("核销日期",), help="不早于处置日期")
    notice_started_on = recurring.notice_started_on(group="处置")
    notice_ended_on = recurring.notice_ended_on(group="处置", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    note = recurring.note(group="备注")
