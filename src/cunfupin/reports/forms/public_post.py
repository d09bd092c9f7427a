"""Public-welfare posts, forms.md section 9: the agreement ("劳务协议") of a post, and the pay sheet ("补贴发放表") of a month."""

from cunfupin.fields import BankCard, IdNumber, Money, Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.paper import A4_LANDSCAPE, A4_PORTRAIT
from cunfupin.reports.pieces import field_pairs, joined, paragraphs, seal, total
from cunfupin.reports.strips import Align
from cunfupin.reports.subject import Record, Subject

AGREEMENT = "公益性岗位劳务协议"
PAY_SHEET = "{village}{period}公益性岗位补贴发放表"
DUTIES: Columns = (("序号", 12), ("职责", 90), ("频次", 30), ("标准", 48))
PAY: Columns = (
    ("序号", 10), ("姓名", 22), ("岗位", 30), ("身份证号", 44), ("银行账号", 50), ("应出勤", 16), ("实出勤", 16),
    ("月补贴", 22), ("实发金额", 25), ("签领", 32),
)  # fmt: skip
PUBLIC_PAY: Columns = (*PAY[:9], ("备注", 32))
PARTY = (
    "public_post.full_name",
    "public_post.id_number",
    "public_post.phone",
    "public_post.household_type",
    "public_post.post_no",
    "public_post.public_post_type",
)
_DUTY_ROWS = 12
_PAY_ALIGNS = (*[Align.CENTRE] * 7, Align.RIGHT, Align.RIGHT, Align.CENTRE)
_TO_FILL = "　" * 4


def _agreement(subject: Subject) -> tuple[Part, ...]:
    words = subject.imprint.adaptation
    post = subject.record
    subtitle = f"协议编号：{subject.text(post, 'public_post.agreement_no') or _TO_FILL}"
    address = subject.to(post, "household").get("address") or ""
    parties = [[("甲方", post.get("post_unit") or f"{subject.village_name}村民委员会"), ("乙方住址", address)]]
    blocks = [
        heading(A4_PORTRAIT, titled(subject, words.title or AGREEMENT), subtitle, post.get("post_no") or "",
                letterhead=words.letterhead),
        grid(A4_PORTRAIT, (24, 66, 24, 66), [*parties, *field_pairs(subject, post, PARTY, per_row=2)]),
        paragraphs(A4_PORTRAIT, _clauses(subject, words.remark)),
    ]  # fmt: skip
    end = [signatures(A4_PORTRAIT, ("乙方（签字）",)), seal(A4_PORTRAIT, "甲方")]
    pages = composed(subject, A4_PORTRAIT, blocks, end, running=AGREEMENT)
    duties = [heading(A4_PORTRAIT, "岗位责任清单", f"岗位：{subject.text(post, 'public_post.public_post_type')}")]
    rows = [("1", subject.text(post, "public_post.job_content"), "", "")]
    duties.append(
        table(A4_PORTRAIT, DUTIES, rows, aligns=(Align.CENTRE, Align.LEFT), least_rows=_DUTY_ROWS, least_row=12)
    )
    end = [signatures(A4_PORTRAIT, ("乙方（签字）",))]
    return (
        Part(title=AGREEMENT, paper=A4_PORTRAIT, pages=pages),
        Part(
            title="岗位责任清单",
            paper=A4_PORTRAIT,
            pages=composed(subject, A4_PORTRAIT, duties, end, running=AGREEMENT),
        ),
    )


def _clauses(subject: Subject, own: str) -> list[str]:
    """The clauses; a township may put its own in their place, one in a line."""
    if own:
        return own.splitlines()
    post = subject.record

    def text(name: str) -> str:
        return subject.text(post, f"public_post.{name}") or _TO_FILL

    insured = "购买" if post.get("has_accident_insurance") else "按规定购买"
    return [
        "甲乙双方经协商一致，就乙方从事公益性岗位劳务订立本协议。",
        f"一、岗位及职责：乙方从事{text('public_post_type')}岗位，工作内容为{text('job_content')}，具体见岗位责任清单。",
        f"二、责任区域：{text('area_name')}。",
        f"三、期限：自{text('agreement_started_on')}起至{text('agreement_ended_on')}止。",
        f"四、工作时间：每月出勤不少于{text('monthly_day_count')}天、{text('monthly_hour_count')}小时。",
        f"五、补贴标准：每月{text('monthly_pay')}元，由甲方考核后{text('pay_method')}，按月发放到乙方账户。",
        "六、考勤与考核：甲方每月考勤、考核，考核结果与补贴发放挂钩；乙方请假须经甲方同意。",
        f"七、甲方为乙方{insured}人身意外伤害保险，并进行安全教育；乙方应遵守安全规定。",
        "八、有下列情形之一的，甲方可以解除本协议：乙方外出务工的；连续缺勤十五天的；考核不合格的；不再符合岗位条件的。",
        "九、履行中发生争议，双方协商解决；协商不成的，向乡（镇）人民政府申请调解。",
        "十、本协议一式三份，甲方、乙方和乡（镇）人民政府各执一份，自双方签字盖章之日起生效。",
    ]


