"""Donation ("社会捐赠台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class Donation(LedgerRow):
    """Donation."""

    __tablename__ = "donation"
    __ledger__ = Ledger(
        title="社会捐赠台账",
        module="governance",
        key=("donor_name", "donated_on", "donation_content"),
        append_only=True,
        purpose="民营企业、慈善协会、爱心人士捐赠资金、物资、项目",
    )

    donor_name = field(
        Text(80),
        "捐赠方",
        group="捐赠",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源"),
    )
    donor_kind = field(Code("donor_kind"), "捐赠方类型", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC)
    donated_on = field(
        Date(), "捐赠日期", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("捐赠时间",)
    )
    donation_kind = field(
        Code("donation_kind"), "捐赠类型", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC
    )
    donation_content = field(
        Text(100), "捐赠内容", group="捐赠", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("捐赠物品",)
    )
    amount = field(
        Money(), "金额", group="捐赠", privacy=Privacy.PUBLIC, aliases=("金额（元）", "合计金额", "总金额", "捐赠金额")
    )
    cash_value = field(Money(), "折价金额", group="捐赠", privacy=Privacy.PUBLIC, aliases=("折价", "价值", "捐赠价值"))
    village = field(
        Reference("village"),
        "行政村",
        group="捐赠",
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="捐赠",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    use_purpose = field(Text(100), "资金用途", group="捐赠", privacy=Privacy.PUBLIC, aliases=("用途", "支出用途"))
    project = field(
        Reference("project"), "所属项目", group="捐赠", privacy=Privacy.PUBLIC, aliases=("项目名称", "项目编号")
    )
    receiving_unit = field(Text(60), "接收单位", group="捐赠", aliases=("收款单位",))
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="捐赠", aliases=("是否签领",))
    voucher_no = field(Text(40), "凭证号", group="捐赠", aliases=("记账凭证号", "财务凭证号"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
