"""Goods handed out to a household ("慰问物资发放台账")."""

from cunfupin.fields import (
    Attachment,
    Date,
    Decimal,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class GoodsHandout(LedgerRow):
    """Goods handed out to a household."""

    __tablename__ = "goods_handout"
    __ledger__ = Ledger(
        title="慰问物资发放台账",
        module="assistance",
        key=("household", "item_name", "issued_on"),
        parent="household",
        append_only=True,
        purpose="慰问金和物资到户发放签领",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50), "姓名", group="发放", required=Required.SHOULD, privacy=Privacy.PUBLIC, aliases=("人员姓名",)
    )
    item_name = field(
        Text(60),
        "物品名称",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("物资名称", "慰问品", "商品名称", "物品"),
    )
    specification = field(
        Text(40), "规格", group="发放", privacy=Privacy.PUBLIC, aliases=("规格型号", "物资规格", "型号")
    )
    quantity = field(
        Decimal(2), "数量", group="发放", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="amount"
    )
    unit = field(Text(10), "计量单位", group="发放", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    cash_value = field(
        Money(),
        "折价金额",
        group="发放",
        privacy=Privacy.PUBLIC,
        aliases=("折价", "价值", "捐赠价值"),
        merge_group="amount",
    )
    donor_name = field(
        Text(80),
        "捐赠方",
        group="发放",
        privacy=Privacy.PUBLIC,
        aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源"),
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    issued_by = field(Text(20), "发放人", group="发放")
    received_by = field(Text(20), "领取人", group="签领", aliases=("签领人", "领取人签字", "签收人"))
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="签领", aliases=("是否签领",))
    photo = field(Attachment(), "照片", group="签领", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
