"""Person covered by a subsistence allowance ("低保享受人员明细")."""

from cunfupin.fields import Code, Date, IdNumber, Ledger, LongText, Money, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class SubsistenceMember(LedgerRow):
    """Person covered by a subsistence allowance."""

    __tablename__ = "subsistence_member"
    __ledger__ = Ledger(
        title="低保享受人员明细",
        module="safety_net",
        key=("subsistence_allowance", "id_number", "started_on"),
        name="full_name",
        parent="subsistence_allowance",
        purpose="低保证下的享受人员",
    )

    subsistence_allowance = field(
        Reference("subsistence_allowance"), "所属低保", group="人员", required=Required.MUST, aliases=("低保证",)
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    relation_to_head = field(
        Code("relation_to_head"),
        "与户主关系",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("与户主的关系", "与户主之间的关系", "关系"),
    )
    monthly_amount = field(Money(), "月金额", group="人员", aliases=("月薪", "月工资", "每月金额", "月标准"))
    started_on = field(
        Date(), "开始日期", group="人员", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="人员", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
