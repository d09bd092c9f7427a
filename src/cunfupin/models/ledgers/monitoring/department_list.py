"""List received from another department ("部门数据清单")."""

from cunfupin.fields import Code, Integer, Ledger, Moment, Month, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class DepartmentList(LedgerRow):
    """List received from another department."""

    __tablename__ = "department_list"
    __ledger__ = Ledger(
        title="部门数据清单",
        module="monitoring",
        key=("department", "list_kind", "data_month"),
        purpose="民政、残联、医保、教育等部门名单的导入批次",
    )

    department = field(
        Code("department"), "部门", group="批次", required=Required.MUST, aliases=("数据来源部门", "来源部门")
    )
    list_kind = field(
        Code("list_kind"), "名单类型", group="批次", required=Required.MUST, aliases=("数据类型", "名单名称")
    )
    data_month = field(Month(), "数据月份", group="批次", required=Required.MUST, aliases=("数据时点", "截止月份"))
    file_name = field(Text(120), "文件名", group="批次", required=Required.MUST, aliases=("附件名称",))
    imported_at = field(Moment(), "导入时间", group="批次", required=Required.MUST)
    imported_by = field(Text(20), "导入人", group="批次")
    contact_name = recurring.contact_name(group="批次")
    phone = recurring.phone(group="批次")
    row_count = derived(Integer(), "行数", group="统计", aliases=("总行数",))
    matched_count = derived(Integer(), "匹配人数", group="统计", aliases=("匹配行数",), help="不大于行数")
    note = recurring.note(group="备注")
