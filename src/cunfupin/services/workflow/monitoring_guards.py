"""What steps against relapse ("防返贫") need beyond filled fields."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of
from cunfupin.rules.monitoring_terms import AT_REMOVAL, MATCHING, OPEN, filled, has_labour, people
from cunfupin.rules.terms import codes, day, members_of, months_between

from .guards import Case, guard

_REVOKE_MONTHS = 3


@guard("monitoring_case", "check", "removal_check")
def two_checkers(case: Case) -> Iterator[str]:
    """Two people check a household."""
    if len(people(case.entry.get("checkers"))) < 2:
        yield "入户核查要两人以上，请在核查人里填写两个人的姓名"


@guard("monitoring_lead", "include", "exclude", "intervene")
def two_checkers_of_a_lead(case: Case) -> Iterator[str]:
    """Two people check a lead."""
    if len(people(case.record["checkers"])) < 2:
        yield "核查要两人以上，请在核查人里填写两个人的姓名"


@guard("monitoring_case", "check")
def one_open_case(case: Case) -> Iterator[str]:
    """A household is followed once at a time."""
    others = [
        row
        for row in case.roll.where("monitoring_case", "household", case.record["household"])
        if row["uid"] != case.record["uid"] and row["case_status"] in OPEN
    ]
    if others:
        yield "这一户已有正在监测的记录，请在那一条上继续办理"


@guard("monitoring_case", "assist")
def help_has_begun(case: Case) -> Iterator[str]:
    """Somebody is paired, and a measure is running; where there is labour, one that develops."""
    of = case.record["household"]
    if not any(row["ended_on"] is None for row in case.roll.where("pairing", "household", of)):
        yield "还没有结对帮扶责任人，请先在结对帮扶台账登记"
    if not case.roll.where("assistance_plan", "household", of):
        yield "还没有帮扶计划，请先在帮扶计划台账登记"
    measures = case.roll.where("measure", "household", of)
    if not measures:
        yield "还没有登记帮扶措施，请先在帮扶措施台账登记"
    elif (
        not any(row["is_development_measure"] for row in measures)
        and case.household
        and has_labour(case.household, case.roll)
        and not case.reason
    ):
        yield "这一户有劳动力，还没有产业、就业、金融或公益岗帮扶；确实不需要的请写明原因"


@guard("monitoring_case", "removal_check")
def removal_is_due(case: Case) -> Iterator[str]:
    """A risk is watched for some months; a household without labour stays under the safety net."""
    identified, today = day(case.record["identified_monitoring_month"]), case.roll.today
    if case.record["removal_method"] == "natural" or identified is None:
        return
    watched = months_between(identified, today)
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


@guard("monitoring_case", "removal_check")
def risk_is_gone(case: Case) -> Iterator[str]:
    """Every risk is answered by a measure, and nothing that every household needs is lacking."""
    if case.record["removal_method"] == "natural":
        if case.household and members_of(case.household, case.roll) and not case.reason:
            yield "自然消除是指整户去世或迁出，这一户还有在册成员；情况属实的请写明原因"
        return
    troubled = [field_of("monitoring_case", name).label for name in AT_REMOVAL if case.record[name] == 1]
    if troubled:
        yield f"还有没解决的问题：{'、'.join(troubled)}"
    risks = [risk for risk in codes(case.record["risks"]) if risk in MATCHING]
    bare = [risk for risk in risks if not filled(case.record, MATCHING[risk])]
    if bare and not case.reason:
        words = "、".join(map(field_of("monitoring_case", "risks").kind.format, bare))
        yield f"风险“{words}”没有对应的帮扶措施；确已消除的请写明原因"


@guard("monitoring_case", "assist")
def help_comes_first(case: Case) -> Iterator[str]:
    """Help before the papers is for what strikes suddenly."""
    is_early = case.record["case_status"] == "identifying"
    if is_early and case.record["monitoring_category"] != "sudden" and not case.reason:
        yield "还没有认定：先帮扶后补程序一般只用于突发严重困难户；确需先帮扶的请写明原因"


@guard("monitoring_case", "revoke")
def risk_came_back(case: Case) -> Iterator[str]:
    """A removal is taken back when the same risk is reported again soon; later it is a case of its own."""
    removed = day(case.record["removed_month"])
    risks = codes(case.record["risks"])
    leads = case.roll.where("monitoring_lead", "household", case.record["household"])
    days_of = [day(row["found_on"]) for row in leads if row["risk"] in risks]
    if not any(on and removed and removed <= on and months_between(removed, on) <= _REVOKE_MONTHS for on in days_of):
        yield f"消除后 {_REVOKE_MONTHS} 个月内没有登记同一风险的新线索，不能撤销消除；有新风险的请核查线索，重新纳入监测"


@guard("monitoring_lead", "merge")
def leads_are_about_one_household(case: Case) -> Iterator[str]:
    """A lead is merged into another open one about the same household."""
    into = case.roll.get("monitoring_lead", case.record["merged_into"])
    if into is None:
        return
    if into["uid"] == case.record["uid"] or into["lead_result"] == "merged":
        yield "请选另一条还没有被合并的线索"
    elif case.record["household"] != into["household"] or into["household"] is None:
        yield "两条线索不是同一户，不能合并；请先在两条线索里选定所属户"


@guard("monitoring_lead", "include")
def lead_has_a_household(case: Case) -> Iterator[str]:
    """Only a household of the roll can be followed."""
    if case.household is None:
        yield "请先在线索里选定所属户；还没有建户档案的先建档"
