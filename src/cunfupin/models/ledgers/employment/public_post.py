"""Public-welfare post ("公益性岗位台账")."""

from cunfupin.fields import (
    BankCard,
    Code,
    Codes,
    Date,
    IdNumber,
    Integer,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class PublicPost(LedgerRow):
    """Public-welfare post."""

    __tablename__ = "public_post"
    __ledger__ = Ledger(
        title="公益性岗位台账",
        module="employment",
        key=("id_number", "post_no", "post_started_on"),
        name="full_name",
        parent="member",
        purpose="一行一份在岗协议；查一人多岗、轮流上岗、挂岗取酬",
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
    sex = field(Code("sex"), "性别", group="人员", privacy=Privacy.PUBLIC, merge_group="identity")
    phone = field(
        Phone(), "联系电话", group="人员", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    household_type = field(
        Code("household_type"), "户类型", group="人员", privacy=Privacy.PUBLIC, aliases=("农户类型", "户类别")
    )
    labour_skill = field(
        Code("labour_skill"), "劳动技能", group="人员", aliases=("劳动能力", "劳动技能情况", "劳动力类型")
    )
    health = field(
        Codes("health"), "健康状况", group="人员", privacy=Privacy.SENSITIVE, aliases=("健康情况", "身体状况")
    )
    post_no = field(
        Text(30), "岗位编号", group="岗位", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("岗位编码",)
    )
    post_name = field(
        Text(40), "岗位名称", group="岗位", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("公益岗名称",)
    )
    public_post_type = field(
        Code("public_post_type"),
        "公益性岗位类型",
        group="岗位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("公益性岗位", "公益岗位", "岗位类型", "公益岗类型", "岗位类别"),
    )
    post_unit = field(
        Text(60),
        "开发单位",
        group="岗位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("用人单位", "岗位开发单位", "聘用单位"),
    )
    post_fund_source = field(
        Code("post_fund_source"),
        "岗位资金来源",
        group="岗位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("补贴资金来源", "工资来源"),
    )
    area_name = field(
        Text(80),
        "责任区域",
        group="岗位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("责任片区", "服务区域"),
    )
    agreement_no = field(
        Text(40), "协议编号", group="协议", required=Required.SHOULD, aliases=("签约协议编号", "协议号", "劳务协议编号")
    )
    agreement_started_on = field(Date(), "协议开始日期", group="协议", aliases=("协议起始日期", "合同开始"))
    agreement_ended_on = field(
        Date(), "协议到期日期", group="协议", required=Required.MUST, aliases=("协议截止日期", "合同到期")
    )
    agreement_nature = field(Text(20), "协议性质", group="协议", aliases=("劳务性质",))
    job_content = field(LongText(), "工作内容", group="协议", privacy=Privacy.PUBLIC, aliases=("岗位职责",))
    monthly_hour_count = field(Integer(), "月工时要求", group="协议", aliases=("月工作时长",))
    monthly_day_count = field(Integer(), "月出勤要求", group="协议", aliases=("月应出勤天数",))
    has_accident_insurance = field(YesNo(), "是否购买意外险", group="协议", aliases=("意外险",))
    monthly_pay = field(
        Money(),
        "月补贴",
        group="待遇",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("月岗位补贴", "月工资标准", "岗位补贴", "月补贴标准"),
        merge_group="pay",
    )
    daily_pay = field(
        Money(), "日补贴", group="待遇", privacy=Privacy.PUBLIC, aliases=("日工资", "日补贴标准"), merge_group="pay"
    )
    pay_method = field(Code("payment_method"), "发放方式", group="待遇")
    bank_name = field(Text(60), "开户银行", group="待遇", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="待遇", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="待遇",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    post_status = field(
        Code("post_status"),
        "公益岗状态",
        group="在岗",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("岗位状态",),
    )
    post_started_on = field(
        Date(),
        "上岗日期",
        group="在岗",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("上岗时间", "聘用日期", "聘用时间"),
    )
    post_ended_on = field(
        Date(),
        "退岗日期",
        group="在岗",
        privacy=Privacy.PUBLIC,
        aliases=("退岗时间", "解聘日期", "解聘时间", "离岗时间"),
    )
    post_end_reason = field(Code("post_end_reason"), "退岗原因", group="在岗", aliases=("解聘原因",))
    is_exclusive_confirmed = field(YesNo(), "是否确认无其他公益岗", group="在岗")
    notice_started_on = field(
        Date(), "公示开始日期", group="在岗", privacy=Privacy.PUBLIC, aliases=("公示起", "公示开始时间", "公示开始")
    )
    notice_ended_on = field(
        Date(), "公示结束日期", group="在岗", privacy=Privacy.PUBLIC, aliases=("公示止", "公示结束时间", "公示结束")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
