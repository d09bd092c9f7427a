"""Lead that a household may fall back into poverty ("预警线索台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class MonitoringLead(LedgerRow):
    """Lead that a household may fall back into poverty."""

    __tablename__ = "monitoring_lead"
    __ledger__ = Ledger(
        title="预警线索台账",
        module="monitoring",
        key=("village", "full_name", "found_on", "risk"),
        other_keys=("lead_no",),
        name="full_name",
        parent="village",
        purpose="三渠道线索登记、派单、核查和结论",
    )

    lead_no = field(Text(30), "线索编号", group="线索", aliases=("预警编号",), is_running=True)
    village = recurring.village(group="线索", required=Required.MUST)
    household = recurring.household(group="线索")
    full_name = field(
        Text(50),
        "姓名",
        group="线索",
        required=Required.MUST,
        aliases=("人员姓名", "线索人姓名", "预警对象"),
        merge_group="identity",
    )
    id_number = recurring.id_number(group="线索")
    phone = recurring.phone(group="线索")
    lead_channel = field(
        Code("lead_channel"), "识别渠道", group="线索", required=Required.MUST, aliases=("发现渠道", "监测渠道")
    )
    lead_source = field(Code("lead_source"), "线索来源", group="线索", required=Required.MUST, aliases=("预警来源",))
    risk = field(
        Code("risk"), "风险类型", group="线索", required=Required.MUST, aliases=("预警类型", "风险原因", "返贫致贫风险")
    )
    description = recurring.description(group="线索", required=Required.MUST)
    urgency = field(Code("urgency"), "紧急程度", group="线索", aliases=("紧急级别",))
    self_paid_amount = recurring.self_paid_amount(group="线索")
    found_on = field(
        Date(), "发现日期", group="线索", required=Required.MUST, aliases=("发现时间", "预警日期", "预警时间")
    )
    assigned_on = field(Date(), "派单日期", group="派单", aliases=("派单时间", "分派日期"), help="不早于发现日期")
    assigned_by = field(Text(20), "派单人", group="派单")
    assigned_to = field(Text(20), "接收人", group="派单", required=Required.SHOULD, aliases=("核查责任人", "处置人"))
    due_on = recurring.due_on(group="派单", required=Required.MUST, help="默认发现日期后 10 日，按本省文件核对")
    checked_on = field(
        Date(), "核查日期", group="核查", required=Required.SHOULD, aliases=("核查时间", "入户核查日期", "核实时间")
    )
    checkers = recurring.checkers(group="核查")
    net_income_per_head = recurring.net_income_per_head(group="核查")
    is_education_secure = recurring.is_education_secure(group="核查")
    is_medical_secure = recurring.is_medical_secure(group="核查")
    is_housing_safe = recurring.is_housing_safe(group="核查")
    has_safe_water = recurring.has_safe_water(group="核查")
    lead_result = field(
        Code("lead_result"),
        "核查结论",
        group="核查",
        required=Required.SHOULD,
        aliases=("处置结果", "核实结果"),
        help="纳入时所属监测对象必填",
    )
    result_reason = field(LongText(), "结论理由", group="核查", aliases=("不纳入原因",))
    fed_back_on = field(
        Date(), "反馈部门日期", group="核查", aliases=("反馈日期",), help="部门预警线索必填；不早于核查日期"
    )
    monitoring_case = recurring.monitoring_case(group="核查")
    merged_into = field(Reference("monitoring_lead"), "并入的线索", group="核查", help="同一户的另一条线索，由乡镇合并")
    intervention_reviewed_on = field(Date(), "干预复核日期", group="核查", help="防贫干预对象每季度复核一次")
    department_record = field(Reference("department_record"), "来源部门数据", group="核查", aliases=("部门预警数据",))
    note = recurring.note(group="备注")
