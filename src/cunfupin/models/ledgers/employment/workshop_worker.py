"""Worker of a workshop ("扶贫车间用工台账")."""

from cunfupin.fields import (
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
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class WorkshopWorker(LedgerRow):
    """Worker of a workshop."""

    __tablename__ = "workshop_worker"
    __ledger__ = Ledger(
        title="扶贫车间用工台账",
        module="employment",
        key=("workshop", "id_number", "hired_on"),
        name="full_name",
        parent="workshop",
        purpose="车间就业人员和工资",
    )

    workshop = field(
        Reference("workshop"),
        "所属车间",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("扶贫车间", "车间"),
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
    household_type = field(
        Code("household_type"), "户类型", group="人员", privacy=Privacy.PUBLIC, aliases=("农户类型", "户类别")
    )
    job_title = field(Text(40), "工种", group="用工", privacy=Privacy.PUBLIC, aliases=("岗位", "工作岗位"))
    hired_on = field(Date(), "入职日期", group="用工", required=Required.MUST, aliases=("进厂时间", "就业时间"))
    resigned_on = field(Date(), "离职日期", group="用工", aliases=("离厂时间",), help="不早于入职日期")
    has_labour_contract = field(YesNo(), "是否签订劳动合同", group="用工", aliases=("劳动合同",))
    monthly_wage = field(
        Money(),
        "务工月收入",
        group="用工",
        required=Required.MUST,
        aliases=("月收入", "工资", "务工月工资"),
        help="400–30000 之外为疑点",
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
