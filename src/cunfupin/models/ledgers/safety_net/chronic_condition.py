"""Chronic condition of a person ("慢性病管理台账")."""

from cunfupin.fields import Code, Date, IdNumber, Ledger, LongText, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class ChronicCondition(LedgerRow):
    """Chronic condition of a person."""

    __tablename__ = "chronic_condition"
    __ledger__ = Ledger(
        title="慢性病管理台账",
        module="safety_net",
        key=("id_number", "chronic_type"),
        name="full_name",
        parent="member",
        purpose="慢病确诊、慢病卡和规范管理",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="患者",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="患者", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="患者", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="患者", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="患者",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    chronic_type = field(
        Code("chronic_type"),
        "慢病类型",
        group="患者",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("慢性病类型", "病种", "慢病种类"),
    )
    diagnosed_on = field(Date(), "确诊日期", group="患者", privacy=Privacy.SENSITIVE, aliases=("确诊时间",))
    medical_institution = field(Text(60), "医疗机构", group="患者", aliases=("就诊医院", "医院", "医疗机构名称"))
    health_record_no = field(
        Text(30), "健康档案号", group="管理", privacy=Privacy.SENSITIVE, aliases=("建档号", "居民健康档案号")
    )
    chronic_card_no = field(
        Text(30), "慢病卡号", group="管理", privacy=Privacy.SENSITIVE, aliases=("慢性病卡号", "慢病证号")
    )
    chronic_card_class = field(
        Code("chronic_card_class"),
        "慢病卡类别",
        group="管理",
        privacy=Privacy.SENSITIVE,
        aliases=("门诊特殊慢性病类别", "慢病类别"),
    )
    card_issued_on = field(Date(), "办卡日期", group="管理", privacy=Privacy.SENSITIVE, aliases=("慢病卡办理日期",))
    doctor_signing = field(Reference("doctor_signing"), "签约记录", group="管理", help="慢病无有效签约为疑点")
    is_standard_managed = field(
        YesNo(),
        "是否规范管理",
        group="管理",
        privacy=Privacy.SENSITIVE,
        aliases=("规范管理",),
        help="四类慢病当年随访不少于 4 次才可为是",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
