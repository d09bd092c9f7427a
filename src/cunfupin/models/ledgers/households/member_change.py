"""Change of a household's members ("人口增减变动台账")."""

from cunfupin.fields import Attachment, Code, Date, IdNumber, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class MemberChange(LedgerRow):
    """Change of a household's members."""

    __tablename__ = "member_change"
    __ledger__ = Ledger(
        title="人口增减变动台账",
        module="households",
        key=("id_number", "change_direction", "changed_on"),
        name="full_name",
        parent="household",
        append_only=True,
        purpose="每次人口增减的原因和证明，驱动成员状态",
    )

    household = field(
        Reference("household"),
        "所属户",
        group="人员",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(Reference("member"), "关联人员", group="人员", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="人员", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    relation_to_head = field(
        Code("relation_to_head"), "与户主关系", group="人员", aliases=("与户主的关系", "与户主之间的关系", "关系")
    )
    change_direction = field(
        Code("change_direction"),
        "变动方向",
        group="变动",
        required=Required.MUST,
        aliases=("变动类型", "增减类型"),
        merge_group="change",
    )
    increase_reason = field(
        Code("increase_reason"),
        "增加原因",
        group="变动",
        aliases=("人员增加原因", "自然增加原因"),
        help="方向为增加时必填",
        merge_group="change",
    )
    decrease_reason = field(
        Code("decrease_reason"),
        "减少原因",
        group="变动",
        aliases=("人员减少原因", "自然减少原因"),
        help="方向为减少时必填",
        merge_group="change",
    )
    changed_on = field(Date(), "变动日期", group="变动", required=Required.MUST, aliases=("变动时间",))
    target_household = field(
        Reference("household"), "转入户", group="变动", aliases=("分户去向", "迁入户"), help="分户、嫁出到本乡时填"
    )
    proof = field(Attachment(), "佐证材料", group="变动", aliases=("佐证", "证明材料", "佐证附件"))
    entered_on = field(
        Date(), "系统录入日期", group="变动", aliases=("录入时间", "系统标注时间"), help="不早于变动日期"
    )
    handler = field(Text(20), "经办人", group="变动", aliases=("承办人", "办理人"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
