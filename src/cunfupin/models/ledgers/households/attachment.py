"""Scan or photo in the file of a household ("档案附件台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Attachment(LedgerRow):
    """Scan or photo in the file of a household."""

    __tablename__ = "attachment"
    __ledger__ = Ledger(
        title="档案附件台账",
        module="households",
        key=("ledger_name", "record_uid", "content_hash"),
        name="title",
        append_only=True,
        purpose="一户一档扫描件和佐证；统计档案完整率",
    )

    ledger_name = field(Text(40), "所属台账", group="归属", required=Required.MUST, aliases=("台账名称",))
    record_uid = field(Text(36), "所属记录", group="归属", required=Required.MUST, aliases=("记录标识",), index=True)
    field_name = field(Text(40), "所属栏目", group="归属", aliases=("栏目名",))
    household = recurring.household(group="归属", privacy=Privacy.PUBLIC)
    member = recurring.member(group="归属", privacy=Privacy.PUBLIC)
    attachment_type = field(
        Code("attachment_type"),
        "附件类型",
        group="文件",
        required=Required.MUST,
        aliases=("档案类型", "材料类型", "材料名称"),
    )
    title = recurring.title(group="文件")
    file_name = field(Text(120), "文件名", group="文件", required=Required.MUST, aliases=("附件名称",))
    content_hash = field(Text(64), "文件指纹", group="文件", required=Required.MUST, aliases=("校验值",), index=True)
    size_byte = field(Integer(), "文件大小", group="文件", aliases=("大小（字节）",))
    page_count = field(Integer(), "页数", group="文件")
    formed_on = field(Date(), "形成日期", group="文件", aliases=("材料日期", "拍摄日期"))
    has_paper_original = field(YesNo(), "是否有纸质原件", group="文件", aliases=("纸质原件",))
    archive_box = field(Text(30), "档案盒号", group="文件", aliases=("盒号",))
    privacy_level = field(
        Code("privacy_level"), "附件密级", group="文件", aliases=("公开级别",), help="含证件、病历、银行卡的默认敏感"
    )
    note = recurring.note(group="备注")
