"""Step in the handling of a monitored household ("监测程序办理台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Phone, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class MonitoringStep(LedgerRow):
    """Step in the handling of a monitored household."""

    __tablename__ = "monitoring_step"
    __ledger__ = Ledger(
        title="监测程序办理台账",
        module="monitoring",
        key=("monitoring_case", "step"),
        parent="monitoring_case",
        append_only=True,
        purpose="识别九步、帮扶跟踪和消除各步的办理、表决、公示、时限",
    )

    monitoring_case = recurring.monitoring_case(group="步骤", required=Required.MUST)
    step = field(
        Code("monitoring_step"),
        "程序步骤",
        group="步骤",
        required=Required.MUST,
        aliases=("步骤", "环节"),
        help="按代码顺序推进，不得跳步",
    )
    due_on = recurring.due_on(group="步骤")
    handled_on = field(
        Date(),
        "办理日期",
        group="步骤",
        required=Required.MUST,
        aliases=("办理时间", "处理日期", "完成时间"),
        help="不早于上一步",
    )
    handler = recurring.handler(group="步骤", required=Required.MUST)
    checkers = recurring.checkers(group="步骤")
    step_result = field(Code("step_result"), "办理结果", group="步骤", required=Required.MUST, aliases=("审核结果",))
    opinion = field(LongText(), "办理意见", group="步骤", aliases=("审核意见", "意见", "审批意见"))
    has_authorization = field(YesNo(), "是否签订承诺授权书", group="承诺授权与比对", aliases=("承诺授权书", "承诺授权"))
    comparison_result = field(
        LongText(), "信息比对结果", group="承诺授权与比对", privacy=Privacy.SENSITIVE, aliases=("比对结果",)
    )
    doubt_explanation = field(
        LongText(), "疑点解释", group="承诺授权与比对", privacy=Privacy.SENSITIVE, aliases=("疑点说明",)
    )
    deliberated_on = recurring.deliberated_on(group="民主评议")
    deliberation_place = field(Text(60), "评议地点", group="民主评议", aliases=("会议地点",))
    deliberation_host = recurring.deliberation_host(group="民主评议")
    expected_count = recurring.expected_count(group="民主评议", merge_group="votes")
    present_count = recurring.present_count(group="民主评议", merge_group="votes")
    approve_count = field(Integer(), "同意票数", group="民主评议", aliases=("同意",), merge_group="votes")
    against_count = field(Integer(), "反对票数", group="民主评议", aliases=("反对",), merge_group="votes")
    abstain_count = field(
        Integer(), "弃权票数", group="民主评议", aliases=("弃权",), help="三项之和等于实到人数", merge_group="votes"
    )
    notice_started_on = recurring.notice_started_on(group="公示", help="不早于评议日期")
    notice_ended_on = recurring.notice_ended_on(group="公示", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    notice_place = field(Text(60), "公示地点", group="公示", privacy=Privacy.PUBLIC, aliases=("公示位置",))
    supervision_phone = field(
        Phone(),
        "监督电话",
        group="公示",
        privacy=Privacy.PUBLIC,
        aliases=("公示监督电话", "举报电话"),
        help="公示表和联系卡必印",
    )
    objection = field(LongText(), "异议处理", group="公示", aliases=("公示异议", "异议情况"))
    approval_no = recurring.approval_no(group="审批")
    announced_on = field(Date(), "公告日期", group="审批", privacy=Privacy.PUBLIC, aliases=("公告时间",))
    note = recurring.note(group="备注")
