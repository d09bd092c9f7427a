"""Rules about what departments know otherwise ("部门比对"), as long as nobody has decided (C022 to C031)."""

from collections.abc import Callable, Iterator

from .finding import Row, Said, said
from .mismatch_terms import decision_on
from .naming import NAMELESS, shown
from .registry import rule
from .roll import Roll

_KINDS = {
    "C022": "real_estate",
    "C023": "vehicle",
    "C024": "business",
    "C025": "payroll",
    "C026": "identity",
    "C027": "allowance",
    "C028": "disability",
    "C029": "insurance",
    "C030": "school",
    "C031": "duplicate_benefit",
}


def _undecided(kind: str) -> Callable[[Row, Roll], Iterator[Said]]:
    def check(mismatch: Row, roll: Roll) -> Iterator[Said]:
        if mismatch["mismatch_kind"] != kind or decision_on(mismatch, roll):
            return
        record = roll.get("department_record", mismatch["department_record"])
        member = roll.get("member", mismatch["member"])
        yield said(
            "mismatch_decision",
            name=(member or record or {}).get("full_name") or NAMELESS,
            item=shown("department_mismatch", mismatch, "mismatch_kind"),
            a=shown("department_mismatch", mismatch, "their_value"),
            b=shown("department_mismatch", mismatch, "our_value"),
        )

    return check


for _id, _kind in _KINDS.items():
    rule(_id)(_undecided(_kind))
