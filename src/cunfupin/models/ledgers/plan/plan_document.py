"""Document that sets tasks ("工作方案台账")."""

from cunfupin.fields import Date, Ledger, LongText, Privacy, Required, Text, Year
from cunfupin.models.base import LedgerRow, field


class PlanDocument(LedgerRow):
    """Document that sets tasks."""

    __tablename__ = "plan_document"
    __ledger__ = Ledger(
        title="工作方案台账",
        module="plan",
        key=("document_no", "title"),
        other_keys=("title", "document_no"),
        name="title",
        per_year=True,
        purpose="年度工作方案、通知等责任来源文件",
    )

    title = field(Text(80), "标题", group="文件", required=Required.MUST, aliases=("材料标题",))
    document_no = field(Text(60), "文件编号", group="文件", privacy=Privacy.PUBLIC, aliases=("来文文号", "资金文号"))
    issuing_unit = field(Text(60), "发文单位", group="文件", privacy=Privacy.PUBLIC, aliases=("印发单位", "发文机关"))
    enacted_on = field(Date(), "印发日期", group="文件", privacy=Privacy.PUBLIC, aliases=("发文日期", "印发时间"))
    year = field(
        Year(),
        "年度",
        group="文件",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    content = field(LongText(), "内容", group="文件", aliases=("走访内容", "帮扶内容", "工作内容", "主要内容"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
