"""Watch over a child's schooling ("控辍保学台账")."""

from cunfupin.fields import (
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="学生", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="学生", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="学生", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
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
    sex = field(Code("sex"), "性别", group="学生", merge_group="identity")
    born_on = field(
        Date(), "出生日期", group="学生", aliases=("出生年月", "出生年月日", "生日"), merge_group="identity"
    )
    guardian_name = field(
        Text(20), "监护人", group="学生", aliases=("监护人姓名", "家长姓名", "家长"), merge_group="guardian"
    )
    guardian_phone = field(
        Phone(), "监护人电话", group="学生", aliases=("家长电话", "监护人联系电话"), merge_group="guardian"
    )
    year = field(
        Year(),
        "年度",
        group="就读",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    term = field(
        Code("term"), "学期", group="就读", required=Required.MUST, aliases=("申请学期", "所属学期", "补助学期")
    )
    school_stage = field(
        Code("school_stage"), "学段", group="就读", required=Required.MUST, aliases=("教育阶段", "就读学段")
    )
    school_name = field(
        Text(60),
        "学校名称",
        group="就读",
        required=Required.MUST,
        aliases=("学校", "就读学校", "院校名称", "院校全称", "院校"),
    )
    class_name = field(Text(30), "班级", group="就读", aliases=("年级班级", "班别"))
    student_no = field(Text(30), "学籍号", group="就读", aliases=("学籍编号", "全国学籍号"))
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
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
