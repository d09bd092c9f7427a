"""Villagers' group ("村民小组台账")."""

from cunfupin.fields import Ledger, Phone, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class VillageGroup(LedgerRow):
    """Villagers' group."""

    __tablename__ = "village_group"
    __ledger__ = Ledger(
        title="村民小组台账",
        module="households",
        key=("village", "group_name"),
        name="group_name",
        parent="village",
        purpose="村民小组（自然村）名册，户的组别下拉来源",
    )

    village = recurring.village(group="基本情况", required=Required.MUST)
    group_name = field(
        Text(40),
        "组名",
        group="基本情况",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村民小组名称", "小组名称", "组别"),
        national_code="AAD007",
        help="同村内唯一",
    )
    natural_village = field(
        Text(40), "自然村", group="基本情况", privacy=Privacy.PUBLIC, aliases=("自然村名称", "屯", "湾", "屋场")
    )
    group_head = field(
        Text(20),
        "小组长",
        group="基本情况",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("组长", "村民小组长"),
    )
    group_head_phone = field(Phone(), "小组长电话", group="基本情况", aliases=("组长电话",))
    household_count = recurring.household_count(group="基本情况")
    population_count = recurring.population_count(group="基本情况", help="不小于总户数")
    has_group_hardened_road = field(
        YesNo(), "是否通组硬化路", group="基本情况", privacy=Privacy.PUBLIC, aliases=("通组路是否硬化",)
    )
    location = recurring.location(group="基本情况")
    note = recurring.note(group="备注")
