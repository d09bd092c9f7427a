"""What a step needs beyond filled fields, as functions that say what is lacking. `reason` overrules where the rules allow it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cunfupin.models.workflows import workflows
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import filled
from cunfupin.rules.relations import related
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import codes, day, days, members_of, yearly

OPEN_CASES = frozenset({"identifying", "assisting", "removing"})
_COUNTY_CHECKED = frozenset({"national", "province", "inspection"})
_LAST_POOR_YEAR = 2020
CHECK_MARK = "-举一反三-"
_UNABLE = frozenset({"lost", "none"})


@dataclass(frozen=True, kw_only=True)
class Case:
    """A step about to be taken: the record with its new values, the journal's row, the reason given."""

    record: Row
    entry: Row
    reason: str
    roll: Roll

    def number(self, name: str) -> float:
        """A parameter ("参数") as a number."""
        return float(self.roll.parameters[name])

    @property
    def household(self) -> Row | None:
        """The household that the record is about."""
        return self.roll.get("household", self.record.get("household"))

    @property
    def facts(self) -> Row:
        """The values of the record, and above them those of the journal's row."""
        return {**self.record, **self.entry}


Guard = Callable[[Case], Iterator[str]]
_guards: dict[tuple[str, str], list[Guard]] = {}


def guard(ledger: str, *steps: str) -> Callable[[Guard], Guard]:
    """The function is asked before these steps."""

    def register(function: Guard) -> Guard:
        for step in steps:
            _guards.setdefault((ledger, step), []).append(function)
        return function

    return register


def lacking(ledger: str, step: str, case: Case) -> list[str]:
    """Sentences about what the step still needs."""
    return [sentence for one in _guards.get((ledger, step), ()) for sentence in one(case)]


def _people(text: str | None) -> list[str]:
    return [name for name in re.split(r"[、，,;；\s]+", text or "") if name]


@guard("monitoring_case", "check", "removal_check")
def two_checkers(case: Case) -> Iterator[str]:
    """Two people check a household."""
    if len(_people(case.entry.get("checkers"))) < 2:
        yield "入户核查要两人以上，请在核查人里填写两个人的姓名"


@guard("monitoring_lead", "include", "exclude")
def two_checkers_of_a_lead(case: Case) -> Iterator[str]:
    """Two people check a lead."""
    if len(_people(case.record["checkers"])) < 2:
        yield "核查要两人以上，请在核查人里填写两个人的姓名"


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


@guard("monitoring_case", "check")
def one_open_case(case: Case) -> Iterator[str]:
    """A household is followed once at a time."""
    others = [
        row
        for row in case.roll.where("monitoring_case", "household", case.record["household"])
        if row["uid"] != case.record["uid"] and row["case_status"] in OPEN_CASES
    ]
    if others:
        yield "这一户已有正在监测的记录，请在那一条上继续办理"


@guard("monitoring_case", "assist")
def help_has_begun(case: Case) -> Iterator[str]:
    """Somebody is paired, and a measure is running; where there is labour, one that develops."""
    of = case.record["household"]
    if not any(row["ended_on"] is None for row in case.roll.where("pairing", "household", of)):
        yield "还没有结对帮扶责任人，请先在结对帮扶台账登记"
    measures = case.roll.where("measure", "household", of)
    if not measures:
        yield "还没有登记帮扶措施，请先在帮扶措施台账登记"
    elif not any(row["is_development_measure"] for row in measures) and _has_labour(case) and not case.reason:
        yield "这一户有劳动力，还没有产业、就业、金融或公益岗帮扶；确实不需要的请写明原因"


def _has_labour(case: Case) -> bool:
    household, year = case.household, case.roll.year
    if household is None:
        return False
    people = [yearly("member_year", "member", m["uid"], year, case.roll) for m in members_of(household, case.roll)]
    return any(person and person["labour_skill"] not in (None, *_UNABLE) for person in people)


@guard("monitoring_case", "removal_check")
def removal_is_due(case: Case) -> Iterator[str]:
    """A risk is watched for some months; a household without labour stays under the safety net."""
    identified, today = day(case.record["identified_monitoring_month"]), case.roll.today
    if case.record["removal_method"] == "natural" or identified is None:
        return
    watched = (today.year - identified.year) * 12 + today.month - identified.month
    wanted = int(case.number("observe_months"))
    if watched < wanted and not case.reason:
        yield f"认定后只观察了 {watched} 个月，不足 {wanted} 个月；确需消除的请写明原因"
    line, income = case.roll.money("monitoring_line", today.year), case.record["exit_net_income_per_head"]
    if line is not None and income is not None and income < line and not case.reason:
        yield f"人均纯收入 {income / 100:,.0f} 元，还在监测线 {line / 100:,.0f} 元以下；确需消除的请写明原因"
    if len(filled(case.record)) == 1 and len(codes(case.record["risks"])) > 1 and not case.reason:
        yield "有多项风险，只落实了一项措施；确已消除的请写明原因"
    if case.record["is_no_labour_household"] and not case.reason:
        yield "整户没有劳动力，一般不作风险消除，由兜底保障；确需消除的请写明原因"


@guard("rectification_issue", "close")
def county_has_accepted(case: Case) -> Iterator[str]:
    """Issues found from above are accepted from above."""
    if case.record["issue_source"] in _COUNTY_CHECKED and not case.record["county_accepted_on"]:
        yield "考核、巡视发现的问题要县级验收后才能销号，请填写县级验收日期"


@guard("rectification_issue", "absent")
def others_asked(case: Case) -> Iterator[str]:
    """Only a check that came of another village's issue is answered without one of its own."""
    if asked_by(case.record) is None:
        yield "这条不是举一反三自查，有问题要整改；不属实的由乡镇移出清单"


@guard("rectification_issue", "close")
def others_have_answered(case: Case) -> Iterator[str]:
    """An issue that other villages were asked about waits for their answers."""
    waiting = sum(row["issue_status"] == "open" for row in answered_by(case))
    if waiting and not case.reason:
        yield f"还有 {waiting} 个村没有答复举一反三自查；确需先销号的请写明原因"


def asked_by(issue: Row) -> str | None:
    """Number of the issue of which this one is the check in another village ("举一反三")."""
    number, mark, _village = (issue["issue_no"] or "").rpartition(CHECK_MARK)
    return number if mark else None


def answered_by(case: Case) -> list[Row]:
    """The checks in other villages that came of this issue."""
    number = case.record["issue_no"]
    return [row for row in case.roll.rows("rectification_issue") if number and asked_by(row) == number]


@guard("monitoring_lead", "include")
def lead_has_a_household(case: Case) -> Iterator[str]:
    """Only a household of the roll can be followed."""
    if case.household is None:
        yield "请先在线索里选定所属户；还没有建户档案的先建档"


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
