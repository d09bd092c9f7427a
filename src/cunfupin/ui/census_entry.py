"""Entry of the census checks, household after household, by keyboard."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of
from cunfupin.services.census import LEDGER
from cunfupin.services.records import Query, Wanted

from .grid import Grid
from .grid_model import GridModel
from .parts import column, label
from .record_model import Index
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_COLUMNS = (
    "household", "is_eating_enough", "has_seasonal_clothes", "has_warm_bedding", "is_fed_and_clothed", "education_result",
    "is_education_secure", "medical_result", "is_medical_secure", "housing_safety_basis", "is_housing_safe",
    "has_safe_water", "net_income_per_head", "enjoyed_policies", "found_problem", "is_passed", "has_head_signature",
    "checked_on", "checkers",
)  # fmt: skip


class _Checks(GridModel):
    """The household of a check stays."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entry begins with the first answer."""
        flags = super().flags(index)
        is_named = self.columns[index.column()].name == "household" and bool(self.record_at(index.row()).get("uid"))
        return flags & ~Qt.ItemFlag.ItemIsEditable if is_named else flags


class CensusEntry(QWidget):
    """A grid of the checks of a round."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.model = _Checks(
            session,
            Query(ledger=LEDGER, sort=(("household.household_no", False),)),
            [field_of(LEDGER, name) for name in _COLUMNS],
            allowed=Privacy.SENSITIVE,
            parent=self,
        )
        self.table = Grid(self.model, "逐户录入")
        hint = label("Enter 填这一格、到下一格；是打 s、否打 f，选项打前几个字或拼音首字母。", look="hint", wraps=True)
        self.setLayout(column(hint, self.table, space=6, margin=8))

    def show_checks(self, filters: Mapping[str, Wanted]) -> None:
        """Show the checks of a round."""
        if dict(filters) == dict(self.model.query.filters):
            self.model.reload()
            return
        self.model.drop_row()
        self.model.filter(**filters)

    def follow(self, changes: "Changes | None") -> None:
        """Read again when a check changed."""
        if changes is None or LEDGER in changes.ledgers:
            self.model.reload()
