"""Business that takes poor households along ("新型经营主体台账")."""

from cunfupin.fields import Code, Integer, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class BusinessEntity(LedgerRow):
    """Business that takes poor households along."""

    __tablename__ = "business_entity"
    __ledger__ = Ledger(
        title="新型经营主体台账",
        module="industry",
        key=("entity_name",),
        other_keys=("credit_code",),
        name="entity_name",
        purpose="合作社、龙头企业、家庭农场、种养大户、电商旅游主体",
    )

    entity_name = field(
        Text(80),
        "主体名称",
        group="主体",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "名称", "经营主体名称", "供应商"),
        index=True,
    )
    entity_kind = field(
        Code("entity_kind"),
        "主体类型",
        group="主体",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("经营主体类型",),
    )
    credit_code = recurring.credit_code(group="主体")
    manager_name = recurring.manager_name(group="主体")
    phone = recurring.phone(group="主体")
    village = recurring.village(group="主体")
    place = recurring.place(group="主体")
    established_on = recurring.established_on(group="主体")
    demonstration_level = field(
        Code("demonstration_level"),
        "示范级别",
        group="主体",
        privacy=Privacy.PUBLIC,
        aliases=("示范等级", "合作社等级"),
    )
    party_member_lead = field(
        Text(40), "领办村干部", group="主体", privacy=Privacy.PUBLIC, aliases=("领办人", "“一领办”村干部")
    )
    lead_industry = field(Code("crop"), "主导产业", group="规模", privacy=Privacy.PUBLIC, aliases=("主营产业",))
    scale_text = field(Text(60), "经营规模", group="规模", privacy=Privacy.PUBLIC, aliases=("规模", "规模（亩/头）"))
    member_household_count = field(
        Integer(), "成员户数", group="规模", privacy=Privacy.PUBLIC, aliases=("会员户数", "社员户数")
    )
    poor_member_household_count = field(
        Integer(),
        "脱贫成员户数",
        group="规模",
        privacy=Privacy.PUBLIC,
        aliases=("脱贫户数（成员）", "带动贫困户数"),
        help="不大于成员户数",
    )
    registered_capital = field(
        Money(), "出资总额", group="规模", privacy=Privacy.PUBLIC, aliases=("注册资本", "出资额")
    )
    is_accounting_standard = field(
        YesNo(), "是否规范运营", group="规模", aliases=("规范化管理",), help="章程、账目、盈余分配齐全"
    )
    is_online_seller = field(YesNo(), "是否开展电商", group="电商旅游", privacy=Privacy.PUBLIC, aliases=("电商",))
    is_tourism_operator = field(
        YesNo(), "是否从事乡村旅游", group="电商旅游", privacy=Privacy.PUBLIC, aliases=("乡村旅游",)
    )
    note = recurring.note(group="备注")
