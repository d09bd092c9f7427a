"""Temporary relief for a household ("临时救助台账")."""

from cunfupin.fields import (
    BankCard,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class TemporaryRelief(LedgerRow):
    """Temporary relief for a household."""

    __tablename__ = "temporary_relief"
    __ledger__ = Ledger(
        title="临时救助台账",
        module="safety_net",
        key=("household", "applied_on", "relief_reason"),
        name="full_name",
        parent="household",
        per_year=True,
        purpose="急难型、支出型临时救助申请到发放",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="申请",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    year = field(
        Year(),
        "年度",
        group="申请",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    applied_on = field(
        Date(), "申请日期", group="申请", required=Required.MUST, aliases=("申请时间", "申报日期", "申请书日期")
    )
    relief_type = field(
        Code("relief_type"), "救助类型", group="申请", required=Required.MUST, aliases=("临时救助类型",)
    )
    relief_reason = field(
        Code("relief_reason"),
        "救助事由",
        group="申请",
        required=Required.MUST,
        aliases=("申请事由", "事由", "救助原因"),
    )
    description = field(
        LongText(),
        "情况描述",
        group="申请",
        privacy=Privacy.SENSITIVE,
        aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况"),
    )
    approval_level = field(
        Code("approval_level"), "审批级别", group="审批发放", required=Required.MUST, aliases=("审批级",)
    )
    approved_on = field(Date(), "审批日期", group="审批发放", aliases=("审批时间", "批准日期", "批准时间", "评定日期"))
    approval_no = field(Text(60), "批复文号", group="审批发放", aliases=("审批文号", "文号", "批准文号"))
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="审批发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）", "救助金额"),
        help="乡镇直批不得超过备用金单笔限额；同事由同年重复为疑点",
    )
    goods_content = field(Text(100), "实物内容", group="审批发放", privacy=Privacy.PUBLIC, aliases=("救助实物", "实物"))
    relief_source = field(
        Code("relief_source"),
        "救助资金来源",
        group="审批发放",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资金出处",),
    )
    bank_name = field(Text(60), "开户银行", group="审批发放", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="审批发放", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="审批发放",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="审批发放",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    notice_on = field(Date(), "公示日期", group="审批发放", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    has_recipient_signature = field(YesNo(), "领取人是否签字", group="审批发放", aliases=("是否签领",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
