"""Renovation of a household's toilet ("农村改厕台账")."""

from cunfupin.fields import (
    Attachment,
    BankCard,
    Code,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class ToiletRenovation(LedgerRow):
    """Renovation of a household's toilet."""

    __tablename__ = "toilet_renovation"
    __ledger__ = Ledger(
        title="农村改厕台账",
        module="governance",
        key=("household", "renovated_year"),
        name="full_name",
        parent="household",
        purpose="户厕改造三阶段验收、补助、使用和问题厕所整改",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="农户",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="农户",
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    phone = field(
        Phone(), "联系电话", group="农户", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    renovated_year = field(
        Year(), "改厕年度", group="改厕", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("改厕时间",)
    )
    toilet_type = field(
        Code("toilet_type"),
        "厕所类型",
        group="改厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("改厕类型", "改厕模式"),
    )
    toilet_place = field(Code("toilet_place"), "厕屋位置", group="改厕", privacy=Privacy.PUBLIC, aliases=("户内户外",))
    is_house_standard = field(
        YesNo(), "厕屋是否“六有三无”", group="改厕", privacy=Privacy.PUBLIC, aliases=("厕屋“六有三无”",)
    )
    is_dry_toilet_demolished = field(
        YesNo(),
        "旱厕是否拆除",
        group="改厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("旱厕拆除",),
        help="已改厕须为是",
    )
    commenced_on = field(Date(), "开工日期", group="改厕", privacy=Privacy.PUBLIC, aliases=("开工时间",))
    completed_on = field(
        Date(),
        "竣工日期",
        group="改厕",
        privacy=Privacy.PUBLIC,
        aliases=("竣工时间", "完工日期"),
        help="不早于开工日期",
    )
    builder = field(Text(60), "施工方", group="改厕", aliases=("施工队",))
    pit_accepted_on = field(Date(), "地下坑验收日期", group="验收", aliases=("第一阶段验收",))
    cover_accepted_on = field(
        Date(), "盖板前验收日期", group="验收", aliases=("第二阶段验收",), help="不早于地下坑验收日期"
    )
    accepted_on = field(
        Date(),
        "验收日期",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("验收时间", "竣工验收日期", "第三阶段验收"),
        help="不早于盖板前验收日期",
    )
    accepted_by = field(Text(40), "验收人", group="验收", aliases=("验收人员",))
    plate_no = field(
        Text(30),
        "标牌号",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("厕所编号",),
        help="一宅一厕；同宅多户重复为疑点",
    )
    before_photo = field(Attachment(), "改造前照片", group="验收", aliases=("建前照片", "改厕前照片"))
    after_photo = field(Attachment(), "改造后照片", group="验收", aliases=("建后照片", "改厕后照片"))
    house_subsidy = field(
        Money(), "厕屋补助", group="补助", privacy=Privacy.PUBLIC, aliases=("厕屋补贴",), merge_group="subsidy"
    )
    pit_subsidy = field(
        Money(), "厕下补助", group="补助", privacy=Privacy.PUBLIC, aliases=("厕下补贴",), merge_group="subsidy"
    )
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="补助",
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）"),
        help="等于厕屋补助 + 厕下补助",
        merge_group="subsidy",
    )
    bank_name = field(Text(60), "开户银行", group="补助", aliases=("开户行", "开户银行名称"), merge_group="account")
    bank_account_name = field(
        Text(50), "账户户名", group="补助", aliases=("户名", "开户名", "收款人"), merge_group="account"
    )
    bank_card = field(
        BankCard(),
        "银行卡号",
        group="补助",
        privacy=Privacy.SENSITIVE,
        aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
        merge_group="account",
    )
    notice_on = field(Date(), "公示日期", group="补助", privacy=Privacy.PUBLIC, aliases=("公示时间",))
    issued_on = field(
        Date(),
        "发放日期",
        group="补助",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    has_head_signature = field(YesNo(), "户主是否签字", group="补助", aliases=("户主签字", "户主签名", "农户签字"))
    toilet_state = field(
        Code("toilet_state"),
        "厕所使用状况",
        group="使用",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状况",),
    )
    is_problem_toilet = field(YesNo(), "是否问题厕所", group="使用", aliases=("问题厕所",))
    found_problem = field(LongText(), "发现问题", group="使用", aliases=("存在问题", "发现的问题", "问题"))
    rectified_on = field(Date(), "整改完成日期", group="使用", aliases=("整改完成时间",))
    solution = field(LongText(), "解决措施", group="使用", aliases=("处理措施", "解决办法", "整改建议"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
