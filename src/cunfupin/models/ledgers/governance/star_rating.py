"""Star rating of a household ("贫困家庭星级评定台账")."""

from cunfupin.fields import Code, Integer, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
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

    village = recurring.village(group="评定", required=Required.MUST)
    household = recurring.household(group="评定", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="评定", required=Required.MUST)
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
    total_score = recurring.total_score(group="评分", help="等于各维度之和", merge_group="score")
    star_level = field(
        Code("star_level"),
        "星级",
        group="评分",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("评定星级", "评定等级"),
        merge_group="score",
    )
    deliberated_on = recurring.deliberated_on(group="程序")
    notice_started_on = recurring.notice_started_on(group="程序", help="不早于评议日期")
    notice_ended_on = recurring.notice_ended_on(group="程序", help="与公示开始日期间隔不少于 5 日（部分事项 7 日）")
    reward_points = recurring.reward_points(group="程序")
    goods_content = field(
        Text(100), "实物内容", group="程序", privacy=Privacy.PUBLIC, aliases=("救助实物", "实物", "奖励物品")
    )
    has_head_signature = recurring.has_head_signature(group="程序")
    note = recurring.note(group="备注")
