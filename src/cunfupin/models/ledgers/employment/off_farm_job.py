"""Job away from the farm ("务工就业台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Month, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class OffFarmJob(LedgerRow):
    """Job away from the farm."""

    __tablename__ = "off_farm_job"
    __ledger__ = Ledger(
        title="务工就业台账",
        module="employment",
        key=("id_number", "job_started_month"),
        name="full_name",
        parent="member",
        purpose="转移就业逐段登记；同人时间段不得重叠",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", required=Required.MUST)
    member = recurring.member(group="人员", required=Required.MUST)
    full_name = recurring.full_name(group="人员", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    phone = recurring.phone(group="人员")
    household_type = recurring.household_type(group="人员")
    monitoring_category = recurring.monitoring_category(group="人员", help="非空则须有监测对象台账")
    is_working = field(YesNo(), "是否已务工", group="状态", required=Required.MUST, aliases=("已务工", "是否务工"))
    is_planning_to_work = field(YesNo(), "是否计划务工", group="状态", aliases=("计划务工",))
    planned_province = field(Text(20), "计划务工所在省", group="状态")
    planned_city = field(Text(20), "计划务工所在市", group="状态")
    planned_county = field(Text(20), "计划务工所在县", group="状态")
    service_need = field(
        Code("service_need"), "就业服务需求", group="状态", aliases=("就业需求",), help="计划务工时必填"
    )
    work_province = field(Text(20), "务工所在省", group="务工", aliases=("务工省份",))
    work_city = field(Text(20), "务工所在市", group="务工")
    work_county = field(Text(20), "务工所在县", group="务工", help="有务工须填到县")
    work_town = field(Text(20), "务工所在镇", group="务工", aliases=("务工所在乡镇",))
    work_region = field(Code("work_region"), "务工区域", group="务工", aliases=("务工状态", "务工状况", "务工情况"))
    job_started_month = field(
        Month(),
        "务工开始时间",
        group="务工",
        required=Required.MUST,
        aliases=("开始时间", "外出时间"),
        help="不早于满 16 周岁；晚于上一段结束",
    )
    job_ended_month = field(
        Month(), "务工结束时间", group="务工", aliases=("结束时间", "返回时间"), help="已务工为否时必填且不在未来"
    )
    employer_name = recurring.employer_name(group="务工")
    job_title = recurring.job_title(group="务工")
    industry_category = field(Code("industry_category"), "所属行业", group="务工", aliases=("行业",))
    employment_channel = field(
        Code("employment_channel"),
        "就业渠道",
        group="务工",
        required=Required.MUST,
        help="县外务工不得为公益岗位或帮扶车间",
    )
    is_point_to_point = field(YesNo(), "是否点对点输送", group="务工", aliases=("点对点输送",))
    is_working_abroad = field(YesNo(), "是否国外务工", group="务工", aliases=("国外务工",))
    monthly_wage = field(
        Money(),
        "务工月收入",
        group="务工",
        required=Required.MUST,
        aliases=("月收入", "工资", "务工月工资"),
        help="400–30000 之外为疑点",
    )
    is_stable = field(YesNo(), "是否稳定就业", group="务工", aliases=("稳定就业",), help="连续 6 个月以上")
    transport_subsidy = field(
        Money(), "年度交通费补助", group="务工", privacy=Privacy.PUBLIC, aliases=("交通补贴", "外出务工交通补贴")
    )
    subsidy_issued_on = field(Date(), "交通补贴发放日期", group="务工")
    proof = recurring.proof(group="务工")
    note = recurring.note(group="备注")
