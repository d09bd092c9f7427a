"""Assisting cadre ("帮扶干部台账")."""

from cunfupin.fields import Code, Date, Ledger, Phone, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Helper(LedgerRow):
    """Assisting cadre."""

    __tablename__ = "helper"
    __ledger__ = Ledger(
        title="帮扶干部台账",
        module="assistance",
        key=("id_number",),
        other_keys=("phone", "full_name"),
        name="full_name",
        parent="support_unit",
        purpose="帮扶责任人、第一书记、驻村队员名册",
    )

    full_name = field(
        Text(50),
        "姓名",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名", "帮扶责任人", "帮扶人", "帮扶干部", "帮扶责任人姓名"),
        merge_group="identity",
        index=True,
    )
    sex = recurring.sex(group="人员", privacy=Privacy.PUBLIC)
    id_number = recurring.id_number(group="人员", required=Required.SHOULD)
    phone = field(
        Phone(),
        "联系电话",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=(
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "联系方式",
            "电话号码",
            "帮扶人手机号",
            "帮扶人电话",
            "责任人电话",
        ),
        help="系统内唯一",
    )
    political_status = recurring.political_status(group="人员")
    degree = field(Code("degree"), "学历", group="人员", aliases=("最高学历",))
    photo = recurring.photo(group="人员")
    support_unit = recurring.support_unit(group="单位", required=Required.MUST)
    position = recurring.position(group="单位")
    rank = field(Code("rank"), "职务级别", group="单位", aliases=("行政级别", "级别"))
    helper_kind = field(Code("helper_kind"), "帮扶主体类型", group="单位", aliases=("帮扶人类型", "帮扶类型"))
    is_first_secretary = field(YesNo(), "是否第一书记", group="身份", privacy=Privacy.PUBLIC, aliases=("第一书记标识",))
    is_team_leader = field(
        YesNo(), "是否工作队队长", group="身份", privacy=Privacy.PUBLIC, aliases=("是否驻村工作队队长", "是否队长")
    )
    is_team_member = field(YesNo(), "是否驻村队员", group="身份", privacy=Privacy.PUBLIC, aliases=("是否驻村工作队员",))
    is_serving = field(YesNo(), "是否在岗", group="身份", required=Required.MUST, aliases=("在岗状态", "是否在任"))
    left_on = field(
        Date(),
        "离任日期",
        group="身份",
        aliases=("离任时间", "离岗日期"),
        help="是否在岗为否时必填；之后不得有生效的结对",
    )
    note = recurring.note(group="备注")
