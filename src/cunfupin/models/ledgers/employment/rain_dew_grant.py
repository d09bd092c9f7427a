"""Grant for vocational schooling ("雨露计划补助台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Month, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
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

    village = recurring.village(group="学生", required=Required.MUST)
    household = recurring.household(group="学生", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="学生", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="学生", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="学生", required=Required.MUST)
    sex = recurring.sex(group="学生", privacy=Privacy.PUBLIC)
    guardian_name = recurring.guardian_name(group="学生")
    phone = recurring.phone(group="学生")
    household_type = recurring.household_type(group="学生")
    year = recurring.year(group="学籍", required=Required.MUST)
    term = recurring.term(group="学籍")
    school_name = recurring.school_name(group="学籍")
    school_code = field(Text(20), "院校代码", group="学籍", aliases=("学校代码",))
    vocational_level = field(
        Code("vocational_level"), "学历层次", group="学籍", required=Required.MUST, aliases=("教育层次", "培养层次")
    )
    major = field(Text(40), "专业", group="学籍", aliases=("所学专业",))
    enrolled_month = field(Month(), "入学年月", group="学籍", aliases=("入学时间",))
    study_year_count = field(Integer(), "学制", group="学籍", aliases=("学制（年）",), help="1–6")
    study_grade = field(Text(20), "年级", group="学籍", aliases=("就读年级",))
    student_no = recurring.student_no(group="学籍")
    is_roll_verified = field(YesNo(), "学籍是否验证", group="学籍", required=Required.MUST, aliases=("学籍验证",))
    is_internship = field(YesNo(), "是否顶岗实习", group="学籍", aliases=("顶岗实习",))
    subsidy_amount = recurring.subsidy_amount(
        group="补助", required=Required.MUST, help="等于当年政策标准；同人同学期唯一"
    )
    bank_name = recurring.bank_name(group="补助")
    bank_account_name = recurring.bank_account_name(group="补助", merge_group="account")
    bank_card = recurring.bank_card(group="补助")
    applied_on = recurring.applied_on(group="补助")
    village_checked_on = field(Date(), "村级核实日期", group="补助", aliases=("村核日期", "村级审核日期"))
    township_reviewed_on = recurring.township_reviewed_on(group="补助")
    county_approved_on = recurring.county_approved_on(group="补助")
    notice_started_on = recurring.notice_started_on(group="补助")
    notice_ended_on = recurring.notice_ended_on(group="补助", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    issued_on = recurring.issued_on(group="补助")
    note = recurring.note(group="备注")
