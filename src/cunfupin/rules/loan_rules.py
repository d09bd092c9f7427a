"""Rules about small loans ("扶贫小额信贷", V030 to V036)."""

from collections.abc import Iterator

from .finding import Row, Said, said
from .post_terms import is_first
from .registry import rule
from .relations import member_of
from .roll import Roll
from .terms import age_on, day, days, fen

_LEDGER = "micro_loan"
_SMALL = "poverty"
_LENT_ON = ("入股企业", "交企业使用")


@rule("V030")
def loan_is_too_large(loan: Row, roll: Roll) -> Iterator[Said]:
    """More than a small loan may be."""
    most = roll.standard("micro_loan_max", int((loan["lent_on"] or str(roll.year))[:4]))
    if loan["loan_kind"] == _SMALL and most is not None and (loan["loan_amount"] or 0) > fen(most):
        yield said("loan_amount", max=most)


@rule("V031")
def loan_is_too_long(loan: Row, _roll: Roll, *, loan_month_max: int) -> Iterator[Said]:
    """Longer than a small loan may run."""
    if (loan["loan_month_count"] or 0) > loan_month_max:
        yield said("loan_month_count", n=loan["loan_month_count"])


@rule("V032")
def loan_is_due_soon(loan: Row, roll: Roll, *, loan_notice_days: int) -> Iterator[Said]:
    """To be repaid within some weeks."""
    left = days(roll.today, loan["due_repay_on"])
    is_open = (loan["loan_balance"] or 0) > 0 and loan["loan_status"] in (None, "normal", "due_soon", "extended")
    if is_open and left is not None and 0 <= left <= loan_notice_days:
        yield said("due_repay_on", n=left)


@rule("V033")
def loan_is_overdue(loan: Row, roll: Roll) -> Iterator[Said]:
    """Not repaid on its day."""
    over = days(loan["extended_to_on"] or loan["due_repay_on"], roll.today)
    if (loan["loan_balance"] or 0) > 0 and over is not None and over > 0:
        yield said("due_repay_on", n=over)


@rule("V034")
def loan_for_a_business(loan: Row, _roll: Roll) -> Iterator[Said]:
    """Borrowed by the household, used by somebody else."""
    purpose = loan["loan_purpose"] or ""
    if loan["is_used_by_household"] == 0 or any(word in purpose for word in _LENT_ON):
        yield said("loan_purpose", purpose=purpose or "非本户使用")


@rule("V035")
def several_open_loans(loan: Row, roll: Roll) -> Iterator[Said]:
    """Two small loans of one household; told at the first."""
    rows = [
        row
        for row in roll.where(_LEDGER, "household", loan["household"])
        if row["loan_kind"] == _SMALL and row["loan_status"] != "settled"
    ]
    if len(rows) > 1 and is_first(loan, rows):
        yield said("loan_status", n=len(rows))


@rule("V036")
def borrower_of_another_age(loan: Row, roll: Roll, *, loan_age_min: int, loan_age_max: int) -> Iterator[Said]:
    """Too young or too old on the day of the loan."""
    years = age_on(member_of(_LEDGER, loan, roll), day(loan["lent_on"]))
    if years is not None and not loan_age_min <= years <= loan_age_max:
        yield said("lent_on", n=years)
