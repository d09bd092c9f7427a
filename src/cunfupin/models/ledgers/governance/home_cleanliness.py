"""Rating of a home's cleanliness ("庭院环境卫生评比台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class HomeCleanliness(LedgerRow):
    """Rating of a home's cleanliness."""

    __tablename__ = "home_cleanliness"
    __ledger__ = Ledger(
        title="庭院环境卫生评比台账",
        module="governance",
        key=("household", "scored_on"),
        parent="household",
        per_year=True,
        append_only=True,
        purpose="五净一规范、门前三包评分和红黑榜",
    )

    village = recurring.village(group="评分", required=Required.MUST)
    household = recurring.household(group="评分", required=Required.MUST, privacy=Privacy.PUBLIC)
    year = recurring.year(group="评分", required=Required.MUST)
    scored_on = field(
        Date(),
        "评分日期",
        group="评分",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("评比日期", "检查评比日期"),
    )
    scored_by = field(Text(40), "评分人", group="评分", aliases=("评比人",))
    yard_score = field(
        Integer(), "院内净得分", group="评分", privacy=Privacy.PUBLIC, aliases=("院内净",), merge_group="score"
    )
    bedroom_score = field(
        Integer(), "卧室净得分", group="评分", privacy=Privacy.PUBLIC, aliases=("卧室净",), merge_group="score"
    )
    kitchen_score = field(
        Integer(), "厨房净得分", group="评分", privacy=Privacy.PUBLIC, aliases=("厨房净",), merge_group="score"
    )
    toilet_score = field(
        Integer(), "厕所净得分", group="评分", privacy=Privacy.PUBLIC, aliases=("厕所净",), merge_group="score"
    )
    personal_score = field(
        Integer(), "个人卫生净得分", group="评分", privacy=Privacy.PUBLIC, aliases=("个人卫生净",), merge_group="score"
    )
    order_score = field(
        Integer(),
        "院内摆放规范得分",
        group="评分",
        privacy=Privacy.PUBLIC,
        aliases=("院内摆放规范", "一规范"),
        merge_group="score",
    )
    gate_score = field(
        Integer(), "门前三包得分", group="评分", privacy=Privacy.PUBLIC, aliases=("门前三包",), merge_group="score"
    )
    total_score = recurring.total_score(group="评分", help="等于各分项之和", merge_group="score")
    board_result = field(
        Code("board_result"),
        "红黑榜结果",
        group="评分",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("红黑榜", "评比结果"),
    )
    reward_points = recurring.reward_points(group="评分")
    found_problem = recurring.found_problem(group="评分")
    photo = recurring.photo(group="评分")
    notice_on = recurring.notice_on(group="评分")
    note = recurring.note(group="备注")
