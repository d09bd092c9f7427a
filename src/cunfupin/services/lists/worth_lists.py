"""What assets are worth today, one by one and by class, each with its sum."""

from collections.abc import Iterator

from cunfupin.fields import Money
from cunfupin.rules.finding import Row
from cunfupin.rules.naming import shown, village_name
from cunfupin.rules.roll import Roll

from .depreciation import Worth, depreciated
from .registry import Basis, Line, line_about, work_list

_GROUP = "资金资产"
_SMALL = 100
_yuan = Money().format


def _worths(roll: Roll) -> Iterator[tuple[Row, Worth]]:
    for row in roll.rows("asset"):
        worth = depreciated(row, roll.today, roll)
        if worth is not None:
            yield row, worth


@work_list(
    "asset_value", _GROUP, "资产净值", ledger="asset", note="平均年限法，从交付次月起计提，公益性设施不提，台账净值不同的标黄",
    columns=(("村", 6), ("资产", 0), ("原值", 6), ("每年折旧", 6), ("累计折旧", 6), ("净值", 6), ("台账净值", 6)),
    told="台账净值",
)  # fmt: skip
def asset_value(roll: Roll) -> Iterator[Line]:
    """Net value of each asset today."""
    for row, worth in _worths(roll):
        recorded = row["net_value"]
        differs = recorded is not None and abs(recorded - worth.net) > worth.yearly + _SMALL
        figures = (row["original_value"], worth.yearly, worth.total, worth.net)
        yield line_about(
            "asset", row, roll, village_name("asset", row, roll), row["asset_name"] or "", *map(_yuan, figures),
            "" if recorded is None else _yuan(recorded),
            tone="warn" if differs else "", rule=f"净值 = 原值 − 累计折旧 − 减值准备；{worth.rule}",
            basis=[Basis(what=what, amount=amount, ledger="asset", uid=row["uid"]) for what, amount in worth.steps],
        )  # fmt: skip


@work_list(
    "asset_classes", _GROUP, "资产净值分类", note="各村各类资产的件数、原值和净值，点开是哪些资产",
    columns=(("村", 8), ("类别", 0), ("件数", 5), ("原值", 10), ("净值", 10)),
)  # fmt: skip
def asset_classes(roll: Roll) -> Iterator[Line]:
    """Net value by village and class."""
    parts: dict[tuple[str, str], list[tuple[Row, Worth]]] = {}
    for row, worth in _worths(roll):
        key = village_name("asset", row, roll), shown("asset", row, "asset_class") or "未分类"
        parts.setdefault(key, []).append((row, worth))
    for (village, kind), part in sorted(parts.items()):
        original, net = sum(row["original_value"] for row, _worth in part), sum(worth.net for _row, worth in part)
        yield Line(
            cells=(village, kind, str(len(part)), _yuan(original), _yuan(net)),
            village=village,
            rule="净值 = 原值 − 累计折旧 − 减值准备，逐项见“资产净值”",
            basis=tuple(
                Basis(what=row["asset_name"] or "", amount=_yuan(worth.net), ledger="asset", uid=row["uid"])
                for row, worth in part
            ),
        )
