"""Meeting or lecture ("会议宣讲活动台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models import recurring
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

    village = recurring.village(group="会议", required=Required.MUST)
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
    title = recurring.title(group="会议", required=Required.MUST)
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
    deliberation_host = recurring.deliberation_host(group="会议")
    expected_count = recurring.expected_count(group="会议")
    present_count = recurring.present_count(group="会议")
    content = recurring.content(group="会议", required=Required.MUST)
    demands = field(LongText(), "群众诉求", group="会议", aliases=("意见诉求", "收集诉求"))
    solution = recurring.solution(group="会议")
    photo = recurring.photo(group="会议")
    note = recurring.note(group="备注")