def _pay_sheet(subject: Subject) -> tuple[Part, ...]:
    return _pay(subject, PAY, ("制表", "审核", "村书记", "乡分管"), allowed=Privacy.SENSITIVE)


def _public_pay_sheet(subject: Subject) -> tuple[Part, ...]:
    return _pay(subject, PUBLIC_PAY, ("制表", "审核", "村书记"), allowed=Privacy.PUBLIC)


def _pay(subject: Subject, columns: Columns, signers: tuple[str, ...], *, allowed: Privacy) -> tuple[Part, ...]:
    """The sheet of one month: the one asked for, or the latest of the year."""
    months = sorted({one["month"] for one in subject.all("public_post_attendance") if one.get("month")})
    month = subject.month or next((one for one in reversed(months) if one.startswith(str(subject.year))), "")
    paid = [one for one in subject.all("public_post_attendance") if one.get("month") == month and month]
    if not paid:
        return ()
    words = subject.imprint.adaptation
    period = f"{month[:4]}年{int(month[5:])}月"
    title = titled(subject, words.title or PAY_SHEET, period=period)
    sources = dict.fromkeys(subject.text(_post(subject, one), "public_post.post_fund_source") for one in paid)
    rows = [_pay_row(subject, number, one, allowed) for number, one in enumerate(paid, start=1)]
    pays = total([_post(subject, one) for one in paid], "monthly_pay")
    sums = ("合计", "", "", "", "", "", "", Money().format(pays), Money().format(total(paid, "paid_amount")), "")
    blocks = [
        heading(A4_LANDSCAPE, title, f"资金来源：{joined(*sources, by='、')}　单位：元", letterhead=words.letterhead),
        table(A4_LANDSCAPE, columns, [*rows, sums], aligns=_PAY_ALIGNS),
    ]
    end = [signatures(A4_LANDSCAPE, signers)]
    return (Part(title=title, paper=A4_LANDSCAPE, pages=composed(subject, A4_LANDSCAPE, blocks, end, running=title)),)


def _pay_row(subject: Subject, number: int, paid: Record, allowed: Privacy) -> tuple[str, ...]:
    post = _post(subject, paid)
    is_shown = min(allowed, subject.allowed) is Privacy.SENSITIVE
    card, paper = post.get("bank_card"), post.get("id_number")
    return (
        str(number),
        post.get("full_name") or "",
        subject.text(post, "public_post.public_post_type"),
        IdNumber().format(paper) if is_shown else IdNumber().mask(paper),
        BankCard().format(card) if is_shown else BankCard().mask(card),
        subject.text(paid, "public_post_attendance.required_day_count"),
        subject.text(paid, "public_post_attendance.attended_day_count"),
        subject.text(post, "public_post.monthly_pay"),
        subject.text(paid, "public_post_attendance.paid_amount"),
        "",
    )


def _post(subject: Subject, paid: Record) -> Record:
    return subject.to(paid, "public_post")


FORMS = (
    Form(
        name="post_agreement",
        title="公益岗劳务协议",
        code="表9a",
        subject="public_post",
        lay_out=_agreement,
        allowed=Privacy.SENSITIVE,
        is_double_sided=True,
    ),
    Form(
        name="post_pay_sheet",
        title="公益岗补贴发放表",
        code="表9b",
        subject="village",
        lay_out=_pay_sheet,
        needs=("public_post_attendance",),
        allowed=Privacy.SENSITIVE,
        has_month=True,
    ),
    Form(
        name="post_pay_sheet_public",
        title="公益岗补贴发放表（公示）",
        code="表9c",
        subject="village",
        lay_out=_public_pay_sheet,
        needs=("public_post_attendance",),
        is_public=True,
        has_month=True,
    ),
)
