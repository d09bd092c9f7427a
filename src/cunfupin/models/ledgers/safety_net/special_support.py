"""Support of a person in extreme hardship ("特困人员救助供养台账")."""

from cunfupin.fields import Code, Ledger, Money, Phone, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SpecialSupport(LedgerRow):
    """Support of a person in extreme hardship."""

    __tablename__ = "special_support"
    __ledger__ = Ledger(
        title="特困人员救助供养台账",
        module="safety_net",
        key=("id_number", "started_on"),
        other_keys=("special_support_no",),
        name="full_name",
        parent="member",
        purpose="供养方式、自理能力、照料协议",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    special_support_no = field(Text(40), "特困编号", group="人员", aliases=("特困证号", "供养证号"))
    support_mode = field(
        Code("support_mode"), "供养方式", group="人员", required=Required.MUST, aliases=("集中/分散", "供养形式")
    )
    self_care = field(
        Code("self_care"),
        "自理能力",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("生活自理能力",),
    )
    basic_monthly_amount = field(
        Money(),
        "基本生活供养金",
        group="供养",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("供养金", "月供养标准"),
        merge_group="pay",
    )
    nursing_monthly_amount = field(
        Money(),
        "照料护理费",
        group="供养",
        privacy=Privacy.PUBLIC,
        aliases=("护理费", "照料护理标准"),
        merge_group="pay",
    )
    carer_name = field(Text(20), "照料人", group="供养", aliases=("监护照料人", "照护人"), merge_group="carer")
    carer_phone = field(Phone(), "照料人电话", group="供养", merge_group="carer")
    has_care_agreement = recurring.has_care_agreement(group="供养")
    care_institution = field(
        Text(60), "供养机构", group="供养", privacy=Privacy.PUBLIC, aliases=("敬老院", "机构名称"), help="集中供养必填"
    )
    started_on = recurring.started_on(group="供养", required=Required.MUST)
    ended_on = recurring.ended_on(group="供养")
    approval_no = recurring.approval_no(group="供养")
    bank_name = recurring.bank_name(group="供养")
    bank_account_name = recurring.bank_account_name(group="供养", merge_group="account")
    bank_card = recurring.bank_card(group="供养")
    note = recurring.note(group="备注")
