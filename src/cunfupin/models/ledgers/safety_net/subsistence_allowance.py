"""Subsistence allowance of a household ("农村低保台账")."""

from cunfupin.fields import (
    BankCard,
    Code,
    Date,
    IdNumber,
    Integer,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名", "申请人", "低保户主"),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="低保",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
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
    approval_no = field(Text(60), "批复文号", group="低保", aliases=("审批文号", "文号", "批准文号"))
    started_on = field(
        Date(), "开始日期", group="低保", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="低保", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    adjust_kind = field(Code("adjust_kind"), "动态调整类型", group="低保", aliases=("调整类型",))
    adjust_reason = field(Text(100), "动态调整原因", group="低保", aliases=("调整原因说明",))
    bank_name = field(Text(60), "开户银行", group="低保", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="低保", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="低保",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    notice_on = field(Date(), "公示日期", group="低保", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
