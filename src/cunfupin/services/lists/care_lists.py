"""Lists about help: what causes call for, what is missing, who goes without and who draws what he should not."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from cunfupin.models.registry import field_of
from cunfupin.paths import resources_dir
from cunfupin.rules.finding import Row
from cunfupin.rules.monitoring_terms import OPEN
from cunfupin.rules.naming import household_name, record_name, village_name
from cunfupin.rules.relations import village_of
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import codes, is_active_household, is_registered
from cunfupin.services.policies import Policy, not_due, policies, without
from cunfupin.services.targets.measuring import not_in_use, open_findings

from .registry import Basis, Line, basis_of, line_about, own_village, work_list

_GROUP = "帮扶"
_WITHOUT = ("S006", "S010", "S011", "S015", "S031", "M001", "M020", "E037", "W045", "W052")
_UNDUE = (
    "H025", "E027", "E031", "P005", "P006", "P009", "P019", "P029", "M018", "S005", "S017", "S020", "S029", "S030",
    "S033", "S040", "D030", "V026", "L029",
)  # fmt: skip
_FOUND = (("村", 6), ("对象", 14), ("情况", 0), ("规则", 4))


@dataclass(frozen=True, kw_only=True)
class _Answer:
    """What a cause calls for: groups of measures, one of which is enough, and how people call them."""

    words: str
    groups: frozenset[str]


@cache
def _answers() -> dict[str, _Answer]:
    with (resources_dir() / "plan" / "cause_measures.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["cause"]: _Answer(words=row["words"], groups=frozenset(row["groups"].split("|")))
            for row in csv.DictReader(file)
        }


@work_list(
    "measures_by_cause",
    _GROUP,
    "按原因看措施",
    note="脱贫户、监测户的每个致贫原因和风险，本年有没有对得上的措施；可用的政策来自政策标准表，只作提示，不代为办理",
    columns=(("村", 6), ("户", 12), ("原因、风险", 6), ("需要", 10), ("已有", 10), ("缺", 4), ("可用的政策", 0)),
    told="缺",
)
def measures_by_cause(roll: Roll) -> Iterator[Line]:
    """A line for each cause and risk of each household that is helped."""
    by_group: dict[str, list[Policy]] = {}
    for policy in policies(roll)[0]:
        by_group.setdefault(policy.row["measure_group"] or "", []).append(policy)
    for household in roll.rows("household"):
        cases = [
            one for one in roll.where("monitoring_case", "household", household["uid"]) if one["case_status"] in OPEN
        ]
        if not is_active_household(household) or not (is_registered(household) or cases):
            continue
        measures = [row for row in roll.where("measure", "household", household["uid"]) if _is_of_now(row, roll)]
        for title, cause in _causes(household, cases):
            answer = _answers().get(cause)
            if answer is None:
                continue
            fitting = [row for row in measures if row["measure_group"] in answer.groups]
            known = () if fitting else (one for group in sorted(answer.groups) for one in by_group.get(group, ()))
            usable = [one for one in known if one.concerns(household, roll)]
            yield line_about(
                "household", household, roll,
                own_village(household, roll), household_name(household, roll), title, answer.words,
                "、".join(sorted({_group(row) for row in fitting})), "" if fitting else "缺",
                "、".join(dict.fromkeys(one.name for one in usable)),
                tone="" if fitting else "bad",
                rule=f"“{title}”要有下列任一类措施：{answer.words}",
                basis=(*basis_of("measure", fitting, roll, _group), *map(_papers, usable)),
            )  # fmt: skip


def _papers(policy: Policy) -> Basis:
    """A policy with what it pays and what has to be handed in."""
    what = f"{policy.name}：要 {policy.row['needed_papers']}" if policy.row["needed_papers"] else policy.name
    return Basis(what=what, amount=policy.amount, ledger="policy_standard", uid=policy.row["uid"])


def _causes(household: Row, cases: Sequence[Row]) -> Iterator[tuple[str, str]]:
    causes = dict.fromkeys([*codes(household["main_cause"]), *codes(household["other_causes"])])
    risks = dict.fromkeys(code for case in cases for code in codes(case["risks"]))
    for code in causes:
        yield field_of("household", "main_cause").kind.format(code), code
    for code in risks:
        if code not in causes:
            yield field_of("monitoring_case", "risks").kind.format(code), code


def _is_of_now(measure: Row, roll: Roll) -> bool:
    return (measure["year"] in (None, roll.year) and measure["ended_on"] is None) or measure["year"] == roll.year


def _group(measure: Row) -> str:
    group = measure["measure_group"]
    return field_of("measure", "measure_group").kind.format(group) if group else "未分类"


def _found(roll: Roll, ids: Sequence[str]) -> Iterator[Line]:
    for one in open_findings(roll, ids):
        finding = one.finding
        village = roll.get("village", finding.village)
        about = record_name(finding.ledger, one.row, roll)
        yield Line(
            cells=((village or {}).get("village_name") or "", about, finding.message, finding.rule),
            ledger=finding.ledger,
            uid=finding.uid,
            village=(village or {}).get("village_name") or "",
            tone="bad",
            rule=finding.hint,
            basis=(Basis(what=about, ledger=finding.ledger, uid=finding.uid), *_lacking(ids)),
        )


def _lacking(ids: Sequence[str]) -> Iterator[Basis]:
    yield from (Basis(what=note) for note in not_in_use(ids))


@work_list(
    "entitled_without", _GROUP, "应享未享",
    note="台账里的情况够规则、政策标准表里的条件，待遇却没有登记的人和户；情况属实不用办的，到数据核查里豁免", columns=_FOUND,
    told="规则",
)  # fmt: skip
def entitled_without(roll: Roll) -> Iterator[Line]:
    """Those who go without what they are entitled to, by the rules and by the policies of the township."""
    yield from _found(roll, _WITHOUT)
    read, unread = policies(roll)
    for row, problem in unread:
        yield _told("policy_standard", row, roll, f"这条政策没有算：{problem}", tone="warn")
    for policy in read:
        for row in without(policy, roll) if policy.entitlement else ():
            message = f"够“{policy.name}”的条件，没有登记享受"
            yield _told(policy.subject, row, roll, message, policy=policy)


@work_list(
    "undue", _GROUP, "不应享而享",
    note="去世、到期、重复、不符合条件却还在享受的；核实后停发，或说明理由豁免", columns=_FOUND,
    told="规则",
)  # fmt: skip
def undue(roll: Roll) -> Iterator[Line]:
    """Those who draw what they should not, by the rules and by the policies of the township."""
    yield from _found(roll, _UNDUE)
    for policy in policies(roll)[0]:
        for row, record in not_due(policy, roll) if policy.entitlement else ():
            message = f"登记享受“{policy.name}”，现在不够条件"
            yield _told(policy.subject, row, roll, message, policy=policy, record=record)


def _told(
    ledger: str,
    row: Row,
    roll: Roll,
    message: str,
    *,
    policy: Policy | None = None,
    record: Row | None = None,
    tone: str = "bad",
) -> Line:
    """A line about what a policy says of somebody; `record` says that he has it."""
    place = village_name(ledger, row, roll) if village_of(ledger, row, roll) else ""
    basis = [_papers(policy)] if policy else []
    if policy and record:
        name = record_name(policy.enjoyed, record, roll)
        basis.append(Basis(what=name, ledger=policy.enjoyed, uid=record["uid"]))
    conditions = policy.row["entitlement"].replace("\n", "；") if policy else ""
    return line_about(
        ledger, row, roll, place, record_name(ledger, row, roll), message, "政策",
        tone=tone, rule=f"享受条件：{conditions}" if conditions else "", basis=basis,
    )  # fmt: skip
