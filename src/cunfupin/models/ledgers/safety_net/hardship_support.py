"""Monthly support from the fund for the deeply poor ("特困扶助保障金发放台账")."""

from cunfupin.fields import (
    BankCard,
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


class HardshipSupport(LedgerRow):
    """Monthly support from the fund for the deeply poor."""

    __tablename__ = "hardship_support"
    __ledger__ = Ledger(
        title="特困扶助保障金发放台账",
        module="safety_net",
        key=("id_number", "month"),
        name="full_name",
        parent="hardship_fund",
        append_only=True,
        purpose="完全或部分丧失劳动能力特殊贫困人口逐月发放",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    labour_skill = field(
        Code("labour_skill"),
        "劳动技能",
        group="人员",
        aliases=("劳动能力", "劳动技能情况", "劳动力类型"),
        help="未满 16 岁或在校为无劳动力；16–59 健康非在校不得为丧失或无；满 60 岁不得为普通或技能",
    )
    hardship_fund = field(
        Reference("hardship_fund"), "所属基金", group="发放", privacy=Privacy.PUBLIC, aliases=("基金账户",)
    )
    month = field(Month(), "所属月份", group="发放", required=Required.MUST, aliases=("月份", "年月"))
    monthly_amount = field(
        Money(),
        "月金额",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月薪", "月工资", "每月金额", "月标准", "发放标准", "扶助标准", "发放金额"),
        help="50–200 元/人·月",
    )
    approved_on = field(Date(), "审批日期", group="发放", aliases=("审批时间", "批准日期", "批准时间", "评定日期"))
    bank_name = field(Text(60), "开户银行", group="发放", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="发放", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="发放",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    paid_amount = field(
        Money(),
        "实发金额",
        group="发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("实发", "实发补贴", "实际发放金额"),
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="发放",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    notice_on = field(Date(), "公示日期", group="发放", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="发放", aliases=("是否签领",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
