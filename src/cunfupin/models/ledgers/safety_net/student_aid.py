"""Aid to a student ("学生资助台账")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class StudentAid(LedgerRow):
    """Aid to a student."""

    __tablename__ = "student_aid"
    __ledger__ = Ledger(
        title="学生资助台账",
        module="safety_net",
        key=("id_number", "year", "term", "aid_item"),
        name="full_name",
        parent="household",
        per_year=True,
        append_only=True,
        purpose="各学段资助项目到人发放，含社会助学",
    )

    village = recurring.village(group="学生", required=Required.MUST)
    household = recurring.household(group="学生", privacy=Privacy.PUBLIC)
    member = recurring.member(group="学生", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="学生", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="学生", required=Required.MUST)
    sex = recurring.sex(group="学生", privacy=Privacy.PUBLIC)
    relation_to_head = recurring.relation_to_head(group="学生", privacy=Privacy.PUBLIC)
    guardian_name = recurring.guardian_name(group="学生")
    phone = recurring.phone(group="学生")
    year = recurring.year(group="学生", required=Required.MUST)
    term = recurring.term(group="学生")
    school_stage = field(
        Code("school_stage"), "学段", group="学生", required=Required.MUST, aliases=("教育阶段", "就读学段")
    )
    school_name = recurring.school_name(group="学生")
    class_name = field(Text(30), "班级", group="学生", aliases=("年级班级", "班别"))
    is_boarding = field(YesNo(), "是否寄宿", group="学生", aliases=("寄宿", "是否寄宿生"))
    student_no = recurring.student_no(group="学生")
    aid_item = field(
        Code("aid_item"),
        "资助项目",
        group="资助",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资助类别", "享受项目", "资助名称"),
        help="与学段匹配；同学期同项目不得重复",
    )
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="资助",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）", "资助金额", "资助标准"),
    )
    donor_name = recurring.donor_name(group="资助")
    bank_name = recurring.bank_name(group="资助")
    bank_account_name = recurring.bank_account_name(group="资助", merge_group="account")
    bank_card = recurring.bank_card(group="资助")
    received_on = recurring.received_on(group="资助")
    proof = recurring.proof(group="资助")
    note = recurring.note(group="备注")
