"""Care for those left behind ("农村“三留守”关爱台账")."""

from cunfupin.fields import (
    Code,
    Codes,
    Date,
    IdNumber,
    Ledger,
    LongText,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
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
    sex = field(Code("sex"), "性别", group="人员", merge_group="identity")
    born_on = field(
        Date(), "出生日期", group="人员", aliases=("出生年月", "出生年月日", "生日"), merge_group="identity"
    )
    phone = field(
        Phone(), "联系电话", group="人员", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
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
    guardian_name = field(
        Text(20), "监护人", group="人员", aliases=("监护人姓名", "家长姓名", "家长"), merge_group="guardian"
    )
    guardian_phone = field(
        Phone(), "监护人电话", group="人员", aliases=("家长电话", "监护人联系电话"), merge_group="guardian"
    )
    guardian_relation = field(Text(20), "监护人关系", group="人员", aliases=("与监护人关系",), merge_group="guardian")
    has_care_agreement = field(YesNo(), "是否签订照料协议", group="人员", aliases=("照料协议",), help="分散供养须为是")
    health = field(
        Codes("health"),
        "健康状况",
        group="人员",
        privacy=Privacy.SENSITIVE,
        aliases=("健康情况", "身体状况"),
        help="含“健康”时不得含其他",
    )
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
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
