"""Rules about what an asset is worth: net value, funds, depreciation (A002, A003, A026, A029 to A031)."""

from collections.abc import Iterator
from decimal import Decimal

from .asset_terms import PUBLIC
from .finding import Row, Said, said
from .registry import rule
from .roll import Roll
from .terms import HUNDRED, fen, yuan

FACILITIES = frozenset(
    {
        "road", "bridge", "irrigation", "water_supply", "lamp", "power", "network", "culture", "sanitation", "school",
        "clinic",
    }
)  # fmt: skip
LIVES = {
    "building": "building",
    "machinery": "machine",
    "tool": "tool",
    "vehicle": "vehicle",
    "electronic": "electronic",
    "forest_biological": "forest",
    "livestock_biological": "livestock",
    "solar": "solar",
}
"""Class of depreciation → last word of its standard."""


@rule("A002")
def net_above_original(asset: Row, _roll: Roll) -> Iterator[Said]:
    """The net value is above the original one."""
    if None not in (asset["net_value"], asset["original_value"]) and asset["net_value"] > asset["original_value"]:
        yield said("net_value", a=yuan(asset["net_value"]), b=yuan(asset["original_value"]))


@rule("A003")
def net_value_is_wrong(asset: Row, _roll: Roll, *, money_tolerance: Decimal) -> Iterator[Said]:
    """Original less depreciation less impairment."""
    if None in (asset["net_value"], asset["original_value"]):
        return
    wanted = asset["original_value"] - (asset["accumulated_depreciation"] or 0) - (asset["impairment"] or 0)
    if abs(asset["net_value"] - wanted) > fen(money_tolerance):
        yield said("net_value", a=yuan(wanted), b=yuan(asset["net_value"]))


@rule("A026")
def funds_do_not_add_up(asset: Row, roll: Roll, *, money_tolerance: Decimal) -> Iterator[Said]:
    """The sources together are the whole."""
    parts = roll.where("asset_funding", "asset", asset["uid"])
    whole = sum(row["amount"] or 0 for row in parts)
    if parts and asset["total_fund"] is not None and abs(whole - asset["total_fund"]) > fen(money_tolerance):
        yield said("total_fund", a=yuan(whole), b=yuan(asset["total_fund"]))


@rule("A029")
def facility_is_depreciated(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Public facilities are not depreciated."""
    is_facility = asset["asset_class"] == PUBLIC and asset["asset_subclass"] in FACILITIES
    if is_facility and (asset["accumulated_depreciation"] or 0) > 0:
        yield said("accumulated_depreciation")


@rule("A030")
def depreciated_too_far(asset: Row, _roll: Roll, *, residual_rate: int) -> Iterator[Said]:
    """More than all but the rest value."""
    if None in (asset["original_value"], asset["accumulated_depreciation"]):
        return
    most = asset["original_value"] * (HUNDRED - residual_rate) / HUNDRED
    if asset["accumulated_depreciation"] > most:
        yield said("accumulated_depreciation", a=yuan(asset["accumulated_depreciation"]), b=yuan(most))


@rule("A031")
def life_is_unusual(asset: Row, roll: Roll) -> Iterator[Said]:
    """Another number of years than assets of the class have."""
    key = LIVES.get(asset["depreciation_class"])
    wanted = roll.standard(f"depreciation_life_{key}", roll.year) if key else None
    if wanted is not None and asset["useful_year_count"] not in (None, int(wanted)):
        yield said("useful_year_count", n=asset["useful_year_count"], m=wanted)
