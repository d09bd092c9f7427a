"""Monthly support from the fund for the deeply poor ("特困扶助保障金发放台账")."""

from cunfupin.fields import Ledger, Money, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class HardshipSupport(LedgerRow):
    """Monthly support from the fund for the deeply poor."""

    __tablename__ = "hardship_support"
    __ledger__ = Ledger(
        title="特困扶助保障金发放台账",
        module="safety_net",
        key=("id_number", "month"),
        name="full_name",
        parent="hardship_fund",
        append_only=True,
        purpose="完全或部分丧失劳动能力特殊贫困人口逐月发放",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    labour_skill = recurring.labour_skill(
        group="人员", help="未满 16 岁或在校为无劳动力；16–59 健康非在校不得为丧失或无；满 60 岁不得为普通或技能"
    )
    hardship_fund = field(
        Reference("hardship_fund"), "所属基金", group="发放", privacy=Privacy.PUBLIC, aliases=("基金账户",)
    )
    month = recurring.month(group="发放")
    monthly_amount = field(
        Money(),
        "月金额",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月薪", "月工资", "每月金额", "月标准", "发放标准", "扶助标准", "发放金额"),
        help="50–200 元/人·月",
    )
    approved_on = recurring.approved_on(group="发放")
    bank_name = recurring.bank_name(group="发放")
    bank_account_name = recurring.bank_account_name(group="发放", merge_group="account")
    bank_card = recurring.bank_card(group="发放")
    paid_amount = field(
        Money(),
        "实发金额",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("实发", "实发补贴", "实际发放金额"),
    )
    issued_on = recurring.issued_on(group="发放")
    notice_on = recurring.notice_on(group="发放")
    has_recipient_signature = recurring.has_recipient_signature(group="发放")
    note = recurring.note(group="备注")
