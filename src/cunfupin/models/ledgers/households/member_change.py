"""Change of a household's members ("人口增减变动台账")."""

from cunfupin.fields import Code, Date, Ledger, Reference, Required
from cunfupin.models import recurring
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

    household = recurring.household(group="人员", required=Required.MUST)
    member = recurring.member(group="人员")
    full_name = recurring.full_name(group="人员", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    relation_to_head = recurring.relation_to_head(group="人员")
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
    proof = recurring.proof(group="变动")
    entered_on = field(
        Date(), "系统录入日期", group="变动", aliases=("录入时间", "系统标注时间"), help="不早于变动日期"
    )
    handler = recurring.handler(group="变动")
    note = recurring.note(group="备注")
