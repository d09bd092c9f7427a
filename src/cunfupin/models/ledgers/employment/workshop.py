"""Workshop that employs poor people ("扶贫车间台账")."""

from cunfupin.fields import (
    Code,
    Date,
    GeoPoint,
    Integer,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
)
from cunfupin.models.base import LedgerRow, field


class Workshop(LedgerRow):
    """Workshop that employs poor people."""

    __tablename__ = "workshop"
    __ledger__ = Ledger(
        title="扶贫车间台账",
        module="employment",
        key=("workshop_name",),
        name="workshop_name",
        parent="village",
        purpose="扶贫车间（就业实体）运营和补贴",
    )

    workshop_name = field(
        Text(60),
        "车间名称",
        group="车间",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("扶贫车间名称", "就业实体名称"),
        index=True,
    )
    workshop_kind = field(
        Code("workshop_kind"), "车间类型", group="车间", required=Required.MUST, privacy=Privacy.PUBLIC
    )
    village = field(
        Reference("village"),
        "行政村",
        group="车间",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    place = field(
        Text(100),
        "坐落位置",
        group="车间",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    location = field(GeoPoint(), "定位", group="车间", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    owner_name = field(
        Text(60),
        "所有权归属",
        group="车间",
        privacy=Privacy.PUBLIC,
        aliases=("所有权人", "产权单位", "权属单位", "产权所有人", "产权"),
    )
    operator_name = field(
        Text(60),
        "经营权主体",
        group="车间",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用权主体", "运营主体", "经营单位", "承包人", "使用权/经营权主体"),
    )
    manager_name = field(
        Text(20),
        "负责人",
        group="车间",
        privacy=Privacy.PUBLIC,
        aliases=("法人", "法定代表人", "法人代表", "理事长", "经营者"),
    )
    phone = field(
        Phone(), "联系电话", group="车间", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    credit_code = field(Text(18), "统一社会信用代码", group="车间", aliases=("信用代码", "统一信用代码"))
    product = field(
        Text(60), "主要产品", group="车间", privacy=Privacy.PUBLIC, aliases=("产品", "主营产品", "扶贫产品")
    )
    asset = field(
        Reference("asset"), "所属资产", group="车间", privacy=Privacy.PUBLIC, aliases=("资产编码", "资产名称")
    )
    recognized_on = field(Date(), "认定日期", group="车间", privacy=Privacy.PUBLIC, aliases=("认定时间",))
    worker_count = field(
        Integer(),
        "员工数",
        group="用工",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("用工人数", "职工人数"),
    )
    poor_worker_count = field(
        Integer(),
        "脱贫劳动力数",
        group="用工",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("其中脱贫劳动力", "其中贫困劳动力"),
        help="等于扶贫车间用工台账在岗人数；不大于员工数",
    )
    average_monthly_wage = field(Money(), "月均工资", group="用工", privacy=Privacy.PUBLIC, aliases=("人均月工资",))
    subsidy_amount = field(
        Money(),
        "补助金额",
        group="补贴状态",
        privacy=Privacy.PUBLIC,
        aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）"),
    )
    issued_on = field(
        Date(),
        "发放日期",
        group="补贴状态",
        privacy=Privacy.PUBLIC,
        aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期"),
    )
    workshop_status = field(
        Code("workshop_status"),
        "车间状态",
        group="补贴状态",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("运营情况", "生产状态"),
    )
    stopped_on = field(Date(), "停产日期", group="补贴状态", privacy=Privacy.PUBLIC, help="车间状态为停产时必填")
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
