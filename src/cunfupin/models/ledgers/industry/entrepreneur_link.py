"""Household that an entrepreneur takes along ("带头人带动户台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Year, YesNo
from cunfupin.models.base import LedgerRow, field


class EntrepreneurLink(LedgerRow):
    """Household that an entrepreneur takes along."""

    __tablename__ = "entrepreneur_link"
    __ledger__ = Ledger(
        title="带头人带动户台账",
        module="industry",
        key=("entrepreneur", "household", "year"),
        parent="entrepreneur",
        per_year=True,
        purpose="带动户名单、方式和增收",
    )

    entrepreneur = field(
        Reference("entrepreneur"),
        "所属带头人",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("带头人", "带头人姓名", "创业致富带头人"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="带动",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    year = field(
        Year(),
        "年度",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    link_kind = field(
        Code("link_kind"),
        "利益联结方式",
        group="带动",
        privacy=Privacy.PUBLIC,
        aliases=("联结类型", "利益联结机制", "联结方式"),
    )
    link_method = field(
        Code("link_method"),
        "联结做法",
        group="带动",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结形式", "带动方式"),
        help="须属于利益联结方式",
    )
    income_gain = field(Money(), "增收金额", group="带动", aliases=("增收", "年增收", "增收（元/年）", "户均增收"))
    started_on = field(Date(), "开始日期", group="带动", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="带动", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    has_head_signature = field(YesNo(), "户主是否签字", group="带动", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
