"""Purchase that supports poor producers ("消费扶贫台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Decimal,
    Integer,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class ConsumptionPurchase(LedgerRow):
    """Purchase that supports poor producers."""

    __tablename__ = "consumption_purchase"
    __ledger__ = Ledger(
        title="消费扶贫台账",
        module="industry",
        key=("buyer_name", "purchased_on", "product_name", "supplier_name"),
        per_year=True,
        append_only=True,
        purpose="集中采购、展销、专柜、以购代捐等采购记录",
    )

    year = field(
        Year(),
        "年度",
        group="采购",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    buyer_name = field(
        Text(80),
        "采购单位",
        group="采购",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("购买单位", "采购方", "购买人"),
    )
    buyer_kind = field(
        Code("buyer_kind"), "采购方类型", group="采购", privacy=Privacy.PUBLIC, aliases=("采购单位类型",)
    )
    support_unit = field(
        Reference("support_unit"), "帮扶单位", group="采购", privacy=Privacy.PUBLIC, aliases=("派出单位", "选派单位")
    )
    purchase_channel = field(
        Code("purchase_channel"),
        "采购渠道",
        group="采购",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("购买渠道", "消费渠道"),
    )
    purchased_on = field(
        Date(),
        "采购日期",
        group="采购",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("购买日期", "采购时间"),
    )
    event_name = field(Text(60), "展销活动", group="采购", privacy=Privacy.PUBLIC, aliases=("活动名称",))
    product_name = field(
        Text(60), "产品名称", group="产品", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("扶贫产品名称",)
    )
    product_kind = field(
        Code("product_kind"), "产品品类", group="产品", privacy=Privacy.PUBLIC, aliases=("品类", "产品类别")
    )
    certified_product = field(Reference("certified_product"), "认定产品", group="产品", privacy=Privacy.PUBLIC)
    supplier_name = field(
        Text(80),
        "供应方",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("供应商", "供货单位", "销售方"),
    )
    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="产品",
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    village = field(
        Reference("village"),
        "行政村",
        group="产品",
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    quantity = field(
        Decimal(2), "数量", group="产品", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="amount"
    )
    unit = field(Text(10), "计量单位", group="产品", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    unit_price = field(
        Money(),
        "单价",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("价格",),
        merge_group="amount",
    )
    amount = field(
        Money(),
        "金额",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "采购金额", "消费金额", "销售金额"),
        help="等于数量 × 单价",
        merge_group="amount",
    )
    is_unsalable = field(YesNo(), "是否滞销产品", group="产品", privacy=Privacy.PUBLIC, aliases=("滞销产品",))
    benefit_household_count = field(
        Integer(), "受益户数", group="带动", privacy=Privacy.PUBLIC, aliases=("带动户数", "覆盖户数")
    )
    benefit_poor_count = field(
        Integer(), "受益脱贫人数", group="带动", privacy=Privacy.PUBLIC, aliases=("其中脱贫户人数", "带动脱贫人口")
    )
    invoice_no = field(Text(40), "发票号", group="带动", aliases=("发票号码", "发票"))
    contract_no = field(Text(40), "合同编号", group="带动", aliases=("合同号",))
    proof = field(Attachment(), "佐证材料", group="带动", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
