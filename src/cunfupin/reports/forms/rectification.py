"""Problems to set right ("问题整改"), forms.md section 12: the notice to a village with its reply, and the list of all."""

from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import TOWNSHIP, Form, Part
from cunfupin.reports.layout import Columns, box, grid, heading, note, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import joined, short_day
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject

TITLE = "问题整改通知单"
LIST_TITLE = "{township}{year}年问题整改清单"
LIST: Columns = (
    ("编号", 20), ("来源", 20), ("村", 20), ("问题描述", 82), ("责任人", 20), ("时限", 22), ("进展", 43), ("销号", 20), ("备注", 20)
)  # fmt: skip
_LIST_ALIGNS = (*[Align.CENTRE] * 3, Align.LEFT, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.CENTRE, Align.LEFT)
_COPIES = "一式两份：村、乡镇各存一份。"


def _notice(subject: Subject) -> tuple[Part, ...]:
    issue = subject.record
    words = subject.imprint.adaptation

    def text(name: str) -> str:
        return subject.text(issue, f"rectification_issue.{name}")

    demand = [
        ("问题来源", text("issue_source")),
        ("责任单位(村)", joined(text("responsible_unit"), subject.village_name)),
        ("责任人", text("responsible_person")),
        ("问题类别", text("issue_category")),
        ("问题描述", text("description")),
        ("整改要求", text("rectify_goal")),
        ("整改时限", joined(text("due_on"), text("deadline_kind"))),
        ("牵头领导", joined(text("lead_person"), text("lead_unit"))),
    ]
    closed = issue.get("closed_off_on")
    reply = [
        ("整改措施", text("rectify_measure")),
        ("整改结果", text("progress_text")),
        ("佐证材料", "有" if issue.get("proof") else ""),
        ("完成日期", text("rectified_on")),
        ("复核意见", ""),
        ("乡镇审核日期", text("township_reviewed_on")),
        ("销号", f"{box('是', is_chosen=bool(closed))}　{box('否', is_chosen=not closed)}　{text('closed_off_on')}"),
    ]
    title = titled(subject, words.title or TITLE)
    blocks = [
        heading(A4_PORTRAIT, title, f"编号：{text('issue_no') or _number(subject)}", letterhead=words.letterhead),
        grid(A4_PORTRAIT, (40, 140), [[pair] for pair in demand], caption="整改通知", least_row=10),
        grid(A4_PORTRAIT, (40, 140), [[pair] for pair in reply], caption="整改回复", least_row=10),
    ]
    end = [signatures(A4_PORTRAIT, ("村负责人签字", "乡镇签字")), note(A4_PORTRAIT, words.remark or _COPIES)]
    return (Part(title=title, paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=title)),)


def _number(subject: Subject) -> str:
    return f"{subject.township}—{subject.year}—　　　"


def _list(subject: Subject) -> tuple[Part, ...]:
    issues = sorted(subject.of_year("rectification_issue"), key=lambda issue: issue.get("issue_no") or "")
    if not issues:
        return ()
    words = subject.imprint.adaptation
    title = titled(subject, words.title or LIST_TITLE)
    states = [subject.text(issue, "rectification_issue.issue_status") or "未填" for issue in issues]
    counts = joined(*(f"{state} {states.count(state)}" for state in dict.fromkeys(states)), by="，")
    blocks = [
        heading(A4_LANDSCAPE, title, f"共 {len(issues)} 个：{counts}", letterhead=words.letterhead),
        table(A4_LANDSCAPE, LIST, [_row(subject, issue) for issue in issues], aligns=_LIST_ALIGNS),
    ]
    end = [signatures(A4_LANDSCAPE, ("填表人", "审核人", "负责人"))]
    return (Part(title=title, paper=A4_LANDSCAPE, pages=composed(subject, A4_LANDSCAPE, blocks, end, running=title)),)


def _row(subject: Subject, issue: Record) -> tuple[str, ...]:
    def text(name: str) -> str:
        return subject.text(issue, f"rectification_issue.{name}")

    return (
        text("issue_no"),
        text("issue_source"),
        subject.to(issue, "village").get("village_name") or "",
        text("description"),
        text("responsible_person"),
        short_day(text("due_on")),
        joined(text("issue_status"), text("progress_text"), by="："),
        short_day(text("closed_off_on")),
        "",
    )


FORMS = (
    Form(name="rectification_notice", title=TITLE, code="表12a", subject="rectification_issue", lay_out=_notice),
    Form(
        name="rectification_list",
        title="问题整改清单",
        code="表12b",
        subject=TOWNSHIP,
        lay_out=_list,
        needs=("rectification_issue",),
    ),
)
