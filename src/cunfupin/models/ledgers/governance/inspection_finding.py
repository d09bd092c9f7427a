"""Finding of an inspection ("督导发现问题明细")."""

from cunfupin.fields import Code, Ledger, LongText, Privacy, Reference, Required, YesNo
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
    household = field(
        Reference("household"),
        "所属户",
        group="问题",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    issue_category = field(
        Code("issue_category"), "问题类别", group="问题", required=Required.MUST, aliases=("问题分类",)
    )
    description = field(
        LongText(),
        "情况描述",
        group="问题",
        required=Required.MUST,
        aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况"),
    )
    is_fixed_on_site = field(YesNo(), "是否立行立改", group="问题", aliases=("立行立改",))
    rectification_issue = field(Reference("rectification_issue"), "关联整改", group="问题", aliases=("整改问题",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
