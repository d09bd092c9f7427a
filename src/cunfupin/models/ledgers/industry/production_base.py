"""Production base ("产业基地台账")."""

from cunfupin.fields import Area, Code, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class ProductionBase(LedgerRow):
    """Production base."""

    __tablename__ = "production_base"
    __ledger__ = Ledger(
        title="产业基地台账",
        module="industry",
        key=("base_name",),
        name="base_name",
        parent="business_entity",
        purpose="示范基地、有机基地、果园的面积和认证",
    )

    base_name = field(
        Text(80),
        "基地名称",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("产业基地名称",),
        index=True,
    )
    business_entity = recurring.business_entity(group="基地")
    village = recurring.village(group="基地", required=Required.MUST)
    place = recurring.place(group="基地")
    location = recurring.location(group="基地")
    base_kind = field(
        Code("base_kind"),
        "基地类型",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("基地类别",),
    )
    crop = recurring.crop(group="基地", required=Required.MUST)
    base_area = field(
        Area(),
        "基地面积",
        group="基地",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("基地面积（亩）", "规模面积"),
    )
    is_organic = field(YesNo(), "是否有机", group="基地", privacy=Privacy.PUBLIC, aliases=("有机",))
    certificate_no = recurring.certificate_no(group="基地")
    established_on = recurring.established_on(group="基地")
    benefit_household_count = recurring.benefit_household_count(group="基地")
    benefit_poor_count = recurring.benefit_poor_count(group="基地")
    project = recurring.project(group="基地")
    photo = recurring.photo(group="基地")
    note = recurring.note(group="备注")
