"""Month of a solar power station ("光伏收益月度台账")."""

from cunfupin.fields import Decimal, Integer, Ledger, Money, Privacy, Reference, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SolarMonth(LedgerRow):
    """Month of a solar power station."""

    __tablename__ = "solar_month"
    __ledger__ = Ledger(
        title="光伏收益月度台账",
        module="assets",
        key=("solar_station", "month"),
        parent="solar_station",
        append_only=True,
        purpose="逐月发电、收入、提取和支出；分配须公示",
    )

    solar_station = field(
        Reference("solar_station"),
        "所属电站",
        group="发电",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("电站",),
    )
    month = recurring.month(group="发电")
    generation_kilowatt_hour = field(
        Decimal(2),
        "月发电量",
        group="发电",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("发电量", "月发电量(kWh)", "发电量（千瓦时）"),
        help="不小于 0；折算年发电小时数明显低于 900–1100 为疑点",
    )
    electricity_income = field(
        Money(), "上网电费", group="收入", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("电费收入", "电费")
    )
    subsidy_receivable = field(Money(), "补贴应收", group="收入", privacy=Privacy.PUBLIC, aliases=("应收补贴",))
    subsidy_received = field(Money(), "补贴实收", group="收入", privacy=Privacy.PUBLIC, aliases=("实收补贴",))
    maintenance_cost = field(Money(), "运维费", group="收入", privacy=Privacy.PUBLIC, aliases=("运维费用",))
    fund_extracted = field(
        Money(),
        "提取保障扶贫基金",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("提取基金", "提取金额", "基金提取"),
        help="与保障扶贫基金收支明细提取一致",
    )
    public_post_expense = field(
        Money(), "公益岗支出", group="分配", privacy=Privacy.PUBLIC, aliases=("公益岗位工资支出", "公益性岗位支出")
    )
    public_post_person_count = field(
        Integer(), "公益岗人数", group="分配", privacy=Privacy.PUBLIC, aliases=("公益性岗位人数",)
    )
    public_welfare_expense = field(
        Money(), "公益事业支出", group="分配", privacy=Privacy.PUBLIC, aliases=("小型公益事业支出",)
    )
    public_welfare_labour_expense = field(
        Money(),
        "公益事业劳务费",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("劳务费支出",),
        help="不大于公益事业支出",
    )
    award_expense = field(Money(), "奖励补助支出", group="分配", privacy=Privacy.PUBLIC, aliases=("奖补支出",))
    balance_amount = field(
        Money(),
        "期末余额",
        group="分配",
        privacy=Privacy.PUBLIC,
        aliases=("结余", "余额", "账户余额"),
        help="支出合计不大于到账；2020 年起 (公益岗支出 + 公益事业劳务费) ÷ 当年收益不低于 80%",
    )
    is_notice_done = field(
        YesNo(), "是否公示", group="分配", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("公示情况",)
    )
    notice_on = recurring.notice_on(group="分配")
    note = recurring.note(group="备注")
