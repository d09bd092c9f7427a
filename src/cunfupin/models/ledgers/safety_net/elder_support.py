"""Support of an elder in one month ("孝善养老台账")."""

from cunfupin.fields import (
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Month,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
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

    village = field(
        Reference("village"),
        "行政村",
        group="老人",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="老人",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="老人",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="老人",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="老人",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    self_care = field(Code("self_care"), "自理能力", group="老人", privacy=Privacy.SENSITIVE, aliases=("生活自理能力",))
    elder_mode = field(Code("elder_mode"), "养老方式", group="老人", required=Required.MUST, aliases=("养老模式",))
    month = field(Month(), "所属月份", group="赡养", required=Required.MUST, aliases=("月份", "年月"))
    supporter_names = field(Text(80), "赡养人", group="赡养", aliases=("子女姓名", "赡养人姓名"))
    child_payment = field(
        Money(), "子女缴纳赡养金", group="赡养", privacy=Privacy.PUBLIC, aliases=("子女缴纳", "赡养金")
    )
    fund_reward = field(Money(), "孝善基金奖补", group="赡养", privacy=Privacy.PUBLIC, aliases=("奖补", "孝善补助"))
    is_canteen_user = field(
        YesNo(), "是否享受孝老食堂", group="赡养", privacy=Privacy.PUBLIC, aliases=("孝老食堂用餐",)
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="赡养",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    notice_on = field(Date(), "公示日期", group="赡养", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
