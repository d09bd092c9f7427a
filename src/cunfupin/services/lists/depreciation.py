"""What an asset is worth today ("资产净值"): straight line by class and years, with each step of the sum."""

from dataclasses import dataclass
from datetime import date

from cunfupin.fields import Money
from cunfupin.rules.asset_value_rules import FACILITIES, LIVES
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import day, months_between

_PERCENT, _HUNDRED = 10_000, 100
_GONE = frozenset({"transferred", "scrapped", "written_off"})


@dataclass(frozen=True, kw_only=True)
class Worth:
    """Amounts in 分. `steps` are the sum in words, `rule` why it is so."""

    yearly: int
    months: int
    total: int
    net: int
    rule: str
    steps: tuple[tuple[str, str], ...]


def depreciated(asset: Row, today: date, roll: Roll) -> Worth | None:
    """None for an asset without original value and for one that is off the books."""
    original = asset["original_value"]
    if original is None or asset["asset_status"] in _GONE:
        return None
    years, why = _years(asset, roll)
    rest = _rest_rate(asset, roll)
    begun = day(asset["in_service_on"]) or day(asset["acquired_on"])
    base = original * (_PERCENT - rest) // _PERCENT if years else 0
    months = min(max(months_between(begun, today), 0), years * 12) if begun and years else 0
    total = base * months // (years * 12) if years else 0
    impairment = asset["impairment"] or 0
    net = original - total - impairment
    money = Money().format
    steps = [("原值", money(original)), ("折旧年限", f"{years} 年" if years else "不提折旧")]
    if years:
        steps += [
            ("残值率", f"{rest / _HUNDRED:g}%"),
            ("从次月起已提", f"{months} 个月"),
            ("累计折旧", f"−{money(total)}"),
        ]
    if impairment:
        steps.append(("减值准备", f"−{money(impairment)}"))
    steps.append(("净值", money(net)))
    return Worth(
        yearly=base // years if years else 0, months=months, total=total, net=net, rule=why, steps=tuple(steps)
    )


def _years(asset: Row, roll: Roll) -> tuple[int, str]:
    if asset["asset_class"] == "public" and asset["asset_subclass"] in FACILITIES:
        return 0, "公益性设施不提折旧"
    if asset["useful_year_count"]:
        return asset["useful_year_count"], "折旧年限按台账填的年限"
    key = LIVES.get(asset["depreciation_class"] or "")
    life = roll.standard(f"depreciation_life_{key}", roll.year) if key else None
    if life is None:
        return 0, "没有折旧类别和年限，未提折旧；请在资产台账补填"
    return int(life), "折旧年限按折旧类别的标准（见标准和选项）"


def _rest_rate(asset: Row, roll: Roll) -> int:
    if asset["residual_rate"] is not None:
        return int(asset["residual_rate"])
    standard = roll.standard("depreciation_residual_rate", roll.year)
    return int(standard * _HUNDRED) if standard is not None else 0
