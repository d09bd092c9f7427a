"""Request for help by donors ("爱心需求台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Money, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AidRequest(LedgerRow):
    """Request for help by donors."""

    __tablename__ = "aid_request"
    __ledger__ = Ledger(
        title="爱心需求台账",
        module="governance",
        key=("request_no",),
        name="request_no",
        parent="household",
        purpose="中国社会扶贫网需求发布、对接、签收、反馈",
    )

    request_no = field(
        Text(30), "需求编号", group="需求", required=Required.MUST, privacy=Privacy.PUBLIC, index=True, is_running=True
    )
    village = recurring.village(group="需求", required=Required.MUST)
    household = recurring.household(group="需求", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="需求", privacy=Privacy.PUBLIC)
    request_kind = field(
        Code("request_kind"),
        "需求类型",
        group="需求",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("爱心需求类型",),
    )
    content = field(
        LongText(),
        "内容",
        group="需求",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容", "需求内容"),
    )
    quantity = recurring.quantity(group="需求", merge_group="amount")
    unit = recurring.unit(group="需求", merge_group="amount")
    amount = field(
        Money(),
        "金额",
        group="需求",
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "需求金额"),
        merge_group="amount",
    )
    posted_by = field(Text(20), "发布人", group="需求", privacy=Privacy.PUBLIC, aliases=("代发人",))
    posted_on = field(
        Date(), "发布日期", group="需求", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("发布时间",)
    )
    review_status = recurring.review_status(group="需求", required=Required.MUST)
    request_status = field(
        Code("request_status"),
        "对接状态",
        group="对接",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("需求状态",),
    )
    donor_name = recurring.donor_name(group="对接")
    matched_on = field(Date(), "对接成功日期", group="对接", privacy=Privacy.PUBLIC, aliases=("对接日期",))
    donation_content = field(Text(100), "捐赠内容", group="对接", privacy=Privacy.PUBLIC, aliases=("捐赠物品",))
    cash_value = recurring.cash_value(group="对接")
    has_recipient_signature = recurring.has_recipient_signature(group="对接", help="对接成功须为是")
    feedback_on = field(Date(), "反馈公布日期", group="对接", privacy=Privacy.PUBLIC, aliases=("公布日期",))
    photo = recurring.photo(group="对接")
    note = recurring.note(group="备注")
