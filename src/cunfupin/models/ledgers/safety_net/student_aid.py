"""Aid to a student ("学生资助台账")."""

from cunfupin.fields import (
    Attachment,
    BankCard,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
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
    relation_to_head = field(
        Code("relation_to_head"),
        "与户主关系",
        group="学生",
        privacy=Privacy.PUBLIC,
        aliases=("与户主的关系", "与户主之间的关系", "关系"),
    )
    guardian_name = field(Text(20), "监护人", group="学生", aliases=("监护人姓名", "家长姓名", "家长"))
    phone = field(
        Phone(), "联系电话", group="学生", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    year = field(
        Year(),
        "年度",
        group="学生",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    term = field(
        Code("term"), "学期", group="学生", required=Required.MUST, aliases=("申请学期", "所属学期", "补助学期")
    )
    school_stage = field(
        Code("school_stage"), "学段", group="学生", required=Required.MUST, aliases=("教育阶段", "就读学段")
    )
    school_name = field(
        Text(60),
        "学校名称",
        group="学生",
        required=Required.MUST,
        aliases=("学校", "就读学校", "院校名称", "院校全称", "院校"),
    )
    class_name = field(Text(30), "班级", group="学生", aliases=("年级班级", "班别"))
    is_boarding = field(YesNo(), "是否寄宿", group="学生", aliases=("寄宿", "是否寄宿生"))
    student_no = field(Text(30), "学籍号", group="学生", aliases=("学籍编号", "全国学籍号"))
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
    donor_name = field(
        Text(80),
        "捐赠方",
        group="资助",
        privacy=Privacy.PUBLIC,
        aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源"),
    )
    bank_name = field(Text(60), "开户银行", group="资助", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="资助", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="资助",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    received_on = field(Date(), "到账日期", group="资助", aliases=("到账时间", "收到日期", "资金到账日期"))
    proof = field(Attachment(), "佐证材料", group="资助", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
