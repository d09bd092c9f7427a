"""Supporting unit ("帮扶单位台账")."""

from cunfupin.fields import Code, Ledger, LongText, Phone, Privacy, Required, Text
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
    credit_code = field(Text(18), "统一社会信用代码", group="单位", aliases=("信用代码", "统一信用代码"))
    unit_type = field(Code("unit_type"), "单位类型", group="单位", required=Required.SHOULD, aliases=("帮扶单位类型",))
    unit_affiliation = field(
        Code("unit_affiliation"), "隶属关系", group="单位", required=Required.SHOULD, aliases=("单位隶属关系",)
    )
    unit_area = field(Text(40), "行政区划", group="单位", aliases=("单位所在区划",))
    address_text = field(Text(120), "单位地址", group="单位", aliases=("办公地址",))
    contact_name = field(Text(20), "联系人", group="联系", aliases=("单位联系人",))
    phone = field(
        Phone(),
        "联系电话",
        group="联系",
        aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系人电话"),
    )
    position = field(Text(40), "职务", group="联系", privacy=Privacy.PUBLIC, aliases=("职位", "行政职务"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
