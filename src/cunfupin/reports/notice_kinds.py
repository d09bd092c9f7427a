"""What is put up for everybody to read ("公示", "公告"), forms.md section 7: which records, and a row of the table for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cunfupin.fields import Money, Privacy

from .layout import Columns
from .pieces import joined, short_span
from .strips import Align
from .subject import NONE, Record, Subject, shown

COLLECTIVE = "村集体"
_C, _L, _R = Align.CENTRE, Align.LEFT, Align.RIGHT
Row = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One kind of notice. Of one that `is_announced` the outcome is made known too, after the time for objections."""

    name: str
    code: str
    what: str
    ledger: str
    columns: Columns
    aligns: Sequence[Align]
    row: Callable[[Subject, Record], Row]
    is_shown: Callable[[Subject, Record], bool]
    sum_of: str = ""
    more: tuple[str, ...] = ()
    is_announced: bool = False
    posted: Callable[[Subject, Record], Record] = lambda _subject, record: record
    """The record that says when it was put up and where."""


def _group(subject: Subject, household: Record) -> str:
    return str(subject.to(household, "village_group").get("group_name") or "")


def _of_household(subject: Subject, record: Record) -> Record:
    return subject.to(record, "household")


def _case_row(subject: Subject, case: Record) -> Row:
    household = _of_household(subject, case)
    is_removed = case.get("is_risk_removed")
    told = "removal_method" if is_removed else "monitoring_category"
    return (
        _group(subject, household),
        household.get("head_name") or "",
        subject.text(case, "monitoring_case.household_type"),
        str(household.get("current_member_count") or ""),
        _open(subject, case, f"monitoring_case.{told}"),
    )


def _open(subject: Subject, record: Record, field_id: str) -> str:
    """A value that the notice is about, shown though it is internal elsewhere."""
    return shown(record, field_id, allowed=max(subject.allowed, Privacy.INTERNAL))


def _identified(subject: Subject, case: Record) -> bool:
    return (case.get("identified_monitoring_month") or "").startswith(str(subject.year)) and not case.get(
        "is_risk_removed"
    )


def _removed(subject: Subject, case: Record) -> bool:
    return bool(case.get("is_risk_removed")) and (case.get("removed_month") or "").startswith(str(subject.year))


def _step(name: str) -> Callable[[Subject, Record], Record]:
    """The step of a monitoring case that put up the notice."""

    def step(subject: Subject, case: Record) -> Record:
        steps = subject.hanging(case, "monitoring_step", "monitoring_case")
        return next((one for one in steps if one.get("step") == name), NONE)

    return step


def _post_row(subject: Subject, post: Record) -> Row:
    return (
        post.get("full_name") or "",
        subject.text(post, "public_post.public_post_type"),
        subject.text(post, "public_post.area_name"),
        subject.text(post, "public_post.monthly_pay"),
        short_span(subject, post, "public_post.post_started_on", "public_post.post_ended_on"),
    )


def _post_of_year(subject: Subject, post: Record) -> bool:
    started, ended = post.get("post_started_on") or "", post.get("post_ended_on") or "9999"
    return started[:4] <= str(subject.year) <= ended[:4]


def _allowance_row(subject: Subject, allowance: Record) -> Row:
    household = _of_household(subject, allowance)
    amount = allowance.get("monthly_amount")
    return (
        joined(subject.village_name, _group(subject, household), by=""),
        allowance.get("full_name") or "",
        "农村低保",
        Money().format(amount),
        _open(subject, allowance, "subsistence_allowance.started_on"),
    )


def _allowed_in_year(subject: Subject, allowance: Record) -> bool:
    started, ended = allowance.get("started_on") or "", allowance.get("ended_on") or "9999"
    return started[:4] <= str(subject.year) <= ended[:4]


def _share_row(subject: Subject, share: Record) -> Row:
    income = subject.to(share, "asset_income")
    asset = subject.to(income, "asset")
    return (
        _of_household(subject, share).get("head_name") or COLLECTIVE,
        subject.text(share, "asset_distribution.distribution_use"),
        subject.text(share, "asset_distribution.amount"),
        joined(asset.get("asset_name") or "", income.get("income_period") or ""),
    )


def _share_of_year(subject: Subject, share: Record) -> bool:
    return subject.to(share, "asset_income").get("year") == subject.year


def _project_row(subject: Subject, project: Record) -> Row:
    receipts = subject.hanging(project, "fund_receipt", "project")
    sources = dict.fromkeys(subject.text(receipt, "fund_receipt.fund_source") for receipt in receipts)
    return (
        subject.text(project, "project.project_name"),
        subject.text(project, "project.project_content"),
        joined(*sources, by="、"),
        subject.text(project, "project.planned_fund"),
    )


def _project_of_year(subject: Subject, project: Record) -> bool:
    return bool(project.get("project_year") == subject.year)


def _solar_row(subject: Subject, month: Record) -> Row:
    return (
        COLLECTIVE,
        "光伏收益",
        Money().format(month.get("public_post_expense")),
        joined(_open(subject, month, "solar_month.month"), "公益岗支出"),
    )


