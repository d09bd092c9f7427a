"""Household file ("户档案")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Codes,
    Date,
    IdNumber,
    Integer,
    Ledger,
    Month,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class Household(LedgerRow):
    """Household file."""

    __tablename__ = "household"
    __ledger__ = Ledger(
        title="户档案",
        module="households",
        key=("household_no",),
        name="head_name",
        parent="village",
        purpose="户的长期身份、类型和账户，不随年度变化；含一般农户",
    )

    household_no = field(
        Text(30),
        "户编号",
        group="户籍",
        required=Required.MUST,
        aliases=("户编码", "贫困户编号", "农户编号", "户编号（系统）"),
        national_code="aac001",
        index=True,
        help="唯一；前缀应为本村代码",
    )
    village = recurring.village(group="户籍", required=Required.MUST)
    village_group = field(
        Reference("village_group"),
        "村民小组",
        group="户籍",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("组", "村组", "小组", "所在组", "社", "村民组"),
    )
    natural_village = field(
        Text(40), "自然村", group="户籍", privacy=Privacy.PUBLIC, aliases=("自然村名称", "屯", "湾", "屋场")
    )
    address = field(Text(120), "家庭住址", group="户籍", aliases=("家庭地址", "住址", "详细地址", "户籍地址"))
    head_name = derived(
        Text(50),
        "户主姓名",
        group="户籍",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户主", "贫困户姓名", "户主名称", "脱贫户姓名"),
        help="等于与户主关系为户主的唯一成员姓名",
    )
    head_id_number = derived(
        IdNumber(),
        "户主证件号码",
        group="户籍",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("户主身份证号", "户主身份证号码", "户主证件号"),
        help="等于户主成员的证件号码",
    )
    head_person_no = derived(Text(30), "户主编号", group="户籍", aliases=("户主人口编号",))
    household_phone = field(
        Phone(),
        "户联系电话",
        group="户籍",
        required=Required.SHOULD,
        aliases=("户主联系电话", "户主电话", "家庭联系电话"),
        national_code="aar012",
        help="手机 11 位；固话按设置允许",
    )
    bank_name = recurring.bank_name(group="户籍", national_code="aaq002")
    bank_card = recurring.bank_card(group="户籍", national_code="aac004")
    household_type = recurring.household_type(group="识别与类型", required=Required.MUST)
    identification_standard = field(
        Code("identification_standard"), "识别标准", group="识别与类型", required=Required.SHOULD
    )
    identified_month = field(
        Month(),
        "识别时间",
        group="识别与类型",
        required=Required.SHOULD,
        aliases=("首次识别时间", "户识别时间", "识别年月"),
        help="不早于 2013-12",
    )
    poverty_attribute = field(
        Code("poverty_attribute"),
        "贫困户属性",
        group="识别与类型",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("贫困户类型", "户属性", "农户属性"),
        help="低保类须有享受低保政策情况为享受的成员；特困类须有特困成员",
    )
    exit_status = recurring.exit_status(
        group="识别与类型",
        required=Required.MUST,
        merge_group="exit",
        help="已脱贫则脱贫年度必填，未脱贫则脱贫年度为空",
    )
    monitoring_category = recurring.monitoring_category(group="识别与类型")
    exit_year = field(
        Year(),
        "脱贫年度",
        group="识别与类型",
        privacy=Privacy.PUBLIC,
        aliases=("脱贫年份", "脱贫时间", "退出时间"),
        merge_group="exit",
        help="2014–2020；不早于识别时间所在年",
    )
    planned_exit_year = field(Year(), "计划脱贫年度", group="识别与类型", aliases=("计划脱贫时间",))
    relapse_year = field(Year(), "返贫年度", group="识别与类型", aliases=("返贫时间",), help="脱贫属性为返贫时必填")
    relapse_reason = field(
        Code("poverty_cause"), "返贫原因", group="识别与类型", aliases=("主要返贫原因",), help="脱贫属性为返贫时必填"
    )
    is_intervention_target = field(
        YesNo(), "是否防贫干预对象", group="识别与类型", aliases=("防贫干预对象",), help="乡扶贫办核查建档后标注"
    )
    risk_level = recurring.risk_level(group="识别与类型")
    register_status = field(
        Code("register_status"), "户状态", group="识别与类型", required=Required.MUST, aliases=("在册状态", "户籍状态")
    )
    closed_on = field(
        Date(), "销户日期", group="识别与类型", aliases=("清退日期", "注销日期"), help="户状态非在册时必填"
    )
    main_cause = field(
        Code("poverty_cause"),
        "主要致贫原因",
        group="致贫原因",
        required=Required.SHOULD,
        aliases=("致贫原因", "主要致贫（返贫）原因", "致贫主因"),
        national_code="aac007",
        help="建档立卡户必填",
    )
    other_causes = field(
        Codes("poverty_cause"),
        "其他致贫原因",
        group="致贫原因",
        aliases=("次要致贫原因", "其它致贫原因"),
        national_code="aac008_2,aac008_3",
        help="至多 2 项；不含主要致贫原因",
    )
    is_military_family = field(YesNo(), "是否军烈属", group="特殊标识", aliases=("军烈属",))
    is_single_child_household = field(YesNo(), "是否独生子女户", group="特殊标识", aliases=("独生子女户",))
    is_two_daughter_household = field(YesNo(), "是否双女户", group="特殊标识", aliases=("双女户",))
    is_reservoir_migrant_household = field(YesNo(), "是否水库移民户", group="特殊标识", aliases=("水库移民户",))
    is_family_planning_household = field(
        YesNo(), "是否计划生育户", group="特殊标识", aliases=("计划生育户", "计生户"), help="计生户为是，非计生户为否"
    )
    is_no_labour_household = recurring.is_no_labour_household(
        group="特殊标识", help="等于全部成员劳动技能为丧失劳动力或无劳动力"
    )
    is_relocation_household = field(
        YesNo(),
        "是否易地扶贫搬迁户",
        group="搬迁",
        privacy=Privacy.PUBLIC,
        aliases=("易地扶贫搬迁户", "是否搬迁户", "是否易地搬迁户"),
        help="为是须登记易地扶贫搬迁台账",
    )
    relocation_mode = field(
        Code("relocation_mode"), "搬迁方式", group="搬迁", privacy=Privacy.PUBLIC, aliases=("安置方式",)
    )
    resettlement_site = field(
        Reference("resettlement_site"),
        "安置点",
        group="搬迁",
        privacy=Privacy.PUBLIC,
        aliases=("集中安置点", "安置点名称"),
    )
    resettlement_area_type = field(Code("resettlement_area_type"), "安置地类型", group="搬迁", aliases=("安置地",))
    is_living_in_resettlement_site = field(
        YesNo(), "是否搬迁到集中安置区居住", group="搬迁", aliases=("居住易地搬迁集中安置区", "是否居住集中安置区")
    )
    current_member_count = derived(
        Integer(),
        "当前家庭人口数",
        group="人口",
        privacy=Privacy.PUBLIC,
        aliases=("家庭人口", "家庭人口数", "人数", "家庭成员数", "户人口数"),
        help="等于在册成员数",
    )
    has_head_signature = recurring.has_head_signature(group="采集")
    filled_by = field(Text(20), "填表人", group="采集", aliases=("填写人",))
    collected_on = field(
        Date(), "填表日期", group="采集", aliases=("采集时间", "填表（采集）时间", "调查日期", "填表时间")
    )
    collector_name = recurring.collector_name(group="采集")
    collector_phone = recurring.collector_phone(group="采集")
    reviewed_by = recurring.reviewed_by(group="采集")
    location = recurring.location(group="位置照片")
    entrance_photo = field(Attachment(), "入户照片", group="位置照片", aliases=("户照片", "房屋照片"))
    note = recurring.note(group="备注")
