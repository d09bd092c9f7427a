"""Target of a task ("任务指标台账")."""

from cunfupin.fields import Code, Decimal, Ledger, LongText, Percent, Privacy, Reference, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, derived, field


class PlanTarget(LedgerRow):
    """Target of a task."""

    __tablename__ = "plan_target"
    __ledger__ = Ledger(
        title="任务指标台账",
        module="plan",
        key=("plan_item", "target_name"),
        other_keys=("target_no", "target_name"),
        name="target_name",
        parent="plan_item",
        purpose="可量化指标和取数口径",
    )

    plan_item = field(
        Reference("plan_item"),
        "所属任务",
        group="指标",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("任务",),
    )
    target_no = field(Text(20), "指标编号", group="指标", privacy=Privacy.PUBLIC)
    target_name = field(
        Text(80), "指标名称", group="指标", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("指标",)
    )
    target_relation = field(
        Code("target_relation"),
        "目标关系",
        group="指标",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("比较关系",),
        merge_group="target",
    )
    target_value = field(
        Decimal(2),
        "目标值",
        group="指标",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("目标", "目标数"),
        merge_group="target",
    )
    target_upper = field(
        Decimal(2),
        "目标上限",
        group="指标",
        privacy=Privacy.PUBLIC,
        help="目标关系为区间时必填，不小于目标值",
        merge_group="target",
    )
    unit = recurring.unit(group="指标", required=Required.MUST, merge_group="target")
    target_scope = field(
        Code("target_scope"),
        "指标层级",
        group="指标",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("层级",),
    )
    due_on = recurring.due_on(group="指标")
    counting_rule = field(
        LongText(),
        "取数口径",
        group="指标",
        privacy=Privacy.PUBLIC,
        aliases=("统计口径",),
        help="写明取自哪个台账、哪些条件",
    )
    counted_ledger = field(
        Text(40),
        "取数台账",
        group="取数",
        privacy=Privacy.PUBLIC,
        aliases=("取自台账",),
        help="填台账名称，如 种养产业奖补台账；不填的按指标编号取数或手工填完成值",
        merge_group="counting",
    )
    counted_condition = field(
        LongText(),
        "取数条件",
        group="取数",
        privacy=Privacy.PUBLIC,
        aliases=("筛选条件",),
        help="每行一个条件，如“作物 是 白莲、烟叶”“种植面积 不少于 2”“所属户的户类型 是 脱贫户”；有年度的台账只算方案年度",
        merge_group="counting",
    )
    counting_method = field(
        Code("counting_method"),
        "计算方法",
        group="取数",
        privacy=Privacy.PUBLIC,
        aliases=("取数方式",),
        merge_group="counting",
    )
    counted_field = field(
        Text(40),
        "合计栏目",
        group="取数",
        privacy=Privacy.PUBLIC,
        help="按合计、逐条核对计算的填，如 种植面积",
        merge_group="counting",
    )
    counted_part = field(
        LongText(),
        "达标条件",
        group="取数",
        privacy=Privacy.PUBLIC,
        help="按占比计算的填：达到哪些条件才算，写法同取数条件",
        merge_group="counting",
    )
    actual_value = field(Decimal(2), "完成值", group="指标", privacy=Privacy.PUBLIC, aliases=("实际完成", "完成数"))
    completion_rate = derived(Percent(), "完成率", group="指标", privacy=Privacy.PUBLIC, help="等于完成值 ÷ 目标值")
    note = recurring.note(group="备注")
