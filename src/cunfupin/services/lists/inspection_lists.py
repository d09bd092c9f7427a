"""The check-list that an inspection carries out on paper ("入户核查表"): the households drawn, with boxes to tick."""

from collections.abc import Iterator

from cunfupin.rules.naming import household_name, record_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import members_of

from .registry import Line, basis_of, line_about, work_list

_BOX = "□是□否"


@work_list(
    "inspection_checklist", "进度", "督导抽查入户核查表",
    note="督导检查里抽到、还没有填情况的户；打印带下村，勾“是”为有保障，问题填回督导发现问题明细后按“收回检查结果”",
    columns=(
        ("督导", 11), ("户", 11), ("人口", 3), ("户类型", 8), ("住房", 5), ("饮水", 5), ("教育", 5), ("医疗", 5),
        ("发现的问题", 0), ("农户签字", 6),
    ),
)  # fmt: skip
def inspection_checklist(roll: Roll) -> Iterator[Line]:
    """Households drawn whose result is not written down yet."""
    for finding in roll.rows("inspection_finding"):
        household = roll.get("household", finding["household"])
        inspection = roll.get("inspection", finding["inspection"])
        if household is None or inspection is None or finding["description"]:
            continue
        village = roll.get("village", inspection["village"]) or {}
        measures = roll.where("measure", "household", household["uid"])
        yield line_about(
            "inspection_finding", finding, roll,
            f"{inspection['inspected_on'] or ''} {village.get('village_name') or ''}".strip(),
            household_name(household, roll), str(len(members_of(household, roll))),
            shown("household", household, "household_type"), _BOX, _BOX, _BOX, _BOX, "", "",
            rule=f"{record_name('inspection', inspection, roll)}；下面是这一户登记的措施，请逐项核对",
            basis=basis_of("measure", measures, roll, lambda one: shown("measure", one, "measure_status")),
        )  # fmt: skip
