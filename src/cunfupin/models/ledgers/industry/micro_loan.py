"""Micro loan of a household ("扶贫小额信贷台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Money, Percent, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class MicroLoan(LedgerRow):
    """Micro loan of a household."""

    __tablename__ = "micro_loan"
    __ledger__ = Ledger(
        title="扶贫小额信贷台账",
        module="industry",
        key=("contract_no",),
        name="full_name",
        parent="household",
        purpose="评级授信、放款、贴息、还款、逾期",
    )

    village = recurring.village(group="借款人", required=Required.MUST)
    household = recurring.household(group="借款人", required=Required.MUST)
    member = recurring.member(group="借款人")
    full_name = field(
        Text(50),
        "姓名",
        group="借款人",
        required=Required.MUST,
        aliases=("人员姓名", "贷款人", "借款人"),
        merge_group="identity",
    )
    id_number = recurring.id_number(group="借款人", required=Required.MUST)
    relation_to_head = recurring.relation_to_head(group="借款人")
    phone = recurring.phone(group="借款人")
    loan_kind = field(Code("loan_kind"), "贷款类型", group="借款人", required=Required.MUST, aliases=("信贷类型",))
    credit_star = field(
        Code("credit_star"), "评定星级", group="授信", privacy=Privacy.SENSITIVE, aliases=("评星", "信用等级")
    )
    credit_limit = field(Money(), "授信额度", group="授信", privacy=Privacy.SENSITIVE, aliases=("授信金额",))
    credit_institution = field(Text(60), "授信机构", group="授信", privacy=Privacy.SENSITIVE, aliases=("授信银行",))
    credited_on = field(Date(), "授信日期", group="授信", privacy=Privacy.SENSITIVE, aliases=("授信时间",))
    lender = field(
        Text(60), "贷款机构", group="贷款", required=Required.MUST, aliases=("承贷银行", "贷款银行", "放贷机构", "机构")
    )
    contract_no = recurring.contract_no(group="贷款", required=Required.MUST, index=True)
    loan_amount = field(
        Money(),
        "贷款金额",
        group="贷款",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("贷款额", "借款金额", "放款金额"),
        merge_group="balance",
        help="大于 0；扶贫小额信贷不大于 50000",
    )
    loan_month_count = field(Integer(), "贷款期限", group="贷款", aliases=("期限（月）", "贷款期限（月）"), help="1–36")
    lent_on = field(
        Date(), "放款日期", group="贷款", required=Required.MUST, aliases=("贷款日期", "放贷日期", "贷款时间")
    )
    due_repay_on = field(
        Date(),
        "到期日期",
        group="贷款",
        required=Required.MUST,
        aliases=("贷款到期日", "到期日", "到期时间"),
        help="不早于放款日期；到期前 3 个月提醒",
    )
    annual_rate = field(Percent(), "年利率", group="贷款", aliases=("利率", "贷款利率"))
    loan_purpose = field(Text(80), "贷款用途", group="贷款", required=Required.MUST, aliases=("用途", "发展产业"))
    is_used_by_household = field(
        YesNo(),
        "是否户贷户用",
        group="贷款",
        required=Required.MUST,
        aliases=("户贷户用",),
        help="为否即户贷企用，禁止",
    )
    is_interest_subsidized = field(YesNo(), "是否贴息", group="贴息还款", aliases=("财政贴息",))
    subsidized_interest = field(Money(), "累计贴息", group="贴息还款", aliases=("累计贴息金额",))
    repaid_amount = field(
        Money(),
        "已还金额",
        group="贴息还款",
        privacy=Privacy.SENSITIVE,
        aliases=("已还", "还款金额合计"),
        merge_group="balance",
    )
    last_repaid_on = field(Date(), "最近还款日期", group="贴息还款", privacy=Privacy.SENSITIVE, aliases=("还款时间",))
    loan_balance = field(
        Money(),
        "贷款余额",
        group="贴息还款",
        privacy=Privacy.SENSITIVE,
        help="等于贷款金额 − 已还金额；不小于 0",
        merge_group="balance",
    )
    loan_status = field(
        Code("loan_status"),
        "贷款状态",
        group="贴息还款",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("还款状态",),
    )
    is_overdue = field(
        YesNo(),
        "是否逾期",
        group="逾期展期",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("逾期",),
        merge_group="overdue",
    )
    overdue_amount = field(Money(), "逾期金额", group="逾期展期", privacy=Privacy.SENSITIVE, merge_group="overdue")
    overdue_since_on = field(
        Date(), "逾期起始日", group="逾期展期", privacy=Privacy.SENSITIVE, aliases=("逾期日期",), merge_group="overdue"
    )
    owed_interest = field(
        Money(), "欠息金额", group="逾期展期", privacy=Privacy.SENSITIVE, aliases=("欠息",), merge_group="overdue"
    )
    extended_to_on = field(Date(), "展期到期日", group="逾期展期", aliases=("展期至", "续贷到期日"))
    is_unmet_need = field(YesNo(), "是否应贷未贷", group="逾期展期", aliases=("应贷未贷",))
    note = recurring.note(group="备注")
