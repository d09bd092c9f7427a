"""Households whose attribute or type is not what is recorded of them: proposals, which a person takes up or not."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of
from cunfupin.rules.naming import household_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.services.status_proposals import proposals

from .registry import Line, line_about, own_village, work_list


@work_list(
    "status_proposals", "帮扶", "户属性、户类型建议", ledger="household",
    note="成员的低保、特困身份和监测消除情况与户的属性、类型对不上的；核实后在农户详情里按“采纳户属性建议”，不采纳的不用管",
    columns=(("村", 6), ("户", 12), ("项目", 6), ("现在", 9), ("建议", 9), ("依据", 0)),
    told="建议",
)  # fmt: skip
def status_proposals(roll: Roll) -> Iterator[Line]:
    """A line for each proposal."""
    for household in roll.rows("household"):
        for one in proposals(household, roll):
            spec = field_of("household", one.field)
            yield line_about(
                "household", household, roll, own_village(household, roll), household_name(household, roll), spec.label,
                shown("household", household, one.field), spec.kind.format(one.wanted), one.why, tone="warn",
                rule="户属性随成员的民政身份变，由人核实后采纳",
            )  # fmt: skip
