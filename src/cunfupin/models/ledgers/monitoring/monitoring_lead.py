"""Lead that a household may fall back into poverty ("预警线索台账")."""

from cunfupin.fields import (
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
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

    lead_no = field(Text(30), "线索编号", group="线索", aliases=("预警编号",))
    village = field(
        Reference("village"),
        "行政村",
        group="线索",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="线索", aliases=("户编号", "户编码", "贫困户编号"))
    full_name = field(
        Text(50),
        "姓名",
        group="线索",
        required=Required.MUST,
        aliases=("人员姓名", "线索人姓名", "预警对象"),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="线索",
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    phone = field(
        Phone(), "联系电话", group="线索", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    lead_channel = field(
        Code("lead_channel"), "识别渠道", group="线索", required=Required.MUST, aliases=("发现渠道", "监测渠道")
    )
    lead_source = field(Code("lead_source"), "线索来源", group="线索", required=Required.MUST, aliases=("预警来源",))
    risk = field(
        Code("risk"), "风险类型", group="线索", required=Required.MUST, aliases=("预警类型", "风险原因", "返贫致贫风险")
    )
    description = field(
        LongText(),
        "情况描述",
        group="线索",
        required=Required.MUST,
        aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况"),
    )
    urgency = field(Code("urgency"), "紧急程度", group="线索", aliases=("紧急级别",))
    self_paid_amount = field(
        Money(), "自付金额", group="线索", privacy=Privacy.SENSITIVE, aliases=("个人自付", "自付费用", "医疗自付")
    )
    found_on = field(
        Date(), "发现日期", group="线索", required=Required.MUST, aliases=("发现时间", "预警日期", "预警时间")
    )
    assigned_on = field(Date(), "派单日期", group="派单", aliases=("派单时间", "分派日期"), help="不早于发现日期")
    assigned_by = field(Text(20), "派单人", group="派单")
    assigned_to = field(Text(20), "接收人", group="派单", required=Required.SHOULD, aliases=("核查责任人", "处置人"))
    due_on = field(
        Date(),
        "截止日期",
        group="派单",
        required=Required.MUST,
        aliases=("办理时限", "整改时限", "时限", "完成期限"),
        help="默认发现日期后 10 日，按本省文件核对",
    )
    checked_on = field(
        Date(), "核查日期", group="核查", required=Required.SHOULD, aliases=("核查时间", "入户核查日期", "核实时间")
    )
    checkers = field(Text(60), "核查人", group="核查", aliases=("核查人员", "核实人"), help="不少于 2 人")
    net_income_per_head = field(
        Money(), "人均纯收入", group="核查", aliases=("家庭人均纯收入", "年人均纯收入", "上一年人均纯收入")
    )
    is_education_secure = field(YesNo(), "义务教育是否有保障", group="核查", aliases=("义务教育有保障", "义务教育"))
    is_medical_secure = field(YesNo(), "基本医疗是否有保障", group="核查", aliases=("基本医疗有保障", "基本医疗"))
    is_housing_safe = field(
        YesNo(), "住房是否安全", group="核查", aliases=("是否住房安全", "住房安全", "住房安全有保障")
    )
    has_safe_water = field(
        YesNo(), "是否解决安全饮用水", group="核查", aliases=("是否安全饮水", "是否实现安全饮水", "安全饮用水")
    )
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
    monitoring_case = field(Reference("monitoring_case"), "所属监测对象", group="核查", aliases=("监测对象",))
    department_record = field(Reference("department_record"), "来源部门数据", group="核查", aliases=("部门预警数据",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
