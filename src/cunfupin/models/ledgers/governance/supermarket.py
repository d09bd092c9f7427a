"""Charity shop of a village ("爱心超市台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Phone, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class Supermarket(LedgerRow):
    """Charity shop of a village."""

    __tablename__ = "supermarket"
    __ledger__ = Ledger(
        title="爱心超市台账",
        module="governance",
        key=("village", "supermarket_name"),
        other_keys=("supermarket_name",),
        name="supermarket_name",
        parent="village",
        purpose="各村爱心超市基本情况",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="超市",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    supermarket_name = field(
        Text(60), "超市名称", group="超市", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("爱心超市名称",)
    )
    place = field(
        Text(100),
        "坐落位置",
        group="超市",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    manager_name = field(
        Text(20),
        "负责人",
        group="超市",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("法人", "法定代表人", "法人代表", "理事长", "经营者"),
    )
    phone = field(
        Phone(), "联系电话", group="超市", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    established_on = field(Date(), "成立日期", group="超市", privacy=Privacy.PUBLIC, aliases=("成立时间", "注册时间"))
    fund_source = field(Code("fund_source"), "资金来源", group="超市", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    is_carry_over = field(YesNo(), "积分是否结转", group="超市", privacy=Privacy.PUBLIC, aliases=("结转",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
