"""Notices of a village ("公示"), forms.md section 7: what is proposed, who gets how much. Everybody reads them.

They name people; they show no numbers of papers, bank cards and phones in full, and nothing of illness, disability or the causes
of poverty.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cunfupin.fields import Money, Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, heading, note, scaled, table
from cunfupin.reports.paper import A3_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import joined, paragraphs, photos, seal, span, total
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject, shown

TITLE = "关于{village}{year}年{what}的公示"
_MOST_ON_A4 = 20
_PHOTOS = (("公示起始照片", None), ("公示结束照片", None))
_TO_FILL = "　" * 5
_C, _L, _R = Align.CENTRE, Align.LEFT, Align.RIGHT
Row = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One kind of notice: which records, and a row of the table for each."""

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


def _post_row(subject: Subject, post: Record) -> Row:
    return (
        post.get("full_name") or "",
        subject.text(post, "public_post.public_post_type"),
        subject.text(post, "public_post.area_name"),
        subject.text(post, "public_post.monthly_pay"),
        span(subject, post, "public_post.post_started_on", "public_post.post_ended_on"),
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
        _of_household(subject, share).get("head_name") or "村集体",
        subject.text(share, "asset_distribution.distribution_use"),
        subject.text(share, "asset_distribution.amount"),
        joined(asset.get("asset_name") or "", income.get("income_period") or ""),
    )


def _share_of_year(subject: Subject, share: Record) -> bool:
    return subject.to(share, "asset_income").get("year") == subject.year


def _project_row(subject: Subject, project: Record) -> Row:
    return (
        subject.text(project, "project.project_name"),
        subject.text(project, "project.project_content"),
        subject.text(project, "project.project_kind"),
        subject.text(project, "project.planned_fund"),
    )


def _project_of_year(subject: Subject, project: Record) -> bool:
    return bool(project.get("project_year") == subject.year)


def _solar_row(subject: Subject, month: Record) -> Row:
    return (
        "村集体",
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
_PROJECTS: Columns = (("项目名称", 52), ("建设内容", 56), ("项目类型", 30), ("金额(元)", 32))
NOTICES = (
    Notice(name="notice_monitoring", code="表7a", what="监测对象认定", ledger="monitoring_case", columns=_CASES,
           aligns=(_C,) * 5, row=_case_row, is_shown=_identified),
    Notice(name="notice_removal", code="表7b", what="监测对象风险消除", ledger="monitoring_case", columns=_REMOVALS,
           aligns=(_C,) * 5, row=_case_row, is_shown=_removed),
    Notice(name="notice_posts", code="表7c", what="公益性岗位安排", ledger="public_post", columns=_POSTS,
           aligns=(_C, _C, _C, _R, _C), row=_post_row, is_shown=_post_of_year),
    Notice(name="notice_allowance", code="表7d", what="农村低保", ledger="subsistence_allowance", columns=_SUBSIDIES,
           aligns=(_C, _C, _C, _R, _C), row=_allowance_row, is_shown=_allowed_in_year, sum_of="monthly_amount"),
    Notice(name="notice_shares", code="表7e", what="资产收益分配", ledger="asset_distribution", columns=_SHARES,
           aligns=(_C, _C, _R, _L), row=_share_row, is_shown=_share_of_year, sum_of="amount", more=("asset_income", "asset")),
    Notice(name="notice_solar", code="表7f", what="光伏收益使用", ledger="solar_month", columns=_SHARES,
           aligns=(_C, _C, _R, _L), row=_solar_row, is_shown=_solar_of_year, sum_of="public_post_expense"),
    Notice(name="notice_projects", code="表7g", what="帮扶项目", ledger="project", columns=_PROJECTS,
           aligns=(_L, _L, _C, _R), row=_project_row, is_shown=_project_of_year, sum_of="planned_fund"),
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


def _numbered(notice: Notice) -> Columns:
    first = A4_PORTRAIT.frame_width - sum(width for _name, width in notice.columns)
    return (("序号", first), *notice.columns)


def _lay_out(notice: Notice, subject: Subject) -> tuple[Part, ...]:
    records = [record for record in subject.all(notice.ledger) if notice.is_shown(subject, record)]
    if not records:
        return ()
    rows = [(str(number), *notice.row(subject, record)) for number, record in enumerate(records, start=1)]
    if notice.sum_of:
        rows.append(_sum_row(notice, records))
    paper = A4_PORTRAIT if len(records) <= _MOST_ON_A4 else A3_LANDSCAPE
    words = subject.imprint.adaptation
    title = titled(subject, words.title or TITLE, what=notice.what)
    blocks = [
        heading(paper, title, letterhead=words.letterhead),
        paragraphs(paper, [words.remark or _opening(notice, subject, records)]),
        table(paper, scaled(paper, _numbered(notice)), rows, aligns=(_C, *notice.aligns)),
        paragraphs(paper, [f"监督举报电话：12317　{subject.village.get('supervision_phone') or ''}"]),
    ]
    end = [seal(paper, f"{subject.village_name}村民委员会"[:12])]
    pages = composed(subject, paper, blocks, end, running=title)
    return (Part(title=title, paper=paper, pages=pages), _record(subject, title))


def _sum_row(notice: Notice, records: Iterable[Record]) -> Row:
    """The sum stands in the column whose values are aligned to the right."""
    place = list(notice.aligns).index(_R)
    cells = [""] * len(notice.columns)
    cells[place] = Money().format(total(records, notice.sum_of))
    return ("合计", *cells)


def _opening(notice: Notice, subject: Subject, records: Sequence[Record]) -> str:
    first = next((record.get("notice_started_on") for record in records if record.get("notice_started_on")), "")
    last = next((record.get("notice_ended_on") for record in records if record.get("notice_ended_on")), "")
    days = (
        str((date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
        if first and last and first <= last
        else _TO_FILL
    )
    place = subject.village.get("notice_board") or f"{subject.village_name}村委会"
    phone = subject.village.get("supervision_phone") or subject.village.get("office_phone") or _TO_FILL
    return (
        f"经村民代表会议评议、村“两委”研究，现将{subject.village_name}{subject.year}年{notice.what}情况予以公示，"
        f"公示期{_day(first)}至{_day(last)}（{days}天），公示地点：{place}。如有异议，请于公示期内向村委会或拨打{phone}反映。"
    )


def _day(text: str | None) -> str:
    return f"{text[:4]}年{int(text[5:7])}月{int(text[8:])}日" if text else f"{_TO_FILL}年　　月　　日"


def _record(subject: Subject, title: str) -> Part:
    """The record of the notice ("公示记录") with room for its photos."""
    blocks = [heading(A4_PORTRAIT, "公示记录", title), photos(A4_PORTRAIT, _PHOTOS, width=85, height=64)]
    end = [note(A4_PORTRAIT, "公示地点：　　　　　　　　　　拍摄时间：　　　　　　　　　　拍摄人：")]
    return Part(title="公示记录", paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title))


def _form(notice: Notice) -> Form:
    return Form(
        name=notice.name,
        title=f"{notice.what}公示",
        code=notice.code,
        subject="village",
        lay_out=lambda subject: _lay_out(notice, subject),
        needs_all_years=(notice.ledger, *notice.more),
        allowed=Privacy.PUBLIC,
        is_public=True,
    )


FORMS = tuple(map(_form, NOTICES))
