"""Workshop that employs poor people ("扶贫车间台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Workshop(LedgerRow):
    """Workshop that employs poor people."""

    __tablename__ = "workshop"
    __ledger__ = Ledger(
        title="扶贫车间台账",
        module="employment",
        key=("workshop_name",),
        name="workshop_name",
        parent="village",
        purpose="扶贫车间（就业实体）运营和补贴",
    )

    workshop_name = field(
        Text(60),
        "车间名称",
        group="车间",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("扶贫车间名称", "就业实体名称"),
        index=True,
    )
    workshop_kind = field(
        Code("workshop_kind"), "车间类型", group="车间", required=Required.MUST, privacy=Privacy.PUBLIC
    )
    village = recurring.village(group="车间", required=Required.MUST)
    place = recurring.place(group="车间")
    location = recurring.location(group="车间")
    owner_name = field(
        Text(60),
        "所有权归属",
        group="车间",
        privacy=Privacy.PUBLIC,
        aliases=("所有权人", "产权单位", "权属单位", "产权所有人", "产权"),
    )
    operator_name = recurring.operator_name(group="车间", required=Required.MUST)
    manager_name = recurring.manager_name(group="车间")
    phone = recurring.phone(group="车间")
    credit_code = recurring.credit_code(group="车间")
    product = field(
        Text(60), "主要产品", group="车间", privacy=Privacy.PUBLIC, aliases=("产品", "主营产品", "扶贫产品")
    )
    asset = recurring.asset(group="车间")
    recognized_on = field(Date(), "认定日期", group="车间", privacy=Privacy.PUBLIC, aliases=("认定时间",))
    worker_count = field(
        Integer(),
        "员工数",
        group="用工",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("用工人数", "职工人数"),
    )
    poor_worker_count = field(
        Integer(),
        "脱贫劳动力数",
        group="用工",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("其中脱贫劳动力", "其中贫困劳动力"),
        help="等于扶贫车间用工台账在岗人数；不大于员工数",
    )
    average_monthly_wage = field(Money(), "月均工资", group="用工", privacy=Privacy.PUBLIC, aliases=("人均月工资",))
    subsidy_amount = recurring.subsidy_amount(group="补贴状态")
    issued_on = recurring.issued_on(group="补贴状态")
    workshop_status = field(
        Code("workshop_status"),
        "车间状态",
        group="补贴状态",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("运营情况", "生产状态"),
    )
    stopped_on = field(Date(), "停产日期", group="补贴状态", privacy=Privacy.PUBLIC, help="车间状态为停产时必填")
    note = recurring.note(group="备注")
