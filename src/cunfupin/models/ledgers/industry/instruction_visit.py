"""Visit of an instructor ("产业指导记录台账")."""

from cunfupin.fields import Attachment, Code, Date, Ledger, LongText, Privacy, Reference, Required, YesNo
from cunfupin.models.base import LedgerRow, field


class InstructionVisit(LedgerRow):
    """Visit of an instructor."""

    __tablename__ = "instruction_visit"
    __ledger__ = Ledger(
        title="产业指导记录台账",
        module="industry",
        key=("industry_instructor", "household", "instructed_on"),
        parent="industry_instructor",
        append_only=True,
        purpose="到户技术指导逐次记录",
    )

    industry_instructor = field(
        Reference("industry_instructor"),
        "产业指导员",
        group="指导",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("指导员", "指导员姓名"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="指导",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="指导",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    instructed_on = field(Date(), "指导日期", group="指导", required=Required.MUST, aliases=("指导时间",))
    crop = field(Code("crop"), "品种", group="指导", privacy=Privacy.PUBLIC, aliases=("种养品种", "产业品种", "作物"))
    content = field(
        LongText(),
        "内容",
        group="指导",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容", "指导内容"),
    )
    found_problem = field(LongText(), "发现问题", group="指导", aliases=("存在问题", "发现的问题", "问题"))
    solution = field(LongText(), "解决措施", group="指导", aliases=("处理措施", "解决办法", "整改建议"))
    has_head_signature = field(YesNo(), "户主是否签字", group="指导", aliases=("户主签字", "户主签名", "农户签字"))
    photo = field(Attachment(), "照片", group="指导", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
