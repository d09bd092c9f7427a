"""What the township decides about the checks ("核查规则"): rules, parameters, exemptions; how far findings are mended."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from cunfupin.ui.clearing_panel import ClearingPanel
from cunfupin.ui.exemption_panel import ExemptionPanel
from cunfupin.ui.parameter_panel import ParameterPanel
from cunfupin.ui.parts import column
from cunfupin.ui.rule_panel import RulePanel
from cunfupin.ui.session import Session

from .page import Page

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class RulesPage(Page):
    """核查规则."""

    name = "rules"
    title = "数据核查 › 核查规则"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.parameters = ParameterPanel(session)
        self.rules = RulePanel(session)
        self.exemptions = ExemptionPanel(session)
        self.clearing = ClearingPanel(session)
        self.tabs = QTabWidget()
        for panel, title in (
            (self.clearing, "销号率"),
            (self.parameters, "参数"),
            (self.rules, "规则"),
            (self.exemptions, "豁免"),
        ):
            self.tabs.addTab(panel, title)
        self.setLayout(column(self.tabs))

    def refresh(self, changes: "Changes | None") -> None:
        """Show what holds now."""
        if changes is not None and "township_setting" not in changes.ledgers:
            return
        for panel in (self.parameters, self.rules, self.exemptions):
            panel.read()

    def opened(self, argument: object) -> None:
        """The history grows with every check."""
        self.clearing.read()
        self.tabs.setFocus()
