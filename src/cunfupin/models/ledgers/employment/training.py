"""Vocational training of a person ("职业技能培训台账")."""

from cunfupin.fields import (
    Code,
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


class Training(LedgerRow):
    """Vocational training of a person."""

    __tablename__ = "training"
    __ledger__ = Ledger(
        title="职业技能培训台账",
        module="employment",
        key=("id_number", "training_name", "started_on"),
        name="full_name",
        parent="member",
        purpose="技能、实用技术、创业培训到人",
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
    phone = field(
        Phone(), "联系电话", group="人员", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    training_kind = field(
        Code("training_kind"),
        "培训类型",
        group="培训",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("培训类别",),
    )
    training_name = field(
        Text(80),
        "培训名称",
        group="培训",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("培训班次", "培训班名称", "培训期次"),
    )
    trade = field(Text(40), "培训工种", group="培训", privacy=Privacy.PUBLIC, aliases=("培训专业", "职业工种"))
    training_unit = field(Text(60), "培训机构", group="培训", privacy=Privacy.PUBLIC, aliases=("举办单位", "培训单位"))
    training_place = field(Text(60), "培训地点", group="培训", privacy=Privacy.PUBLIC)
    started_on = field(
        Date(), "开始日期", group="培训", required=Required.MUST, aliases=("开始时间", "起始时间", "起始日期")
    )
    ended_on = field(
        Date(), "结束日期", group="培训", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    training_day_count = field(
        Integer(), "培训天数", group="培训", privacy=Privacy.PUBLIC, aliases=("天数", "培训课时（天）")
    )
    is_qualified = field(YesNo(), "是否合格", group="培训", privacy=Privacy.PUBLIC, aliases=("培训合格",))
    certificate_no = field(
        Text(60),
        "证书编号",
        group="培训",
        privacy=Privacy.PUBLIC,
        aliases=("认证证号", "认定证号", "认证编号", "证书号"),
    )
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="培训",
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）", "培训补贴", "误工补贴"),
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="培训",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    is_employed_after = field(YesNo(), "培训后是否就业", group="培训", aliases=("是否就业",))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
