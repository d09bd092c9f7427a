"""Procedure by which a household is taken up or taken off ("识别退出程序台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class HouseholdReview(LedgerRow):
    """Procedure by which a household is taken up or taken off."""

    __tablename__ = "household_review"
    __ledger__ = Ledger(
        title="识别退出程序台账",
        module="households",
        key=("household", "review_kind", "year"),
        parent="household",
        per_year=True,
        purpose="户识别、脱贫退出、返贫、清退的全程日期与表决",
    )

    household = recurring.household(group="事项", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="事项", required=Required.MUST)
    review_kind = field(Code("review_kind"), "程序类型", group="事项", required=Required.MUST, aliases=("事项类型",))
    applied_on = recurring.applied_on(group="事项", required=Required.SHOULD)
    nominated_on = field(Date(), "小组提名日期", group="事项", aliases=("村民小组提名日期",), help="不早于申请日期")
    deliberated_on = recurring.deliberated_on(group="民主评议", required=Required.SHOULD, help="不早于申请日期")
    deliberation_place = field(Text(60), "评议地点", group="民主评议", aliases=("会议地点",))
    deliberation_host = recurring.deliberation_host(group="民主评议")
    expected_count = recurring.expected_count(group="民主评议", merge_group="votes")
    present_count = recurring.present_count(group="民主评议", merge_group="votes")
    approve_count = field(Integer(), "同意票数", group="民主评议", aliases=("同意",), merge_group="votes")
    against_count = field(Integer(), "反对票数", group="民主评议", aliases=("反对",), merge_group="votes")
    abstain_count = field(
        Integer(), "弃权票数", group="民主评议", aliases=("弃权",), help="三项之和等于实到人数", merge_group="votes"
    )
    verified_on = field(Date(), "核实日期", group="核实公示", aliases=("村两委核实日期", "核实时间"))
    head_agreed_on = field(
        Date(),
        "农户认可日期",
        group="核实公示",
        required=Required.SHOULD,
        aliases=("户主认可日期", "退出确认书日期", "签字认可日期"),
        help="不早于核实日期",
    )
    notice_started_on = recurring.notice_started_on(group="核实公示", required=Required.SHOULD, help="不早于评议日期")
    notice_ended_on = recurring.notice_ended_on(
        group="核实公示", required=Required.SHOULD, help="与公示开始日期间隔不少于 5 日（部分事项 7 日）"
    )
    notice_place = field(Text(60), "公示地点", group="核实公示", privacy=Privacy.PUBLIC, aliases=("公示位置",))
    objection = field(LongText(), "异议处理", group="核实公示", aliases=("公示异议", "异议情况"))
    township_reviewed_on = recurring.township_reviewed_on(group="审核审定", required=Required.SHOULD)
    county_approved_on = recurring.county_approved_on(group="审核审定", required=Required.SHOULD)
    announced_on = field(
        Date(),
        "公告日期",
        group="审核审定",
        privacy=Privacy.PUBLIC,
        aliases=("公告时间",),
        help="不早于县级审定日期",
        owner="township",
    )
    approval_no = recurring.approval_no(group="审核审定", owner="township")
    entered_on = field(Date(), "系统录入日期", group="审核审定", aliases=("录入时间", "系统标注时间"))
    review_result = field(
        Code("review_result"), "程序结论", group="审核审定", aliases=("审定结果", "审批结果"), owner="township"
    )
    note = recurring.note(group="备注")
