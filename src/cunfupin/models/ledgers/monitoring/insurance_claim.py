"""Claim on the insurance against relapse ("防贫保险理赔台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Percent, Privacy, Reference, Required, YesNo
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
    household = field(
        Reference("household"),
        "所属户",
        group="报案",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(Reference("member"), "关联人员", group="报案", aliases=("人口编号", "人编号", "人口编码"))
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
    self_paid_amount = field(
        Money(),
        "自付金额",
        group="核损",
        privacy=Privacy.SENSITIVE,
        aliases=("个人自付", "自付费用", "医疗自付"),
        help="等于合规费用 − 已报销金额",
        merge_group="expense",
    )
    claim_rate = field(Percent(), "赔付比例", group="核损")
    claim_status = field(
        Code("claim_status"),
        "理赔状态",
        group="赔付",
        required=Required.MUST,
        aliases=("赔付状态",),
        stages=("reported", "assessing", "approved", "paid"),
    )
    claim_amount = field(
        Money(), "赔付金额", group="赔付", aliases=("理赔金额", "赔款"), help="不大于自付金额或损失金额"
    )
    received_on = field(Date(), "到账日期", group="赔付", aliases=("到账时间", "收到日期", "资金到账日期"))
    has_head_signature = field(YesNo(), "户主是否签字", group="赔付", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
