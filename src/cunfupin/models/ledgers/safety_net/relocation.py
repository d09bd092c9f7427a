"""Relocation of a household ("易地扶贫搬迁台账")."""

from cunfupin.fields import (
    Area,
    Code,
    Date,
    Integer,
    Ledger,
    Money,
    Privacy,
    Reference,
    Required,
    SquareMetre,
    Text,
    Year,
    YesNo,
)
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Relocation(LedgerRow):
    """Relocation of a household."""

    __tablename__ = "relocation"
    __ledger__ = Ledger(
        title="易地扶贫搬迁台账",
        module="safety_net",
        key=("household",),
        name="full_name",
        parent="household",
        purpose="搬迁任务、安置、旧房拆复、后续扶持",
    )

    village = recurring.village(group="搬迁", required=Required.MUST)
    household = recurring.household(group="搬迁", required=Required.MUST, privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="搬迁", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="搬迁", required=Required.MUST)
    plan_year = field(Year(), "年度任务", group="搬迁", privacy=Privacy.PUBLIC, aliases=("搬迁年度", "计划年度"))
    relocation_kind = field(
        Code("relocation_kind"),
        "搬迁类型",
        group="搬迁",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("搬迁对象类型",),
    )
    relocation_mode = field(
        Code("relocation_mode"),
        "搬迁方式",
        group="搬迁",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("安置方式",),
    )
    resettlement_site = field(
        Reference("resettlement_site"),
        "安置点",
        group="搬迁",
        privacy=Privacy.PUBLIC,
        aliases=("集中安置点", "安置点名称"),
    )
    house_address = field(Text(40), "楼栋房号", group="搬迁", aliases=("楼栋号", "房号"))
    origin_place = field(Text(100), "迁出地", group="搬迁", aliases=("迁出地址",))
    origin_class = field(Code("origin_class"), "迁出地类型", group="搬迁")
    covered_count = field(
        Integer(),
        "享受人数",
        group="搬迁",
        privacy=Privacy.PUBLIC,
        aliases=("保障人数", "低保人口", "搬迁人口", "受益人口", "安置人口", "享受搬迁人数"),
    )
    housing_area = recurring.housing_area(group="搬迁", required=Required.MUST, help="人均大于 25 为超标")
    self_raised_amount = field(
        Money(),
        "自筹金额",
        group="搬迁",
        privacy=Privacy.PUBLIC,
        aliases=("自筹", "自筹资金"),
        help="建档立卡户自筹超过 1 万元/户为疑点，按本省文件核对",
    )
    moved_in_on = field(
        Date(), "入住日期", group="搬迁", privacy=Privacy.PUBLIC, aliases=("入住时间", "实际入住时间", "搬迁入住时间")
    )
    is_over_two_years = field(YesNo(), "入住是否满两年", group="搬迁", aliases=("是否满两年",))
    is_vacant = field(YesNo(), "是否空置", group="搬迁", aliases=("空置",))
    old_house_area = field(SquareMetre(), "旧房面积", group="旧房")
    is_old_house_demolished = field(
        YesNo(), "旧房是否拆除", group="旧房", privacy=Privacy.PUBLIC, aliases=("旧房拆除",)
    )
    demolished_on = field(
        Date(), "旧房拆除日期", group="旧房", privacy=Privacy.PUBLIC, aliases=("拆除时间", "旧房拆除时间")
    )
    demolition_reward = field(Money(), "旧房拆除奖励", group="旧房", privacy=Privacy.PUBLIC, aliases=("拆旧奖励",))
    reclaimed_area = field(Area(), "复垦复绿面积", group="旧房", privacy=Privacy.PUBLIC, aliases=("复垦面积",))
    follow_project = field(Text(100), "后续产业项目", group="后续", aliases=("后续扶持项目",))
    follow_fund = field(Money(), "后续产业资金", group="后续")
    has_moved_registration = field(YesNo(), "户口是否迁移", group="后续", aliases=("户口迁移",))
    has_property_certificate = field(YesNo(), "是否办理房产证", group="后续", aliases=("房产证", "不动产证"))
    exit_status = recurring.exit_status(group="后续")
    note = recurring.note(group="备注")
