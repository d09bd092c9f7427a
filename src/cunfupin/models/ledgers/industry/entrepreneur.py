"""Local entrepreneur who leads others ("创业致富带头人台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Entrepreneur(LedgerRow):
    """Local entrepreneur who leads others."""

    __tablename__ = "entrepreneur"
    __ledger__ = Ledger(
        title="创业致富带头人台账",
        module="industry",
        key=("id_number",),
        other_keys=("phone", "full_name"),
        name="full_name",
        purpose="带头人培育、“双培育”和示范基地",
    )

    village = recurring.village(group="人员", required=Required.MUST)
    member = recurring.member(group="人员", privacy=Privacy.PUBLIC)
    full_name = recurring.full_name(
        group="人员", required=Required.MUST, privacy=Privacy.PUBLIC, merge_group="identity"
    )
    id_number = recurring.id_number(group="人员", required=Required.MUST)
    sex = recurring.sex(group="人员", privacy=Privacy.PUBLIC)
    phone = recurring.phone(group="人员")
    education = field(Code("education"), "文化程度", group="人员", aliases=("受教育程度",))
    political_status = recurring.political_status(group="人员")
    is_village_cadre = field(
        YesNo(), "是否村干部", group="人员", privacy=Privacy.PUBLIC, aliases=("村“两委”干部", "村干部")
    )
    is_from_poor_household = field(
        YesNo(), "是否脱贫户", group="人员", privacy=Privacy.PUBLIC, aliases=("是否贫困户培育", "脱贫户带头人")
    )
    lead_industry = field(
        Code("crop"), "主导产业", group="产业", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("主营产业",)
    )
    scale_text = field(Text(60), "经营规模", group="产业", privacy=Privacy.PUBLIC, aliases=("规模", "规模（亩/头）"))
    business_entity = recurring.business_entity(group="产业")
    production_base = field(
        Reference("production_base"),
        "示范基地",
        group="产业",
        privacy=Privacy.PUBLIC,
        aliases=("产业示范基地", "产业基地"),
    )
    output_amount = recurring.output_amount(group="产业")
    dual_stage = field(
        Code("dual_stage"),
        "双培育阶段",
        group="培育",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("“双培育”阶段",),
    )
    trained_on = field(Date(), "培训日期", group="培育", privacy=Privacy.PUBLIC, aliases=("培训时间",))
    training_name = field(
        Text(80), "培训名称", group="培育", privacy=Privacy.PUBLIC, aliases=("培训班次", "培训班名称", "培训期次")
    )
    training_place = field(Text(60), "培训地点", group="培育", privacy=Privacy.PUBLIC)
    certificate_no = recurring.certificate_no(group="培育")
    recognized_on = field(Date(), "认定日期", group="培育", privacy=Privacy.PUBLIC, aliases=("认定时间",))
    linked_household_count = field(
        Integer(),
        "带动户数合计",
        group="培育",
        privacy=Privacy.PUBLIC,
        aliases=("带动户数",),
        help="等于带头人带动户台账有效户数；少于 3 户为疑点",
    )
    employed_count = field(
        Integer(), "带动就业人数", group="培育", privacy=Privacy.PUBLIC, aliases=("吸纳就业人数", "带动就业")
    )
    note = recurring.note(group="备注")
