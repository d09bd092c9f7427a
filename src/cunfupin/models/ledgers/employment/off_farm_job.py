"""Job away from the farm ("务工就业台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Month,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="人员",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="人员",
        required=Required.MUST,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50), "姓名", group="人员", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    phone = field(
        Phone(), "联系电话", group="人员", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    household_type = field(
        Code("household_type"), "户类型", group="人员", privacy=Privacy.PUBLIC, aliases=("农户类型", "户类别")
    )
    monitoring_category = field(
        Code("monitoring_category"),
        "监测对象类别",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("监测对象类型", "监测类别", "监测户类型"),
        help="非空则须有监测对象台账",
    )
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
    employer_name = field(Text(60), "务工企业名称", group="务工", aliases=("务工单位", "用工单位", "企业名称"))
    job_title = field(Text(40), "工种", group="务工", privacy=Privacy.PUBLIC, aliases=("岗位", "工作岗位"))
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
    proof = field(Attachment(), "佐证材料", group="务工", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
