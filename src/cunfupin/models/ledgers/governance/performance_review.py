"""Review of a helper, team or village ("驻村帮扶考核台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text, Year
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

    year = field(
        Year(),
        "年度",
        group="考核",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    review_subject = field(Code("review_subject"), "考核对象类型", group="考核", required=Required.MUST)
    review_target = field(
        Text(60), "考核对象", group="考核", required=Required.MUST, aliases=("被考核人", "被考核单位")
    )
    village = field(
        Reference("village"),
        "行政村",
        group="考核",
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    helper = field(
        Reference("helper"),
        "帮扶责任人",
        group="考核",
        privacy=Privacy.PUBLIC,
        aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名"),
    )
    total_score = field(
        Integer(),
        "总分",
        group="考核",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("得分", "综合得分", "总得分"),
        help="等于各维度之和",
    )
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
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
