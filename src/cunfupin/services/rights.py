"""What the people who share a data file may do, by role. `Workspace` asks here before it writes."""

from collections.abc import Collection
from dataclasses import dataclass

from cunfupin.errors import UserError

OF_A_HELPER = frozenset(
    {
        "visit", "measure", "assistance_plan", "assistance_plan_item", "assistance_effect", "goods_handout",
        "home_cleanliness", "monitoring_lead", "work_log", "attachment",
    }
)  # fmt: skip
"""Ledgers that a helper ("帮扶干部") keeps about the households paired with him."""
WHO_MAY = frozenset({"operators", "second_person"})
"""Areas of settings that say who may do what."""
_DECISIONS = frozenset({"ruling", "query", "confirm"})
"""Kinds of changes that judge what others wrote."""
_ANOTHER = "要换人请按 Ctrl+L"


@dataclass(frozen=True, kw_only=True)
class Role:
    """Rights of a person: all ledgers, some `ledgers`, or none; decisions; exchange; who may do what."""

    name: str
    title: str
    may_write: bool = False
    ledgers: frozenset[str] = frozenset()
    may_decide: bool = False
    may_exchange: bool = False
    may_administer: bool = False

    def writes(self, ledger: str) -> bool:
        """Whether records of this ledger may be changed."""
        return self.may_write or ledger in self.ledgers

    @property
    def may_restore(self) -> bool:
        """Whether the whole data file may go back to a backup: that changes everybody's work."""
        return self.may_write or self.may_administer

    def refuse_change(self, kind: str, ledgers: Collection[str] = ()) -> None:
        """UserError when a change of this kind, or of one of these ledgers, is not this role's to make."""
        if kind in _DECISIONS and self.may_decide:
            return
        if kind in _DECISIONS or not (self.may_write or self.ledgers):
            raise UserError(self.limits)
        if not all(map(self.writes, ledgers)):
            raise UserError(self.limits)

    def refuse_exchange(self) -> None:
        """UserError when packages are not this role's to send or take in."""
        if not self.may_exchange:
            raise UserError(f"“{self.title}”不能交换数据；{_ANOTHER}")

    def refuse_administration(self) -> None:
        """UserError when it is not this role's to say who may do what."""
        if not self.may_administer:
            raise UserError(f"“{self.title}”不能改使用人和权限，请第一书记或者乡镇审核来改；{_ANOTHER}")

    @property
    def summary(self) -> str:
        """What the role may do and what not, in a few words."""
        if self.may_write:
            return "什么都能改" if self.may_administer else "可以填写所有台账，但不能改使用人和权限"
        if self.may_decide:
            return "可以裁决、退回核实、确认金额和改设置，不能填写台账"
        if self.ledgers:
            return "只能填写走访、帮扶措施和帮扶计划这些台账，其他台账只能看"
        return "只能查看和打印，不能修改"

    @property
    def limits(self) -> str:
        """The same as a sentence that says how another person goes on."""
        return f"“{self.title}”{self.summary}；{_ANOTHER}"


OWNER = Role(name="owner", title="使用人", may_write=True, may_decide=True, may_exchange=True, may_administer=True)
"""Whoever opens a data file in which nobody is registered."""
STRANGER = Role(name="stranger", title="还没有说明是谁的人")
"""Whoever opens a data file with registered people without saying which of them he is."""
ROLES = {
    role.name: role
    for role in (
        Role(
            name="first_secretary",
            title="第一书记",
            may_write=True,
            may_decide=True,
            may_exchange=True,
            may_administer=True,
        ),
        Role(name="clerk", title="信息员", may_write=True, may_decide=True, may_exchange=True),
        Role(name="helper", title="帮扶干部", ledgers=OF_A_HELPER, may_exchange=True),
        Role(
            name="reviewer",
            title="乡镇审核",
            ledgers=frozenset({"township_setting"}),
            may_decide=True,
            may_exchange=True,
            may_administer=True,
        ),
        Role(name="reader", title="只读"),
    )
}
