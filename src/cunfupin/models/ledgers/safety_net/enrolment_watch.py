"""Watch over a child's schooling ("控辍保学台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class EnrolmentWatch(LedgerRow):
    """Watch over a child's schooling."""

    __tablename__ = "enrolment_watch"
    __ledger__ = Ledger(
        title="控辍保学台账",
        module="safety_net",
        key=("id_number", "year", "term"),
        name="full_name",
        parent="household",
        per_year=True,
        purpose="6–15 周岁适龄儿童少年逐学期在读状态和双线责任",
    )

    village = recurring.village(group="学生", required=Required.MUST)
    household = recurring.household(group="学生")
    member = recurring.member(group="学生")
    full_name = recurring.full_name(group="学生", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="学生", required=Required.MUST)
    sex = recurring.sex(group="学生")
    born_on = recurring.born_on(group="学生")
    guardian_name = recurring.guardian_name(group="学生", merge_group="guardian")
    guardian_phone = recurring.guardian_phone(group="学生")
    year = recurring.year(group="就读", required=Required.MUST)
    term = recurring.term(group="就读")
    school_stage = field(
        Code("school_stage"), "学段", group="就读", required=Required.MUST, aliases=("教育阶段", "就读学段")
    )
    school_name = recurring.school_name(group="就读")
    class_name = field(Text(30), "班级", group="就读", aliases=("年级班级", "班别"))
    student_no = recurring.student_no(group="就读")
    is_boarding = field(YesNo(), "是否寄宿", group="就读", aliases=("寄宿", "是否寄宿生"))
    study_status = field(
        Code("study_status"),
        "在读状态",
        group="就读",
        required=Required.MUST,
        aliases=("就读状态", "学籍状态", "在学状态"),
        help="疑似辍学、辍学须有控辍保学劝返记录",
    )
    dropout_reason = field(
        Code("dropout_reason"),
        "失学或辍学原因",
        group="就读",
        privacy=Privacy.SENSITIVE,
        aliases=("义务教育阶段未上学原因", "失学辍学原因", "辍学原因"),
        help="6–16 岁非在校必填；因病、因残须与健康状况一致",
    )
    dropped_out_on = field(
        Date(), "辍学日期", group="就读", privacy=Privacy.SENSITIVE, aliases=("辍学时间", "失学时间")
    )
    recognition_no = field(
        Text(60),
        "认定文号",
        group="就读",
        aliases=("送教认定文号", "认定依据"),
        help="送教上门、不具备学习条件、延缓入学必填",
    )
    village_line_person = field(
        Text(40),
        "乡村线责任人",
        group="双线责任",
        required=Required.MUST,
        aliases=("乡镇责任人", "村级责任人", "行政线责任人"),
    )
    school_line_person = field(
        Text(40),
        "学校线责任人",
        group="双线责任",
        required=Required.MUST,
        aliases=("校责任人", "教育线责任人", "包保教师"),
    )
    returned_on = field(Date(), "劝返日期", group="双线责任", aliases=("复学日期", "返校日期"))
    is_in_safety_plan = field(
        YesNo(), "是否困境儿童兜底保学", group="双线责任", privacy=Privacy.SENSITIVE, aliases=("兜底保学对象",)
    )
    note = recurring.note(group="备注")
