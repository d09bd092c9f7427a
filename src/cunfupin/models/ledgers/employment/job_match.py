"""Match of a person with a job ("用工对接台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class JobMatch(LedgerRow):
    """Match of a person with a job."""

    __tablename__ = "job_match"
    __ledger__ = Ledger(
        title="用工对接台账",
        module="employment",
        key=("job_posting", "id_number"),
        name="full_name",
        parent="job_posting",
        purpose="“双向”招工：求职人与岗位对接结果",
    )

    job_posting = field(
        Reference("job_posting"),
        "招工信息",
        group="对接",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("招聘岗位",),
    )
    village = recurring.village(group="对接", required=Required.MUST)
    household = recurring.household(group="对接")
    member = recurring.member(group="对接")
    full_name = recurring.full_name(group="对接", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="对接", required=Required.MUST)
    phone = recurring.phone(group="对接")
    introduced_on = field(Date(), "推荐日期", group="对接", required=Required.MUST, aliases=("对接日期", "推荐时间"))
    introducer = field(Text(20), "推荐人", group="对接")
    match_result = field(Code("match_result"), "对接结果", group="对接", required=Required.MUST)
    off_farm_job = field(Reference("off_farm_job"), "关联务工记录", group="对接")
    refusal_reason = field(Text(100), "未成功原因", group="对接")
    note = recurring.note(group="备注")
