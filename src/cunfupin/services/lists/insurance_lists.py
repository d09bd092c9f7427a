"""Who is to be insured against relapse this year, what it costs, who is insured already."""

from collections.abc import Iterator

from cunfupin.models.registry import field_of
from cunfupin.rules.naming import household_name
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import yuan
from cunfupin.services.insured import income_line, insured_households, rate, record_insured

from .registry import Basis, Line, ListDeed, line_about, own_village, work_list

_DEED = ListDeed(
    title="登记参保",
    tip="给列出来、还没登记的户登记本年参保：身份类别、人数、保费照名单；保单号、承保公司出单以后批量填",
    ledger="insurance_policy",
    do=record_insured,
)


@work_list(
    "insured", "帮扶", "防贫保险应保名单",
    note="脱贫户、一般农户里监测未消除的、防贫干预对象和人均纯收入低于参保收入线的户；收入线和每人保费在“标准和选项”里，请按本省文件核对",
    columns=(("村", 5), ("户", 0), ("身份类别", 7), ("人数", 3), ("人均纯收入", 6), ("保费", 5), ("参保", 6), ("为什么", 11)),
    deed=_DEED,
    told="参保",
)  # fmt: skip
def insured(roll: Roll) -> Iterator[Line]:
    """A line for each household."""
    line, category = income_line(roll), field_of("insurance_policy", "insured_category").kind
    told = yuan(line) if line is not None else "没有填"
    for one in insured_households(roll):
        policy, premium = one.policy, rate(roll) * one.people
        differs = bool(policy) and (policy["insured_count"], policy["premium"]) != (one.people, premium)  # type: ignore[index]
        yield line_about(
            "household", one.household, roll, own_village(one.household, roll), household_name(one.household, roll),
            category.format(one.category), str(one.people), "" if one.income is None else yuan(one.income), yuan(premium),
            "人数、保费不同" if differs else "已登记" if policy else "没有登记", one.why,
            tone="" if policy and not differs else "warn",
            rule=f"参保收入线 {told} 元/人，每人保费 {yuan(rate(roll))} 元；请按本省文件核对",
            basis=[Basis(what="参保登记", amount=yuan(policy["premium"]), ledger="insurance_policy", uid=policy["uid"])]
            if policy
            else (),
        )  # fmt: skip
