"""Assistance measure ("帮扶措施台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Measure(LedgerRow):
    """Assistance measure."""

    __tablename__ = "measure"
    __ledger__ = Ledger(
        title="帮扶措施台账",
        module="assistance",
        key=("household", "measure_type", "measure_name", "started_on"),
        parent="household",
        per_year=True,
        purpose="到户到人帮扶措施及进度、资金、增收",
    )

    household = recurring.household(group="对象", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="对象", privacy=Privacy.PUBLIC)
    year = recurring.year(group="对象", required=Required.MUST)
    monitoring_case = recurring.monitoring_case(group="对象")
    measure_group = recurring.measure_group(group="措施", required=Required.MUST)
    measure_type = field(
        Code("measure_type"),
        "措施小类",
        group="措施",
        required=Required.MUST,
        aliases=("帮扶措施小类", "小类", "措施类型"),
        help="所属大类须等于措施大类；年度在代码有效期内",
    )
    measure_name = field(
        Text(100),
        "措施名称",
        group="措施",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶措施", "帮扶措施名称", "政策名称"),
    )
    content = field(
        LongText(),
        "内容",
        group="措施",
        privacy=Privacy.PUBLIC,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容", "措施内容"),
    )
    is_development_measure = field(
        YesNo(), "是否开发式措施", group="措施", aliases=("开发式帮扶",), help="产业、就业、金融、公益性岗位为是"
    )
    started_on = field(
        Date(),
        "开始日期",
        group="实施",
        required=Required.MUST,
        aliases=("开始时间", "起始时间", "起始日期", "享受开始时间", "实施开始时间", "措施开始时间"),
    )
    ended_on = field(
        Date(),
        "结束日期",
        group="实施",
        aliases=("结束时间", "截止时间", "终止日期", "享受结束时间", "实施结束时间", "措施结束时间"),
        help="不早于开始日期",
    )
    measure_status = field(
        Code("measure_status"),
        "措施进度",
        group="实施",
        required=Required.MUST,
        aliases=("进度", "实施进度", "实施情况"),
        help="结束日期已过仍为进行中为疑点",
    )
    quantity = recurring.quantity(group="实施", merge_group="amount")
    unit = recurring.unit(group="实施", merge_group="amount")
    amount = field(
        Money(),
        "金额",
        group="实施",
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "帮扶金额", "补助金额（元）"),
        merge_group="amount",
    )
    actual_input = field(Money(), "实际投入", group="实施", aliases=("实际投入资金", "投入金额"))
    income_gain = recurring.income_gain(group="实施")
    fund_source = recurring.fund_source(group="实施")
    responsible_department = field(Text(40), "责任部门", group="责任", aliases=("主管部门", "行业部门"))
    responsible_person = recurring.responsible_person(group="责任")
    project = recurring.project(group="责任")
    proof = recurring.proof(group="责任")
    has_head_signature = recurring.has_head_signature(group="责任")
    note = recurring.note(group="备注")
