"""Chronic condition of a person ("慢性病管理台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
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

    village = recurring.village(group="患者", required=Required.MUST)
    household = recurring.household(group="患者")
    member = recurring.member(group="患者")
    full_name = recurring.full_name(group="患者", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="患者", required=Required.MUST)
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
    note = recurring.note(group="备注")
