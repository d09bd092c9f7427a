"""The head of the household page: who it is, of what kind, at what risk; which year; on to the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cunfupin.fields import Privacy
from cunfupin.models.registry import field_of

from .cells import Row
from .flow import Flow
from .icons import icon
from .neighbours import Neighbours
from .parts import button, label, restyle
from .permits import permit
from .session import Session

_RISK_LOOKS = {"high": "tag-bad", "medium": "tag-warn", "low": "tag-good"}


class HouseholdHead(QWidget):
    """Shows a household in one line."""

    year_chosen = Signal(int)
    print_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.name = label(look="title")
        self.kind = label(look="tag")
        self.risk = label(look="tag-good")
        self.years = QComboBox()
        self.years.setAccessibleName("年度")
        self.years.setToolTip("看哪一年的情况")
        self.years.activated.connect(lambda number: self.year_chosen.emit(self.years.itemData(number)))
        self.neighbours = Neighbours(session, "户")
        self.print = button("打印帮扶卡", self.print_wanted.emit)
        self.print.setIcon(icon("printer"))
        self.change = button("家庭变动", self.change_wanted.emit, tip="去世、出生、婚嫁、迁移、分户、并户、换户主")
        self.change.setIcon(icon("users"))
        permit(session, session.workspace.rights.writes("household"), self.change)
        for part in (self.name, self.kind, self.risk):
            part.hide()
        self.setLayout(
            Flow(self.name, self.kind, self.risk, None, self.years, self.neighbours, self.change, self.print)
        )

    def show_household(self, row: Row) -> None:
        """Show who it is."""
        texts = {
            name: row.text(field_of("household", name), Privacy.INTERNAL)
            for name in ("village_group", "head_name", "household_type", "monitoring_category", "risk_level")
        }
        self.name.setText(f"{texts['village_group']}　{texts['head_name'] or '（未填户主）'} 户".strip())
        self.name.show()
        kind = " · ".join(filter(None, (texts["household_type"], texts["monitoring_category"])))
        self.kind.setText(kind)
        self.kind.setVisible(bool(kind))
        self.risk.setText(texts["risk_level"])
        self.risk.setVisible(bool(texts["risk_level"]))
        restyle(self.risk, _RISK_LOOKS.get(str(row.record.get("risk_level")), "tag"))
        self.print.setEnabled(True)
        self.change.setEnabled(True)

    def show_new(self) -> None:
        """A household that is not in the data file yet."""
        self.name.setText("新增农户")
        self.name.show()
        self.kind.hide()
        self.risk.hide()
        self.print.setEnabled(False)
        self.change.setEnabled(False)

    def show_years(self, years: list[int], chosen: int) -> None:
        """Offer these years."""
        self.years.clear()
        for year in years:
            self.years.addItem(f"{year} 年", year)
        self.years.setCurrentIndex(max(0, years.index(chosen) if chosen in years else 0))
