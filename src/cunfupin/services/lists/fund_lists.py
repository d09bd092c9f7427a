"""Money that must balance: opening, entries, balance, and what does not add up."""

from collections.abc import Iterator, Sequence

from cunfupin.rules.finding import Row
from cunfupin.rules.naming import household_name, record_name, shown
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import yuan

from .registry import Basis, Line, basis_of, line_about, own_village, work_list

_GROUP = "资金资产"
_ACCOUNT = (("村", 6), ("账户", 0), ("年初", 6), ("收入", 6), ("支出", 6), ("余额", 6), ("对账", 7))
_SUM_OF_ENTRIES = "余额 = 年初余额 + 各笔收入 − 各笔支出"


def _accounts(roll: Roll, account: str, entry: str) -> Iterator[Line]:
    for row in roll.rows(account):
        entries = roll.where(entry, account, row["uid"])
        problem = _overdrawn(row, entries)
        yield line_about(
            account, row, roll,
            own_village(row, roll), record_name(account, row, roll), yuan(row["opening_balance"]), yuan(row["income_total"]),
            yuan(row["expense_total"]), yuan(row["balance_amount"]), problem or "平",
            tone="bad" if problem else "", rule=_SUM_OF_ENTRIES,
            basis=(
                Basis(what="年初余额", amount=yuan(row["opening_balance"]), ledger=account, uid=row["uid"]),
                *basis_of(entry, sorted(entries, key=_day), roll, signed),
            ),
        )  # fmt: skip


def _day(entry: Row) -> str:
    return str(entry["entry_on"] or "")


def signed(entry: Row) -> str:
    """What an entry of an account adds or takes away."""
    return f"{'+' if entry['entry_direction'] == 'income' else '−'}{yuan(entry['amount'])}"


def _overdrawn(row: Row, entries: Sequence[Row]) -> str:
    """The first day on which more was spent than was there."""
    left = row["opening_balance"] or 0
    for entry in sorted(entries, key=_day):
        left += (entry["amount"] or 0) * (1 if entry["entry_direction"] == "income" else -1)
        if left < 0:
            return f"{_day(entry) or '未填日期'} 透支 {yuan(-left)}"
    return ""


@work_list(
    "hardship_fund",
    _GROUP,
    "保障扶贫基金",
    ledger="hardship_fund",
    note="各村深度贫困人群保障扶贫基金的收支和余额",
    columns=_ACCOUNT,
    told="对账",
)
def hardship_funds(roll: Roll) -> Iterator[Line]:
    """Funds of the villages from solar income."""
    return _accounts(roll, "hardship_fund", "hardship_fund_entry")


@work_list(
    "relief_reserve",
    _GROUP,
    "临时救助备用金",
    ledger="relief_reserve",
    note="乡镇和各村备用金的收支和余额",
    columns=_ACCOUNT,
    told="对账",
)
def relief_reserves(roll: Roll) -> Iterator[Line]:
    """Reserves for relief."""
    return _accounts(roll, "relief_reserve", "relief_reserve_entry")


@work_list(
    "points", _GROUP, "爱心积分余额", ledger="points_account", note="各户积分：没有通过评议的不算",
    columns=(("村", 6), ("户", 0), ("结转和基础分", 6), ("加分", 4), ("减分", 4), ("兑换", 4), ("余额", 4)),
    told="余额",
)  # fmt: skip
def points(roll: Roll) -> Iterator[Line]:
    """Points of the households."""
    for row in roll.rows("points_account"):
        household = roll.get("household", row["household"])
        entries = roll.where("points_entry", "points_account", row["uid"])
        redeemed = roll.where("points_redemption", "points_account", row["uid"])
        opening = (row["opening_points"] or 0) + (row["base_points"] or 0)
        numbers = (opening, row["earned_points"], row["deducted_points"], row["redeemed_points"], row["points_balance"])
        yield line_about(
            "points_account", row, roll, own_village(household or {}, roll), household_name(household, roll) if household else "",
            *(str(number or 0) for number in numbers),
            tone="bad" if (row["points_balance"] or 0) < 0 else "",
            rule="余额 = 结转 + 基础分 + 通过的加减分 − 兑换",
            basis=(
                *basis_of("points_entry", entries, roll, _points),
                *basis_of("points_redemption", redeemed, roll, lambda one: f"−{one['points_cost'] or 0}"),
            ),
        )  # fmt: skip


