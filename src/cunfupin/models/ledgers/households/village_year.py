"""Village in one year ("行政村年度情况台账")."""

from cunfupin.fields import Area, Integer, Ledger, LongText, Money, Percent, Privacy, Reference, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class VillageYear(LedgerRow):
    """Village in one year."""

    __tablename__ = "village_year"
    __ledger__ = Ledger(
        title="行政村年度情况台账",
        module="households",
        key=("village", "year"),
        parent="village",
        per_year=True,
        purpose="行政村人口、设施、土地、集体经济的年度快照",
    )

    village = recurring.village(group="人口", required=Required.MUST)
    year = recurring.year(group="人口", required=Required.MUST, national_code="aar040")
    household_count = recurring.household_count(group="人口", required=Required.MUST)
    population_count = recurring.population_count(group="人口", required=Required.MUST, help="不小于总户数")
    poor_household_count = field(
        Integer(),
        "贫困户数",
        group="人口",
        privacy=Privacy.PUBLIC,
        aliases=("建档立卡户数", "脱贫户数"),
        help="不大于总户数；应等于村内在册户数",
    )
    poor_population_count = field(
        Integer(),
        "贫困人口数",
        group="人口",
        privacy=Privacy.PUBLIC,
        aliases=("建档立卡人口数", "脱贫人口数"),
        help="不大于总人口数",
    )
    poverty_rate = field(
        Percent(),
        "贫困发生率",
        group="人口",
        privacy=Privacy.PUBLIC,
        help="未脱贫人口数 ÷ 总人口数；贫困村退出要求低于 2%",
    )
    allowance_population_count = field(
        Integer(), "低保人口数", group="人口", privacy=Privacy.PUBLIC, aliases=("低保人数",)
    )
    special_support_population_count = field(
        Integer(), "特困供养人口数", group="人口", privacy=Privacy.PUBLIC, aliases=("五保人口数", "特困人数")
    )
    disabled_count = field(
        Integer(), "残疾人口数", group="人口", privacy=Privacy.PUBLIC, aliases=("残疾人数", "持证残疾人数")
    )
    women_count = field(Integer(), "妇女人口数", group="人口", privacy=Privacy.PUBLIC, aliases=("妇女人数",))
    minority_count = field(Integer(), "少数民族人口数", group="人口", privacy=Privacy.PUBLIC, aliases=("少数民族人数",))
    labour_count = field(Integer(), "劳动力人数", group="人口", privacy=Privacy.PUBLIC, aliases=("劳动力",))
    migrant_worker_count = field(
        Integer(), "外出务工人数", group="人口", privacy=Privacy.PUBLIC, aliases=("外出务工",), help="不大于劳动力人数"
    )
    group_count = field(Integer(), "村民小组数", group="人口", privacy=Privacy.PUBLIC, aliases=("村民小组个数",))
    pension_insured_count = field(
        Integer(),
        "参加城乡居民基本养老保险人数",
        group="人口",
        privacy=Privacy.PUBLIC,
        aliases=("参加城乡居民养老人数",),
    )
    collective_income = field(
        Money(),
        "村级集体经济收入",
        group="经济",
        privacy=Privacy.PUBLIC,
        aliases=("村集体经济收入", "村级集体收入"),
        help="表格以万元填报时换算为元",
    )
    development_direction = field(LongText(), "发展方向", group="经济", privacy=Privacy.PUBLIC, aliases=("主导产业",))
    has_bus = field(YesNo(), "是否通客运班车", group="公共服务", privacy=Privacy.PUBLIC, aliases=("通客运班车",))
    has_paved_road_to_township = field(
        YesNo(), "到乡镇是否通沥青（水泥）路", group="公共服务", privacy=Privacy.PUBLIC, aliases=("是否通硬化路",)
    )
    primary_school_count = field(
        Integer(), "村小学数", group="公共服务", privacy=Privacy.PUBLIC, aliases=("村小学（个）",)
    )
    clinic_count = field(Integer(), "卫生室数", group="公共服务", privacy=Privacy.PUBLIC, aliases=("卫生室（个）",))
    doctor_count = field(
        Integer(),
        "执业（助理）医师数",
        group="公共服务",
        privacy=Privacy.PUBLIC,
        aliases=("执业（助理）医师（人）", "村医人数"),
    )
    public_toilet_count = field(
        Integer(), "公共卫生厕所数", group="公共服务", privacy=Privacy.PUBLIC, aliases=("公共卫生厕所（个）",)
    )
    garbage_point_count = field(
        Integer(), "垃圾集中堆放点数", group="公共服务", privacy=Privacy.PUBLIC, aliases=("垃圾集中堆放点（个）",)
    )
    library_count = field(
        Integer(), "文化（图书）室数", group="公共服务", privacy=Privacy.PUBLIC, aliases=("文化（图书）室（个）",)
    )
    unsafe_water_household_count = field(
        Integer(), "未实现饮水安全户数", group="短板", privacy=Privacy.PUBLIC, help="与危房户数之和不大于总户数"
    )
    dilapidated_household_count = field(Integer(), "危房户数", group="短板", privacy=Privacy.PUBLIC)
    arable_area = field(
        Area(),
        "耕地面积",
        group="土地",
        privacy=Privacy.PUBLIC,
        aliases=("耕地",),
        help="不小于村内各户之和",
        national_code="aac301",
    )
    forest_area = field(
        Area(),
        "林地面积",
        group="土地",
        privacy=Privacy.PUBLIC,
        aliases=("林地",),
        help="不小于村内各户之和",
        national_code="aac303",
    )
    forest_fruit_area = field(
        Area(),
        "林果面积",
        group="土地",
        privacy=Privacy.PUBLIC,
        aliases=("果树面积", "果园面积"),
        help="不小于村内各户之和",
        national_code="aac305",
    )
    water_area = field(
        Area(),
        "水面面积",
        group="土地",
        privacy=Privacy.PUBLIC,
        aliases=("水域面积",),
        help="不小于村内各户之和",
        national_code="aac307",
    )
    pasture_area = field(
        Area(),
        "牧草地面积",
        group="土地",
        privacy=Privacy.PUBLIC,
        aliases=("牧草面积",),
        help="不小于村内各户之和",
        national_code="aac306",
    )
    team_leader_name = field(
        Text(20), "驻村工作队长", group="驻村", privacy=Privacy.PUBLIC, aliases=("驻村队长", "驻村工作队队长")
    )
    support_unit = field(
        Reference("support_unit"),
        "帮扶单位",
        group="驻村",
        privacy=Privacy.PUBLIC,
        aliases=("派出单位", "选派单位", "驻村帮扶单位", "驻村队长单位"),
    )
    note = recurring.note(group="备注")
