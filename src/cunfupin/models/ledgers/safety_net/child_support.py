"""Support of a child in hardship ("困境儿童保障台账")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ChildSupport(LedgerRow):
    """Support of a child in hardship."""

    __tablename__ = "child_support"
    __ledger__ = Ledger(
        title="困境儿童保障台账",
        module="safety_net",
        key=("id_number", "child_category"),
        other_keys=("welfare_certificate_no",),
        name="full_name",
        parent="member",
        purpose="孤儿、事实无人抚养、困境儿童的监护和补助",
    )

    village = recurring.village(group="儿童", required=Required.MUST)
    household = recurring.household(group="儿童")
    member = recurring.member(group="儿童")
    full_name = recurring.full_name(group="儿童", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="儿童", required=Required.MUST)
    sex = recurring.sex(group="儿童")
    born_on = recurring.born_on(group="儿童")
    child_category = field(
        Code("child_category"),
        "儿童类别",
        group="儿童",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("困境类型", "儿童类型"),
    )
    welfare_certificate_no = field(
        Text(40), "儿童福利证编号", group="儿童", privacy=Privacy.SENSITIVE, aliases=("儿童福利证号",)
    )
    registered_residence_kind = field(
        Code("registered_residence_kind"), "户口类型", group="儿童", aliases=("户口性质",)
    )
    living_state = field(Text(60), "生活状态", group="儿童", privacy=Privacy.SENSITIVE, aliases=("生活现状",))
    guardian_name = recurring.guardian_name(group="监护", required=Required.MUST, merge_group="guardian")
    guardian_phone = recurring.guardian_phone(group="监护")
    guardian_relation = field(Text(20), "监护人关系", group="监护", aliases=("与监护人关系",), merge_group="guardian")
    is_entrusted = field(YesNo(), "是否委托监护", group="监护", aliases=("委托监护",))
    has_care_agreement = recurring.has_care_agreement(group="监护")
    carer_name = field(Text(20), "照料人", group="监护", aliases=("监护照料人", "照护人"))
    visit_frequency = field(Code("visit_frequency"), "探访频次", group="监护", aliases=("走访频次",))
    monthly_amount = field(
        Money(), "月金额", group="补助", aliases=("月薪", "月工资", "每月金额", "月标准", "生活费标准", "月补助")
    )
    started_on = recurring.started_on(group="补助")
    ended_on = recurring.ended_on(group="补助")
    bank_name = recurring.bank_name(group="补助")
    bank_account_name = recurring.bank_account_name(group="补助", merge_group="account")
    bank_card = recurring.bank_card(group="补助")
    note = recurring.note(group="备注")
