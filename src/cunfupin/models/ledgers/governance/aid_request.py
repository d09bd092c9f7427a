"""Request for help by donors ("爱心需求台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Decimal,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
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

    request_no = field(Text(30), "需求编号", group="需求", required=Required.MUST, privacy=Privacy.PUBLIC, index=True)
    village = field(
        Reference("village"),
        "行政村",
        group="需求",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="需求",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="需求",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
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
    quantity = field(Decimal(2), "数量", group="需求", privacy=Privacy.PUBLIC, merge_group="amount")
    unit = field(Text(10), "计量单位", group="需求", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
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
    review_status = field(
        Code("review_status"), "审核状态", group="需求", required=Required.MUST, aliases=("审批状态",)
    )
    request_status = field(
        Code("request_status"),
        "对接状态",
        group="对接",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("需求状态",),
    )
    donor_name = field(
        Text(80),
        "捐赠方",
        group="对接",
        privacy=Privacy.PUBLIC,
        aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源"),
    )
    matched_on = field(Date(), "对接成功日期", group="对接", privacy=Privacy.PUBLIC, aliases=("对接日期",))
    donation_content = field(Text(100), "捐赠内容", group="对接", privacy=Privacy.PUBLIC, aliases=("捐赠物品",))
    cash_value = field(Money(), "折价金额", group="对接", privacy=Privacy.PUBLIC, aliases=("折价", "价值", "捐赠价值"))
    has_recipient_signature = field(
        YesNo(), "领取人是否签字", group="对接", aliases=("是否签领",), help="对接成功须为是"
    )
    feedback_on = field(Date(), "反馈公布日期", group="对接", privacy=Privacy.PUBLIC, aliases=("公布日期",))
    photo = field(Attachment(), "照片", group="对接", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
