"""Line of a department's list ("部门数据明细")."""

from cunfupin.fields import Code, Date, IdNumber, Ledger, LongText, Money, Privacy, Reference, Required, Text
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
    full_name = field(
        Text(50), "姓名", group="原始", required=Required.MUST, aliases=("人员姓名",), merge_group="identity"
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="原始",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
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
    amount = field(
        Money(), "金额", group="原始", privacy=Privacy.SENSITIVE, aliases=("金额（元）", "合计金额", "总金额")
    )
    started_on = field(Date(), "开始日期", group="原始", aliases=("开始时间", "起始时间", "起始日期"))
    ended_on = field(
        Date(), "结束日期", group="原始", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期"
    )
    raw_values = field(LongText(), "原始内容", group="原始", privacy=Privacy.SENSITIVE, help="整行原文，供人工核对")
    match_status = field(Code("match_status"), "匹配状态", group="匹配", required=Required.MUST, aliases=("匹配结果",))
    household = field(Reference("household"), "所属户", group="匹配", aliases=("户编号", "户编码", "贫困户编号"))
    member = field(Reference("member"), "关联人员", group="匹配", aliases=("人口编号", "人编号", "人口编码"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
