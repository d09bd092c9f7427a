"""File of a monitoring case ("防返贫监测案卷"), forms.md section 13: one page for each step, `未办` where it has not been done."""

from collections.abc import Sequence
from dataclasses import replace

from cunfupin.fields import Code, Money, Privacy
from cunfupin.models.registry import field_of
from cunfupin.reports.compose import bound, composed, titled
from cunfupin.reports.filed_papers import notice_photos
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import NEEDS, HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import front, joined, paragraphs, photos, seal, short_day, space
from cunfupin.reports.strips import Align, Block, Strip
from cunfupin.reports.subject import NONE, Record, Subject, label

from . import handbook
from .income_statement import income_part
from .screening import sheet

TITLE = "防返贫监测案卷"
HOUSEHOLD = "household"
KEY_VALUE = (40, 140)
COMPARISON: Columns = (("比对项目", 40), ("部门", 40), ("结果", 50), ("说明", 50))
ATTENDANCE: Columns = (("序号", 12), ("姓名", 60), ("签名", 108))
TRACKING: Columns = (("日期", 26), ("走访人", 28), ("收入状况", 36), ("风险变化", 40), ("措施", 50))
INCOME: Columns = (("项目", 60), ("识别时(元)", 60), ("消除后(元)", 60))
COMPARED = (
    ("户籍、死亡登记", "公安"), ("车辆", "公安交警"), ("房产、不动产", "自然资源、住建"), ("工商登记", "市场监管"),
    ("财政供养、惠农补贴", "财政"), ("社会保险、就业", "人社"), ("医保报销", "医保"), ("低保、特困、残疾", "民政、残联"),
)  # fmt: skip
"""What is compared, and with whose data."""
NOT_DONE = "未办"
STEPS = {
    "check": ("checkers", "step_result", "opinion"),
    "compare": (),
    "deliberate": (
        "deliberated_on", "deliberation_place", "deliberation_host", "expected_count", "present_count", "approve_count",
        "against_count", "abstain_count", "step_result", "opinion",
    ),
    "notice": ("notice_started_on", "notice_ended_on", "notice_place", "supervision_phone", "objection"),
    "township": ("step_result", "opinion"),
    "county": ("approval_no", "announced_on", "opinion"),
    "removal_check": ("checkers", "step_result", "opinion"),
    "removal_deliberate": ("deliberated_on", "deliberation_place", "present_count", "approve_count", "step_result"),
    "removal_notice": ("notice_started_on", "notice_ended_on", "notice_place", "objection"),
    "removal_township": ("step_result", "opinion"),
    "removal_county": ("approval_no", "announced_on", "opinion"),
}  # fmt: skip
"""What each step's page shows beside who did it and when."""
LEAD = (
    "lead_source",
    "lead_channel",
    "found_on",
    "description",
    "urgency",
    "assigned_on",
    "assigned_by",
    "assigned_to",
)
_REMOVED_LATER = ("removal_check", "removal_deliberate", "removal_notice", "removal_township", "removal_county")
_INCOMES = ("wage_income", "business_income", "property_income", "transfer_income", "business_expense", "net_income",
            "net_income_per_head", "claim_income", "compliant_self_payment")  # fmt: skip
_ATTENDING = 30
_OATH = (
    "本户自愿申请纳入防止返贫动态监测，承诺所提供的家庭成员、收入、财产等情况真实、完整，如有虚假，愿承担相应责任。",
    (
        "本户授权乡（镇）人民政府和有关部门依法查询、核对本户家庭成员的户籍、车辆、房产、工商登记、财政供养、社会保险等信息，"
        "所得信息只用于防止返贫动态监测和帮扶。"
    ),
)


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    own = bound(subject)
    house = facts_of(replace(own, ledger=HOUSEHOLD, record=_household(own)))
    parts = [_lead(own), _check(own, house), income_part(house), _income(own), _oath(subject), _compare(own), _deliberate(own),
             _notice(own), _step(own, "township"), _step(own, "county"), handbook.plans(house), handbook.measures(house),
             _tracking(own)]  # fmt: skip
    if subject.record.get("is_risk_removed"):
        parts += [_step(own, step) for step in _REMOVED_LATER]
    return (_cover(subject, 1 + sum(len(part.pages) for part in parts)), *parts)


