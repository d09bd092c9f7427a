"""Watch against relapse: screening, leads, the steps of a case, insurance, lists of departments."""

from datetime import date, timedelta

from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.rows import Record
from cunfupin.fields import code_list
from cunfupin.rules.archive_terms import ENJOYED, is_required, papers_of_a_file

from .telling import VillageStory

_STEPS = ("check", "authorize", "compare", "deliberate", "notice", "township", "county", "record", "assist", "follow")
_INSURED = 0.15
_PREMIUM = 45_00


def tell_monitoring(story: VillageStory) -> None:
    """Everything of the module."""
    income = {
        record["household"]: record["net_income_per_head"]
        for record in story.rows.of("household_year")
        if record["year"] == THIS_YEAR
    }
    for household in story.detailed:
        story.add(
            "screening",
            household,
            screening_round="second",
            net_income_per_head=income[household.uid],
            screening_result="watch" if household.is_monitored else "safe",
            risks="epidemic" if household.is_monitored else None,
            has_job_loss=0,
            has_serious_illness=0,
            has_disaster_loss=0,
        )
        if not household.is_last_poor and story.sometimes(_INSURED):
            _insurance(story, household)
    for case in list(story.rows.of("monitoring_case")):
        _case(story, case)
    for household, department_list in zip(story.detailed, story.shared.department_lists, strict=False):
        record = story.add(
            "department_record", household, household.head, department_list=department_list, match_status="matched"
        )
        story.add(
            "department_mismatch",
            household,
            household.head,
            department_record=record,
            mismatch_kind="identity",
            our_value="户口簿",
            their_value="旧户口簿",
            mismatch_decision="keep_ours",
            decision_reason="户口已更新，以现在的户口簿为准",
        )


def _insurance(story: VillageStory, household: Household) -> None:
    people = len(household.there(THIS_YEAR))
    policy = story.add(
        "insurance_policy",
        household,
        insured_category="non_high_standard_exit",
        insured_count=people,
        premium_per_head=_PREMIUM,
        premium=_PREMIUM * people,
        valid_from_on=f"{THIS_YEAR}-06-01",
        valid_to_on="2021-05-31",
        fund_source="county",
    )
    if story.sometimes(0.2):
        story.add(
            "insurance_claim",
            household,
            household.head,
            insurance_policy=policy,
            accident_type="accident",
            reported_on=f"{THIS_YEAR}-08-10",
            loss_amount=4000_00,
            eligible_expense=3600_00,
            reimbursed_amount=1800_00,
            self_paid_amount=2200_00,
            claim_rate=5000,
            claim_status="paid",
            claim_amount=900_00,
            received_on=f"{THIS_YEAR}-09-02",
        )


def _case(story: VillageStory, case: Record) -> None:
    household = next(one for one in story.households if one.uid == case["household"])
    first = date.fromisoformat(f"{case['identified_monitoring_month']}-03")
    lead = story.add(
        "monitoring_lead",
        household,
        household.head,
        on=first,
        lead_channel="village",
        lead_source="cadre",
        risk="epidemic",
        description="受疫情影响，外出务工时间缩短，收入比去年少",
        lead_result="include",
        result_reason="收入低于监测线，有返贫风险",
        checkers="、".join(story.cadres[-2:]),
        monitoring_case=case["uid"],
    )
    _paper(story, household, "survey", first, "monitoring_lead", lead)
    for number, step in enumerate(_STEPS, 1):
        handled = first + timedelta(days=number)
        facts = _MEETING if step == "deliberate" else _OPINION
        started = handled.isoformat() if step == "notice" else None
        story.add(
            "monitoring_step",
            household,
            on=handled,
            monitoring_case=case["uid"],
            step=step,
            handled_on=handled.isoformat(),
            has_authorization=int(step == "authorize"),
            notice_started_on=started,
            notice_ended_on=(handled + timedelta(days=6)).isoformat() if started else None,
            announced_on=None,
            **facts,
        )


def tell_papers(story: VillageStory) -> None:
    """The files of the households that are watched, complete since the last visit."""
    for household in story.households:
        if household.is_monitored:
            enjoyed = [
                name for name in ENJOYED if any(row.get("household") == household.uid for row in story.rows.of(name))
            ]
            visits = [row["visited_at"] for row in story.rows.of("visit") if row["household"] == household.uid]
            for paper in papers_of_a_file():
                if is_required(paper.code, enjoyed):
                    _paper(
                        story, household, paper.code, date.fromisoformat(max(visits)[:10]), "household", household.uid
                    )


def _paper(story: VillageStory, household: Household, kind: str, formed: date, ledger: str, about: bytes) -> None:
    title = code_list("attachment_type").get(kind)
    assert title is not None
    name = f"{household.head.full_name}{title.label}"
    story.add(
        "attachment",
        household,
        attachment_type=kind,
        title=name,
        file_name=f"{name}.jpg",
        content_hash=story.chance.randbytes(32).hex(),
        formed_on=formed.isoformat(),
        has_paper_original=1,
        ledger_name=ledger,
        record_uid=about.hex(),
    )


_OPINION = {"opinion": "情况属实，同意"}
_MEETING = {"expected_count": 30, "present_count": 26, "approve_count": 25, "against_count": 0, "abstain_count": 1}
