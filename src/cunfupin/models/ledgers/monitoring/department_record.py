"""Line of a department's list ("部门数据明细")."""

from cunfupin.fields import Code, Ledger, LongText, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class DepartmentRecord(LedgerRow):
    """Line of a department's list."""

    __tablename__ = "department_record"
    __ledger__ = Ledger(
        title="部门数据明细",
        module="monitoring",
        key=("department_list", "id_number", "category_text"),
        name="full_name",
        parent="department_list",
        append_only=True,
        purpose="部门名单逐行原样保存，按证号匹配到人",
    )

    department_list = field(
        Reference("department_list"), "所属部门清单", group="原始", required=Required.MUST, aliases=("部门清单",)
    )
    full_name = recurring.full_name(group="原始", required=Required.MUST, merge_group="identity")
    id_number = recurring.id_number(group="原始", required=Required.MUST)
    village_text = field(Text(120), "原始地址", group="原始", aliases=("地址", "村组", "户籍所在地"))
    subsidy_kind = field(
        Code("subsidy_kind"),
        "补贴种类",
        group="原始",
        aliases=("补助种类", "发放项目"),
        help="同证号同期同种类重复为疑点",
    )
    category_text = field(Text(60), "原始类别", group="原始", privacy=Privacy.SENSITIVE, aliases=("类别", "对象类别"))
    grade_text = field(Text(40), "原始等级", group="原始", privacy=Privacy.SENSITIVE, aliases=("等级", "档次"))
    amount = recurring.amount(group="原始", privacy=Privacy.SENSITIVE)
    started_on = recurring.started_on(group="原始")
    ended_on = recurring.ended_on(group="原始")
    raw_values = field(LongText(), "原始内容", group="原始", privacy=Privacy.SENSITIVE, help="整行原文，供人工核对")
    match_status = field(Code("match_status"), "匹配状态", group="匹配", required=Required.MUST, aliases=("匹配结果",))
    household = recurring.household(group="匹配")
    member = recurring.member(group="匹配")
    note = recurring.note(group="备注")
