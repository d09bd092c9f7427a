"""Link by which a business benefits a household ("利益联结台账")."""

from cunfupin.fields import Area, Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text, Year, YesNo
from cunfupin.models.base import LedgerRow, field


class BenefitLink(LedgerRow):
    """Link by which a business benefits a household."""

    __tablename__ = "benefit_link"
    __ledger__ = Ledger(
        title="利益联结台账",
        module="industry",
        key=("business_entity", "household", "year", "link_kind"),
        parent="business_entity",
        per_year=True,
        purpose="工资性、生产性、资产性联结及户收益签认",
    )

    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="联结",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    year = field(
        Year(),
        "年度",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    link_kind = field(
        Code("link_kind"),
        "利益联结方式",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结类型", "利益联结机制", "联结方式"),
    )
    link_method = field(
        Code("link_method"),
        "联结做法",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("联结形式", "带动方式"),
        help="须属于利益联结方式",
    )
    contract_no = field(Text(40), "合同编号", group="联结", aliases=("合同号",))
    signed_on = field(
        Date(), "签订日期", group="联结", aliases=("签字日期", "签认日期", "签约日期", "签约时间", "签订时间")
    )
    link_content = field(LongText(), "联结内容", group="联结", privacy=Privacy.PUBLIC, aliases=("协议内容",))
    contribution_area = field(Area(), "土地入股面积", group="联结", privacy=Privacy.PUBLIC, aliases=("入股面积",))
    contribution_amount = field(Money(), "出资金额", group="联结", privacy=Privacy.PUBLIC, aliases=("入股金额", "股金"))
    started_on = field(Date(), "开始日期", group="联结", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="联结", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    amount = field(
        Money(),
        "金额",
        group="联结",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "户收益", "收益金额", "带动增收"),
        help="资产性收益与户财产性收入一致",
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="联结",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    has_head_signature = field(YesNo(), "户主是否签字", group="联结", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
