"""Household in one year ("户年度信息台账")."""

from cunfupin.fields import (
    Area,
    Code,
    Codes,
    Date,
    Integer,
    Kilometre,
    Ledger,
    Money,
    Privacy,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class HouseholdYear(LedgerRow):
    """Household in one year."""

    __tablename__ = "household_year"
    __ledger__ = Ledger(
        title="户年度信息台账",
        module="households",
        key=("household", "year"),
        parent="household",
        per_year=True,
        purpose="户的年度快照：状态、生产生活条件、上年度收入；每年一行，不覆盖",
    )

    household = recurring.household(group="年度状态", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="年度状态", required=Required.MUST, national_code="aar040")
    household_type = recurring.household_type(group="年度状态", required=Required.SHOULD)
    poverty_attribute = field(
        Code("poverty_attribute"),
        "贫困户属性",
        group="年度状态",
        privacy=Privacy.PUBLIC,
        aliases=("贫困户类型", "户属性", "农户属性"),
    )
    exit_status = recurring.exit_status(group="年度状态", required=Required.SHOULD)
    monitoring_category = recurring.monitoring_category(group="年度状态")
    main_cause = field(
        Code("poverty_cause"),
        "主要致贫原因",
        group="年度状态",
        aliases=("致贫原因", "主要致贫（返贫）原因", "致贫主因"),
        national_code="aac007",
    )
    other_causes = field(
        Codes("poverty_cause"),
        "其他致贫原因",
        group="年度状态",
        aliases=("次要致贫原因", "其它致贫原因"),
        national_code="aac008_2,aac008_3",
    )
    risk_level = recurring.risk_level(group="年度状态")
    year_start_member_count = field(Integer(), "年初家庭人口数", group="年度状态", aliases=("年初人口数",))
    year_member_count = field(
        Integer(),
        "年度家庭人口数",
        group="年度状态",
        required=Required.SHOULD,
        aliases=("年末家庭人口数", "年末人口数"),
    )
    is_no_labour_household = recurring.is_no_labour_household(group="年度状态")
    is_relocation_household = field(
        YesNo(),
        "是否易地扶贫搬迁户",
        group="年度状态",
        privacy=Privacy.PUBLIC,
        aliases=("易地扶贫搬迁户", "是否搬迁户", "是否易地搬迁户"),
    )
    arable_area = field(
        Area(), "耕地面积", group="生产条件", required=Required.SHOULD, aliases=("耕地",), national_code="aac301"
    )
    irrigated_area = field(Area(), "有效灌溉面积", group="生产条件", aliases=("灌溉面积",), national_code="aac302")
    forest_area = field(
        Area(), "林地面积", group="生产条件", required=Required.SHOULD, aliases=("林地",), national_code="aac303"
    )
    reforested_area = field(Area(), "退耕还林面积", group="生产条件", aliases=("退耕还林",), national_code="aac304")
    forest_fruit_area = field(
        Area(),
        "林果面积",
        group="生产条件",
        required=Required.SHOULD,
        aliases=("果树面积", "果园面积"),
        national_code="aac305",
    )
    pasture_area = field(
        Area(), "牧草地面积", group="生产条件", required=Required.SHOULD, aliases=("牧草面积",), national_code="aac306"
    )
    water_area = field(Area(), "水面面积", group="生产条件", aliases=("水域面积",), national_code="aac307")
    has_production_power = field(
        YesNo(), "是否通生产用电", group="生产条件", aliases=("生产用电",), national_code="aac308"
    )
    has_safe_water = recurring.has_safe_water(
        group="饮水", required=Required.SHOULD, national_code="aac091", help="2018 年起取代饮水是否困难与饮水是否安全"
    )
    has_water_difficulty = field(
        YesNo(),
        "饮水是否困难",
        group="饮水",
        aliases=("是否饮水困难", "饮水困难"),
        national_code="aac311",
        help="取水水平距离大于 1 公里或垂直高差大于 100 米，或缺水半年以上为是",
    )
    is_water_safe = field(YesNo(), "饮水是否安全", group="饮水", aliases=("是否饮水安全",), national_code="aac312")
    water_source = field(Code("water_source"), "饮水来源", group="饮水", aliases=("主要饮用水来源",))
    has_household_power = field(
        YesNo(),
        "是否通生活用电",
        group="用电交通",
        required=Required.SHOULD,
        aliases=("生活用电",),
        national_code="aac313",
    )
    has_broadcast_tv = field(YesNo(), "是否通广播电视", group="用电交通", aliases=("广播电视",), national_code="aac314")
    main_road_distance = field(
        Kilometre(),
        "与村主干路距离",
        group="用电交通",
        required=Required.SHOULD,
        aliases=("距村主干路距离",),
        national_code="aac315",
        help="大于 5 公里为疑点",
    )
    access_road_type = field(
        Code("access_road_type"),
        "入户路类型",
        group="用电交通",
        required=Required.SHOULD,
        aliases=("入户路",),
        national_code="aac316",
    )
    is_access_road_hardened = field(YesNo(), "入户道路是否硬化", group="用电交通", aliases=("入户路是否硬化",))
    housing_area = recurring.housing_area(group="住房", required=Required.SHOULD, national_code="aac317")
    is_dilapidated = field(
        YesNo(),
        "是否危房户",
        group="住房",
        required=Required.SHOULD,
        aliases=("危房户", "是否危房"),
        national_code="aac318",
        help="等于危房级别为 C 或 D",
    )
    dilapidation_grade = recurring.dilapidation_grade(group="住房", national_code="aac322")
    house_structure = recurring.house_structure(group="住房")
    house_built_year = recurring.house_built_year(group="住房")
    renovation_year = field(Year(), "危改年度", group="住房", aliases=("危房改造年度", "改造年度"))
    renovation_method = field(Code("renovation_method"), "改造方式", group="住房", aliases=("危改方式", "危房改造方式"))
    renovation_subsidy = field(
        Money(), "危改补助", group="住房", aliases=("危房改造补助", "危改补助金额", "危改补助资金")
    )
    has_sanitary_toilet = field(
        YesNo(), "有无卫生厕所", group="住房", required=Required.SHOULD, aliases=("卫生厕所",), national_code="aac319"
    )
    is_toilet_usable = field(YesNo(), "卫生厕所是否能正常使用", group="住房", aliases=("卫生厕所能否正常使用",))
    fuel_type = field(Code("fuel_type"), "主要燃料类型", group="住房", aliases=("燃料类型",), national_code="aac320")
    other_fuel_name = field(Text(20), "其他燃料名称", group="住房", aliases=("具体燃料名称",))
    is_cooperative_member = field(
        YesNo(),
        "是否加入农民专业合作社",
        group="产业带动",
        aliases=("是否加入合作社", "是否参与农民专业合作社"),
        national_code="aac084",
    )
    cooperative_name = field(Text(60), "合作社名称", group="产业带动", aliases=("农民专业合作社名称",))
    has_leading_enterprise = field(YesNo(), "是否有龙头企业带动", group="产业带动", national_code="aac088")
    has_entrepreneur = field(YesNo(), "是否有创业致富带头人带动", group="产业带动", national_code="aac089")
    household_industry_type = field(Code("household_industry_type"), "到户产业帮扶类型", group="产业带动")
    pig_count = field(Integer(), "养猪头数", group="产业带动", aliases=("猪（头）", "生猪存栏"))
    cattle_count = field(Integer(), "养牛头数", group="产业带动", aliases=("牛（头）",))
    sheep_count = field(Integer(), "养羊只数", group="产业带动", aliases=("羊（只）",))
    poultry_count = field(Integer(), "家禽只数", group="产业带动", aliases=("鸡（只）", "鸡鸭（羽）"))
    has_motor_vehicle = field(
        YesNo(), "是否有机动车", group="财产筛查", privacy=Privacy.SENSITIVE, aliases=("名下有车", "机动车")
    )
    has_commercial_housing = field(
        YesNo(), "是否有商品房", group="财产筛查", privacy=Privacy.SENSITIVE, aliases=("名下有房", "商品房")
    )
    has_business_registration = field(
        YesNo(), "是否有工商登记", group="财产筛查", privacy=Privacy.SENSITIVE, aliases=("有工商注册信息", "工商登记")
    )
    has_public_payroll = field(
        YesNo(), "是否有财政供养人员", group="财产筛查", privacy=Privacy.SENSITIVE, aliases=("享有财政供养", "财政供养")
    )
    income_started_on = field(
        Date(),
        "收入周期开始日",
        group="收入周期",
        aliases=("收入周期起",),
        help="动态管理默认上年 10 月 1 日，按本省文件核对",
    )
    income_ended_on = field(
        Date(),
        "收入周期截止日",
        group="收入周期",
        aliases=("收入周期止",),
        help="晚于收入周期开始日；默认当年 9 月 30 日",
    )
    wage_income = field(
        Money(),
        "工资性收入",
        group="收入",
        required=Required.SHOULD,
        aliases=("工资收入",),
        national_code="aac073",
        help="不小于 0；2022 年起等于公益性岗位收入 + 其他工资性收入",
    )
    public_post_income = field(Money(), "公益性岗位收入", group="收入", aliases=("公益岗收入",))
    other_wage_income = field(Money(), "其他工资性收入", group="收入")
    business_income = field(
        Money(),
        "生产经营性收入",
        group="收入",
        required=Required.SHOULD,
        aliases=("经营性收入",),
        national_code="aac071",
    )
    property_income = field(
        Money(), "财产性收入", group="收入", required=Required.SHOULD, aliases=("财产收入",), national_code="aac072"
    )
    asset_dividend_income = field(
        Money(), "资产收益扶贫分红收入", group="收入", aliases=("资产收益分红",), national_code="aac092"
    )
    other_property_income = field(Money(), "其他财产性收入", group="收入", national_code="aac093")
    transfer_income = field(
        Money(),
        "转移性收入",
        group="收入",
        required=Required.SHOULD,
        aliases=("转移收入", "转移性收入合计"),
        help="等于计划生育金 + 低保金 + 特困供养金 + 养老保险金 + 生态补偿金 + 其他转移性收入",
    )
    family_planning_income = field(
        Money(), "计划生育金", group="收入", aliases=("计生金", "奖扶金"), national_code="aac076"
    )
    allowance_income = field(Money(), "低保金", group="收入", aliases=("低保收入",), national_code="aac077")
    special_support_income = field(Money(), "特困供养金", group="收入", aliases=("五保金",), national_code="aac086")
    pension_income = field(Money(), "养老保险金", group="收入", aliases=("养老金",), national_code="aac087")
    ecological_income = field(Money(), "生态补偿金", group="收入", aliases=("生态补偿",), national_code="aac078")
    other_transfer_income = field(
        Money(), "其他转移性收入", group="收入", aliases=("其他转移收入",), national_code="aac083"
    )
    industry_reward = field(Money(), "产业奖励", group="收入", help="2022 年起单列；是否计入转移性收入按本省文件核对")
    employment_reward = field(Money(), "就业奖励", group="收入", help="2022 年起单列；是否计入转移性收入按本省文件核对")
    total_income = field(
        Money(), "家庭总收入", group="收入", required=Required.SHOULD, aliases=("总收入", "家庭年总收入")
    )
    business_expense = field(
        Money(),
        "生产经营性支出",
        group="支出与口径",
        required=Required.SHOULD,
        aliases=("生产性支出", "经营性支出"),
        national_code="aac074",
        help="不大于家庭总收入为常态，大于为疑点",
    )
    gross_business_expense = field(
        Money(),
        "生产经营性支出（合计）",
        group="支出与口径",
        help="2022 年起；减去专项用于减少生产经营性支出的补贴等于生产经营性支出",
    )
    expense_offset_subsidy = field(Money(), "专项用于减少生产经营性支出的补贴", group="支出与口径")
    net_income = field(Money(), "家庭纯收入", group="支出与口径", required=Required.MUST, aliases=("家庭年纯收入",))
    net_income_per_head = recurring.net_income_per_head(group="支出与口径", required=Required.MUST)
    transfer_expense = field(Money(), "转移性支出", group="支出与口径")
    income_tax_expense = field(Money(), "个人所得税", group="支出与口径")
    social_security_expense = field(Money(), "社会保障支出", group="支出与口径")
    family_support_expense = field(Money(), "赡养支出", group="支出与口径")
    other_transfer_expense = field(Money(), "其他转移性支出", group="支出与口径")
    disposable_income = field(
        Money(),
        "可支配收入",
        group="支出与口径",
        aliases=("家庭可支配收入",),
        help="等于家庭纯收入 − 转移性支出；口径按本省文件核对",
    )
    claim_income = field(Money(), "家庭理赔收入", group="支出与口径", aliases=("理赔收入",))
    compliant_self_payment = field(Money(), "合规自付支出", group="支出与口径", aliases=("合规自付费用",))
    monitoring_income_per_head = field(
        Money(),
        "监测口径人均收入",
        group="支出与口径",
        aliases=("扣减刚性支出后人均收入",),
        help="等于 (家庭纯收入 + 家庭理赔收入 − 合规自付支出) ÷ 年度家庭人口数；口径按本省文件核对",
    )
    collected_on = field(
        Date(), "填表日期", group="采集", aliases=("采集时间", "填表（采集）时间", "调查日期", "填表时间")
    )
    has_head_signature = recurring.has_head_signature(group="采集")
    collector_name = recurring.collector_name(group="采集")
    note = recurring.note(group="备注")
