"""Screening of a household ("农户排查登记台账")."""

from cunfupin.fields import Code, Codes, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year, YesNo
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

    village = field(
        Reference("village"),
        "行政村",
        group="排查",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="排查",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    year = field(
        Year(),
        "年度",
        group="排查",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    screening_round = field(
        Code("screening_round"), "排查批次", group="排查", required=Required.MUST, aliases=("批次", "排查轮次")
    )
    screened_on = field(Date(), "排查日期", group="排查", required=Required.MUST, aliases=("排查时间",))
    screeners = field(Text(60), "排查人", group="排查", required=Required.MUST, aliases=("排查人员",))
    net_income_per_head = field(
        Money(),
        "人均纯收入",
        group="情况",
        aliases=("家庭人均纯收入", "年人均纯收入", "上一年人均纯收入"),
        help="排查时估算",
    )
    has_job_loss = field(YesNo(), "是否失业返乡", group="情况", aliases=("失业返乡",), help="疫情、产业失败影响排查")
    has_serious_illness = field(
        YesNo(), "是否有大病重病", group="情况", privacy=Privacy.SENSITIVE, aliases=("大病重病",)
    )
    has_disaster_loss = field(YesNo(), "是否受灾", group="情况", aliases=("受灾",))
    is_education_secure = field(
        YesNo(), "义务教育是否有保障", group="情况", required=Required.MUST, aliases=("义务教育有保障", "义务教育")
    )
    is_medical_secure = field(
        YesNo(), "基本医疗是否有保障", group="情况", required=Required.MUST, aliases=("基本医疗有保障", "基本医疗")
    )
    is_housing_safe = field(
        YesNo(),
        "住房是否安全",
        group="情况",
        required=Required.MUST,
        aliases=("是否住房安全", "住房安全", "住房安全有保障"),
    )
    has_safe_water = field(
        YesNo(),
        "是否解决安全饮用水",
        group="情况",
        required=Required.MUST,
        aliases=("是否安全饮水", "是否实现安全饮水", "安全饮用水"),
    )
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
    monitoring_lead = field(Reference("monitoring_lead"), "生成线索", group="情况", aliases=("对应线索",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
