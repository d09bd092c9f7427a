"""Instructor for farming ("产业指导员台账")."""

from cunfupin.fields import Date, Ledger, LongText, Phone, Privacy, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class IndustryInstructor(LedgerRow):
    """Instructor for farming."""

    __tablename__ = "industry_instructor"
    __ledger__ = Ledger(
        title="产业指导员台账",
        module="industry",
        key=("full_name", "phone"),
        other_keys=("full_name",),
        name="full_name",
        purpose="产业指导员名册和包联范围",
    )

    full_name = field(
        Text(50),
        "姓名",
        group="指导员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        index=True,
    )
    phone = field(
        Phone(),
        "联系电话",
        group="指导员",
        required=Required.MUST,
        aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"),
    )
    work_unit = field(Text(60), "工作单位", group="指导员", privacy=Privacy.PUBLIC, aliases=("单位", "所在单位"))
    position = field(Text(40), "职务", group="指导员", privacy=Privacy.PUBLIC, aliases=("职位", "行政职务"))
    specialty = field(
        Text(60), "专长", group="指导员", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("技术专长", "特长")
    )
    linked_villages = field(Text(100), "包联村", group="指导员", privacy=Privacy.PUBLIC, aliases=("负责村", "联系村"))
    started_on = field(Date(), "开始日期", group="指导员", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="指导员", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    is_serving = field(YesNo(), "是否在岗", group="指导员", required=Required.MUST, aliases=("在岗状态", "是否在任"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
