"""Month of work in a public post ("公益性岗位考勤发放台账")."""

from cunfupin.fields import Code, Decimal, Integer, Ledger, Money, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class PublicPostAttendance(LedgerRow):
    """Month of work in a public post."""

    __tablename__ = "public_post_attendance"
    __ledger__ = Ledger(
        title="公益性岗位考勤发放台账",
        module="employment",
        key=("public_post", "month"),
        parent="public_post",
        append_only=True,
        purpose="逐月出勤、考核、实发，佐证到岗履职",
    )

    public_post = field(
        Reference("public_post"),
        "关联公益岗",
        group="考勤",
        required=Required.MUST,
        aliases=("管护公益岗", "所属公益岗"),
    )
    month = recurring.month(group="考勤")
    required_day_count = field(
        Integer(),
        "应出勤天数",
        group="考勤",
        privacy=Privacy.PUBLIC,
        aliases=("应出勤",),
        help="0–31",
        merge_group="attendance",
    )
    attended_day_count = field(
        Integer(),
        "出勤天数",
        group="考勤",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月出勤天数", "实际出勤", "出勤（天）"),
        help="0–31；为 0 却有实发为挂岗取酬",
        merge_group="attendance",
    )
    worked_hour = field(Decimal(1), "工作时长", group="考勤", aliases=("实际工时",))
    sign_name = field(Text(20), "考勤签名人", group="考勤", aliases=("签到人",), help="与在岗人不一致为顶岗")
    appraisal_grade = field(
        Code("appraisal_grade"),
        "考核等次",
        group="考勤",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("考核结果", "考核等级"),
    )
    appraised_by = field(Text(20), "考核人", group="考勤")
    found_problem = recurring.found_problem(group="考勤")
    deduction_amount = field(
        Money(), "扣减金额", group="发放", privacy=Privacy.PUBLIC, aliases=("扣减", "扣款"), merge_group="pay"
    )
    paid_amount = field(
        Money(),
        "实发金额",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("实发", "实发补贴", "实际发放金额"),
        help="不大于月补贴；等于月补贴 − 扣减金额",
        merge_group="pay",
    )
    issued_on = recurring.issued_on(group="发放")
    bank_account_name = recurring.bank_account_name(group="发放")
    notice_on = recurring.notice_on(group="发放")
    proof = recurring.proof(group="发放")
    note = recurring.note(group="备注")
