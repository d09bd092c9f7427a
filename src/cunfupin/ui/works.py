"""The kinds of work a cadre has, and the ledgers of each: nobody has to know all ledgers to find the right one."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Work:
    """One kind of work. `usual` ledgers are always offered, those of its modules when they hold something."""

    name: str
    title: str
    short: str
    icon: str
    usual: tuple[str, ...]
    modules: tuple[str, ...] = ()

    def ledgers(self) -> tuple[str, ...]:
        """All its ledgers, the usual ones first."""
        from cunfupin.models.registry import ledger, ledgers

        others = (name for name in ledgers() if ledger(name).__ledger__.module in self.modules)
        return tuple(dict.fromkeys((*self.usual, *others)))


WORKS = (
    Work(
        name="monitoring",
        title="监测预警",
        short="监测",
        icon="shield-alert",
        usual=("monitoring_case", "monitoring_lead", "screening"),
        modules=("monitoring",),
    ),
    Work(
        name="assistance",
        title="帮扶措施",
        short="措施",
        icon="hand-helping",
        usual=("measure", "pairing", "assistance_plan", "helper"),
        modules=("assistance",),
    ),
    Work(
        name="visits",
        title="走访记录",
        short="走访",
        icon="notebook-pen",
        usual=("visit", "goods_handout", "work_log"),
    ),
    Work(
        name="assets",
        title="扶贫资产",
        short="资产",
        icon="boxes",
        usual=("asset", "asset_income", "asset_contract", "project"),
        modules=("assets",),
    ),
    Work(
        name="industry",
        title="产业就业",
        short="产业",
        icon="sprout",
        usual=("farming_activity", "public_post", "off_farm_job", "micro_loan"),
        modules=("industry", "employment"),
    ),
    Work(
        name="safety_net",
        title="保障救助",
        short="保障",
        icon="umbrella",
        usual=("subsistence_allowance", "temporary_relief", "student_aid"),
        modules=("safety_net",),
    ),
    Work(
        name="tasks",
        title="任务整改",
        short="任务",
        icon="clipboard-check",
        usual=("rectification_issue", "plan_target", "plan_progress"),
        modules=("governance", "plan"),
    ),
)
MODULES = {
    "households": "农户与村",
    "monitoring": "监测预警",
    "assistance": "帮扶力量与措施",
    "assets": "项目与资产",
    "industry": "产业",
    "employment": "就业",
    "safety_net": "保障救助",
    "governance": "治理整改",
    "plan": "工作方案",
}
"""Module → its name."""


def work(name: str) -> Work:
    """The work of this name; KeyError when there is none."""
    return {one.name: one for one in WORKS}[name]


def shown(works: Iterable[Work], hidden: Iterable[str]) -> tuple[Work, ...]:
    """Those that the person has not switched off."""
    off = set(hidden)
    return tuple(one for one in works if one.name not in off)
