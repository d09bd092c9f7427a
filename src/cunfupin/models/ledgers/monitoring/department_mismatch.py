"""Difference between our data and a department's ("数据比对差异台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class DepartmentMismatch(LedgerRow):
    """Difference between our data and a department's."""

    __tablename__ = "department_mismatch"
    __ledger__ = Ledger(
        title="数据比对差异台账",
        module="monitoring",
        key=("department_record", "department_list", "member", "mismatch_kind"),
        parent="department_record",
        purpose="本级值与部门值并列，记录认定结果",
    )

    department_record = field(
        Reference("department_record"),
        "来源部门数据",
        group="差异",
        aliases=("部门预警数据", "部门数据"),
    )
    department_list = field(
        Reference("department_list"),
        "所属部门清单",
        group="差异",
        aliases=("部门清单",),
        help="名单里没有的人才填：差异说的是哪份名单",
    )
    household = recurring.household(group="差异")
    member = recurring.member(group="差异")
    mismatch_kind = field(
        Code("mismatch_kind"), "差异类型", group="差异", required=Required.MUST, aliases=("疑点类型", "比对类型")
    )
    our_value = field(
        Text(200), "本级值", group="差异", privacy=Privacy.SENSITIVE, aliases=("本系统值",), merge_group="values"
    )
    their_value = field(Text(200), "部门值", group="差异", privacy=Privacy.SENSITIVE, merge_group="values")
    mismatch_decision = field(
        Code("mismatch_decision"),
        "认定结果",
        group="认定",
        required=Required.SHOULD,
        aliases=("处理结果",),
        merge_group="decision",
    )
    decision_reason = field(LongText(), "认定理由", group="认定", aliases=("情况说明",), merge_group="decision")
    decided_by = field(Text(20), "认定人", group="认定")
    decided_on = field(Date(), "差异认定日期", group="认定")
    monitoring_lead = recurring.monitoring_lead(group="认定")
    note = recurring.note(group="备注")
