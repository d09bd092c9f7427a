"""Vocational training of a person ("职业技能培训台账")."""

from cunfupin.fields import Code, Integer, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Training(LedgerRow):
    """Vocational training of a person."""

    __tablename__ = "training"
    __ledger__ = Ledger(
        title="职业技能培训台账",
        module="employment",
        key=("id_number", "training_name", "started_on"),
        name="full_name",
        parent="member",
        purpose="技能、实用技术、创业培训到人",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    phone = recurring.phone(group="人员")
    training_kind = field(
        Code("training_kind"),
        "培训类型",
        group="培训",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("培训类别",),
    )
    training_name = field(
        Text(80),
        "培训名称",
        group="培训",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("培训班次", "培训班名称", "培训期次"),
    )
    trade = field(Text(40), "培训工种", group="培训", privacy=Privacy.PUBLIC, aliases=("培训专业", "职业工种"))
    training_unit = field(Text(60), "培训机构", group="培训", privacy=Privacy.PUBLIC, aliases=("举办单位", "培训单位"))
    training_place = field(Text(60), "培训地点", group="培训", privacy=Privacy.PUBLIC)
    started_on = recurring.started_on(group="培训", required=Required.MUST)
    ended_on = recurring.ended_on(group="培训")
    training_day_count = field(
        Integer(), "培训天数", group="培训", privacy=Privacy.PUBLIC, aliases=("天数", "培训课时（天）")
    )
    is_qualified = field(YesNo(), "是否合格", group="培训", privacy=Privacy.PUBLIC, aliases=("培训合格",))
    certificate_no = recurring.certificate_no(group="培训")
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="培训",
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）", "培训补贴", "误工补贴"),
    )
    issued_on = recurring.issued_on(group="培训")
    is_employed_after = field(YesNo(), "培训后是否就业", group="培训", aliases=("是否就业",))
    note = recurring.note(group="备注")
