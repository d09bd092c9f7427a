"""Finding of an inspection ("督导发现问题明细")."""

from cunfupin.fields import Code, Ledger, Privacy, Reference, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class InspectionFinding(LedgerRow):
    """Finding of an inspection."""

    __tablename__ = "inspection_finding"
    __ledger__ = Ledger(
        title="督导发现问题明细",
        module="governance",
        key=("inspection", "household", "description"),
        parent="inspection",
        append_only=True,
        purpose="抽查户问题，一键转整改",
    )

    inspection = field(Reference("inspection"), "所属督导", group="问题", required=Required.MUST, aliases=("督导检查",))
    household = recurring.household(group="问题", privacy=Privacy.PUBLIC)
    issue_category = field(
        Code("issue_category"), "问题类别", group="问题", required=Required.MUST, aliases=("问题分类",)
    )
    description = recurring.description(group="问题", required=Required.MUST)
    is_fixed_on_site = field(YesNo(), "是否立行立改", group="问题", aliases=("立行立改",))
    rectification_issue = recurring.rectification_issue(group="问题")
    note = recurring.note(group="备注")
