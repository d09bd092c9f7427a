"""Star rating of a household ("贫困家庭星级评定台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Privacy, Reference, Required, Text, Year, YesNo
from cunfupin.models.base import LedgerRow, field


class StarRating(LedgerRow):
    """Star rating of a household."""

    __tablename__ = "star_rating"
    __ledger__ = Ledger(
        title="贫困家庭星级评定台账",
        module="governance",
        key=("household", "rating_period"),
        parent="household",
        per_year=True,
        purpose="分维度评分、星级、公示和奖励积分",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="评定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="评定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号"),
    )
    year = field(
        Year(),
        "年度",
        group="评定",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("年份", "所属年度", "统计年度"),
    )
    rating_period = field(
        Text(20), "评定期次", group="评定", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("期次", "评定期")
    )
    industry_score = field(
        Integer(), "产业发展得分", group="评分", privacy=Privacy.PUBLIC, aliases=("产业发展",), merge_group="score"
    )
    employment_score = field(
        Integer(), "就业得分", group="评分", privacy=Privacy.PUBLIC, aliases=("就业",), merge_group="score"
    )
    sanitation_score = field(
        Integer(), "环境卫生得分", group="评分", privacy=Privacy.PUBLIC, aliases=("环境卫生",), merge_group="score"
    )
    law_score = field(
        Integer(), "遵纪守法得分", group="评分", privacy=Privacy.PUBLIC, aliases=("遵纪守法",), merge_group="score"
    )
    filial_score = field(
        Integer(),
        "孝老爱亲得分",
        group="评分",
        privacy=Privacy.PUBLIC,
        aliases=("孝老", "孝老爱亲"),
        merge_group="score",
    )
    cooperation_score = field(
        Integer(), "配合工作得分", group="评分", privacy=Privacy.PUBLIC, aliases=("配合工作",), merge_group="score"
    )
    total_score = field(
        Integer(),
        "总分",
        group="评分",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("得分", "综合得分", "总得分"),
        help="等于各维度之和",
        merge_group="score",
    )
    star_level = field(
        Code("star_level"),
        "星级",
        group="评分",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("评定星级", "评定等级"),
        merge_group="score",
    )
    deliberated_on = field(Date(), "评议日期", group="程序", aliases=("民主评议日期", "评议时间", "民主评议时间"))
    notice_started_on = field(
        Date(),
        "公示开始日期",
        group="程序",
        privacy=Privacy.PUBLIC,
        aliases=("公示起", "公示开始时间", "公示开始"),
        help="不早于评议日期",
    )
    notice_ended_on = field(
        Date(),
        "公示结束日期",
        group="程序",
        privacy=Privacy.PUBLIC,
        aliases=("公示止", "公示结束时间", "公示结束"),
        help="与公示开始日期间隔不少于 5 日（部分事项 7 日）",
    )
    reward_points = field(Integer(), "奖励积分", group="程序", privacy=Privacy.PUBLIC)
    goods_content = field(
        Text(100), "实物内容", group="程序", privacy=Privacy.PUBLIC, aliases=("救助实物", "实物", "奖励物品")
    )
    has_head_signature = field(YesNo(), "户主是否签字", group="程序", aliases=("户主签字", "户主签名", "农户签字"))
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
