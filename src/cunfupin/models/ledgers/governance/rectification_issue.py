"""Issue to be put right ("问题整改台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class RectificationIssue(LedgerRow):
    """Issue to be put right."""

    __tablename__ = "rectification_issue"
    __ledger__ = Ledger(
        title="问题整改台账",
        module="governance",
        key=("issue_no",),
        name="issue_no",
        per_year=True,
        purpose="各类检查问题清单制、责任制、时限制、销号制",
    )

    issue_no = field(
        Text(30), "问题编号", group="问题", required=Required.MUST, aliases=("整改编号",), index=True, is_running=True
    )
    year = recurring.year(group="问题", required=Required.MUST)
    issue_source = field(Code("issue_source"), "问题来源", group="问题", required=Required.MUST, aliases=("来源",))
    issue_category = field(
        Code("issue_category"), "问题类别", group="问题", required=Required.MUST, aliases=("问题分类",)
    )
    description = field(
        LongText(),
        "情况描述",
        group="问题",
        required=Required.MUST,
        aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况", "具体问题", "问题描述", "存在问题"),
    )
    village = recurring.village(group="问题")
    household = recurring.household(group="问题", privacy=Privacy.PUBLIC)
    asset = recurring.asset(group="问题")
    found_on = field(
        Date(), "发现日期", group="问题", required=Required.MUST, aliases=("发现时间", "预警日期", "预警时间")
    )
    lead_person = field(
        Text(20),
        "牵头责任领导",
        group="责任",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("牵头领导", "责任领导", "分管领导"),
    )
    lead_unit = field(Text(60), "牵头责任单位", group="责任", privacy=Privacy.PUBLIC, aliases=("牵头单位", "牵头部门"))
    responsible_unit = field(
        Text(60), "责任单位", group="责任", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("责任主体",)
    )
    responsible_person = recurring.responsible_person(group="责任", required=Required.MUST)
    rectify_measure = field(LongText(), "整改措施", group="整改", required=Required.MUST)
    rectify_goal = field(LongText(), "整改目标", group="整改")
    deadline_kind = field(
        Code("deadline_kind"), "时限类型", group="整改", required=Required.MUST, aliases=("整改时限类型",)
    )
    due_on = recurring.due_on(group="整改", required=Required.MUST, help="默认发现日期后 10 日，按本省文件核对")
    progress_text = field(
        LongText(), "进展情况", group="整改", aliases=("整改进展", "进展", "整改进展情况", "工作进展")
    )
    issue_status = field(
        Code("issue_status"),
        "整改状态",
        group="整改",
        required=Required.MUST,
        aliases=("问题状态", "整改情况"),
        stages=("open", "running", "done", "closed"),
    )
    rectified_on = field(Date(), "整改完成日期", group="整改", aliases=("整改完成时间",), help="晚于截止日期为逾期")
    proof = recurring.proof(group="整改", help="已销号必须有")
    self_checked_on = field(Date(), "自查日期", group="复核销号")
    township_reviewed_on = field(
        Date(),
        "乡镇审核日期",
        group="复核销号",
        aliases=("乡镇审核时间", "乡审核日期", "乡镇复核日期"),
        owner="township",
    )
    county_accepted_on = field(Date(), "县级验收日期", group="复核销号", aliases=("县验收日期",))
    closed_off_on = field(Date(), "销号日期", group="复核销号", aliases=("销号时间",), help="不早于整改完成日期")
    closed_off_by = field(Text(20), "销号人", group="复核销号")
    has_rebounded = field(YesNo(), "是否反弹", group="复核销号", aliases=("问题反弹",))
    is_extended_check_done = field(YesNo(), "是否举一反三", group="复核销号", aliases=("举一反三",))
    extended_check = field(LongText(), "举一反三情况", group="复核销号")
    note = recurring.note(group="备注")
