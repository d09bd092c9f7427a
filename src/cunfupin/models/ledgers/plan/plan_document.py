"""Document that sets tasks ("工作方案台账")."""

from cunfupin.fields import Date, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
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

    title = recurring.title(group="文件", required=Required.MUST)
    document_no = recurring.document_no(group="文件")
    issuing_unit = field(Text(60), "发文单位", group="文件", privacy=Privacy.PUBLIC, aliases=("印发单位", "发文机关"))
    enacted_on = field(Date(), "印发日期", group="文件", privacy=Privacy.PUBLIC, aliases=("发文日期", "印发时间"))
    year = recurring.year(group="文件", required=Required.MUST)
    content = recurring.content(group="文件")
    note = recurring.note(group="备注")
