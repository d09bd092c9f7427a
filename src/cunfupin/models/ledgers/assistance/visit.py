"""Visit to a household ("走访记录台账")."""

from cunfupin.fields import Code, Codes, Integer, Ledger, Moment, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Visit(LedgerRow):
    """Visit to a household."""

    __tablename__ = "visit"
    __ledger__ = Ledger(
        title="走访记录台账",
        module="assistance",
        key=("household", "visited_at", "visitors"),
        parent="household",
        append_only=True,
        purpose="帮扶走访、监测回访、关爱探访的逐次记录",
    )

    household = recurring.household(group="走访", required=Required.MUST)
    member = recurring.member(group="走访")
    visited_at = field(
        Moment(),
        "走访时间",
        group="走访",
        required=Required.MUST,
        aliases=("走访日期", "走访日期时间", "日期时间", "入户时间", "帮扶时间"),
        help="不得晚于当前；落在结对期内",
    )
    helper = recurring.helper(group="走访")
    visitors = field(
        Text(80),
        "走访人",
        group="走访",
        required=Required.MUST,
        aliases=("走访干部", "走访人员", "入户人员"),
        help="一人一日走访超过 15 户为疑点",
    )
    visit_method = field(
        Code("visit_method"), "走访方式", group="走访", required=Required.MUST, aliases=("方式", "帮扶方式")
    )
    visit_types = field(
        Codes("visit_type"), "走访类型", group="走访", required=Required.SHOULD, aliases=("走访目的", "帮扶活动类型")
    )
    content = recurring.content(group="内容", required=Required.MUST)
    found_problem = recurring.found_problem(group="内容")
    solution = recurring.solution(group="内容")
    income_status = field(Text(80), "收入状况", group="内容", aliases=("收入情况", "收入变化"), help="与上次走访相比")
    monitoring_case = recurring.monitoring_case(group="内容")
    risk_level = recurring.risk_level(group="内容")
    location = recurring.location(group="留痕")
    sign_distance_metre = field(
        Integer(), "签到距离", group="留痕", aliases=("签到距离（米）",), help="不小于 0；超过设置半径为疑点"
    )
    photo = recurring.photo(group="留痕")
    has_head_signature = recurring.has_head_signature(group="留痕")
    note = recurring.note(group="备注")
