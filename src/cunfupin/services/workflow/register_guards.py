"""What meetings, public notices, household procedures and assets need beyond filled fields."""

from collections.abc import Iterator

from cunfupin.models.workflows import workflows
from cunfupin.rules.relations import related
from cunfupin.rules.terms import days, members_of

from .guards import Case, guard

_LAST_POOR_YEAR = 2020


@guard("monitoring_case", "deliberate", "removal_deliberate")
@guard("household_review", "deliberate")
def votes_add_up(case: Case) -> Iterator[str]:
    """Votes are as many as people, and enough people came."""
    votes = [case.facts.get(name) or 0 for name in ("approve_count", "against_count", "abstain_count")]
    present, expected = case.facts.get("present_count") or 0, case.facts.get("expected_count") or 0
    if sum(votes) != present:
        yield f"同意、反对、弃权共 {sum(votes)} 票，与实到 {present} 人不一致，请核对"
    if present < expected * case.number("review_quorum"):
        yield f"应到 {expected} 人、实到 {present} 人，到会人数不足三分之二，评议无效"


@guard("monitoring_case", "notice", "removal_notice")
@guard("household_review", "notice")
@guard("asset_disposal", "notice")
def notice_is_long_enough(case: Case) -> Iterator[str]:
    """A notice hangs for the days it must, the first and the last counted (as rule W081 does)."""
    between = days(case.facts.get("notice_started_on"), case.facts.get("notice_ended_on"))
    wanted = int(case.number("notice_days"))
    if between is not None and between + 1 < wanted:
        yield f"公示了 {between + 1} 天，不足 {wanted} 天"


@guard("household_review", "approve")
def status_can_change(case: Case) -> Iterator[str]:
    """A procedure leads on from where the household stands, in the years in which there was such a thing."""
    household, kind, year = case.household, case.record["review_kind"], case.record["year"] or 0
    if household is None or kind == "village_exit":
        return
    if year > _LAST_POOR_YEAR and kind in ("identify", "exit", "relapse"):
        yield f"{_LAST_POOR_YEAR + 1} 年起不再识别、退出和认定返贫，有风险的请走防返贫监测"
    flow = workflows()["household"]
    if flow.state_of(household) not in flow.step(kind).before:
        yield f"这一户现在的脱贫属性不能办“{flow.step(kind).title}”，请核对程序类型"
    if kind == "exit" and not case.record["head_agreed_on"]:
        yield "户主还没有认可签字，不能退出"
    if kind == "close" and members_of(household, case.roll):
        yield "户内还有在册成员，请先办完人口减少，再销户"


@guard("asset", "transfer", "scrap", "write_off")
def disposal_is_finished(case: Case) -> Iterator[str]:
    """An asset leaves the books by a finished disposal only."""
    disposals = case.roll.where("asset_disposal", "asset", case.record["uid"])
    if not any(row["written_off_on"] for row in disposals):
        yield "资产处置程序还没有办完，请先在资产处置台账办到销账"


@guard("asset", "repair")
def repair_is_finished(case: Case) -> Iterator[str]:
    """A damaged asset is in use again after a finished repair."""
    repairs = case.roll.where("asset_maintenance", "asset", case.record["uid"])
    if not any(row["repaired_on"] for row in repairs):
        yield "还没有完工的维修记录，请先在资产维修养护台账登记"


@guard("asset", "hand_over")
def project_is_accepted(case: Case) -> Iterator[str]:
    """An asset comes of an accepted project."""
    project = related("asset", case.record, "project", case.roll)
    if project and not project["accepted_on"]:
        yield "所属项目还没有验收，请先办理项目验收"
