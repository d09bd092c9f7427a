"""Village fund for the deeply poor in one year ("深度贫困人群保障扶贫基金台账")."""

from cunfupin.fields import BankCard, Date, Ledger, LongText, Money, Percent, Privacy, Reference, Required, Text, Year
from cunfupin.models.base import LedgerRow, derived, field


class HardshipFund(LedgerRow):
    """Village fund for the deeply poor in one year."""

    __tablename__ = "hardship_fund"
    __ledger__ = Ledger(
        title="深度贫困人群保障扶贫基金台账",
        module="safety_net",
        key=("village", "year"),
        parent="village",
        per_year=True,
        purpose="每村每年从光伏收益提取设立的基金账户",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    year = field(
        Year(),
        "年度",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    extraction_rate = field(
        Percent(),
        "提取比例",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("光伏收益提取比例",),
    )
    opening_balance = field(
        Money(),
        "期初余额",
        group="账户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年初余额", "上年结转"),
        help="等于上期期末余额",
    )
    income_total = derived(
        Money(),
        "收入合计",
        group="账户",
        privacy=Privacy.PUBLIC,
        aliases=("本期收入", "拨入合计"),
        help="等于明细收入之和",
    )
    expense_total = derived(
        Money(), "支出合计", group="账户", privacy=Privacy.PUBLIC, aliases=("本期支出",), help="等于明细支出之和"
    )
    balance_amount = derived(
        Money(),
        "期末余额",
        group="账户",
        privacy=Privacy.PUBLIC,
        aliases=("结余", "余额", "账户余额"),
        help="等于期初余额 + 收入合计 − 支出合计；不小于 0",
    )
    bank_name = field(Text(60), "开户银行", group="账户", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="账户", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="账户",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    manager_name = field(
        Text(20),
        "负责人",
        group="账户",
        privacy=Privacy.PUBLIC,
        aliases=("法人", "法定代表人", "法人代表", "理事长", "经营者"),
    )
    notice_on = field(Date(), "公示日期", group="账户", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
