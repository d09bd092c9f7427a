"""Renovation of a household's toilet ("农村改厕台账")."""

from cunfupin.fields import Code, Date, Ledger, Money, Privacy, Required, Text, Year, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ToiletRenovation(LedgerRow):
    """Renovation of a household's toilet."""

    __tablename__ = "toilet_renovation"
    __ledger__ = Ledger(
        title="农村改厕台账",
        module="governance",
        key=("household", "renovated_year"),
        name="full_name",
        parent="household",
        purpose="户厕改造三阶段验收、补助、使用和问题厕所整改",
    )

    village = recurring.village(group="农户", required=Required.MUST)
    household = recurring.household(group="农户", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="农户", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="农户")
    phone = recurring.phone(group="农户")
    renovated_year = field(
        Year(), "改厕年度", group="改厕", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("改厕时间",)
    )
    toilet_type = field(
        Code("toilet_type"),
        "厕所类型",
        group="改厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("改厕类型", "改厕模式"),
    )
    toilet_place = field(Code("toilet_place"), "厕屋位置", group="改厕", privacy=Privacy.PUBLIC, aliases=("户内户外",))
    is_house_standard = field(
        YesNo(), "厕屋是否“六有三无”", group="改厕", privacy=Privacy.PUBLIC, aliases=("厕屋“六有三无”",)
    )
    is_dry_toilet_demolished = field(
        YesNo(),
        "旱厕是否拆除",
        group="改厕",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("旱厕拆除",),
        help="已改厕须为是",
    )
    commenced_on = recurring.commenced_on(group="改厕")
    completed_on = recurring.completed_on(group="改厕", help="不早于开工日期")
    builder = field(Text(60), "施工方", group="改厕", aliases=("施工队",))
    pit_accepted_on = field(Date(), "地下坑验收日期", group="验收", aliases=("第一阶段验收",))
    cover_accepted_on = field(
        Date(), "盖板前验收日期", group="验收", aliases=("第二阶段验收",), help="不早于地下坑验收日期"
    )
    accepted_on = field(
        Date(),
        "验收日期",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("验收时间", "竣工验收日期", "第三阶段验收"),
        help="不早于盖板前验收日期",
    )
    accepted_by = field(Text(40), "验收人", group="验收", aliases=("验收人员",))
    plate_no = field(
        Text(30),
        "标牌号",
        group="验收",
        privacy=Privacy.PUBLIC,
        aliases=("厕所编号",),
        help="一宅一厕；同宅多户重复为疑点",
    )
    before_photo = recurring.before_photo(group="验收")
    after_photo = recurring.after_photo(group="验收")
    house_subsidy = field(
        Money(), "厕屋补助", group="补助", privacy=Privacy.PUBLIC, aliases=("厕屋补贴",), merge_group="subsidy"
    )
    pit_subsidy = field(
        Money(), "厕下补助", group="补助", privacy=Privacy.PUBLIC, aliases=("厕下补贴",), merge_group="subsidy"
    )
    subsidy_amount = recurring.subsidy_amount(group="补助", help="等于厕屋补助 + 厕下补助", merge_group="subsidy")
    bank_name = recurring.bank_name(group="补助")
    bank_account_name = recurring.bank_account_name(group="补助", merge_group="account")
    bank_card = recurring.bank_card(group="补助")
    notice_on = recurring.notice_on(group="补助")
    issued_on = recurring.issued_on(group="补助")
    has_head_signature = recurring.has_head_signature(group="补助")
    toilet_state = field(
        Code("toilet_state"),
        "厕所使用状况",
        group="使用",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("使用状况",),
    )
    is_problem_toilet = field(YesNo(), "是否问题厕所", group="使用", aliases=("问题厕所",))
    found_problem = recurring.found_problem(group="使用")
    rectified_on = field(Date(), "整改完成日期", group="使用", aliases=("整改完成时间",))
    solution = recurring.solution(group="使用")
    note = recurring.note(group="备注")
