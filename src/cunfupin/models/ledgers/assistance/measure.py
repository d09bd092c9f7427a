"""Assistance measure ("帮扶措施台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Date,
    Decimal,
    Ledger,
    LongText,
    Money,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class Measure(LedgerRow):
    """Assistance measure."""

    __tablename__ = "measure"
    __ledger__ = Ledger(
        title="帮扶措施台账",
        module="assistance",
        key=("household", "measure_type", "measure_name", "started_on"),
        parent="household",
        per_year=True,
        purpose="到户到人帮扶措施及进度、资金、增收",
    )

    household = field(
        Reference("household"),
        "所属户",
        group="对象",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="对象",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    year = field(
        Year(),
        "年度",
        group="对象",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    monitoring_case = field(Reference("monitoring_case"), "所属监测对象", group="对象", aliases=("监测对象",))
    measure_group = field(
        Code("measure_group"),
        "措施大类",
        group="措施",
        required=Required.MUST,
        aliases=("帮扶措施类别", "措施类别", "帮扶措施大类", "项目类别"),
    )
    measure_type = field(
        Code("measure_type"),
        "措施小类",
        group="措施",
        required=Required.MUST,
        aliases=("帮扶措施小类", "小类", "措施类型"),
    )
    measure_name = field(
        Text(100),
        "措施名称",
        group="措施",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("帮扶措施", "帮扶措施名称", "政策名称"),
    )
    content = field(
        LongText(),
        "内容",
        group="措施",
        privacy=Privacy.PUBLIC,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容", "措施内容"),
    )
    is_development_measure = field(YesNo(), "是否开发式措施", group="措施", aliases=("开发式帮扶",))
    started_on = field(
        Date(),
        "开始日期",
        group="实施",
        required=Required.MUST,
        aliases=("开始时间", "起始时间", "起始日期", "享受开始时间", "实施开始时间", "措施开始时间"),
    )
    ended_on = field(
        Date(),
        "结束日期",
        group="实施",
        aliases=("结束时间", "截止时间", "终止日期", "享受结束时间", "实施结束时间", "措施结束时间"),
    )
    measure_status = field(
        Code("measure_status"),
        "措施进度",
        group="实施",
        required=Required.MUST,
        aliases=("进度", "实施进度", "实施情况"),
    )
    quantity = field(Decimal(2), "数量", group="实施", privacy=Privacy.PUBLIC, merge_group="amount")
    unit = field(Text(10), "计量单位", group="实施", privacy=Privacy.PUBLIC, aliases=("单位",), merge_group="amount")
    amount = field(
        Money(),
        "金额",
        group="实施",
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "帮扶金额", "补助金额（元）"),
        merge_group="amount",
    )
    actual_input = field(Money(), "实际投入", group="实施", aliases=("实际投入资金", "投入金额"))
    income_gain = field(Money(), "增收金额", group="实施", aliases=("增收", "年增收", "增收（元/年）", "户均增收"))
    fund_source = field(Code("fund_source"), "资金来源", group="实施", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
    responsible_department = field(Text(40), "责任部门", group="责任", aliases=("主管部门", "行业部门"))
    responsible_person = field(
        Text(20), "责任人", group="责任", privacy=Privacy.PUBLIC, aliases=("责任人姓名", "具体责任人", "责任干部")
    )
    project = field(
        Reference("project"), "所属项目", group="责任", privacy=Privacy.PUBLIC, aliases=("项目名称", "项目编号")
    )
    proof = field(Attachment(), "佐证材料", group="责任", aliases=("佐证", "证明材料", "佐证附件"))
    has_head_signature = field(YesNo(), "户主是否签字", group="责任", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
