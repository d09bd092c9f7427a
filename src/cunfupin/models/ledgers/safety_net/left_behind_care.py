"""Care for those left behind ("农村“三留守”关爱台账")."""

from cunfupin.fields import Code, Date, Ledger, LongText, Phone, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class LeftBehindCare(LedgerRow):
    """Care for those left behind."""

    __tablename__ = "left_behind_care"
    __ledger__ = Ledger(
        title="农村“三留守”关爱台账",
        module="safety_net",
        key=("id_number", "left_behind_kind"),
        name="full_name",
        parent="member",
        purpose="留守儿童、老人、妇女关爱服务和探访",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    household = recurring.household(group="人员")
    member = recurring.member(group="人员")
    full_name = recurring.full_name(group="人员", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    sex = recurring.sex(group="人员")
    born_on = recurring.born_on(group="人员")
    phone = recurring.phone(group="人员")
    left_behind_kind = field(
        Code("left_behind_kind"),
        "留守类型",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("三留守类别",),
    )
    absent_person = field(
        Text(40), "外出人员", group="人员", aliases=("外出务工人员", "外出父母"), merge_group="absence"
    )
    absent_place = field(Text(100), "外出地点", group="人员", merge_group="absence")
    absent_phone = field(Phone(), "外出人员电话", group="人员", merge_group="absence")
    guardian_name = recurring.guardian_name(group="人员", merge_group="guardian")
    guardian_phone = recurring.guardian_phone(group="人员")
    guardian_relation = field(Text(20), "监护人关系", group="人员", aliases=("与监护人关系",), merge_group="guardian")
    has_care_agreement = recurring.has_care_agreement(group="人员")
    health = recurring.health(group="人员", help="含“健康”时不得含其他")
    care_officer = field(
        Text(20),
        "关爱责任人",
        group="关爱",
        required=Required.MUST,
        aliases=("结对关爱人", "关爱联系人"),
        merge_group="care_officer",
    )
    care_officer_phone = field(
        Phone(), "关爱责任人电话", group="关爱", aliases=("结对关爱人电话",), merge_group="care_officer"
    )
    visit_frequency = field(
        Code("visit_frequency"), "探访频次", group="关爱", required=Required.MUST, aliases=("走访频次",)
    )
    last_visited_on = field(
        Date(), "最近探访日期", group="关爱", aliases=("最近走访日期", "最近一次走访"), help="超过探访频次为疑点"
    )
    service_content = field(LongText(), "关爱服务内容", group="关爱", aliases=("服务内容",))
    note = recurring.note(group="备注")
