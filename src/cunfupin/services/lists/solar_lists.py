"""From solar power to people: income of the station, fund of the village, support of the hardship, in one line a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import fen, yuan

from .fund_lists import signed
from .registry import Line, basis_of, line_about, work_list


@dataclass(frozen=True, kw_only=True)
class _Chain:
    """What belongs together in a village and year; amounts in 分."""

    funds: Sequence[Row]
    months: Sequence[Row]
    entries: Sequence[Row]
    supports: Sequence[Row]

    @property
    def income(self) -> int:
        return _sum(self.months, "electricity_income") + _sum(self.months, "subsidy_received")

    @property
    def extracted(self) -> int:
        return _sum(self.months, "fund_extracted")

    @property
    def opening(self) -> int:
        return _sum(self.funds, "opening_balance")

    def entered(self, direction: str, *, only_solar: bool = False) -> int:
        """Entries of a direction, or those of them that name the month of the station they come from."""
        rows = (row for row in self.entries if row["entry_direction"] == direction)
        return _sum([row for row in rows if row["solar_month"] or not only_solar], "amount")

    @property
    def paid(self) -> int:
        return _sum(self.supports, "paid_amount")

    @property
    def balance(self) -> int:
        return self.opening + self.entered("income") - self.entered("expense")


def _sum(rows: Sequence[Row], name: str) -> int:
    return sum(row[name] or 0 for row in rows)


@work_list(
    "solar_chain", "资金资产", "光伏收益到人", ledger="hardship_fund",
    note="各村每年：光伏收入、提取到保障基金、基金收支、发到困难群众手里，一环接一环对账，接不上的标红",
    columns=(
        ("村", 6), ("年度", 4), ("光伏收入", 7), ("提取基金", 7), ("基金年初", 7), ("基金收入", 7), ("基金支出", 7),
        ("发给群众", 7), ("基金余额", 7), ("对账", 0),
    ),
    told="对账",
)  # fmt: skip
def solar_chain(roll: Roll) -> Iterator[Line]:
    """A line for each village and year with solar income, a fund or support."""
    for village in roll.rows("village"):
        for year, chain in _chains(village, roll).items():
            problems = list(_problems(chain, year, roll))
            subject = ("hardship_fund", chain.funds[0]) if chain.funds else ("village", village)
            figures = (
                chain.income, chain.extracted, chain.opening, chain.entered("income"), chain.entered("expense"),
                chain.paid, chain.balance,
            )  # fmt: skip
            yield line_about(
                *subject, roll, village["village_name"] or "", str(year), *map(yuan, figures), "；".join(problems) or "平",
                tone="bad" if problems else "",
                rule="提取基金 = 基金的光伏收入；发给群众 = 基金支出；余额 = 年初 + 收入 − 支出",
                basis=(
                    *basis_of("solar_month", chain.months, roll, lambda row: yuan(row["fund_extracted"])),
                    *basis_of("hardship_fund_entry", chain.entries, roll, signed),
                    *basis_of("hardship_support", chain.supports, roll, lambda row: yuan(row["paid_amount"])),
                ),
            )  # fmt: skip


def _chains(village: Row, roll: Roll) -> dict[int, _Chain]:
    stations = roll.where("solar_station", "village", village["uid"])
    months = [row for one in stations for row in roll.where("solar_month", "solar_station", one["uid"])]
    funds = roll.where("hardship_fund", "village", village["uid"])
    supports = roll.where("hardship_support", "village", village["uid"])
    years = {row["year"] for row in funds if row["year"]} | {_year(row) for row in (*months, *supports)}
    return {
        year: _Chain(
            funds=own,
            months=[row for row in months if _year(row) == year],
            entries=[row for one in own for row in roll.where("hardship_fund_entry", "hardship_fund", one["uid"])],
            supports=[row for row in supports if _year(row) == year],
        )
        for year in sorted(years - {0})
        for own in [[row for row in funds if row["year"] == year]]
    }


def _year(row: Row) -> int:
    return int(row["month"][:4]) if row["month"] else 0


def _problems(chain: _Chain, year: int, roll: Roll) -> Iterator[str]:
    """What does not add up."""
    if not chain.funds and (chain.extracted or chain.paid):
        yield "没有登记保障基金"
    if chain.funds and chain.extracted != chain.entered("income", only_solar=True):
        yield f"提取 {yuan(chain.extracted)}，基金入账 {yuan(chain.entered('income', only_solar=True))}"
    if chain.funds and chain.paid != chain.entered("expense"):
        yield f"发放 {yuan(chain.paid)}，基金支出 {yuan(chain.entered('expense'))}"
    if chain.balance < 0:
        yield f"基金透支 {yuan(-chain.balance)}"
    names = ("hardship_payment_min", "hardship_payment_max")
    least, most = (roll.standard(name, year) or roll.number(name) for name in names)
    amounts = [row["monthly_amount"] for row in chain.supports if row["monthly_amount"] is not None]
    strange = sum(not fen(least) <= amount <= fen(most) for amount in amounts)
    if strange:
        yield f"{strange} 笔每月不在 {least}～{most} 元"
