"""Visit of an instructor ("产业指导记录台账")."""

from cunfupin.fields import Date, Ledger, LongText, Privacy, Reference, Required
from cunfupin.models import recurring
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
    village = recurring.village(group="指导", required=Required.MUST)
    household = recurring.household(group="指导", required=Required.MUST, privacy=Privacy.PUBLIC)
    instructed_on = field(Date(), "指导日期", group="指导", required=Required.MUST, aliases=("指导时间",))
    crop = recurring.crop(group="指导")
    content = field(
        LongText(),
        "内容",
        group="指导",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容", "指导内容"),
    )
    found_problem = recurring.found_problem(group="指导")
    solution = recurring.solution(group="指导")
    has_head_signature = recurring.has_head_signature(group="指导")
    photo = recurring.photo(group="指导")
    note = recurring.note(group="备注")
