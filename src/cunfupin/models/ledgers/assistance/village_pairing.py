"""Pairing of a village with a supporting unit ("定点帮扶村台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class VillagePairing(LedgerRow):
    """Pairing of a village with a supporting unit."""

    __tablename__ = "village_pairing"
    __ledger__ = Ledger(
        title="定点帮扶村台账",
        module="assistance",
        key=("village", "support_unit", "started_on"),
        parent="village",
        purpose="单位包村关系，历史保留",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="结对",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会", "关联行政村", "帮扶村"),
    )
    support_unit = recurring.support_unit(group="结对", required=Required.MUST)
    pairing_kind = field(Code("pairing_kind"), "挂点类型", group="结对", aliases=("帮扶方式",))
    started_on = field(
        Date(),
        "开始日期",
        group="结对",
        required=Required.MUST,
        aliases=("开始时间", "起始时间", "起始日期", "帮扶开始时间"),
    )
    ended_on = field(
        Date(),
        "结束日期",
        group="结对",
        aliases=("结束时间", "截止时间", "终止日期", "帮扶结束时间"),
        help="不早于开始日期",
    )
    end_reason = field(Text(100), "调整或解除原因", group="结对", aliases=("解除原因", "调整原因"))
    note = recurring.note(group="备注")
