"""Policies in words ("政策标准表"): who is entitled by what the ledgers say, who has it, what paper it takes.

The program tells of both and applies for nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cunfupin.errors import UserError
from cunfupin.fields import Money
from cunfupin.models.registry import field_of
from cunfupin.rules.finding import Row
from cunfupin.rules.relations import is_active, related
from cunfupin.rules.roll import Roll
from cunfupin.rules.terms import members_of

from .conditions import Condition, all_hold, ledger_called, read_conditions

_MEASURE = "measure"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A policy in force: `subject` is the ledger of those it is for, `enjoyed` the one that says who has it."""

    row: Row
    subject: str
    entitlement: tuple[Condition, ...]
    enjoyed: str
    having: tuple[Condition, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.row["policy_name"] or ""

    @property
    def amount(self) -> str:
        """What it pays, in words."""
        amounts = dict.fromkeys(
            one for one in (self.row["minimum_amount"], self.row["maximum_amount"]) if one is not None
        )
        unit = field_of("policy_standard", "pay_unit").kind.format(self.row["pay_unit"])
        return f"{'～'.join(map(Money().format, amounts))} {unit}" if amounts else ""

    def entitles(self, row: Row, roll: Roll) -> bool:
        """Whether a record of its subject meets the conditions."""
        return is_active(self.subject, row, roll) and all_hold(self.entitlement, row, roll)

    def entitled(self, roll: Roll) -> list[Row]:
        """Everybody who meets them."""
        return [row for row in roll.rows(self.subject) if self.entitles(row, roll)]

    def holders(self, roll: Roll) -> dict[bytes, Row]:
        """Uid of everybody who has it → the record that says so."""
        found: dict[bytes, Row] = {}
        for row in roll.rows(self.enjoyed):
            holder = related(self.enjoyed, row, self.subject, roll) if all_hold(self.having, row, roll) else None
            if holder and (self.enjoyed != _MEASURE or row["measure_group"] == self.row["measure_group"]):
                found[holder["uid"]] = row
        return found

    def concerns(self, household: Row, roll: Roll) -> bool:
        """Whether the household or one of its people is entitled; one without conditions may concern everybody."""
        if not self.subject:
            return True
        if self.subject == "household":
            return self.entitles(household, roll)
        people = (
            members_of(household, roll)
            if self.subject == "member"
            else roll.where(self.subject, "household", household["uid"])
        )
        return any(self.entitles(row, roll) for row in people)


def in_force(roll: Roll) -> list[Row]:
    """Rows of policies that are valid today."""
    today = roll.today.isoformat()
    rows = roll.rows("policy_standard")
    return [row for row in rows if (row["valid_from_on"] or "") <= today <= (row["valid_to_on"] or "9999")]


def policy_of(row: Row) -> Policy:
    """The policy of a row. UserError says which of its words cannot be read."""
    subject = ledger_called(row["subject_ledger"]) if row["subject_ledger"] else ""
    enjoyed = ledger_called(row["enjoyed_ledger"]) if row["enjoyed_ledger"] else _MEASURE
    if row["entitlement"] and not subject:
        raise UserError("填了享受条件，还要填对象台账（谁能享受）")
    return Policy(
        row=row,
        subject=subject,
        entitlement=read_conditions(subject, row["entitlement"]) if row["entitlement"] else (),
        enjoyed=enjoyed,
        having=read_conditions(enjoyed, row["enjoyed_condition"]) if row["enjoyed_condition"] else (),
    )


def policies(roll: Roll) -> tuple[list[Policy], list[tuple[Row, str]]]:
    """Policies in force; and those that cannot be read, with the reason."""
    found: list[Policy] = []
    unread: list[tuple[Row, str]] = []
    for row in in_force(roll):
        try:
            found.append(policy_of(row))
        except UserError as problem:
            unread.append((row, str(problem)))
    return found, unread


def without(policy: Policy, roll: Roll) -> Iterator[Row]:
    """Entitled, and nothing says that they have it ("应享未享")."""
    holders = policy.holders(roll)
    return (row for row in policy.entitled(roll) if row["uid"] not in holders)


def not_due(policy: Policy, roll: Roll) -> Iterator[tuple[Row, Row]]:
    """Those who have it and are not entitled, with the record that says so ("不应享而享"). A group of measures is no proof."""
    if not policy.row["enjoyed_ledger"]:
        return
    for uid, record in policy.holders(roll).items():
        holder = roll.get(policy.subject, uid)
        if holder is not None and not policy.entitles(holder, roll):
            yield holder, record
