"""Work log of a stationed helper ("驻村工作日志台账")."""

from cunfupin.fields import Attachment, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class WorkLog(LedgerRow):
    """Work log of a stationed helper."""

    __tablename__ = "work_log"
    __ledger__ = Ledger(
        title="驻村工作日志台账",
        module="governance",
        key=("helper", "log_on"),
        parent="helper",
        append_only=True,
        purpose="每日工作内容和走访户",
    )

    helper = field(
        Reference("helper"),
        "帮扶责任人",
        group="日志",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="日志",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    log_on = field(Date(), "日志日期", group="日志", required=Required.MUST)
    content = field(
        LongText(),
        "内容",
        group="日志",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容"),
    )
    visited_households = field(Text(200), "走访户名单", group="日志", aliases=("走访户",))
    visited_household_count = field(Integer(), "走访户数", group="日志")
    found_problem = field(LongText(), "发现问题", group="日志", aliases=("存在问题", "发现的问题", "问题"))
    solution = field(LongText(), "解决措施", group="日志", aliases=("处理措施", "解决办法", "整改建议"))
    photo = field(Attachment(), "照片", group="日志", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
