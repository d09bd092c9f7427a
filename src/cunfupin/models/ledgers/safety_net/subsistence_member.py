"""Person covered by a subsistence allowance ("低保享受人员明细")."""

from cunfupin.fields import Ledger, Money, Privacy, Reference, Required
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SubsistenceMember(LedgerRow):
    """Person covered by a subsistence allowance."""

    __tablename__ = "subsistence_member"
    __ledger__ = Ledger(
        title="低保享受人员明细",
        module="safety_net",
        key=("subsistence_allowance", "id_number", "started_on"),
        name="full_name",
        parent="subsistence_allowance",
        purpose="低保证下的享受人员",
    )

    subsistence_allowance = field(
        Reference("subsistence_allowance"), "所属低保", group="人员", required=Required.MUST, aliases=("低保证",)
    )
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    relation_to_head = recurring.relation_to_head(group="人员", privacy=Privacy.PUBLIC)
    monthly_amount = field(Money(), "月金额", group="人员", aliases=("月薪", "月工资", "每月金额", "月标准"))
    started_on = recurring.started_on(group="人员", required=Required.MUST)
    ended_on = recurring.ended_on(group="人员")
    note = recurring.note(group="备注")
