"""File of a monitoring case ("防返贫监测案卷"), forms.md section 13: one page for each step, `未办` where it has not been done."""

from collections.abc import Sequence

from cunfupin.fields import Code, Money, Privacy
from cunfupin.models.registry import field_of
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.measure_options import names_of
from cunfupin.reports.paper import A4_PORTRAIT
from cunfupin.reports.pieces import joined, paragraphs, photos, seal, space
from cunfupin.reports.strips import Align, Block, Strip
from cunfupin.reports.subject import NONE, Record, Subject, label

TITLE = "防返贫监测案卷"
KEY_VALUE = (40, 140)
COMPARISON: Columns = (("比对项目", 40), ("部门", 40), ("结果", 50), ("说明", 50))
ATTENDANCE: Columns = (("序号", 12), ("姓名", 60), ("签名", 108))
TRACKING: Columns = (("日期", 26), ("走访人", 28), ("收入状况", 36), ("风险变化", 40), ("措施", 50))
INCOME: Columns = (("项目", 60), ("识别时(元)", 60), ("消除后(元)", 60))
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
    parts = [_cover(subject), _lead(subject), _step(subject, "check"), _income(subject), _oath(subject), _compare(subject),
             _deliberate(subject), _notice(subject), _step(subject, "township"), _step(subject, "county"), _help(subject),
             _tracking(subject)]  # fmt: skip
    if subject.record.get("is_risk_removed"):
        parts += [_step(subject, step) for step in _REMOVED_LATER]
    return tuple(parts)


def _page(subject: Subject, title: str, blocks: Sequence[Block], end: Sequence[Strip] = ()) -> Part:
    head = heading(A4_PORTRAIT, title, f"户主：{_head_name(subject)}　监测编号：{subject.record.get('case_no') or ''}")
    pages = composed(subject, A4_PORTRAIT, [head, *blocks], end, running=f"{title}（续）　{_head_name(subject)}")
    return Part(title=title, paper=A4_PORTRAIT, pages=pages)


def _household(subject: Subject) -> Record:
    return subject.to(subject.record, "household")


def _head_name(subject: Subject) -> str:
    return _household(subject).get("head_name") or ""


def _cover(subject: Subject) -> Part:
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
    ]  # fmt: skip
    blocks = [
        space(40),
        heading(A4_PORTRAIT, titled(subject, words.title or TITLE), size=36, letterhead=words.letterhead),
        space(20),
        grid(A4_PORTRAIT, KEY_VALUE, [[pair] for pair in pairs], least_row=18),
    ]
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
    return _page(subject, "收支核算表", [table(A4_PORTRAIT, INCOME, rows, aligns=aligns)], end)


def _oath(subject: Subject) -> Part:
    words = subject.imprint.adaptation.remark.splitlines() or _OATH
    end = [signatures(A4_PORTRAIT, ("户主签字（按手印）",))]
    return _page(subject, "承诺授权书", [_state(_found(subject, "authorize")), paragraphs(A4_PORTRAIT, words)], end)


def _compare(subject: Subject) -> Part:
    found = _found(subject, "compare")
    rows = [
        (
            "综合比对",
            "",
            subject.text(found, "monitoring_step.comparison_result"),
            subject.text(found, "monitoring_step.doubt_explanation"),
        )
    ]
    block = table(A4_PORTRAIT, COMPARISON, rows if found else [], least_rows=8, least_row=12)
    return _page(subject, "信息比对单", [_state(found), block])


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
        photos(A4_PORTRAIT, (("起始照片", None), ("结束照片", None)), width=85, height=64),
    ]
    return _page(subject, "村级公示", blocks, [seal(A4_PORTRAIT, "村民委员会")])


def _help(subject: Subject) -> Part:
    rows = [
        (
            subject.text(one, "measure.started_on") or str(one.get("year") or ""),
            names_of([one]),
            Money().format(one.get("amount")),
            subject.text(one, "measure.responsible_person"),
        )
        for one in sorted(subject.all("measure"), key=lambda one: one.get("started_on") or "")
    ]
    columns: Columns = (("时间", 30), ("帮扶措施", 90), ("金额(元)", 30), ("责任人", 30))
    aligns = (Align.CENTRE, Align.LEFT, Align.RIGHT, Align.CENTRE)
    return _page(subject, "帮扶计划与措施", [table(A4_PORTRAIT, columns, rows, aligns=aligns, least_rows=10)])


def _tracking(subject: Subject) -> Part:
    rows = [
        (
            subject.text(one, "visit.visited_at").split(" ")[0],
            subject.text(one, "visit.visitors"),
            "",
            joined(subject.text(one, "visit.risk_level"), subject.text(one, "visit.found_problem"), by="："),
            subject.text(one, "visit.solution"),
        )
        for one in sorted(subject.all("visit"), key=lambda one: one.get("visited_at") or "")
    ]
    aligns = (Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.LEFT)
    return _page(subject, "跟踪记录", [table(A4_PORTRAIT, TRACKING, rows, aligns=aligns, least_rows=12, least_row=12)])


FORMS = (
    Form(
        name="case_file",
        title=TITLE,
        code="表13",
        subject="monitoring_case",
        lay_out=_lay_out,
        needs_all_years=("monitoring_lead", "monitoring_step", "measure", "visit"),
        allowed=Privacy.SENSITIVE,
    ),
)