def _page(subject: Subject, title: str, blocks: Sequence[Block], end: Sequence[Strip] = ()) -> Part:
    head = heading(A4_PORTRAIT, title, f"户主：{_head_name(subject)}　监测编号：{subject.record.get('case_no') or ''}")
    pages = composed(subject, A4_PORTRAIT, [head, *blocks], end, running=f"{title}（续）　{_head_name(subject)}")
    return Part(title=title, paper=A4_PORTRAIT, pages=pages)


def _household(subject: Subject) -> Record:
    return subject.to(subject.record, "household")


def _head_name(subject: Subject) -> str:
    return _household(subject).get("head_name") or ""


def _cover(subject: Subject, pages: int) -> Part:
    words = subject.imprint.adaptation
    household = _household(subject)
    where = joined(
        subject.to(household, "village").get("village_name") or "",
        subject.to(household, "village_group").get("group_name") or "",
    )
    pairs = [
        ("户主", _head_name(subject)),
        ("村组", where),
        *((label(name), subject.text(subject.record, name)) for name in (
            "monitoring_case.monitoring_category", "monitoring_case.identified_monitoring_month",
            "monitoring_case.case_status",
        )),
        ("页数", f"{pages} 页"),
    ]  # fmt: skip
    blocks = front(A4_PORTRAIT, titled(subject, words.title or TITLE), pairs, letterhead=words.letterhead)
    return Part(title="封面", paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, running=TITLE))


def _lead(subject: Subject) -> Part:
    lead = next(iter(subject.all("monitoring_lead")), NONE)
    rows = [[(label(f"monitoring_lead.{name}"), subject.text(lead, f"monitoring_lead.{name}"))] for name in LEAD]
    return _page(subject, "线索登记单", [_state(lead), grid(A4_PORTRAIT, KEY_VALUE, rows, least_row=12)])


def _state(record: Record) -> Block:
    """Says that a step has not been done; nothing where it has."""
    return Block() if record else paragraphs(A4_PORTRAIT, [NOT_DONE], is_grey=True)


def _found(subject: Subject, step: str) -> Record:
    return next((one for one in subject.all("monitoring_step") if one.get("step") == step), NONE)


def _step_rows(subject: Subject, step: str, names: Sequence[str]) -> Block:
    found = _found(subject, step)
    rows = [
        [(label(f"monitoring_step.{name}"), subject.text(found, f"monitoring_step.{name}"))]
        for name in (*names, "handler", "handled_on")
    ]
    return grid(A4_PORTRAIT, KEY_VALUE, rows, least_row=12)


def _title_of(step: str) -> str:
    kind = field_of("monitoring_step", "step").kind
    return kind.format(step) if isinstance(kind, Code) else step


def _check(subject: Subject, house: HouseholdFacts) -> Part:
    """The sheet of the household, who checked and what came of it, the photos of the visits of the case."""
    shown = [
        (short_day(subject.text(visit, "visit.visited_at")), content)
        for visit in subject.all("visit")
        for content in subject.pictures(visit, "visit.photo")
    ]
    more = [
        _state(_found(subject, "check")),
        _step_rows(subject, "check", STEPS["check"]),
        photos(A4_PORTRAIT, shown, width=85, height=60),
    ]
    return sheet(house, "入户核查表", more)


def _step(subject: Subject, step: str) -> Part:
    blocks = [_state(_found(subject, step)), _step_rows(subject, step, STEPS[step])]
    return _page(subject, _title_of(step), blocks, [seal(A4_PORTRAIT, "经办单位")])