def _points(entry: Row) -> str:
    return f"{entry['points'] or 0:+d} {shown('points_entry', entry, 'review_status')}"


@work_list(
    "project_money", _GROUP, "项目资金", ledger="project", note="到账、下拨、使用和没有用的；使用不得超过到账",
    columns=(("村", 6), ("项目", 0), ("到账", 6), ("下拨", 6), ("使用", 6), ("结余", 6), ("对账", 6)),
    told="对账",
)  # fmt: skip
def project_money(roll: Roll) -> Iterator[Line]:
    """Received, allocated, used."""
    for row in roll.rows("project"):
        parts = {
            name: roll.where(name, "project", row["uid"]) for name in ("fund_receipt", "fund_allocation", "fund_use")
        }
        received, allocated, used = (sum(one["amount"] or 0 for one in rows) for rows in parts.values())
        if not any(parts.values()):
            continue
        problem = "用得比到账多" if used > received else "拨得比到账多" if allocated > received else ""
        yield line_about(
            "project", row, roll, own_village(row, roll), row["project_name"] or "", *map(yuan, (received, allocated, used)),
            yuan(received - used), problem or "平", tone="bad" if problem else "", rule="结余 = 到账 − 使用",
            basis=[one for name, rows in parts.items() for one in basis_of(name, rows, roll, lambda row: yuan(row["amount"]))],
        )  # fmt: skip


@work_list(
    "asset_income", _GROUP, "资产收益", ledger="asset_income", note="应收、实收、分到户和其他用途；分配不得超过实收",
    columns=(("村", 6), ("资产、期次", 0), ("应收", 6), ("实收", 6), ("欠收", 6), ("已分配", 6), ("未分配", 6)),
    told="资产、期次",
)  # fmt: skip
def asset_income(roll: Roll) -> Iterator[Line]:
    """Due, received, given out."""
    for row in roll.rows("asset_income"):
        given = roll.where("asset_distribution", "asset_income", row["uid"])
        out = sum(one["amount"] or 0 for one in given)
        received = row["received_amount"] or 0
        asset = roll.get("asset", row["asset"]) or {}
        figures = (row["receivable_amount"], received, row["arrears_amount"], out, received - out)
        yield line_about(
            "asset_income", row, roll, own_village(asset, roll), record_name("asset_income", row, roll),
            *map(yuan, figures), tone="bad" if out > received else "warn" if (row["arrears_amount"] or 0) > 0 else "",
            rule="欠收 = 应收 − 实收；未分配 = 实收 − 各项分配",
            basis=basis_of("asset_distribution", given, roll, lambda one: yuan(one["amount"])),
        )  # fmt: skip


@work_list(
    "insurance", _GROUP, "防贫保险保费", ledger="insurance_policy", note="每户保费应等于参保人数乘每人保费",
    columns=(("村", 6), ("保单", 0), ("人数", 3), ("每人", 5), ("应交", 5), ("登记", 5), ("赔付", 6), ("对账", 4)),
    told="对账",
)  # fmt: skip
def insurance(roll: Roll) -> Iterator[Line]:
    """Premiums by head."""
    for row in roll.rows("insurance_policy"):
        wanted = (row["insured_count"] or 0) * (row["premium_per_head"] or 0)
        claims = roll.where("insurance_claim", "insurance_policy", row["uid"])
        paid = sum(one["claim_amount"] or 0 for one in claims if one["claim_status"] == "paid")
        is_wrong = wanted != (row["premium"] or 0)
        yield line_about(
            "insurance_policy", row, roll, own_village(row, roll), record_name("insurance_policy", row, roll),
            str(row["insured_count"] or 0), *map(yuan, (row["premium_per_head"], wanted, row["premium"], paid)),
            "不符" if is_wrong else "平", tone="bad" if is_wrong else "", rule="应交 = 参保人数 × 每人保费",
            basis=basis_of("insurance_claim", claims, roll, lambda one: yuan(one["claim_amount"])),
        )  # fmt: skip
