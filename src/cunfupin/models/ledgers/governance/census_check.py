"""Check of a household for the census ("普查查漏补缺台账")."""

from cunfupin.fields import Code, Codes, Date, Ledger, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class CensusCheck(LedgerRow):
    """Check of a household for the census."""

    __tablename__ = "census_check"
    __ledger__ = Ledger(
        title="普查查漏补缺台账",
        module="governance",
        key=("household", "census_round"),
        parent="household",
        per_year=True,
        append_only=True,
        purpose="脱贫攻坚普查和“回头看”逐户核查，不达标转整改",
    )

    village = recurring.village(group="登记", required=Required.MUST)
    household = recurring.household(group="登记", required=Required.MUST)
    year = recurring.year(group="登记", required=Required.MUST)
    census_round = field(
        Code("census_round"), "普查轮次", group="登记", required=Required.MUST, aliases=("轮次", "核查轮次")
    )
    checked_on = field(
        Date(), "核查日期", group="登记", required=Required.MUST, aliases=("核查时间", "入户核查日期", "核实时间")
    )
    checkers = recurring.checkers(group="登记", required=Required.MUST)
    respondent = field(Text(20), "受访人", group="登记", aliases=("答复人",))
    is_living_in_village = field(YesNo(), "是否常住", group="登记", aliases=("常住", "是否在家居住"))
    is_eating_enough = field(YesNo(), "平常能否吃得饱", group="吃穿", aliases=("平常能吃得饱",))
    is_eating_protein = field(YesNo(), "是否经常能吃肉蛋奶豆制品", group="吃穿", aliases=("能吃肉蛋奶或豆制品",))
    protein_frequency = field(Code("protein_frequency"), "肉蛋奶豆制品食用频次", group="吃穿")
    has_seasonal_clothes = field(YesNo(), "一年四季是否有应季换洗衣物", group="吃穿", aliases=("应季换洗",))
    has_warm_bedding = field(YesNo(), "是否有御寒被褥", group="吃穿", aliases=("御寒被褥",))
    is_fed_and_clothed = field(
        YesNo(), "吃穿是否不愁", group="吃穿", required=Required.MUST, aliases=("吃穿不愁", "两不愁")
    )
    education_result = field(
        Code("education_result"),
        "义务教育保障情况",
        group="三保障和饮水",
        required=Required.MUST,
        aliases=("义务教育情况",),
    )
    is_education_secure = recurring.is_education_secure(group="三保障和饮水", required=Required.MUST)
    medical_result = field(
        Code("medical_result"),
        "基本医疗保障情况",
        group="三保障和饮水",
        required=Required.MUST,
        aliases=("基本医疗情况",),
    )
    is_medical_secure = recurring.is_medical_secure(group="三保障和饮水", required=Required.MUST)
    housing_safety_basis = field(
        Code("housing_safety_basis"),
        "住房安全认定方式",
        group="三保障和饮水",
        required=Required.MUST,
        aliases=("住房安全保障方式", "安全住房来源"),
    )
    is_housing_safe = recurring.is_housing_safe(group="三保障和饮水", required=Required.MUST)
    is_water_quantity_sufficient = field(YesNo(), "水量是否达标", group="三保障和饮水", aliases=("水量",))
    is_water_quality_safe = field(YesNo(), "水质是否达标", group="三保障和饮水", aliases=("水质",))
    is_water_access_easy = field(
        YesNo(), "用水方便程度是否达标", group="三保障和饮水", aliases=("用水方便程度", "用水方便度")
    )
    is_water_supply_reliable = field(YesNo(), "供水保证率是否达标", group="三保障和饮水", aliases=("供水保证率",))
    has_safe_water = recurring.has_safe_water(group="三保障和饮水", required=Required.MUST)
    net_income_per_head = recurring.net_income_per_head(group="收入与政策", required=Required.MUST)
    enjoyed_policies = field(
        Codes("enjoyed_policy"), "享受过的政策", group="收入与政策", aliases=("享受政策", "帮扶政策享受情况")
    )
    helper = recurring.helper(group="收入与政策")
    is_helper_known = field(YesNo(), "是否知晓帮扶人", group="收入与政策", aliases=("知晓帮扶责任人",))
    satisfaction = field(Code("satisfaction"), "满意度", group="收入与政策", aliases=("群众满意度", "认可度"))
    is_record_consistent = field(
        YesNo(), "账账账实是否相符", group="结论", aliases=("账实相符",), help="户、册、系统三方一致"
    )
    found_problem = recurring.found_problem(group="结论")
    is_passed = field(
        YesNo(),
        "是否达标",
        group="结论",
        required=Required.MUST,
        aliases=("达标情况",),
        help="六项保障全为是且人均纯收入不低于当年标准线",
    )
    rectification_issue = recurring.rectification_issue(group="结论")
    has_head_signature = recurring.has_head_signature(group="结论", required=Required.MUST)
    note = recurring.note(group="备注")
