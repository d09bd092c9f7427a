"""Upkeep of a village's surroundings in one year ("人居环境长效管护台账")."""

from cunfupin.fields import Integer, Ledger, Money, Percent, Privacy, Required, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class EnvironmentUpkeep(LedgerRow):
    """Upkeep of a village's surroundings in one year."""

    __tablename__ = "environment_upkeep"
    __ledger__ = Ledger(
        title="人居环境长效管护台账",
        module="governance",
        key=("village", "year"),
        parent="village",
        per_year=True,
        purpose="有制度、有标准、有经费、有人员和整治进度",
    )

    village = recurring.village(group="四有", required=Required.MUST)
    year = recurring.year(group="四有", required=Required.MUST)
    has_upkeep_rule = field(
        YesNo(), "是否有制度", group="四有", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("有制度",)
    )
    has_upkeep_standard = field(
        YesNo(), "是否有标准", group="四有", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("有标准",)
    )
    has_upkeep_fund = field(
        YesNo(), "是否有经费", group="四有", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("有经费",)
    )
    has_upkeep_staff = field(
        YesNo(), "是否有人员", group="四有", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("有人员",)
    )
    custody_fund = field(
        Money(), "管护经费", group="四有", privacy=Privacy.PUBLIC, aliases=("管护经费额度", "年管护经费")
    )
    cleaner_count = field(Integer(), "保洁员数", group="四有", privacy=Privacy.PUBLIC, aliases=("保洁人数",))
    garbage_point_count = field(
        Integer(), "垃圾集中堆放点数", group="设施", privacy=Privacy.PUBLIC, aliases=("垃圾集中堆放点（个）",)
    )
    garbage_bin_count = field(Integer(), "垃圾收集设施数", group="设施", privacy=Privacy.PUBLIC, aliases=("垃圾桶数",))
    sewage_facility_count = field(
        Integer(), "污水处理设施数", group="设施", privacy=Privacy.PUBLIC, aliases=("污水处理设施（个）",)
    )
    sewage_household_count = field(
        Integer(), "生活污水治理户数", group="设施", privacy=Privacy.PUBLIC, aliases=("污水治理户数",)
    )
    renovated_toilet_count = field(Integer(), "已改厕户数", group="设施", privacy=Privacy.PUBLIC)
    toilet_target_count = field(Integer(), "应改厕户数", group="设施", privacy=Privacy.PUBLIC)
    toilet_rate = derived(
        Percent(), "改厕完成率", group="设施", privacy=Privacy.PUBLIC, help="等于已改厕户数 ÷ 应改厕户数；目标 100"
    )
    found_problem = recurring.found_problem(group="设施")
    solution = recurring.solution(group="设施")
    note = recurring.note(group="备注")
