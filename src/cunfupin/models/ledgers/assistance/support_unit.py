"""Supporting unit ("帮扶单位台账")."""

from cunfupin.fields import Code, Ledger, Phone, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SupportUnit(LedgerRow):
    """Supporting unit."""

    __tablename__ = "support_unit"
    __ledger__ = Ledger(
        title="帮扶单位台账",
        module="assistance",
        key=("unit_name",),
        name="unit_name",
        purpose="定点、结对帮扶单位名录",
    )

    unit_name = field(
        Text(80),
        "单位名称",
        group="单位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶单位名称", "单位全称"),
    )
    credit_code = recurring.credit_code(group="单位")
    unit_type = field(Code("unit_type"), "单位类型", group="单位", required=Required.SHOULD, aliases=("帮扶单位类型",))
    unit_affiliation = field(
        Code("unit_affiliation"), "隶属关系", group="单位", required=Required.SHOULD, aliases=("单位隶属关系",)
    )
    unit_area = field(Text(40), "行政区划", group="单位", aliases=("单位所在区划",))
    address_text = field(Text(120), "单位地址", group="单位", aliases=("办公地址",))
    contact_name = recurring.contact_name(group="联系")
    phone = field(
        Phone(),
        "联系电话",
        group="联系",
        aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系人电话"),
    )
    position = recurring.position(group="联系")
    note = recurring.note(group="备注")
