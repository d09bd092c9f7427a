"""Worker of a workshop ("扶贫车间用工台账")."""

from cunfupin.fields import Date, Ledger, Money, Privacy, Reference, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class WorkshopWorker(LedgerRow):
    """Worker of a workshop."""

    __tablename__ = "workshop_worker"
    __ledger__ = Ledger(
        title="扶贫车间用工台账",
        module="employment",
        key=("workshop", "id_number", "hired_on"),
        name="full_name",
        parent="workshop",
        purpose="车间就业人员和工资",
    )

    workshop = field(
        Reference("workshop"),
        "所属车间",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("扶贫车间", "车间"),
    )
    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    phone = recurring.phone(group="人员")
    household_type = recurring.household_type(group="人员")
    job_title = recurring.job_title(group="用工")
    hired_on = field(Date(), "入职日期", group="用工", required=Required.MUST, aliases=("进厂时间", "就业时间"))
    resigned_on = field(Date(), "离职日期", group="用工", aliases=("离厂时间",), help="不早于入职日期")
    has_labour_contract = field(YesNo(), "是否签订劳动合同", group="用工", aliases=("劳动合同",))
    monthly_wage = field(
        Money(),
        "务工月收入",
        group="用工",
        required=Required.MUST,
        aliases=("月收入", "工资", "务工月工资"),
        help="400–30000 之外为疑点",
    )
    note = recurring.note(group="备注")