def _income(subject: Subject) -> Part:
    case = subject.record
    rows = [
        (
            label(f"monitoring_case.entry_{name}").removeprefix("识别时"),
            Money().format(case.get(f"entry_{name}")),
            Money().format(case.get(f"exit_{name}")),
        )
        for name in _INCOMES
    ]
    aligns = (Align.LEFT, Align.RIGHT, Align.RIGHT)
    end = [signatures(A4_PORTRAIT, ("户主签字（按手印）", "核算人"))]
    return _page(subject, "识别和消除时收支对照", [table(A4_PORTRAIT, INCOME, rows, aligns=aligns)], end)


def _oath(subject: Subject) -> Part:
    words = subject.imprint.adaptation.remark.splitlines() or _OATH
    end = [signatures(A4_PORTRAIT, ("户主签字（按手印）",))]
    return _page(subject, "承诺授权书", [_state(_found(subject, "authorize")), paragraphs(A4_PORTRAIT, words)], end)


def _compare(subject: Subject) -> Part:
    found = _found(subject, "compare")
    outcome = [subject.text(found, f"monitoring_step.{name}") for name in ("comparison_result", "doubt_explanation")]
    rows = [*((item, whose, "", "") for item, whose in COMPARED), ("综合比对结果", "", *outcome)]
    aligns = (Align.LEFT, Align.LEFT, Align.CENTRE, Align.LEFT)
    block = table(A4_PORTRAIT, COMPARISON, rows, aligns=aligns, least_row=12)
    return _page(subject, "信息比对单", [_state(found), block], [seal(A4_PORTRAIT, "比对单位")])


def _deliberate(subject: Subject) -> Part:
    names = [(str(number), "", "") for number in range(1, _ATTENDING + 1)]
    blocks = [
        _state(_found(subject, "deliberate")),
        _step_rows(subject, "deliberate", STEPS["deliberate"]),
        table(A4_PORTRAIT, ATTENDANCE, names, caption="签到"),
    ]
    return _page(subject, "民主评议记录", blocks)


def _notice(subject: Subject) -> Part:
    blocks = [
        _state(_found(subject, "notice")),
        _step_rows(subject, "notice", STEPS["notice"]),
        space(4),
        photos(A4_PORTRAIT, _notice_photos(subject), width=85, height=64),
    ]
    return _page(subject, "村级公示", blocks, [seal(A4_PORTRAIT, "村民委员会")])


def _notice_photos(subject: Subject) -> list[tuple[str, bytes | None]]:
    """The photos of the household's notice, of the year in which it was put up."""
    begun = _found(subject, "notice").get("notice_started_on") or str(subject.year)
    return notice_photos(subject, [_household(subject).get("uid", b"")], int(begun[:4]))


def _tracking(subject: Subject) -> Part:
    rows = [
        (
            short_day(subject.text(one, "visit.visited_at")),
            subject.text(one, "visit.visitors"),
            subject.text(one, "visit.income_status"),
            joined(subject.text(one, "visit.risk_level"), subject.text(one, "visit.found_problem"), by="："),
            subject.text(one, "visit.solution"),
        )
        for one in sorted(subject.all("visit"), key=lambda one: one.get("visited_at") or "")
    ]
    aligns = (Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.LEFT)
    return _page(subject, "跟踪记录", [table(A4_PORTRAIT, TRACKING, rows, aligns=aligns, least_rows=12, least_row=12)])


def _removal(subject: Subject) -> tuple[Part, ...]:
    """The sheets of taking the risk off, to be filled in or as they were passed."""
    own = bound(subject)
    return (_income(own), *(_step(own, step) for step in _REMOVED_LATER))


_FILE = Form(
    name="case_file",
    title=TITLE,
    code="表13",
    subject="monitoring_case",
    lay_out=_lay_out,
    needs_all_years=("monitoring_lead", "monitoring_step", "visit"),
    of_household=(*NEEDS, "screening", "medical_expense", "assistance_plan", "assistance_plan_item", "attachment"),
    allowed=Privacy.SENSITIVE,
)
FORMS = (_FILE, replace(_FILE, name="case_removal", title="风险消除审批表", code="表13a", lay_out=_removal))
