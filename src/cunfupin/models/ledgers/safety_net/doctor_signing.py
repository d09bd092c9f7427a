"""Contract with a family doctor ("家庭医生签约台账")."""

from cunfupin.fields import Codes, Date, Ledger, Phone, Privacy, Required, Text
from cunfupin.models import recurring
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

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员")
    member = recurring.member(group="人员")
    full_name = recurring.full_name(group="人员", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    phone = recurring.phone(group="人员")
    crowd_tags = field(
        Codes("crowd_tag"),
        "人群标签",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("重点人群", "人群分类", "人群类别"),
    )
    year = recurring.year(group="签约", required=Required.MUST)
    doctor_team = field(Text(60), "签约团队", group="签约", aliases=("服务团队", "家庭医生团队"))
    family_doctor_name = recurring.family_doctor_name(group="签约", required=Required.MUST, merge_group="doctor")
    agreement_no = field(Text(40), "协议编号", group="签约", aliases=("签约协议编号", "协议号", "劳务协议编号"))
    signed_on = recurring.signed_on(group="签约", required=Required.MUST)
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
    note = recurring.note(group="备注")
