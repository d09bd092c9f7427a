"""Purchase that supports poor producers ("消费扶贫台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
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

    year = recurring.year(group="采购", required=Required.MUST)
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
    support_unit = recurring.support_unit(group="采购")
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
    business_entity = recurring.business_entity(group="产品")
    village = recurring.village(group="产品")
    quantity = recurring.quantity(group="产品", required=Required.MUST, merge_group="amount")
    unit = recurring.unit(group="产品", merge_group="amount")
    unit_price = recurring.unit_price(group="产品", required=Required.MUST)
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
    benefit_household_count = recurring.benefit_household_count(group="带动")
    benefit_poor_count = recurring.benefit_poor_count(group="带动")
    invoice_no = field(Text(40), "发票号", group="带动", aliases=("发票号码", "发票"))
    contract_no = recurring.contract_no(group="带动")
    proof = recurring.proof(group="带动")
    note = recurring.note(group="备注")
