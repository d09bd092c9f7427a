"""Visit to a household ("走访记录台账")."""

from cunfupin.fields import (
    Attachment,
    Code,
    Codes,
    GeoPoint,
    Integer,
    Ledger,
    LongText,
    Moment,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class Visit(LedgerRow):
    """Visit to a household."""

    __tablename__ = "visit"
    __ledger__ = Ledger(
        title="走访记录台账",
        module="assistance",
        key=("household", "visited_at", "visitors"),
        parent="household",
        append_only=True,
        purpose="帮扶走访、监测回访、关爱探访的逐次记录",
    )

    household = field(
        Reference("household"),
        "所属户",
        group="走访",
        required=Required.MUST,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    member = field(Reference("member"), "关联人员", group="走访", aliases=("人口编号", "人编号", "人口编码"))
    visited_at = field(
        Moment(),
        "走访时间",
        group="走访",
        required=Required.MUST,
        aliases=("走访日期", "走访日期时间", "日期时间", "入户时间", "帮扶时间"),
    )
    helper = field(
        Reference("helper"),
        "帮扶责任人",
        group="走访",
        privacy=Privacy.PUBLIC,
        aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名"),
    )
    visitors = field(
        Text(80), "走访人", group="走访", required=Required.MUST, aliases=("走访干部", "走访人员", "入户人员")
    )
    visit_method = field(
        Code("visit_method"), "走访方式", group="走访", required=Required.MUST, aliases=("方式", "帮扶方式")
    )
    visit_types = field(
        Codes("visit_type"), "走访类型", group="走访", required=Required.SHOULD, aliases=("走访目的", "帮扶活动类型")
    )
    content = field(
        LongText(),
        "内容",
        group="内容",
        required=Required.MUST,
        aliases=("走访内容", "帮扶内容", "工作内容", "主要内容"),
    )
    found_problem = field(LongText(), "发现问题", group="内容", aliases=("存在问题", "发现的问题", "问题"))
    solution = field(LongText(), "解决措施", group="内容", aliases=("处理措施", "解决办法", "整改建议"))
    monitoring_case = field(Reference("monitoring_case"), "所属监测对象", group="内容", aliases=("监测对象",))
    risk_level = field(
        Code("risk_level"), "风险等级", group="内容", aliases=("三色等级", "预警等级", "风险级别"), help="红黄绿显示"
    )
    location = field(GeoPoint(), "定位", group="留痕", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    sign_distance_metre = field(Integer(), "签到距离", group="留痕", aliases=("签到距离（米）",))
    photo = field(Attachment(), "照片", group="留痕", aliases=("现场照片", "相片"))
    has_head_signature = field(YesNo(), "户主是否签字", group="留痕", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
