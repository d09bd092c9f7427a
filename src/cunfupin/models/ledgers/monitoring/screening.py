"""Screening of a household ("农户排查登记台账")."""

from cunfupin.fields import Code, Codes, Date, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Screening(LedgerRow):
    """Screening of a household."""

    __tablename__ = "screening"
    __ledger__ = Ledger(
        title="农户排查登记台账",
        module="monitoring",
        key=("household", "screening_round"),
        parent="household",
        per_year=True,
        append_only=True,
        purpose="全体农户常态化排查和集中排查登记，结果转线索",
    )

    village = recurring.village(group="排查", required=Required.MUST)
    household = recurring.household(group="排查", required=Required.MUST)
    year = recurring.year(group="排查", required=Required.MUST)
    screening_round = field(
        Code("screening_round"), "排查批次", group="排查", required=Required.MUST, aliases=("批次", "排查轮次")
    )
    screened_on = field(Date(), "排查日期", group="排查", required=Required.MUST, aliases=("排查时间",))
    screeners = field(Text(60), "排查人", group="排查", required=Required.MUST, aliases=("排查人员",))
    net_income_per_head = recurring.net_income_per_head(group="情况", help="排查时估算")
    has_job_loss = field(YesNo(), "是否失业返乡", group="情况", aliases=("失业返乡",), help="疫情、产业失败影响排查")
    has_serious_illness = field(
        YesNo(), "是否有大病重病", group="情况", privacy=Privacy.SENSITIVE, aliases=("大病重病",)
    )
    has_disaster_loss = field(YesNo(), "是否受灾", group="情况", aliases=("受灾",))
    is_education_secure = recurring.is_education_secure(group="情况", required=Required.MUST)
    is_medical_secure = recurring.is_medical_secure(group="情况", required=Required.MUST)
    is_housing_safe = recurring.is_housing_safe(group="情况", required=Required.MUST)
    has_safe_water = recurring.has_safe_water(group="情况", required=Required.MUST)
    risks = field(
        Codes("risk"),
        "返贫致贫风险",
        group="情况",
        aliases=("风险类型", "致贫返贫风险", "返贫风险", "风险1-5"),
        help="1–5 项；因病须有非健康成员；因残须有残疾成员；因务工须有劳动力",
    )
    screening_result = field(
        Code("screening_result"), "排查结论", group="情况", required=Required.MUST, aliases=("排查结果",)
    )
    monitoring_lead = recurring.monitoring_lead(group="情况")
    note = recurring.note(group="备注")
