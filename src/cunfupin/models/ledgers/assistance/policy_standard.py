"""Amounts that a policy sets ("政策标准表")."""

from cunfupin.fields import Code, Ledger, LongText, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PolicyStandard(LedgerRow):
    """Amounts that a policy sets."""

    __tablename__ = "policy_standard"
    __ledger__ = Ledger(
        title="政策标准表",
        module="assistance",
        key=("policy_name", "valid_from_on", "scope"),
        name="policy_name",
        purpose="补助、保费、额度等政策金额；规则和测算只读此表",
    )

    policy_name = field(
        Text(80),
        "标准项目",
        group="政策",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补助项目", "政策标准名称"),
    )
    measure_group = recurring.measure_group(group="政策")
    subsidy_kind = field(
        Code("subsidy_kind"),
        "补贴种类",
        group="政策",
        aliases=("补助种类", "发放项目"),
        help="同证号同期同种类重复为疑点",
    )
    scope = field(
        Text(40),
        "适用范围",
        group="政策",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("适用地区", "适用对象"),
    )
    minimum_amount = field(
        Money(), "标准下限", group="标准", privacy=Privacy.PUBLIC, aliases=("最低标准",), merge_group="standard"
    )
    maximum_amount = field(
        Money(),
        "标准上限",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("标准", "补助标准上限"),
        help="不小于标准下限；单一标准时二者相等",
        merge_group="standard",
    )
    pay_unit = field(
        Code("pay_unit"),
        "计发单位",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("标准单位",),
        merge_group="standard",
    )
    valid_from_on = recurring.valid_from_on(group="标准", required=Required.MUST, merge_group="validity")
    valid_to_on = recurring.valid_to_on(group="标准", merge_group="validity")
    source_document = field(
        Text(100),
        "文件依据",
        group="标准",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("依据文件", "政策依据", "文件名称"),
    )
    is_verified = field(
        YesNo(),
        "是否已按本省文件核对",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("已核对",),
        help="为否时报表须显示“请按本省文件核对”",
    )
    subject_ledger = field(
        Text(40),
        "对象台账",
        group="享受",
        privacy=Privacy.PUBLIC,
        help="谁能享受：填台账名称，如 家庭成员档案、户档案",
        merge_group="entitlement",
    )
    entitlement = field(
        LongText(),
        "享受条件",
        group="享受",
        privacy=Privacy.PUBLIC,
        aliases=("申请条件",),
        help="每行一个条件，如“残疾类别 不为空”“年龄 不少于 60”，全部符合才算够条件",
        merge_group="entitlement",
    )
    needed_papers = field(
        LongText(),
        "需要的材料",
        group="享受",
        privacy=Privacy.PUBLIC,
        aliases=("所需材料", "申请材料"),
    )
    enjoyed_ledger = field(
        Text(40),
        "享受台账",
        group="享受",
        privacy=Privacy.PUBLIC,
        help="享受了登记在哪本台账，如 残疾人两项补贴台账；不填的看帮扶措施里的措施大类",
        merge_group="enjoyment",
    )
    enjoyed_condition = field(
        LongText(),
        "享受登记条件",
        group="享受",
        privacy=Privacy.PUBLIC,
        help="享受台账里哪些记录算正在享受，如“结束日期 为空”，写法同享受条件",
        merge_group="enjoyment",
    )
    note = recurring.note(group="备注")
