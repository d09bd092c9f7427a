"""Follow-up of a chronic condition ("慢性病随访台账")."""

from cunfupin.fields import Code, Date, Decimal, Integer, Ledger, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ChronicFollowUp(LedgerRow):
    """Follow-up of a chronic condition."""

    __tablename__ = "chronic_follow_up"
    __ledger__ = Ledger(
        title="慢性病随访台账",
        module="safety_net",
        key=("chronic_condition", "followed_on"),
        parent="chronic_condition",
        append_only=True,
        purpose="每次随访的血压、血糖、用药",
    )

    chronic_condition = field(
        Reference("chronic_condition"),
        "所属慢病记录",
        group="随访",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("慢病患者",),
    )
    followed_on = field(Date(), "随访日期", group="随访", required=Required.MUST, aliases=("随访时间",))
    follow_method = field(Code("follow_method"), "随访方式", group="随访")
    family_doctor_name = recurring.family_doctor_name(group="随访")
    systolic_pressure = field(
        Integer(),
        "收缩压",
        group="随访",
        privacy=Privacy.SENSITIVE,
        aliases=("高压",),
        help="50–300；大于舒张压",
        merge_group="pressure",
    )
    diastolic_pressure = field(
        Integer(),
        "舒张压",
        group="随访",
        privacy=Privacy.SENSITIVE,
        aliases=("低压",),
        help="30–200",
        merge_group="pressure",
    )
    blood_glucose_mmol = field(
        Decimal(1), "血糖", group="随访", privacy=Privacy.SENSITIVE, aliases=("空腹血糖",), help="1.0–40.0"
    )
    medication = field(Text(200), "用药情况", group="随访", privacy=Privacy.SENSITIVE, aliases=("用药",))
    next_follow_on = field(Date(), "下次随访日期", group="随访", aliases=("下次随访时间",), help="晚于随访日期")
    note = recurring.note(group="备注")
