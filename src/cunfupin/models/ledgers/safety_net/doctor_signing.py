"""Contract with a family doctor ("家庭医生签约台账")."""

from cunfupin.fields import Codes, Date, IdNumber, Ledger, LongText, Phone, Privacy, Reference, Required, Text, Year
from cunfupin.models.base import LedgerRow, field


class DoctorSigning(LedgerRow):
    """Contract with a family doctor."""

    __tablename__ = "doctor_signing"
    __ledger__ = Ledger(
        title="家庭医生签约台账",
        module="safety_net",
        key=("id_number", "signed_on"),
        name="full_name",
        parent="member",
        per_year=True,
        purpose="签约团队、服务包和有效期",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(Reference("household"), "所属户", group="人员", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="人员", aliases=("人口编号", "人编号", "人口编码"))
    full_name = field(
        Text(50), "姓名", group="人员", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
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
    crowd_tags = field(
        Codes("crowd_tag"),
        "人群标签",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("重点人群", "人群分类", "人群类别"),
    )
    year = field(
        Year(),
        "年度",
        group="签约",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    doctor_team = field(Text(60), "签约团队", group="签约", aliases=("服务团队", "家庭医生团队"))
    family_doctor_name = field(
        Text(20),
        "签约医生",
        group="签约",
        required=Required.MUST,
        aliases=("家庭医生", "签约医生姓名"),
        merge_group="doctor",
    )
    agreement_no = field(Text(40), "协议编号", group="签约", aliases=("签约协议编号", "协议号", "劳务协议编号"))
    signed_on = field(
        Date(),
        "签订日期",
        group="签约",
        required=Required.MUST,
        aliases=("签字日期", "签认日期", "签约日期", "签约时间", "签订时间"),
    )
    valid_to_on = field(
        Date(),
        "失效日期",
        group="签约",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("执行截止", "有效期", "签约有效期", "协议到期日"),
        help="早于今天为签约过期",
    )
    service_pack = field(Text(40), "服务包", group="签约", aliases=("签约服务包",))
    health_record_no = field(
        Text(30), "健康档案号", group="签约", privacy=Privacy.SENSITIVE, aliases=("建档号", "居民健康档案号")
    )
    doctor_phone = field(
        Phone(), "医生电话", group="签约", aliases=("签约医生电话", "家庭医生电话"), merge_group="doctor"
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
