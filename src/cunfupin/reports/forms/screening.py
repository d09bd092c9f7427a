"""Screening of all rural households ("农户排查登记表"), forms.md section 11: a list of the village and a sheet for each household."""

from collections.abc import Sequence

from cunfupin.fields import Money, Privacy
from cunfupin.reports.card_values import header_pairs
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import choices, joined, latest_round, ticks, total
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import NONE, Record, Subject, label

TITLE = "{year}年防返贫{round}登记表"
LIST: Columns = (
    ("序号", 9), ("户主", 20), ("人口", 11), ("电话", 26), ("户类型", 24), ("收入人均(元)", 24), ("住房", 18), ("饮水", 18),
    ("义务教育", 19), ("医保", 18), ("就业", 19), ("家庭风险", 34), ("结论", 27),
)  # fmt: skip
EXPENSES: Columns = (("项目", 45), ("金额(元)", 45), ("已报销", 45), ("自付", 45))
SECURITIES = (
    "screening.is_education_secure", "screening.is_medical_secure", "screening.is_housing_safe", "screening.has_safe_water"
)  # fmt: skip
RISKS = ("screening.has_job_loss", "screening.has_serious_illness", "screening.has_disaster_loss")
_REIMBURSED = (
    "basic_reimbursement", "critical_reimbursement", "supplementary_reimbursement", "medical_relief_amount",
    "other_reimbursement",
)  # fmt: skip
_LIST_ALIGNS = (*[Align.CENTRE] * 5, Align.RIGHT, *[Align.CENTRE] * 5, Align.LEFT, Align.CENTRE)


def _list(subject: Subject) -> tuple[Part, ...]:
    """All households of the village on the roll, whether screened or still to be."""
    words = subject.imprint.adaptation
    found = {one.get("household"): one for one in latest_round(subject, "screening.screening_round")}
    households = [one for one in subject.all("household") if one.get("register_status") in (None, "active")]
    ordered = sorted(households, key=lambda one: one.get("household_no") or "")
    rows = [_list_row(subject, n, one, found.get(one["uid"], NONE)) for n, one in enumerate(ordered, start=1)]
    title = titled(subject, words.title or TITLE, round=_round(subject, next(iter(found.values()), NONE)))
    results = [one.get("screening_result") for one in found.values()]
    at_risk = sum(bool(one.get("risks")) for one in found.values())
    remark = f"排查户数 {len(results)}，有风险户数 {at_risk}，未排查 {len(ordered) - len(results)}"
    blocks = [
        heading(A4_LANDSCAPE, title, f"{subject.village_name}　{remark}", letterhead=words.letterhead),
        table(A4_LANDSCAPE, LIST, rows, aligns=_LIST_ALIGNS, least_rows=10),
    ]
    end = [signatures(A4_LANDSCAPE, ("排查人", "村书记", "第一书记"))]
    return (Part(title=title, paper=A4_LANDSCAPE, pages=composed(subject, A4_LANDSCAPE, blocks, end, running=title)),)


def _round(subject: Subject, screening: Record) -> str:
    return subject.text(screening, "screening.screening_round") or "集中排查"


def _list_row(subject: Subject, number: int, household: Record, found: Record) -> tuple[str, ...]:
    def secure(name: str) -> str:
        return subject.text(found, f"screening.{name}")

    return (
        str(number),
        household.get("head_name") or "",
        subject.text(household, "household.current_member_count"),
        subject.text(household, "household.household_phone"),
        subject.text(household, "household.household_type"),
        subject.text(found, "screening.net_income_per_head"),
        secure("is_housing_safe"),
        secure("has_safe_water"),
        secure("is_education_secure"),
        secure("is_medical_secure"),
        {1: "失业返乡", 0: "正常"}.get(found.get("has_job_loss", -1), ""),
        subject.text(found, "screening.risks"),
        subject.text(found, "screening.screening_result"),
    )


def sheet(house: HouseholdFacts, title: str = "", more: Sequence[Block] = ()) -> Part:
    """The sheet of one household, filled as far as is known; in a book with its title there and `more` behind."""
    subject = house.subject
    words = subject.imprint.adaptation
    found = next(iter(latest_round(subject, "screening.screening_round")), NONE)
    title = title or titled(subject, words.title or TITLE, round=_round(subject, found))
    blocks = [
        heading(A4_PORTRAIT, title, joined(subject.village_name, f"户编号：{house.household_no}", by="　"),
                house.household_no, letterhead=words.letterhead),
        grid(A4_PORTRAIT, (22, 23) * 4, header_pairs(house)),
        grid(A4_PORTRAIT, (22, 23) * 4, [_income(house)], caption="家庭收入（元）"),
        grid(A4_PORTRAIT, (50, 40, 50, 40), ticks(found, SECURITIES), caption="三保障和饮水安全"),
        grid(A4_PORTRAIT, (50, 40, 50, 40), ticks(found, RISKS), caption="风险"),
        table(A4_PORTRAIT, EXPENSES, _expenses(house), caption="刚性支出", least_rows=3),
        grid(A4_PORTRAIT, (40, 140),
             [[("排查结论", choices(found, "screening.screening_result"))], [("备注", subject.text(found, "screening.note"))]],
             least_row=12),
        *more,
    ]  # fmt: skip
    end = [signatures(A4_PORTRAIT, ("农户签字", "排查人", "排查人"))]
    return Part(title=title, paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title))


def _income(house: HouseholdFacts) -> list[tuple[str, str]]:
    names = ("wage_income", "business_income", "property_income", "transfer_income")
    return [
        (label(f"household_year.{name}"), house.text(house.household_year, f"household_year.{name}")) for name in names
    ]


def _expenses(house: HouseholdFacts) -> list[tuple[str, ...]]:
    spent = house.subject.of_year("medical_expense")
    if not spent:
        return []
    back = [total(spent, name) or 0 for name in _REIMBURSED]
    return [
        (
            "医疗支出",
            Money().format(total(spent, "total_expense")),
            Money().format(sum(back)),
            Money().format(total(spent, "self_paid_amount")),
        )
    ]


def _sheet(subject: Subject) -> tuple[Part, ...]:
    return (sheet(facts_of(subject)),)


FORMS = (
    Form(
        name="screening_list",
        title="农户排查登记表",
        code="表11a",
        subject="village",
        lay_out=_list,
        needs=("screening",),
        needs_all_years=("household",),
    ),
    Form(
        name="screening_sheet",
        title="农户排查登记表（单户）",
        code="表11b",
        subject="household",
        lay_out=_sheet,
        needs=(*NEEDS, "screening", "medical_expense"),
        allowed=Privacy.SENSITIVE,
    ),
)
