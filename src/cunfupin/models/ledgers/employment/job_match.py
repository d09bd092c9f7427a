"""Match of a person with a job ("用工对接台账")."""

from cunfupin.fields import Code, Date, IdNumber, Ledger, LongText, Phone, Privacy, Reference, Required, Text
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
    village = field(
        Reference("village"),
        "行政村",
        group="对接",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="对接", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="对接", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="对接", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="对接",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    phone = field(
        Phone(), "联系电话", group="对接", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    introduced_on = field(Date(), "推荐日期", group="对接", required=Required.MUST, aliases=("对接日期", "推荐时间"))
    introducer = field(Text(20), "推荐人", group="对接")
    match_result = field(Code("match_result"), "对接结果", group="对接", required=Required.MUST)
    off_farm_job = field(Reference("off_farm_job"), "关联务工记录", group="对接")
    refusal_reason = field(Text(100), "未成功原因", group="对接")
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