def _solar_of_year(subject: Subject, month: Record) -> bool:
    return (month.get("month") or "").startswith(str(subject.year))


def _subsidy_row(ledger: str, what: str) -> Callable[[Subject, Record], Row]:
    """A row of who gets a subsidy."""

    def row(subject: Subject, record: Record) -> Row:
        return (
            joined(subject.village_name, _group(subject, _of_household(subject, record)), by=""),
            record.get("full_name") or _of_household(subject, record).get("head_name") or "",
            what,
            Money().format(record.get("subsidy_amount")),
            _open(subject, record, f"{ledger}.term") if record.get("term") else str(subject.year),
        )

    return row


def _in_year(name: str = "year") -> Callable[[Subject, Record], bool]:
    return lambda subject, record: record.get(name) == subject.year


def _star_row(subject: Subject, rating: Record) -> Row:
    household = _of_household(subject, rating)
    return (
        _group(subject, household),
        household.get("head_name") or "",
        subject.text(household, "household.household_type"),
        str(household.get("current_member_count") or ""),
        _open(subject, rating, "star_rating.star_level"),
    )


_CASES: Columns = (("村民小组", 30), ("户主", 30), ("户类型", 40), ("人口", 16), ("拟认定类别", 52))
_REMOVALS: Columns = (*_CASES[:4], ("消除方式", 52))
_POSTS: Columns = (("姓名", 30), ("岗位", 40), ("责任区域", 48), ("月补贴(元)", 26), ("起止", 24))
_SUBSIDIES: Columns = (("村组", 38), ("姓名", 34), ("项目", 44), ("金额(元)", 26), ("月份", 26))
_SHARES: Columns = (("户主", 30), ("用途", 40), ("金额(元)", 30), ("依据", 68))
_PROJECTS: Columns = (("项目名称", 52), ("建设内容", 56), ("资金来源", 30), ("金额(元)", 32))
NOTICES = (
    Notice(name="notice_monitoring", code="表7a", what="监测对象认定", ledger="monitoring_case", columns=_CASES,
           aligns=(_C,) * 5, row=_case_row, is_shown=_identified, is_announced=True, more=("monitoring_step",),
           posted=_step("notice")),
    Notice(name="notice_removal", code="表7b", what="监测对象风险消除", ledger="monitoring_case", columns=_REMOVALS,
           aligns=(_C,) * 5, row=_case_row, is_shown=_removed, is_announced=True, more=("monitoring_step",),
           posted=_step("removal_notice")),
    Notice(name="notice_posts", code="表7c", what="公益性岗位安排", ledger="public_post", columns=_POSTS,
           aligns=(_C, _C, _C, _R, _C), row=_post_row, is_shown=_post_of_year),
    Notice(name="notice_allowance", code="表7d", what="农村低保", ledger="subsistence_allowance", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_allowance_row, is_shown=_allowed_in_year, sum_of="monthly_amount"),
    Notice(name="notice_shares", code="表7e", what="资产收益分配", ledger="asset_distribution", columns=_SHARES,
           aligns=(_C, _C, _R, _L), row=_share_row, is_shown=_share_of_year, sum_of="amount", more=("asset_income", "asset"),
           is_announced=True),
    Notice(name="notice_solar", code="表7f", what="光伏收益使用", ledger="solar_month", columns=_SHARES,
           aligns=(_C, _C, _R, _L), row=_solar_row, is_shown=_solar_of_year, sum_of="public_post_expense"),
    Notice(name="notice_projects", code="表7g", what="帮扶项目", ledger="project", columns=_PROJECTS,
           aligns=(_L, _L, _C, _R), row=_project_row, is_shown=_project_of_year, sum_of="planned_fund",
           is_announced=True, more=("fund_receipt",)),
    Notice(name="notice_rain_dew", code="表7h", what="雨露计划补助", ledger="rain_dew_grant", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_subsidy_row("rain_dew_grant", "雨露计划补助"), is_shown=_in_year(),
           sum_of="subsidy_amount"),
    Notice(name="notice_toilets", code="表7i", what="农村改厕补助", ledger="toilet_renovation", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_subsidy_row("toilet_renovation", "改厕补助"),
           is_shown=_in_year("renovated_year"), sum_of="subsidy_amount"),
    Notice(name="notice_farming", code="表7j", what="种养产业奖补", ledger="farming_activity", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_subsidy_row("farming_activity", "产业奖补"), is_shown=_in_year(),
           sum_of="subsidy_amount"),
    Notice(name="notice_relief", code="表7k", what="临时救助", ledger="temporary_relief", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_subsidy_row("temporary_relief", "临时救助"), is_shown=_in_year(),
           sum_of="subsidy_amount"),
    Notice(name="notice_stars", code="表7l", what="星级评定", ledger="star_rating", columns=(*_CASES[:4], ("星级", 52)),
           aligns=(_C,) * 5, row=_star_row, is_shown=_in_year()),
)  # fmt: skip
