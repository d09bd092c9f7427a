"""Public-welfare post ("公益性岗位台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
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

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员", privacy=Privacy.PUBLIC)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    sex = recurring.sex(group="人员", privacy=Privacy.PUBLIC)
    phone = recurring.phone(group="人员")
    household_type = recurring.household_type(group="人员")
    labour_skill = recurring.labour_skill(
        group="人员", help="未满 16 岁或在校为无劳动力；16–59 健康非在校不得为丧失或无；满 60 岁不得为普通或技能"
    )
    health = recurring.health(group="人员", help="含“健康”时不得含其他")
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
        help="光伏收益岗限脱贫户、监测户",
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
        Date(),
        "协议到期日期",
        group="协议",
        required=Required.MUST,
        aliases=("协议截止日期", "合同到期"),
        help="早于今天仍在岗为超期；连续超过 3 年为疑点",
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
        help="同村同类岗位差异大于 20% 为疑点",
    )
    daily_pay = field(
        Money(),
        "日补贴",
        group="待遇",
        privacy=Privacy.PUBLIC,
        aliases=("日工资", "日补贴标准"),
        merge_group="pay",
        help="按天计发时填；月补贴等于日补贴 × 天数",
    )
    pay_method = field(Code("payment_method"), "发放方式", group="待遇")
    bank_name = recurring.bank_name(group="待遇")
    bank_account_name = recurring.bank_account_name(group="待遇", merge_group="account")
    bank_card = recurring.bank_card(group="待遇")
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
        help="不早于上岗日期",
    )
    post_end_reason = field(Code("post_end_reason"), "退岗原因", group="在岗", aliases=("解聘原因",))
    is_exclusive_confirmed = field(
        YesNo(), "是否确认无其他公益岗", group="在岗", help="同证号同月在岗协议不得超过 1 份"
    )
    notice_started_on = recurring.notice_started_on(group="在岗")
    notice_ended_on = recurring.notice_ended_on(group="在岗", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    note = recurring.note(group="备注")
