"""Review of a helper, team or village ("驻村帮扶考核台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PerformanceReview(LedgerRow):
    """Review of a helper, team or village."""

    __tablename__ = "performance_review"
    __ledger__ = Ledger(
        title="驻村帮扶考核台账",
        module="governance",
        key=("review_target", "year"),
        name="review_target",
        per_year=True,
        purpose="第一书记、工作队、帮扶干部、村的年度考核",
    )

    year = recurring.year(group="考核", required=Required.MUST)
    review_subject = field(Code("review_subject"), "考核对象类型", group="考核", required=Required.MUST)
    review_target = field(
        Text(60), "考核对象", group="考核", required=Required.MUST, aliases=("被考核人", "被考核单位")
    )
    village = recurring.village(group="考核")
    helper = recurring.helper(group="考核")
    total_score = recurring.total_score(group="考核", help="等于各维度之和")
    appraisal_grade = field(
        Code("appraisal_grade"),
        "考核等次",
        group="考核",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("考核结果", "考核等级"),
    )
    deduction_text = field(LongText(), "扣分事项", group="考核", aliases=("扣分原因",))
    appraised_by = field(Text(20), "考核人", group="考核")
    reviewed_on = field(Date(), "审核日期", group="考核", aliases=("审核时间",))
    note = recurring.note(group="备注")
