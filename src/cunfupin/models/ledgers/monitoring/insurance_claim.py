"""Claim on the insurance against relapse ("防贫保险理赔台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Percent, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class InsuranceClaim(LedgerRow):
    """Claim on the insurance against relapse."""

    __tablename__ = "insurance_claim"
    __ledger__ = Ledger(
        title="防贫保险理赔台账",
        module="monitoring",
        key=("insurance_policy", "member", "occurred_on"),
        parent="insurance_policy",
        purpose="报案、核损、赔付、到账",
    )

    insurance_policy = field(
        Reference("insurance_policy"), "所属保单", group="报案", required=Required.MUST, aliases=("保单",)
    )
    household = recurring.household(group="报案", required=Required.MUST)
    member = recurring.member(group="报案")
    accident_type = field(
        Code("accident_type"),
        "事故类型",
        group="报案",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("出险类型", "出险原因"),
    )
    occurred_on = field(Date(), "出险日期", group="报案", aliases=("出险时间", "事故时间"))
    reported_on = field(
        Date(), "报案日期", group="报案", required=Required.MUST, aliases=("报案时间",), help="不早于出险日期"
    )
    assessed_on = field(Date(), "核损日期", group="核损")
    loss_amount = field(
        Money(), "损失金额", group="核损", privacy=Privacy.SENSITIVE, aliases=("损失",), merge_group="expense"
    )
    eligible_expense = field(
        Money(),
        "合规费用",
        group="核损",
        privacy=Privacy.SENSITIVE,
        aliases=("合规医疗费用", "政策范围内费用"),
        merge_group="expense",
    )
    reimbursed_amount = field(
        Money(),
        "已报销金额",
        group="核损",
        privacy=Privacy.SENSITIVE,
        aliases=("已报销", "报销金额"),
        merge_group="expense",
    )
    self_paid_amount = recurring.self_paid_amount(group="核损", help="等于合规费用 − 已报销金额", merge_group="expense")
    claim_rate = field(Percent(), "赔付比例", group="核损")
    claim_status = field(
        Code("claim_status"),
        "理赔状态",
        group="赔付",
        required=Required.MUST,
        aliases=("赔付状态",),
        stages=("reported", "assessing", "approved", "paid"),
    )
    claim_decided_on = field(Date(), "核赔日期", group="赔付", help="核赔或拒赔的日期")
    claim_amount = field(
        Money(), "赔付金额", group="赔付", aliases=("理赔金额", "赔款"), help="不大于自付金额或损失金额"
    )
    received_on = recurring.received_on(group="赔付")
    has_head_signature = recurring.has_head_signature(group="赔付")
    note = recurring.note(group="备注")
