"""Commendation ("评先表彰台账")."""

from cunfupin.fields import Attachment, Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text, Year
from cunfupin.models.base import LedgerRow, field


class Commendation(LedgerRow):
    """Commendation."""

    __tablename__ = "commendation"
    __ledger__ = Ledger(
        title="评先表彰台账",
        module="governance",
        key=("honour_kind", "full_name", "commended_on"),
        name="full_name",
        parent="village",
        per_year=True,
        append_only=True,
        purpose="脱贫典型、文明家庭、最美邻里、身边好人等评选",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="表彰",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="表彰",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50), "姓名", group="表彰", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("人员姓名",)
    )
    year = field(
        Year(),
        "年度",
        group="表彰",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    honour_kind = field(
        Code("honour_kind"),
        "荣誉类型",
        group="表彰",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("荣誉称号", "评选类型"),
    )
    honour_level = field(Code("admin_level"), "表彰级别", group="表彰", privacy=Privacy.PUBLIC, aliases=("级别",))
    commended_on = field(
        Date(), "表彰日期", group="表彰", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("表彰时间",)
    )
    deeds = field(LongText(), "主要事迹", group="表彰", privacy=Privacy.PUBLIC, aliases=("事迹",))
    reward_points = field(Integer(), "奖励积分", group="表彰", privacy=Privacy.PUBLIC)
    document_no = field(Text(60), "文件编号", group="表彰", privacy=Privacy.PUBLIC, aliases=("来文文号", "资金文号"))
    photo = field(Attachment(), "照片", group="表彰", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
