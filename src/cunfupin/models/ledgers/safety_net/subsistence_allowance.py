"""Subsistence allowance of a household ("农村低保台账")."""

from cunfupin.fields import Code, Integer, Ledger, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SubsistenceAllowance(LedgerRow):
    """Subsistence allowance of a household."""

    __tablename__ = "subsistence_allowance"
    __ledger__ = Ledger(
        title="农村低保台账",
        module="safety_net",
        key=("allowance_no",),
        other_keys=("id_number",),
        name="full_name",
        parent="household",
        purpose="低保证、类别、月金额和动态调整",
    )

    village = recurring.village(group="低保", required=Required.MUST)
    household = recurring.household(group="低保", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = field(
        Text(50),
        "姓名",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名", "申请人", "低保户主"),
        merge_group="identity",
    )
    id_number = recurring.id_number(group="低保", required=Required.MUST)
    allowance_no = field(
        Text(40), "低保证号", group="低保", required=Required.MUST, aliases=("低保编号", "低保证编号"), index=True
    )
    allowance_scope = field(
        Code("allowance_scope"), "保障方式", group="低保", required=Required.MUST, aliases=("整户保/单人保", "保障类型")
    )
    allowance_class = field(
        Code("allowance_class"),
        "低保类别",
        group="低保",
        required=Required.MUST,
        aliases=("类别", "低保等级"),
        merge_group="allowance",
    )
    covered_count = field(
        Integer(),
        "享受人数",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("保障人数", "低保人口"),
        help="等于低保享受人员明细有效人数",
        merge_group="allowance",
    )
    monthly_amount = field(
        Money(),
        "月金额",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月薪", "月工资", "每月金额", "月标准", "月保障金", "月补助", "户月金额"),
        merge_group="allowance",
    )
    approval_no = recurring.approval_no(group="低保")
    started_on = recurring.started_on(group="低保", required=Required.MUST)
    ended_on = recurring.ended_on(group="低保")
    adjust_kind = field(Code("adjust_kind"), "动态调整类型", group="低保", aliases=("调整类型",))
    adjust_reason = field(Text(100), "动态调整原因", group="低保", aliases=("调整原因说明",))
    bank_name = recurring.bank_name(group="低保")
    bank_account_name = recurring.bank_account_name(group="低保", merge_group="account")
    bank_card = recurring.bank_card(group="低保")
    notice_on = recurring.notice_on(group="低保")
    note = recurring.note(group="备注")
