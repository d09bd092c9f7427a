"""The plan of the year: its items, targets, and what each village has to do."""

from typing import Any

from cunfupin.demo.households import THIS_YEAR
from cunfupin.services.targets.facts import targets_of_the_plan
from cunfupin.services.targets.planned import row_of

from .story import Story
from .telling import VillageStory

_ITEMS = (
    ("二(一)2", "decisive", "全面完成脱贫任务“歼灭战”", ("T01", "T02")),
    ("二(二)1", "security", "全面夯实教育保障扶贫", ()),
    ("二(三)1", "promotion", "推进产业扶贫提升行动", ("T05",)),
    ("二(三)2", "promotion", "推进就业扶贫提升行动", ("T14",)),
    ("二(四)3", "mechanism", "健全完善常态化整改机制", ()),
    ("二(五)", "census", "配合做好脱贫攻坚普查工作", ("T22",)),
)
_DUE = f"{THIS_YEAR}-12-31"
_COMPOSED: dict[str, Any] = {
    "target_name": "脐橙种植户",
    "target_relation": "at_least",
    "target_value": 100_00,
    "unit": "户",
    "target_scope": "township",
    "due_on": _DUE,
    "counted_ledger": "种养产业奖补台账",
    "counted_condition": "作物 是 脐橙",
    "counting_method": "households",
}
"""A target that the township has put together itself."""


def tell_plan(story: Story) -> tuple[bytes, ...]:
    """The plan with its items and targets; answers the items."""
    document = story.add(
        "plan_document",
        title="大由乡 2020 年脱贫攻坚工作方案",
        document_no="大由发〔2020〕6号",
        issuing_unit="中共大由乡委员会",
        enacted_on=f"{THIS_YEAR}-04-15",
        content="坚决打好脱贫攻坚决胜战，夯实四大保障，推进八大提升行动，健全六大工作机制，配合做好普查。",
    )
    items = []
    known = {facts.id: facts for facts in targets_of_the_plan()}
    for section, board, name, targets in _ITEMS:
        item = story.add(
            "plan_item",
            plan_document=document,
            section_no=section,
            plan_board=board,
            task_name=name,
            due_on=_DUE,
            plan_item_status="running",
            responsible_roles="first_secretary,village_secretary",
        )
        items.append(item)
        for number in targets:
            story.add("plan_target", plan_item=item, **row_of(known[number]))
    story.add("plan_target", plan_item=items[2], **_COMPOSED)
    return tuple(items)


def tell_assignments(story: VillageStory) -> None:
    """What the plan asks of the village, and how far it is."""
    commander, secretary, village_secretary, collector = story.cadres
    for item in story.shared.plan_items:
        assignment = story.add(
            "plan_assignment",
            plan_item=item,
            first_secretary=secretary,
            village_secretary=village_secretary,
            village_commander=commander,
            due_on=_DUE,
            plan_item_status="done",
            light="green",
        )
        story.add(
            "plan_progress",
            plan_assignment=assignment,
            reported_month=f"{THIS_YEAR}-11",
            progress_text="按方案推进，已完成本村任务，资料已归档",
            filled_by=collector,
            review_status="passed",
        )
