"""Household under monitoring against relapse ("监测对象台账")."""

from cunfupin.fields import Code, Codes, Date, Ledger, LongText, Money, Month, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class MonitoringCase(LedgerRow):
    """Household under monitoring against relapse."""

    __tablename__ = "monitoring_case"
    __ledger__ = Ledger(
        title="监测对象台账",
        module="monitoring",
        key=("household", "identified_monitoring_month"),
        parent="household",
        purpose="监测户识别、帮扶、消除全过程；再次纳入另起一行",
    )

    household = recurring.household(group="对象", required=Required.MUST, privacy=Privacy.PUBLIC)
    case_no = field(Text(30), "监测编号", group="对象", aliases=("案件号", "监测对象编号"))
    household_type = recurring.household_type(group="对象")
    monitoring_category = recurring.monitoring_category(group="对象", required=Required.MUST)
    identified_monitoring_month = field(
        Month(),
        "识别监测时间",
        group="对象",
        required=Required.MUST,
        aliases=("风险识别时间", "监测识别时间", "纳入监测时间"),
    )
    case_status = field(
        Code("case_status"),
        "监测状态",
        group="对象",
        required=Required.MUST,
        aliases=("监测对象状态",),
        stages=("identifying", "assisting", "removing", "removed"),
    )
    is_reentry = field(YesNo(), "是否重新纳入", group="对象", aliases=("是否风险回退", "风险回退"))
    previous_case = field(Reference("monitoring_case"), "前次监测记录", group="对象", help="重新纳入时自动带出")
    is_help_first = field(YesNo(), "是否先帮扶后补程序", group="对象", help="突发严重困难户核查后先落实帮扶的")
    risk_level = recurring.risk_level(group="对象")
    collector_name = recurring.collector_name(group="对象", required=Required.MUST)
    collector_phone = recurring.collector_phone(group="对象", required=Required.MUST)
    risks = field(
        Codes("risk"),
        "返贫致贫风险",
        group="风险",
        required=Required.MUST,
        aliases=("风险类型", "致贫返贫风险", "返贫风险", "风险1-5"),
        help="1–5 项；因病须有非健康成员；因残须有残疾成员；因务工须有劳动力",
    )
    disaster_risks = field(
        Codes("disaster_risk"),
        "自然灾害子项",
        group="风险",
        aliases=("因自然灾害子项",),
        help="返贫致贫风险含因自然灾害时必填",
    )
    other_risk = field(
        Text(200),
        "其他风险说明",
        group="风险",
        aliases=("其他（备注）", "风险备注", "其他风险备注"),
        help="返贫致贫风险含其他时必填",
    )
    income_reference = field(
        Money(),
        "纳入监测对象的收入参考范围",
        group="识别时情况",
        aliases=("收入参考范围", "人均收入参考范围", "监测收入标准"),
        help="取识别月适用的监测线",
    )
    is_housing_unsafe_at_entry = field(
        YesNo(),
        "识别时是否住房出现安全问题",
        group="识别时情况",
        aliases=("是否住房出现安全问题",),
        help="为是时返贫致贫风险应含因安全住房",
    )
    is_child_out_of_school_at_entry = field(
        YesNo(),
        "识别时是否义务教育阶段适龄儿童少年失学辍学",
        group="识别时情况",
        privacy=Privacy.SENSITIVE,
        aliases=("是否义务教育阶段适龄儿童少年失学辍学",),
        help="为是须有 6–15 岁非在校成员",
    )
    is_water_unsafe_at_entry = field(
        YesNo(),
        "识别时是否饮水出现安全问题",
        group="识别时情况",
        aliases=("是否饮水出现安全问题",),
        help="为是时返贫致贫风险应含因安全饮水",
    )
    is_uninsured_at_entry = field(
        YesNo(),
        "识别时是否有家庭成员未参加基本医疗保险",
        group="识别时情况",
        aliases=("是否有家庭成员未参加城乡居民（职工）基本医疗保险",),
    )
    entry_wage_income = field(Money(), "识别时工资性收入", group="识别时情况", help="0 到 100 之间为疑点")
    entry_business_income = field(Money(), "识别时生产经营性收入", group="识别时情况")
    entry_property_income = field(Money(), "识别时财产性收入", group="识别时情况")
    entry_transfer_income = field(Money(), "识别时转移性收入", group="识别时情况")
    entry_business_expense = field(Money(), "识别时生产经营性支出", group="识别时情况")
    entry_net_income = field(Money(), "识别时家庭纯收入", group="识别时情况", help="等于识别时四项收入之和 − 支出")
    entry_net_income_per_head = field(
        Money(),
        "识别时家庭人均纯收入",
        group="识别时情况",
        required=Required.MUST,
        aliases=("识别时人均纯收入",),
        help="大于 20000 为疑点",
    )
    entry_claim_income = field(Money(), "识别时家庭理赔收入", group="识别时情况")
    entry_compliant_self_payment = field(
        Money(), "识别时合规自付支出", group="识别时情况", help="返贫致贫风险含因病时为 0 为疑点"
    )
    development_status = field(
        Code("development_status"),
        "实施开发式帮扶措施情况",
        group="帮扶措施",
        required=Required.MUST,
        aliases=("开发式帮扶措施情况",),
        help="有劳动力户 6 个月内须为已实施",
    )
    industry_measures = field(Codes("industry_measure"), "产业帮扶", group="帮扶措施", aliases=("产业帮扶措施",))
    employment_measures = field(Codes("employment_measure"), "就业帮扶", group="帮扶措施", aliases=("就业帮扶措施",))
    finance_measures = field(Codes("finance_measure"), "金融帮扶", group="帮扶措施", aliases=("金融帮扶措施",))
    public_post_measures = field(
        Codes("public_post_type"), "公益性岗位帮扶", group="帮扶措施", aliases=("公益岗位帮扶", "公益性岗位帮扶措施")
    )
    housing_measures = field(Codes("housing_measure"), "住房安全保障", group="帮扶措施", aliases=("住房安全保障措施",))
    water_measures = field(Codes("water_measure"), "饮水安全保障", group="帮扶措施", aliases=("饮水安全保障措施",))
    health_measures = field(
        Codes("health_measure"),
        "健康帮扶",
        group="帮扶措施",
        aliases=("健康帮扶措施",),
        help="返贫致贫风险含因病时应有",
    )
    compulsory_education_measures = field(
        Codes("compulsory_education_measure"), "义务教育保障", group="帮扶措施", aliases=("义务教育保障措施",)
    )
    education_measures = field(Codes("education_measure"), "教育帮扶", group="帮扶措施", aliases=("教育帮扶措施",))
    security_measures = field(
        Codes("security_measure"),
        "综合保障",
        group="帮扶措施",
        aliases=("综合保障措施",),
        help="有劳动力户不得只有此项",
    )
    social_measures = field(Codes("social_measure"), "社会帮扶", group="帮扶措施", aliases=("社会帮扶措施",))
    relocation_measures = field(
        Codes("relocation_measure"),
        "搬迁帮扶",
        group="帮扶措施",
        aliases=("搬迁", "搬迁措施"),
        help="2021 年后识别不得享受易地扶贫搬迁",
    )
    living_measures = field(
        Codes("living_measure"), "生产生活条件改善", group="帮扶措施", aliases=("生产生活条件改善措施",)
    )
    infrastructure_measures = field(
        Codes("infrastructure_measure"), "基础设施建设", group="帮扶措施", aliases=("基础设施建设措施",)
    )
    first_assisted_on = field(
        Date(), "首次帮扶日期", group="帮扶措施", aliases=("帮扶开始日期",), help="识别后 1 个月内；按本省文件核对"
    )
    is_no_labour_household = recurring.is_no_labour_household(group="帮扶措施")
    is_risk_removed = field(
        YesNo(),
        "风险是否已消除",
        group="消除",
        required=Required.MUST,
        aliases=("风险是否消除", "是否消除风险"),
        help="是否整户无劳动能力兜底保障户为是时不得为是",
    )
    removal_method = field(
        Code("removal_method"),
        "风险消除方式",
        group="消除",
        aliases=("消除方式",),
        help="风险是否已消除为是时必填；帮扶消除须有措施",
    )
    removed_month = field(
        Month(),
        "消除监测时间",
        group="消除",
        aliases=("风险消除时间", "消除时间", "监测消除时间"),
        help="晚于识别监测时间至少 6 个月",
    )
    removal_note = field(LongText(), "消除情况说明", group="消除", aliases=("消除说明",))
    is_housing_damaged = field(
        YesNo(),
        "风险消除后是否住房损毁",
        group="消除后情况",
        aliases=("消除后是否住房出现安全问题",),
        help="已消除须为否",
    )
    is_child_out_of_school = field(
        YesNo(),
        "风险消除后是否义务教育阶段适龄儿童少年失学辍学",
        group="消除后情况",
        privacy=Privacy.SENSITIVE,
        help="已消除须为否",
    )
    is_water_damaged = field(
        YesNo(),
        "风险消除后是否饮水设施损毁",
        group="消除后情况",
        aliases=("消除后是否饮水出现安全问题",),
        help="已消除须为否",
    )
    is_uninsured = field(YesNo(), "风险消除后是否有家庭成员未参加基本医疗保险", group="消除后情况", help="已消除须为否")
    exit_wage_income = field(Money(), "消除后工资性收入", group="消除后情况", help="有就业或公益岗措施时应大于 0")
    exit_business_income = field(Money(), "消除后生产经营性收入", group="消除后情况", help="有产业措施时应大于 0")
    exit_property_income = field(Money(), "消除后财产性收入", group="消除后情况")
    exit_transfer_income = field(Money(), "消除后转移性收入", group="消除后情况", help="有低保、特困、残补时应大于 0")
    exit_business_expense = field(Money(), "消除后生产经营性支出", group="消除后情况")
    exit_net_income = field(Money(), "消除后家庭纯收入", group="消除后情况", help="等于消除后四项收入之和 − 支出")
    exit_net_income_per_head = field(
        Money(),
        "消除后家庭人均纯收入",
        group="消除后情况",
        aliases=("消除后人均纯收入",),
        help="帮扶消除时不低于当年监测线",
    )
    exit_claim_income = field(Money(), "消除后家庭理赔收入", group="消除后情况")
    exit_compliant_self_payment = field(Money(), "消除后合规自付支出", group="消除后情况")
    note = recurring.note(group="备注")
