"""Water supply of a household ("饮水安全台账")."""

from cunfupin.fields import Code, Date, Decimal, Integer, Kilometre, Ledger, Privacy, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class WaterSupply(LedgerRow):
    """Water supply of a household."""

    __tablename__ = "water_supply"
    __ledger__ = Ledger(
        title="饮水安全台账",
        module="households",
        key=("household", "year"),
        parent="household",
        per_year=True,
        purpose="按水量、水质、用水方便程度、供水保证率四项核验",
    )

    household = recurring.household(group="供水", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="供水", required=Required.MUST)
    water_source = field(Code("water_source"), "饮水来源", group="供水", aliases=("主要饮用水来源",))
    supply_mode = field(Code("supply_mode"), "供水方式", group="供水", aliases=("供水类型",))
    has_tap_water = field(YesNo(), "是否通自来水", group="供水", aliases=("通自来水",))
    fetch_distance = field(Kilometre(), "取水水平距离", group="供水", aliases=("水平距离",))
    fetch_height_metre = field(Decimal(1), "取水垂直高差", group="供水", aliases=("垂直距离（米）",))
    dry_month_count = field(Integer(), "缺水月数", group="供水", aliases=("缺水时间（月）",), help="0–12")
    is_water_quantity_sufficient = field(
        YesNo(), "水量是否达标", group="四项指标", required=Required.MUST, aliases=("水量",)
    )
    is_water_quality_safe = field(YesNo(), "水质是否达标", group="四项指标", required=Required.MUST, aliases=("水质",))
    is_water_access_easy = field(
        YesNo(),
        "用水方便程度是否达标",
        group="四项指标",
        required=Required.MUST,
        aliases=("用水方便程度", "用水方便度"),
    )
    is_water_supply_reliable = field(
        YesNo(), "供水保证率是否达标", group="四项指标", required=Required.MUST, aliases=("供水保证率",)
    )
    has_safe_water = recurring.has_safe_water(group="四项指标", required=Required.MUST, help="四项全为是才可为是")
    tested_on = field(Date(), "水质检测日期", group="四项指标", aliases=("检测时间",))
    note = recurring.note(group="备注")
