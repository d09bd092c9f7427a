"""Family member in one year ("家庭成员年度信息台账")."""

from cunfupin.fields import Code, Integer, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class MemberYear(LedgerRow):
    """Family member in one year."""

    __tablename__ = "member_year"
    __ledger__ = Ledger(
        title="家庭成员年度信息台账",
        module="households",
        key=("member", "year"),
        parent="member",
        per_year=True,
        purpose="人的年度快照：教育、健康、劳动力、务工、参保",
    )

    member = recurring.member(group="教育", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="教育", required=Required.MUST, national_code="aar040")
    education = field(
        Code("education"),
        "文化程度",
        group="教育",
        required=Required.SHOULD,
        aliases=("受教育程度",),
        national_code="aab008",
        help="与在校生状况恰有一项有值",
    )
    school_status = field(
        Code("school_status"),
        "在校生状况",
        group="教育",
        required=Required.SHOULD,
        aliases=("在校生情况", "在校状况", "在校情况"),
        national_code="aab009",
        help="年龄落在代码建议区间外为疑点",
    )
    dropout_reason = field(
        Code("dropout_reason"),
        "失学或辍学原因",
        group="教育",
        privacy=Privacy.SENSITIVE,
        aliases=("义务教育阶段未上学原因", "失学辍学原因", "辍学原因"),
        help="6–16 岁非在校必填；因病、因残须与健康状况一致",
    )
    is_mandarin_speaker = field(
        YesNo(), "是否会讲普通话", group="教育", aliases=("会讲普通话",), national_code="aab065"
    )
    political_status = recurring.political_status(group="教育", national_code="aak033")
    is_active_military = field(YesNo(), "是否现役军人", group="教育", aliases=("现役军人",))
    health = recurring.health(
        group="健康与劳动力",
        required=Required.MUST,
        national_code="aab017",
        help="含“健康”时不得含其他；含残疾则证件类型为残疾人证",
    )
    labour_skill = recurring.labour_skill(
        group="健康与劳动力",
        required=Required.MUST,
        national_code="aab010",
        help="未满 16 岁或在校为无劳动力；16–59 健康非在校不得为丧失或无；满 60 岁不得为普通或技能",
    )
    skill_detail = field(Text(60), "技能状况", group="健康与劳动力", aliases=("技能特长",))
    work_region = field(Code("work_region"), "务工区域", group="务工", aliases=("务工状态", "务工状况", "务工情况"))
    work_place = field(
        Text(100),
        "务工所在地",
        group="务工",
        aliases=("务工地点", "务工地址", "务工地"),
        help="有值则务工时间必填，反之亦然",
    )
    work_province = field(Text(20), "务工所在省", group="务工", aliases=("务工省份",), national_code="aab025")
    work_city = field(Text(20), "务工所在市", group="务工", national_code="aab026")
    work_county = field(Text(20), "务工所在县", group="务工", national_code="aab027", help="有务工须填到县")
    work_town = field(Text(20), "务工所在镇", group="务工", aliases=("务工所在乡镇",), national_code="aab028")
    work_month_count = field(
        Integer(),
        "务工时间",
        group="务工",
        aliases=("务工时间（月）", "务工月数", "务工时长（月）"),
        national_code="aab012",
    )
    employer_name = recurring.employer_name(group="务工")
    employment_channel = field(
        Code("employment_channel"), "就业渠道", group="务工", help="县外务工不得为公益岗位或帮扶车间"
    )
    is_working_abroad = field(YesNo(), "是否国外务工", group="务工", aliases=("国外务工",))
    industry_sector = field(Code("industry_sector"), "产业分类", group="务工")
    public_post_type = field(
        Code("public_post_type"),
        "公益性岗位类型",
        group="务工",
        privacy=Privacy.PUBLIC,
        aliases=("公益性岗位", "公益岗位", "岗位类型", "公益岗类型", "岗位类别"),
        help="与公益性岗位月数同时有值",
    )
    public_post_month_count = field(
        Integer(), "公益性岗位月数", group="务工", aliases=("公益性岗位（月数）", "公益岗月数", "聘用月数")
    )
    is_willing_to_work = field(YesNo(), "是否有就业意愿", group="务工", aliases=("就业意愿",))
    job_expectation = field(Text(100), "就业期望", group="务工", aliases=("求职意向", "期望岗位"))
    training_need = field(Text(100), "培训需求", group="务工", aliases=("培训意愿",))
    technical_school_wish = field(Text(60), "技校意愿", group="务工", aliases=("就读技校意愿",))
    graduate_unemployed_reason = field(
        Code("graduate_unemployed_reason"), "大专或本科毕业生未就业原因", group="务工", aliases=("未就业原因",)
    )
    has_resident_medical_insurance = field(
        YesNo(),
        "是否参加城乡居民基本医疗保险",
        group="医保与健康帮扶",
        required=Required.MUST,
        aliases=(
            "是否参加新型农村合作医疗（城乡居民基本医疗保险）",
            "是否参加新型农村合作医疗",
            "新农合",
            "是否参加城乡居民医疗保险",
            "是否参加城乡居民医保",
        ),
        national_code="aab013",
        help="与是否参加城镇职工基本医疗保险恰有一项为是",
    )
    has_employee_medical_insurance = field(
        YesNo(),
        "是否参加城镇职工基本医疗保险",
        group="医保与健康帮扶",
        required=Required.MUST,
        aliases=("职工医保", "是否参加职工医保"),
    )
    has_critical_illness_insurance = field(
        YesNo(),
        "是否参加大病保险",
        group="医保与健康帮扶",
        required=Required.SHOULD,
        aliases=("是否参加大病保险（医疗）", "大病保险"),
        national_code="aab022",
    )
    has_supplementary_medical_insurance = field(
        YesNo(),
        "是否参加商业补充医疗保险",
        group="医保与健康帮扶",
        aliases=("商业补充医疗保险",),
        national_code="aab067",
    )
    has_accident_insurance_subsidy = field(
        YesNo(),
        "是否享受人身意外保险补贴",
        group="医保与健康帮扶",
        aliases=("人身意外保险补贴",),
        national_code="aab066",
    )
    has_critical_illness_relief = field(
        YesNo(), "是否接受大病医疗救助", group="医保与健康帮扶", privacy=Privacy.SENSITIVE, aliases=("大病医疗救助",)
    )
    has_medical_relief = field(
        YesNo(),
        "是否接受医疗救助",
        group="医保与健康帮扶",
        privacy=Privacy.SENSITIVE,
        aliases=("是否享受医疗救助",),
        help="未参保不得为是",
    )
    has_other_health_assistance = field(
        YesNo(), "是否接受其他健康扶贫", group="医保与健康帮扶", privacy=Privacy.SENSITIVE, aliases=("其他健康扶贫",)
    )
    has_family_doctor = field(
        YesNo(), "是否签约家庭医生", group="医保与健康帮扶", aliases=("家庭医生签约", "是否家庭医生签约")
    )
    family_doctor_name = recurring.family_doctor_name(group="医保与健康帮扶")
    chronic_card_no = field(
        Text(30), "慢病卡号", group="医保与健康帮扶", privacy=Privacy.SENSITIVE, aliases=("慢性病卡号", "慢病证号")
    )
    has_resident_pension = field(
        YesNo(),
        "是否参加城乡居民基本养老保险",
        group="养老与兜底",
        required=Required.SHOULD,
        aliases=("是否参加农村居民基本养老保险", "城乡居民养老保险", "是否参加养老保险"),
        national_code="aab014",
        help="满 16 岁非在校，且无职工养老者应为是",
    )
    has_employee_pension = field(
        YesNo(), "是否参加城镇职工基本养老保险", group="养老与兜底", aliases=("职工养老保险",), national_code="aab021"
    )
    allowance_status = field(
        Code("allowance_status"),
        "享受低保政策情况",
        group="养老与兜底",
        aliases=("是否享受农村低保", "是否享受低保", "是否享受农村居民最低生活保障", "是否低保"),
        national_code="aab030",
        help="与享受特困供养政策情况互斥",
    )
    special_support_status = field(
        Code("special_support_status"),
        "享受特困供养政策情况",
        group="养老与兜底",
        aliases=("是否特困供养人员", "是否特困", "是否五保"),
        help="18–59 岁健康非在校享受为疑点",
    )
    is_unsupported_child = field(
        YesNo(), "是否事实无人抚养儿童", group="养老与兜底", privacy=Privacy.SENSITIVE, aliases=("事实无人抚养儿童",)
    )
    note = recurring.note(group="备注")
