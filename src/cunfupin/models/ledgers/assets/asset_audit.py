"""Audit or appraisal of assets ("资产审计评估台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssetAudit(LedgerRow):
    """Audit or appraisal of assets."""

    __tablename__ = "asset_audit"
    __ledger__ = Ledger(
        title="资产审计评估台账",
        module="assets",
        key=("audit_subject", "audited_on"),
        name="audit_subject",
        parent="asset",
        purpose="运营定期审计评估和经营风险防控",
    )

    village = recurring.village(group="审计", required=Required.MUST)
    asset = recurring.asset(group="审计")
    audit_subject = field(
        Text(80),
        "审计事项",
        group="审计",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("审计对象", "评估事项"),
    )
    audit_kind = field(
        Code("audit_kind"),
        "审计评估类型",
        group="审计",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("审计类型",),
    )
    audit_unit = field(
        Text(60),
        "审计单位",
        group="审计",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("审计机构", "评估机构"),
    )
    audited_on = field(
        Date(),
        "审计日期",
        group="审计",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("审计时间", "评估日期"),
    )
    period_text = field(Text(40), "审计期间", group="审计", privacy=Privacy.PUBLIC)
    audit_conclusion = field(
        LongText(), "审计结论", group="审计", privacy=Privacy.PUBLIC, aliases=("评估结论", "审计意见")
    )
    asset_risk_level = field(Code("risk_level"), "经营风险等级", group="审计")
    found_problem = recurring.found_problem(group="审计")
    rectification_issue = recurring.rectification_issue(group="审计")
    note = recurring.note(group="备注")
