"""Month of work in a public post ("公益性岗位考勤发放台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Decimal,
    Integer,
    Ledger,
    LongText,
    Money,
    Month,
    Privacy,
    Reference,
    Required,
    Text,
)
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
    month = field(Month(), "所属月份", group="考勤", required=Required.MUST, aliases=("月份", "年月"))
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
    found_problem = field(LongText(), "发现问题", group="考勤", aliases=("存在问题", "发现的问题", "问题"))
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
    issued_on = field(
        Date(),
        "发放日期",
        group="发放",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    bank_account_name = field(Text(50), "账户户名", group="发放", aliases=("户名", "开户名", "收款人"))
    notice_on = field(Date(), "公示日期", group="发放", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    proof = field(Attachment(), "佐证材料", group="发放", aliases=("佐证", "证明材料", "佐证附件"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
