"""Contract on the use of an asset ("资产经营合同台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Ledger,
    LongText,
    Money,
    Percent,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
)
from cunfupin.models.base import LedgerRow, field


class AssetContract(LedgerRow):
    """Contract on the use of an asset."""

    __tablename__ = "asset_contract"
    __ledger__ = Ledger(
        title="资产经营合同台账",
        module="assets",
        key=("contract_no",),
        name="contract_no",
        parent="asset",
        purpose="经营性资产承包、租赁、入股合同",
    )

    asset = field(
        Reference("asset"),
        "所属资产",
        group="合同",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编码", "资产名称"),
    )
    contract_no = field(Text(40), "合同编号", group="合同", required=Required.MUST, aliases=("合同号",), index=True)
    operation_mode = field(
        Code("operation_mode"),
        "经营方式",
        group="合同",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("运营方式", "经营模式"),
        help="经营性资产必填",
    )
    operator_name = field(
        Text(60),
        "经营权主体",
        group="合同",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用权主体", "运营主体", "经营单位", "承包人", "使用权/经营权主体"),
    )
    credit_code = field(Text(18), "统一社会信用代码", group="合同", aliases=("信用代码", "统一信用代码"))
    phone = field(
        Phone(), "联系电话", group="合同", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    signed_on = field(
        Date(), "签订日期", group="合同", aliases=("签字日期", "签认日期", "签约日期", "签约时间", "签订时间")
    )
    started_on = field(
        Date(), "开始日期", group="合同", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(),
        "结束日期",
        group="合同",
        required=Required.MUST,
        aliases=("结束时间", "截止时间", "终止日期"),
        help="不早于开始日期",
    )
    annual_rent = field(
        Money(),
        "年租金",
        group="合同",
        privacy=Privacy.PUBLIC,
        aliases=("租金", "年承包费", "年固定收益"),
        merge_group="terms",
    )
    income_rate = field(
        Percent(),
        "约定收益率",
        group="合同",
        privacy=Privacy.PUBLIC,
        aliases=("收益率", "分红比例"),
        merge_group="terms",
    )
    payment_method = field(Code("payment_method"), "支付方式", group="合同", aliases=("付款方式",), merge_group="terms")
    guarantee = field(Text(60), "担保方式", group="合同", aliases=("风险防控措施",))
    contract_status = field(
        Code("contract_status"), "合同状态", group="合同", required=Required.MUST, help="结束日期已过仍为履行中为疑点"
    )
    proof = field(Attachment(), "佐证材料", group="合同", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
