"""Family member file ("家庭成员档案")."""

from cunfupin.fields import Code, Date, Ledger, Month, Phone, Privacy, Required, Text, Year, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Member(LedgerRow):
    """Family member file."""

    __tablename__ = "member"
    __ledger__ = Ledger(
        title="家庭成员档案",
        module="households",
        key=("id_number",),
        other_keys=("person_no",),
        name="full_name",
        parent="household",
        purpose="人的长期身份；户内关系、增减变动和残疾证信息",
    )

    person_no = field(
        Text(30),
        "人口编号",
        group="身份",
        required=Required.SHOULD,
        aliases=("人编号", "人口编码", "人员编号"),
        index=True,
        help="唯一",
    )
    household = recurring.household(group="身份", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = field(
        Text(50),
        "姓名",
        group="身份",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名", "成员姓名", "家庭成员姓名", "家庭成员"),
        merge_group="identity",
        national_code="aab002",
        index=True,
    )
    sex = recurring.sex(group="身份", required=Required.MUST, privacy=Privacy.PUBLIC, national_code="aab003")
    born_on = recurring.born_on(group="身份", required=Required.MUST, national_code="aab005")
    id_type = field(
        Code("id_type"),
        "证件类型",
        group="身份",
        required=Required.MUST,
        aliases=("证件种类",),
        merge_group="identity",
        national_code="aab018",
    )
    id_number = recurring.id_number(
        group="身份",
        required=Required.MUST,
        national_code="aab004",
        help="18 位校验码正确；20 位为残疾证；22 位为补发残疾证；999999 开头为无证占位；全部户册内唯一",
    )
    ethnicity = field(Code("ethnicity"), "民族", group="身份", required=Required.SHOULD, national_code="aab007")
    relation_to_head = recurring.relation_to_head(
        group="身份", required=Required.MUST, privacy=Privacy.PUBLIC, national_code="aab006"
    )
    member_phone = field(
        Phone(), "成员联系电话", group="身份", aliases=("人联系电话", "本人电话", "本人联系电话", "家庭成员联系电话")
    )
    person_identified_month = field(Month(), "人员识别时间", group="身份", aliases=("人口识别时间",))
    is_relocation_person = field(
        YesNo(), "是否易地扶贫搬迁（同步搬迁）人口", group="身份", aliases=("是否同步搬迁人口", "是否易地扶贫搬迁人口")
    )
    photo = recurring.photo(group="身份")
    disability_kind = field(
        Code("disability_kind"),
        "残疾类别",
        group="残疾",
        privacy=Privacy.SENSITIVE,
        aliases=("残疾类型",),
        help="等于 20 位证号第 19 位",
    )
    disability_grade = field(
        Code("disability_grade"),
        "残疾等级",
        group="残疾",
        privacy=Privacy.SENSITIVE,
        aliases=("残疾级别",),
        help="等于 20 位证号第 20 位",
    )
    disability_certificate_year = field(
        Year(), "残疾证办证年度", group="残疾", privacy=Privacy.SENSITIVE, aliases=("残疾证办理年度",)
    )
    member_status = field(
        Code("member_status"), "人员状态", group="增减", required=Required.MUST, aliases=("成员状态",)
    )
    increased_on = field(Date(), "增加日期", group="增减", aliases=("增加时间",))
    increase_reason = field(
        Code("increase_reason"),
        "增加原因",
        group="增减",
        aliases=("人员增加原因", "自然增加原因"),
        help="增加日期有值时必填",
    )
    decreased_on = field(Date(), "减少日期", group="增减", aliases=("减少时间",))
    decrease_reason = field(
        Code("decrease_reason"),
        "减少原因",
        group="增减",
        aliases=("人员减少原因", "自然减少原因"),
        help="减少日期有值时必填；之后不得再有补贴、签约、公益岗",
    )
    note = recurring.note(group="备注")
