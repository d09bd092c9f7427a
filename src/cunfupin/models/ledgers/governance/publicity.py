"""Publication or its echo ("宣传舆情台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Publicity(LedgerRow):
    """Publication or its echo."""

    __tablename__ = "publicity"
    __ledger__ = Ledger(
        title="宣传舆情台账",
        module="governance",
        key=("title", "published_on"),
        name="title",
        append_only=True,
        purpose="宣传报道、典型经验、舆情处置",
    )

    publicity_kind = field(
        Code("publicity_kind"),
        "宣传类型",
        group="宣传",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("信息类型",),
    )
    title = recurring.title(group="宣传", required=Required.MUST)
    village = recurring.village(group="宣传")
    media = field(Text(60), "媒体名称", group="宣传", privacy=Privacy.PUBLIC, aliases=("发布媒体", "刊发媒体"))
    media_level = field(Code("admin_level"), "媒体级别", group="宣传", privacy=Privacy.PUBLIC)
    published_on = field(
        Date(), "刊发日期", group="宣传", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("报道日期",)
    )
    author = field(Text(40), "撰稿人", group="宣传", privacy=Privacy.PUBLIC, aliases=("作者",))
    content = recurring.content(group="宣传")
    is_negative = field(YesNo(), "是否负面舆情", group="舆情", aliases=("负面舆情",))
    handled_on = field(
        Date(), "办理日期", group="舆情", aliases=("办理时间", "处理日期", "完成时间"), help="是否负面舆情为是时必填"
    )
    handler = recurring.handler(group="舆情")
    solution = recurring.solution(group="舆情")
    note = recurring.note(group="备注")
