"""Contract on the use of an asset ("资产经营合同台账")."""

from cunfupin.fields import Code, Ledger, Money, Percent, Privacy, Required, Text
from cunfupin.models import recurring
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

    asset = recurring.asset(group="合同", required=Required.MUST)
    contract_no = recurring.contract_no(group="合同", required=Required.MUST, index=True)
    operation_mode = field(
        Code("operation_mode"),
        "经营方式",
        group="合同",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("运营方式", "经营模式"),
        help="经营性资产必填",
    )
    operator_name = recurring.operator_name(group="合同", required=Required.MUST)
    credit_code = recurring.credit_code(group="合同")
    phone = recurring.phone(group="合同")
    signed_on = recurring.signed_on(group="合同")
    started_on = recurring.started_on(group="合同", required=Required.MUST)
    ended_on = recurring.ended_on(group="合同", required=Required.MUST)
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
    proof = recurring.proof(group="合同")
    note = recurring.note(group="备注")
