"""Project ("扶贫项目台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Percent, Privacy, Required, Text, Year, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Project(LedgerRow):
    """Project."""

    __tablename__ = "project"
    __ledger__ = Ledger(
        title="扶贫项目台账",
        module="assets",
        key=("project_no",),
        other_keys=("project_name",),
        name="project_name",
        parent="village",
        purpose="项目库到验收的全程；验收后生成资产卡",
    )

    project_no = field(
        Text(40),
        "项目编号",
        group="立项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目库编号", "项目代码"),
    )
    project_name = field(
        Text(100),
        "项目名称",
        group="立项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶项目名称", "扶贫项目名称"),
    )
    village = recurring.village(group="立项", required=Required.MUST)
    project_kind = field(
        Code("project_kind"),
        "项目类型",
        group="立项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目分类",),
    )
    project_year = field(
        Year(),
        "实施年度",
        group="立项",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目年度", "项目实施年度"),
        help="不早于 2016",
    )
    project_content = field(
        LongText(),
        "建设内容及规模",
        group="立项",
        privacy=Privacy.PUBLIC,
        aliases=("项目内容", "项目内容及规模", "建设内容", "项目规模"),
    )
    implementing_unit = field(
        Text(60),
        "实施单位",
        group="立项",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("建设单位", "实施（建设）单位", "项目实施单位"),
    )
    responsible_department = field(Text(40), "责任部门", group="立项", aliases=("主管部门", "行业部门"))
    responsible_person = recurring.responsible_person(group="立项")
    approval_no = recurring.approval_no(group="立项")
    planned_fund = field(
        Money(), "计划投资", group="立项", privacy=Privacy.PUBLIC, aliases=("批复资金", "预算资金", "项目预算")
    )
    project_stage = field(
        Code("project_stage"),
        "项目阶段",
        group="进度",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("阶段", "实施阶段"),
    )
    stage_weight = field(Percent(), "工作量占比", group="进度", privacy=Privacy.PUBLIC, aliases=("阶段工作量占比",))
    planned_progress = field(Percent(), "计划进度", group="进度", privacy=Privacy.PUBLIC)
    actual_progress = field(
        Percent(),
        "实际进度",
        group="进度",
        privacy=Privacy.PUBLIC,
        aliases=("执行进度", "形象进度"),
        help="低于计划进度亮黄灯或红灯",
    )
    delay_reason = field(LongText(), "滞后原因", group="进度", aliases=("进度滞后原因",))
    planned_started_on = field(Date(), "计划开始日期", group="进度", aliases=("计划开工日期", "实施时间"))
    planned_ended_on = field(
        Date(),
        "计划完成日期",
        group="进度",
        aliases=("完成时限", "计划竣工日期", "计划完成时间"),
        help="不早于计划开始日期",
    )
    commenced_on = recurring.commenced_on(group="进度")
    completed_on = recurring.completed_on(group="进度", help="不早于开工日期")
    accepted_on = recurring.accepted_on(group="验收", help="不早于竣工日期")
    acceptance_result = field(
        Code("acceptance_result"),
        "验收结论",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("验收结果", "验收是否通过"),
    )
    settled_amount = field(Money(), "结算金额", group="验收", privacy=Privacy.PUBLIC, aliases=("结算", "审计结算金额"))
    surplus_amount = field(
        Money(),
        "结余金额",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("结余", "结余资金"),
        help="等于到账合计 − 使用合计",
    )
    benefit_household_count = recurring.benefit_household_count(group="验收")
    benefit_person_count = field(
        Integer(), "受益人数", group="验收", privacy=Privacy.PUBLIC, aliases=("带动人数", "受益人口")
    )
    benefit_poor_count = recurring.benefit_poor_count(group="验收", help="不大于受益人数")
    notice_on = recurring.notice_on(group="验收")
    is_reviewed = field(YesNo(), "是否完成项目回头看", group="验收", aliases=("项目回头看",))
    note = recurring.note(group="备注")
