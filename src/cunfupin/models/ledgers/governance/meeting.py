"""Meeting or lecture ("会议宣讲活动台账")."""

from cunfupin.fields import Attachment, Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models.base import LedgerRow, field


class Meeting(LedgerRow):
    """Meeting or lecture."""

    __tablename__ = "meeting"
    __ledger__ = Ledger(
        title="会议宣讲活动台账",
        module="governance",
        key=("village", "meeting_kind", "held_on"),
        name="title",
        parent="village",
        append_only=True,
        purpose="户主会、小组会、屋场会、道德讲堂、三讲一评颂党恩等",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="会议",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    village_group = field(
        Reference("village_group"),
        "村民小组",
        group="会议",
        privacy=Privacy.PUBLIC,
        aliases=("组", "村组", "小组", "所在组", "社", "村民组"),
    )
    meeting_kind = field(
        Code("meeting_kind"),
        "会议类型",
        group="会议",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("活动类型", "类型"),
    )
    title = field(Text(80), "标题", group="会议", required=Required.MUST, aliases=("材料标题",))
    held_on = field(
        Date(),
        "会议日期",
        group="会议",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("活动日期", "会议时间", "召开时间"),
    )
    held_place = field(
        Text(60), "活动地点", group="会议", privacy=Privacy.PUBLIC, aliases=("会议地点", "地点", "召开地点")
    )
    speaker = field(Text(40), "主讲人", group="会议", privacy=Privacy.PUBLIC, aliases=("主讲", "宣讲人"))
    deliberation_host = field(Text(20), "主持人", group="会议", aliases=("评议主持人", "会议主持", "主持"))
    expected_count = field(Integer(), "应到人数", group="会议", aliases=("应到",))
    present_count = field(
        Integer(), "实到人数", group="会议", aliases=("实到", "参会人数"), help="不小于应到人数的三分之二"
    )
    content = field(
        LongText(),
        "内容",
        group="会议",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容"),
    )
    demands = field(LongText(), "群众诉求", group="会议", aliases=("意见诉求", "收集诉求"))
    solution = field(LongText(), "解决措施", group="会议", aliases=("处理措施", "解决办法", "整改建议"))
    photo = field(Attachment(), "照片", group="会议", aliases=("现场照片", "相片"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
