"""Certified product ("扶贫产品目录台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Privacy, Reference, Required, Text
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
    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    certificate_no = field(
        Text(60),
        "证书编号",
        group="产品",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("认证证号", "认定证号", "认证编号", "证书号"),
        index=True,
    )
    valid_from_on = field(Date(), "生效日期", group="产品", privacy=Privacy.PUBLIC, aliases=("执行日期", "执行起始"))
    valid_to_on = field(Date(), "失效日期", group="产品", privacy=Privacy.PUBLIC, aliases=("执行截止",))
    annual_capacity = field(Text(40), "年供应量", group="产品", privacy=Privacy.PUBLIC, aliases=("供应能力",))
    unit_price = field(Money(), "单价", group="产品", privacy=Privacy.PUBLIC, aliases=("价格",), merge_group="amount")
    unit = field(Text(10), "计量单位", group="产品", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    benefit_poor_count = field(
        Integer(), "受益脱贫人数", group="产品", privacy=Privacy.PUBLIC, aliases=("其中脱贫户人数", "带动脱贫人口")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
