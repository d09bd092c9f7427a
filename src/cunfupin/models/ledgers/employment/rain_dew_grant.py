"""Grant for vocational schooling ("雨露计划补助台账")."""

from cunfupin.fields import (
    BankCard,
    Code,
    Date,
    IdNumber,
    Integer,
    Ledger,
    LongText,
    Money,
    Month,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class RainDewGrant(LedgerRow):
    """Grant for vocational schooling."""

    __tablename__ = "rain_dew_grant"
    __ledger__ = Ledger(
        title="雨露计划补助台账",
        module="employment",
        key=("id_number", "year", "term"),
        name="full_name",
        parent="member",
        per_year=True,
        append_only=True,
        purpose="中高职学生职业教育补助申请、验证、拨付",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="学生",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    sex = field(Code("sex"), "性别", group="学生", privacy=Privacy.PUBLIC, merge_group="identity")
    guardian_name = field(Text(20), "监护人", group="学生", aliases=("监护人姓名", "家长姓名", "家长"))
    phone = field(
        Phone(), "联系电话", group="学生", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    household_type = field(
        Code("household_type"), "户类型", group="学生", privacy=Privacy.PUBLIC, aliases=("农户类型", "户类别")
    )
    year = field(
        Year(),
        "年度",
        group="学籍",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    term = field(
        Code("term"), "学期", group="学籍", required=Required.MUST, aliases=("申请学期", "所属学期", "补助学期")
    )
    school_name = field(
        Text(60),
        "学校名称",
        group="学籍",
        required=Required.MUST,
        aliases=("学校", "就读学校", "院校名称", "院校全称", "院校"),
    )
    school_code = field(Text(20), "院校代码", group="学籍", aliases=("学校代码",))
    vocational_level = field(
        Code("vocational_level"), "学历层次", group="学籍", required=Required.MUST, aliases=("教育层次", "培养层次")
    )
    major = field(Text(40), "专业", group="学籍", aliases=("所学专业",))
    enrolled_month = field(Month(), "入学年月", group="学籍", aliases=("入学时间",))
    study_year_count = field(Integer(), "学制", group="学籍", aliases=("学制（年）",), help="1–6")
    study_grade = field(Text(20), "年级", group="学籍", aliases=("就读年级",))
    student_no = field(Text(30), "学籍号", group="学籍", aliases=("学籍编号", "全国学籍号"))
    is_roll_verified = field(YesNo(), "学籍是否验证", group="学籍", required=Required.MUST, aliases=("学籍验证",))
    is_internship = field(YesNo(), "是否顶岗实习", group="学籍", aliases=("顶岗实习",))
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="补助",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）"),
        help="等于当年政策标准；同人同学期唯一",
    )
    bank_name = field(Text(60), "开户银行", group="补助", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="补助", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="补助",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    applied_on = field(Date(), "申请日期", group="补助", aliases=("申请时间", "申报日期", "申请书日期"))
    village_checked_on = field(Date(), "村级核实日期", group="补助", aliases=("村核日期", "村级审核日期"))
    township_reviewed_on = field(
        Date(),
        "乡镇审核日期",
        group="补助",
        aliases=("乡镇审核时间", "乡审核日期"),
        help="不早于公示结束日期",
        owner="township",
    )
    county_approved_on = field(
        Date(),
        "县级审定日期",
        group="补助",
        aliases=("县级审批日期", "县审定日期", "县级审核日期"),
        help="不早于乡镇审核日期",
        owner="township",
    )
    notice_started_on = field(
        Date(), "公示开始日期", group="补助", privacy=Privacy.PUBLIC, aliases=("公示起", "公示开始时间", "公示开始")
    )
    notice_ended_on = field(
        Date(),
        "公示结束日期",
        group="补助",
        privacy=Privacy.PUBLIC,
        aliases=("公示止", "公示结束时间", "公示结束"),
        help="与公示开始日期间隔不少于 5 日（部分事项 7 日）",
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="补助",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
