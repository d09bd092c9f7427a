"""Medical expense and what was paid back ("医疗费用与救助台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Percent, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class MedicalExpense(LedgerRow):
    """Medical expense and what was paid back."""

    __tablename__ = "medical_expense"
    __ledger__ = Ledger(
        title="医疗费用与救助台账",
        module="safety_net",
        key=("id_number", "medical_institution", "discharged_on"),
        name="full_name",
        parent="member",
        per_year=True,
        append_only=True,
        purpose="住院、门诊大额费用及多重保障报销，自付超标转线索",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员")
    member = recurring.member(group="人员")
    full_name = recurring.full_name(group="人员", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    year = recurring.year(group="就医", required=Required.MUST)
    visit_kind = field(
        Code("visit_kind"),
        "就医类型",
        group="就医",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("医疗类别", "就诊类型"),
    )
    medical_institution = field(
        Text(60), "医疗机构", group="就医", required=Required.MUST, aliases=("就诊医院", "医院", "医疗机构名称")
    )
    is_in_county = field(YesNo(), "是否县域内就诊", group="就医", aliases=("县域内就诊",))
    admitted_on = field(Date(), "入院日期", group="就医", privacy=Privacy.SENSITIVE, aliases=("入院时间", "就诊日期"))
    discharged_on = field(
        Date(),
        "出院日期",
        group="就医",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("出院时间",),
        help="不早于入院日期",
    )
    diagnosis = field(
        Text(100), "出院诊断", group="就医", privacy=Privacy.SENSITIVE, aliases=("诊断", "疾病名称", "病名")
    )
    is_special_disease = field(
        YesNo(), "是否大病专项救治病种", group="就医", privacy=Privacy.SENSITIVE, aliases=("大病专项救治",)
    )
    total_expense = field(
        Money(),
        "总费用",
        group="费用",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("医疗总费用", "住院总费用"),
        merge_group="expense",
    )
    eligible_expense = field(
        Money(),
        "合规费用",
        group="费用",
        privacy=Privacy.SENSITIVE,
        aliases=("合规医疗费用", "政策范围内费用"),
        merge_group="expense",
    )
    basic_reimbursement = field(
        Money(),
        "基本医保报销",
        group="费用",
        privacy=Privacy.SENSITIVE,
        aliases=("基本补偿", "基本医保补偿"),
        merge_group="expense",
    )
    critical_reimbursement = field(
        Money(),
        "大病保险报销",
        group="费用",
        privacy=Privacy.SENSITIVE,
        aliases=("大病报销", "大病保险补偿"),
        merge_group="expense",
    )
    supplementary_reimbursement = field(
        Money(),
        "商业补充报销",
        group="费用",
        privacy=Privacy.SENSITIVE,
        aliases=("商业补充保险补偿", "商业补充"),
        merge_group="expense",
    )
    medical_relief_amount = field(
        Money(), "医疗救助金额", group="费用", privacy=Privacy.SENSITIVE, aliases=("医疗救助",), merge_group="expense"
    )
    medical_relief_kind = field(
        Code("medical_relief_kind"), "医疗救助类别", group="费用", privacy=Privacy.SENSITIVE, aliases=("救助类别",)
    )
    medical_relief_rate = field(
        Percent(), "医疗救助比例", group="费用", privacy=Privacy.SENSITIVE, aliases=("救助比例",)
    )
    medical_relief_on = field(Date(), "医疗救助日期", group="费用", privacy=Privacy.SENSITIVE, aliases=("救助时间",))
    other_reimbursement = field(Money(), "其他报销", group="费用", privacy=Privacy.SENSITIVE, merge_group="expense")
    self_paid_amount = recurring.self_paid_amount(
        group="费用", required=Required.MUST, help="等于总费用 − 各项报销与救助", merge_group="expense"
    )
    self_paid_rate = derived(
        Percent(),
        "自付比例",
        group="费用",
        privacy=Privacy.SENSITIVE,
        aliases=("自付比",),
        help="等于自付金额 ÷ 总费用；大于 10 为预警，按本省文件核对",
    )
    is_pay_after_treatment = field(YesNo(), "是否先诊疗后付费", group="费用", aliases=("先诊疗后付费",))
    monitoring_lead = recurring.monitoring_lead(group="费用")
    note = recurring.note(group="备注")
