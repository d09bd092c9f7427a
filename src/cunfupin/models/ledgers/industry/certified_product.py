"""Certified product ("扶贫产品目录台账")."""

from cunfupin.fields import Code, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class CertifiedProduct(LedgerRow):
    """Certified product."""

    __tablename__ = "certified_product"
    __ledger__ = Ledger(
        title="扶贫产品目录台账",
        module="industry",
        key=("certificate_no",),
        other_keys=("product_name",),
        name="product_name",
        parent="business_entity",
        purpose="已认定扶贫产品和供应能力",
    )

    product_name = field(
        Text(60), "产品名称", group="产品", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("扶贫产品名称",)
    )
    product_kind = field(
        Code("product_kind"),
        "产品品类",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("品类", "产品类别"),
    )
    business_entity = recurring.business_entity(group="产品", required=Required.MUST)
    certificate_no = recurring.certificate_no(group="产品", required=Required.MUST, index=True)
    valid_from_on = recurring.valid_from_on(group="产品")
    valid_to_on = recurring.valid_to_on(group="产品")
    annual_capacity = field(Text(40), "年供应量", group="产品", privacy=Privacy.PUBLIC, aliases=("供应能力",))
    unit_price = recurring.unit_price(group="产品")
    unit = recurring.unit(group="产品", merge_group="amount")
    benefit_poor_count = recurring.benefit_poor_count(group="产品")
    note = recurring.note(group="备注")
