"""Support of an elder in one month ("孝善养老台账")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ElderSupport(LedgerRow):
    """Support of an elder in one month."""

    __tablename__ = "elder_support"
    __ledger__ = Ledger(
        title="孝善养老台账",
        module="safety_net",
        key=("id_number", "month"),
        name="full_name",
        parent="member",
        append_only=True,
        purpose="赡养落实、孝善基金、孝老食堂、互助养老",
    )

    village = recurring.village(group="老人", required=Required.MUST)
    household = recurring.household(group="老人", required=Required.MUST, privacy=Privacy.PUBLIC)
    member = recurring.member(group="老人", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="老人", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="老人", required=Required.MUST)
    self_care = field(Code("self_care"), "自理能力", group="老人", privacy=Privacy.SENSITIVE, aliases=("生活自理能力",))
    elder_mode = field(Code("elder_mode"), "养老方式", group="老人", required=Required.MUST, aliases=("养老模式",))
    month = recurring.month(group="赡养")
    supporter_names = field(Text(80), "赡养人", group="赡养", aliases=("子女姓名", "赡养人姓名"))
    child_payment = field(
        Money(), "子女缴纳赡养金", group="赡养", privacy=Privacy.PUBLIC, aliases=("子女缴纳", "赡养金")
    )
    fund_reward = field(Money(), "孝善基金奖补", group="赡养", privacy=Privacy.PUBLIC, aliases=("奖补", "孝善补助"))
    is_canteen_user = field(
        YesNo(), "是否享受孝老食堂", group="赡养", privacy=Privacy.PUBLIC, aliases=("孝老食堂用餐",)
    )
    issued_on = recurring.issued_on(group="赡养")
    notice_on = recurring.notice_on(group="赡养")
    note = recurring.note(group="备注")
